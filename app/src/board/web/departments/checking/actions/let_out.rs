use crate::checking::{pages, rules, store};
use crate::replies::saying;
use axum::extract::Path;
use axum::response::{IntoResponse, Redirect, Response};
use desks::{self, MatterId, StepId};
use kernel::deed::Deed;
use kernel::error::{Error, Result};
use kernel::form::Form;
use kernel::once::OnceKey;
use kernel::visit::Visit;
use serde::{Deserialize, Serialize};

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LetOutForm {
    key: OnceKey,
    /// When what was read was written, in microseconds: the clerk may write it anew meanwhile.
    written: i64,
}

/// `POST /supervision/drafts/{step}/approval`: what the clerk wrote is public now, in their department's name.
#[kernel::handler]
pub async fn post(visit: Visit, Path(step): Path<StepId>, Form(form): Form<LetOutForm>) -> Result<Response> {
    match let_out(&visit, step, &form).await {
        Err(Error::Refused(problems)) => pages::refused(&visit, problems).await,
        done => done.map(IntoResponse::into_response),
    }
}

async fn let_out(visit: &Visit, step: StepId, form: &LetOutForm) -> Result<Redirect> {
    let mut tx = visit.begin(Deed::Supervise).await?;
    tx.once(form.key, &(step, form)).await?;
    let supervisor = tx.person()?;
    let post = store::supervised(&mut tx, step, supervisor).await?.ok_or(Error::NotFound)?;
    let steps = desks::steps_for_update(&mut tx, MatterId(post.0)).await?;
    // Under the lock: a colleague may have been first.
    let draft = store::draft_of(&mut tx, step).await?.ok_or(Error::NotFound)?;
    let author = crate::replies::store::written(&mut tx, post).await?.ok_or(Error::NotFound)?.author;
    rules::may_check(&draft, author, supervisor)?;
    rules::is_what_was_read(&draft, form.written)?;
    let events = saying::close(&mut tx, steps, &draft).await?;
    tx.commit_to(events, "/supervision").await
}
