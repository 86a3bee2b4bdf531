use crate::board::{Event, PostId, letters, pages, rules, store};
use crate::city::{self, calendar::Calendar};
use crate::desks::{self, MatterId, Outcome, rules::Today};
use crate::kernel::deed::Deed;
use crate::kernel::error::{Error, Result};
use crate::kernel::event::Events;
use crate::kernel::form::Form;
use crate::kernel::once::OnceKey;
use crate::kernel::visit::Visit;
use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use serde::{Deserialize, Serialize};

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AnswerForm {
    pub key: OnceKey,
    pub zh: String,
    pub en: String,
}

/// `POST /desk/posts/{id}/answer`: the department says what it has to say, in public.
pub async fn post(visit: Visit, Path(id): Path<PostId>, Form(form): Form<AnswerForm>) -> Result<Response> {
    match answer(&visit, id, &form).await {
        Err(Error::Refused(problems)) => pages::desk_post::refused(&visit, id, &form, problems).await,
        done => done.map(IntoResponse::into_response),
    }
}

async fn answer(visit: &Visit, id: PostId, form: &AnswerForm) -> Result<impl IntoResponse + use<>> {
    let answer = rules::answer(&form.zh, &form.en).map_err(Error::Refused)?;
    let mut tx = visit.begin(Deed::DecideStep).await?;
    tx.once(form.key, &(id, form)).await?;
    let clerk = tx.person()?;
    let (mut steps, step) = desks::step_to_decide(&mut tx, MatterId(id.0), clerk).await?;
    let desk = steps.get(step).ok_or(Error::NotFound)?.desk;
    let post = store::written(&mut tx, id).await?.ok_or(Error::NotFound)?;
    rules::may_answer(post.author, clerk)?;
    let today = Today { date: tx.today(), calendar: Calendar::current() };
    let changes = match steps.decide(step, clerk, Outcome::Approved, today) {
        Ok(changes) => changes,
        Err(refusal) => return Err(desks::told(&mut tx, &steps, step, refusal).await?),
    };
    steps.evolve_all(&changes);
    desks::save(&mut tx, &steps).await?;
    let by = city::desks(&mut tx, &[desk]).await?.pop().ok_or(Error::NotFound)?.department.id;
    store::set_answer(&mut tx, id, &answer, by).await?;
    letters::tell_answered(&mut tx, &post).await?;
    let events = Events::from(Event::Answered { post: id }).and(changes);
    tx.commit_to(events, format!("/desk/posts/{id}")).await
}
