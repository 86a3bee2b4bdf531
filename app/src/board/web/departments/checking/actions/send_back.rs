use crate::checking::{pages, rules, store};
use crate::rules::{LONGEST_REASON, reason};
use crate::{Event, replies};
use axum::extract::Path;
use axum::response::{IntoResponse, Redirect, Response};
use desks::{self, MatterId, StepId};
use kernel::deed::Deed;
use kernel::error::{Error, Result};
use kernel::form::Form;
use kernel::visit::Visit;
use serde::Deserialize;

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReturnForm {
    pub why: String,
    /// When what was read was written, in microseconds.
    pub written: i64,
}

/// `POST /supervision/drafts/{step}/return`: the clerk is to write it anew, and reads why.
#[kernel::handler]
pub async fn post(visit: Visit, Path(step): Path<StepId>, Form(form): Form<ReturnForm>) -> Result<Response> {
    match send_back(&visit, step, &form).await {
        Err(Error::Refused(problems)) => pages::why_refused(&visit, step, &form, problems).await,
        done => done.map(IntoResponse::into_response),
    }
}

async fn send_back(visit: &Visit, step: StepId, form: &ReturnForm) -> Result<Redirect> {
    let mut tx = visit.begin(Deed::Supervise).await?;
    let supervisor = tx.person()?;
    let post = store::supervised(&mut tx, step, supervisor).await?.ok_or(Error::NotFound)?;
    desks::steps_for_update(&mut tx, MatterId(post.0)).await?;
    let draft = store::draft_of(&mut tx, step).await?.ok_or(Error::NotFound)?;
    let author = replies::store::written(&mut tx, post).await?.ok_or(Error::NotFound)?.author;
    rules::may_check(&draft, author, supervisor)?;
    rules::is_what_was_read(&draft, form.written)?;
    store::send_back(&mut tx, step, &reason("why", &form.why, LONGEST_REASON)?).await?;
    tx.commit(Event::DraftReturned { post }).await?;
    Ok(Redirect::to("/supervision"))
}
