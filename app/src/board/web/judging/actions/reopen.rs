use crate::judging::{asking, rules, store, view::Refused};
use crate::moderation::open_post;
use crate::{Event, Number, desk, pages, proposals};
use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use desks::{self, MatterId};
use kernel::deed::Deed;
use kernel::error::{Error, Result};
use kernel::event::Events;
use kernel::form::Form;
use kernel::once::OnceKey;
use kernel::visit::Visit;
use serde::{Deserialize, Serialize};

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReopeningForm {
    pub key: OnceKey,
    pub why: String,
}

/// `POST /board/{number}/reopening`: its author says that it isn't answered, and why. Once.
#[kernel::handler]
pub async fn post(visit: Visit, Path(number): Path<Number>, Form(form): Form<ReopeningForm>) -> Result<Response> {
    match reopen(&visit, number, &form).await {
        Err(Error::Refused(problems)) => {
            pages::post::refused(&visit, number, Refused { why: form.why, stars: None, problems }).await
        }
        done => done.map(IntoResponse::into_response),
    }
}

async fn reopen(visit: &Visit, number: Number, form: &ReopeningForm) -> Result<impl IntoResponse + use<>> {
    let mut tx = visit.begin(Deed::JudgeAnswer).await?;
    tx.once(form.key, &(number, form)).await?;
    let person = tx.person()?;
    let post = open_post(&mut tx, number).await?.id;
    let steps = desks::steps_for_update(&mut tx, MatterId(post.0)).await?;
    // Under the lock: a moderator may have been first.
    open_post(&mut tx, number).await?;
    let judge = store::judge(&mut tx, post, person).await?.ok_or(Error::NotFound)?;
    let why = rules::reopen(&judge, &form.why).map_err(Error::Refused)?;
    let asked = asking::ask_again(&mut tx, post, steps, desk::AGAIN).await?;
    store::reopen(&mut tx, post, &why).await?;
    let went_on = proposals::reopened(&mut tx, post).await?;
    tx.commit_to(Events::from(Event::Reopened { post }).and(asked).and(went_on), number.path()).await
}
