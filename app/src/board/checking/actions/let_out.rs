use crate::board::checking::{pages, rules, store};
use crate::board::replies::saying;
use crate::desks::{self, MatterId, StepId};
use crate::kernel::deed::Deed;
use crate::kernel::error::{Error, Result};
use crate::kernel::visit::Visit;
use axum::extract::Path;
use axum::response::{IntoResponse, Redirect, Response};

/// `POST /supervision/drafts/{step}/approval`: what the clerk wrote is public now, in their department's name.
pub async fn post(visit: Visit, Path(step): Path<StepId>) -> Result<Response> {
    match let_out(&visit, step).await {
        Err(Error::Refused(problems)) => pages::refused(&visit, problems).await,
        done => done.map(IntoResponse::into_response),
    }
}

async fn let_out(visit: &Visit, step: StepId) -> Result<Redirect> {
    let mut tx = visit.begin(Deed::Supervise).await?;
    let supervisor = tx.person()?;
    let post = store::supervised(&mut tx, step, supervisor).await?.ok_or(Error::NotFound)?;
    let steps = desks::steps_for_update(&mut tx, MatterId(post.0)).await?;
    // Under the lock: a colleague may have been first.
    let draft = store::draft_of(&mut tx, step).await?.ok_or(Error::NotFound)?;
    let author = crate::board::replies::store::written(&mut tx, post).await?.ok_or(Error::NotFound)?.author;
    rules::may_check(&draft, author, supervisor)?;
    let events = saying::close(&mut tx, steps, &draft).await?;
    tx.commit(events).await?;
    Ok(Redirect::to("/supervision"))
}
