use crate::moderation::{self, Act, ActId, Decided, Named, QUEUE, Reason};
use crate::rules::{LONGEST_REASON, reason};
use crate::waves::{WaveId, store};
use crate::{Event, Number, PostId, proposals};
use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use desks::{self, MatterId};
use kernel::deed::Deed;
use kernel::error::{Error, Problem, Result};
use kernel::event::Events;
use kernel::form::Form;
use kernel::once::OnceKey;
use kernel::visit::Visit;
use serde::{Deserialize, Serialize};
use ui::form::FormState;

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WaveForm {
    pub key: OnceKey,
    /// `release` or `void`; missing when none is chosen.
    #[serde(default)]
    pub wave_outcome: String,
    pub wave_why: String,
}

/// `POST /moderation/waves/{id}`: the supports that are held count, or do not; everybody reads why.
#[kernel::handler]
pub async fn post(visit: Visit, Path(wave): Path<WaveId>, Form(form): Form<WaveForm>) -> Result<Response> {
    let found = store::post_of(&mut visit.read(Deed::ModerateBoard).await?, wave).await?;
    let (post, number) = found.ok_or(Error::NotFound)?;
    match decide(&visit, wave, post, number, &form).await {
        Err(Error::Refused(problems)) => {
            let WaveForm { wave_outcome, wave_why, .. } = &form;
            let named = Named { number, comment: None };
            let state = FormState::new(visit.lang).with("wave_outcome", wave_outcome).with("wave_why", wave_why);
            moderation::pages::one::wave_refused(&visit, named, &state.with_problems(problems)).await
        }
        done => done.map(IntoResponse::into_response),
    }
}

async fn decide(
    visit: &Visit,
    wave: WaveId,
    post: PostId,
    number: Number,
    form: &WaveForm,
) -> Result<impl IntoResponse + use<>> {
    let mut tx = visit.begin(Deed::ModerateBoard).await?;
    tx.once(form.key, &(wave, form)).await?;
    let moderator = tx.person()?;
    // Released, the last that a proposal needed may be among them: its matter is locked first, then the people, the post.
    desks::steps_for_update(&mut tx, MatterId(post.0)).await?;
    store::hold_people(&mut tx, wave, None).await?;
    crate::store::lock_post(&mut tx, post).await?;
    let author = moderation::may_moderate(&mut tx, post, moderator).await?.author;
    let act = match form.wave_outcome.as_str() {
        "release" => Act::ReleaseSupports,
        "void" => Act::VoidSupports,
        _ => return Err(Problem::at("wave_outcome", "board-wave-outcome-missing").into()),
    };
    let why = reason("wave_why", &form.wave_why, LONGEST_REASON)?;
    if store::open(&mut tx, post).await?.is_none_or(|open| open.id != wave) {
        return Err(Problem::new("board-wave-decided").into());
    }
    let decided = Decided { act, reason: Reason::Wave, why, part: None, days: None };
    let id = ActId::new();
    moderation::record(&mut tx, id, post, author, &decided).await?;
    let released = act == Act::ReleaseSupports;
    match released {
        true => store::count_held(&mut tx, wave, post, true).await?,
        false => store::void_held(&mut tx, wave, post).await?,
    }
    store::close_wave(&mut tx, wave, id, released).await?;
    moderation::wave_decided(&mut tx, post).await?;
    let reached = proposals::supported(&mut tx, post).await?;
    let events = Events::from(Event::Acted { of: post.into(), act: id.0, what: act }).and(reached);
    tx.commit_to(events, format!("{QUEUE}/posts/{number}")).await
}
