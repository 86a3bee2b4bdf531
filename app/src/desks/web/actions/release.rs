use super::{Pressed, give_back};
use crate::pages::queue::{self, Filter};
use crate::{StepId, matter_of, steps_for_update};
use axum::extract::{Path, Query};
use axum::response::{IntoResponse, Redirect, Response};
use kernel::deed::Deed;
use kernel::error::{Error, Result};
use kernel::form::Form;
use kernel::visit::Visit;

/// `POST /desk/steps/{id}/release`: the clerk puts a step back on the queue, for a colleague.
#[kernel::handler]
pub async fn post(
    visit: Visit,
    Path(id): Path<StepId>,
    Query(filter): Query<Filter>,
    Form(Pressed {}): Form<Pressed>,
) -> Result<Response> {
    match release(&visit, id).await {
        Err(Error::Refused(problems)) => queue::refused(&visit, &filter, problems).await,
        done => {
            let redirect = done?;
            visit.notice("desks-notice-released").await?;
            Ok(redirect.into_response())
        }
    }
}

async fn release(visit: &Visit, id: StepId) -> Result<Redirect> {
    let mut tx = visit.begin(Deed::ClaimStep).await?;
    let clerk = tx.person()?;
    let matter = matter_of(&mut tx, id).await?;
    let mut steps = steps_for_update(&mut tx, matter.id).await?;
    let events = give_back(&mut tx, &mut steps, id, clerk).await?;
    tx.commit_to(events, "/desk").await
}
