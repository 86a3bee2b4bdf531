use crate::merging::{MergeId, TellMerged, pages, rules, store};
use crate::moderation::may_moderate;
use crate::rules::{LONGEST_REASON, reason};
use crate::{Event, Number, PostId, desk, proposals};
use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use desks::{self, MatterId};
use kernel::deed::Deed;
use kernel::error::{Error, Problem, Result};
use kernel::event::Events;
use kernel::form::Form;
use kernel::once::OnceKey;
use kernel::tx::Tx;
use kernel::visit::Visit;
use serde::{Deserialize, Serialize};

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MergeForm {
    pub key: OnceKey,
    /// The number of the post that stays.
    #[serde(default)]
    pub into: String,
    /// The same, typed: of one that was not offered.
    pub other: String,
    pub why: String,
}

/// `POST /board/{number}/merger`: this post says what another says, and goes into it.
#[kernel::handler]
pub async fn post(visit: Visit, Path(number): Path<Number>, Form(form): Form<MergeForm>) -> Result<Response> {
    match merge(&visit, number, &form).await {
        Err(Error::Refused(problems)) => pages::refused(&visit, number, &form, problems).await,
        done => done.map(IntoResponse::into_response),
    }
}

async fn merge(visit: &Visit, number: Number, form: &MergeForm) -> Result<impl IntoResponse + use<>> {
    let mut tx = visit.begin(Deed::ModerateBoard).await?;
    tx.once(form.key, &(number, form)).await?;
    let post = store::id_of(&mut tx, number).await?.ok_or(Error::NotFound)?;
    let (why, into) = typed(&mut tx, form).await?;
    // Matters before posts, and each kind in one order: so does everybody.
    for id in [post.min(into), post.max(into)] {
        desks::steps_for_update(&mut tx, MatterId(id.0)).await?;
    }
    let held = store::hold_supporters(&mut tx, post).await?;
    crate::store::lock_wholly(&mut tx, &[post, into]).await?;
    if store::supporters(&mut tx, post).await? != held {
        return Err(Problem::new("board-merge-again").into());
    }
    may_merge(&mut tx, post, into).await?;

    let mut steps = desks::steps_of(&mut tx, MatterId(post.0)).await?;
    let before = steps.iter().filter(|step| step.stage.stands() && !desk::is_part(&step.code)).last();
    let before = before.map(|step| (step.desk, desk::like(&step.code).to_owned()));
    let dropped = steps.close();
    steps.evolve_all(&dropped);
    desks::save(&mut tx, &steps).await?;
    let id = MergeId::new();
    store::insert_merge(&mut tx, id, post, into, &why, before).await?;
    store::unite_supports(&mut tx, id, post, into).await?;
    tx.enqueue(&TellMerged { merge: id }).await?;
    let reached = proposals::supported(&mut tx, into).await?;
    tx.commit_to(Events::from(Event::Merged { post, into }).and(dropped).and(reached), number.path()).await
}

/// Why, and the post that stays. Errors: refused with all that is missing.
async fn typed(tx: &mut Tx, form: &MergeForm) -> Result<(String, PostId)> {
    match (reason("why", &form.why, LONGEST_REASON), into(tx, form).await) {
        (Err(why), Err(Error::Refused(mut problems))) => {
            problems.push(why);
            Err(Error::Refused(problems))
        }
        (why, into) => Ok((why?, into?)),
    }
}

/// The post that stays. Errors: refused when there is none of this number.
async fn into(tx: &mut Tx, form: &MergeForm) -> Result<PostId> {
    let typed = if form.other.trim().is_empty() { &form.into } else { &form.other };
    let digits = typed.trim().trim_start_matches(['P', 'p', '-', '#']);
    let unknown = || Problem::at("other", "board-merge-unknown");
    let number = digits.parse().map(Number).map_err(|_| unknown())?;
    Ok(store::id_of(tx, number).await?.ok_or_else(unknown)?)
}

async fn may_merge(tx: &mut Tx, post: PostId, into: PostId) -> Result<()> {
    let moderator = tx.person()?;
    for about in [post, into] {
        may_moderate(tx, about, moderator).await?;
    }
    let gone = store::mergeable(tx, post).await?.ok_or(Error::NotFound)?;
    let stays = store::mergeable(tx, into).await?.ok_or(Error::NotFound)?;
    Ok(rules::may_merge(&gone, &stays)?)
}
