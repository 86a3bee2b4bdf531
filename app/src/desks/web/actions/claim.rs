use super::{Pressed, take};
use crate::pages::queue::{self, Filter};
use crate::{StepId, matter_to_hold, steps_for_update};
use axum::extract::{Path, Query};
use axum::response::{IntoResponse, Redirect, Response};
use kernel::deed::Deed;
use kernel::error::{Error, Result};
use kernel::form::Form;
use kernel::visit::Visit;

/// `POST /desk/steps/{id}/claim`: the clerk takes a step off the queue and goes on to its matter. The address carries
/// the filters of the queue, which is shown again to whoever comes second.
#[kernel::handler]
pub async fn post(
    visit: Visit,
    Path(id): Path<StepId>,
    Query(filter): Query<Filter>,
    Form(Pressed {}): Form<Pressed>,
) -> Result<Response> {
    match claim(&visit, id).await {
        Err(Error::Refused(problems)) => queue::refused(&visit, &filter, problems).await,
        done => done.map(IntoResponse::into_response),
    }
}

async fn claim(visit: &Visit, id: StepId) -> Result<Redirect> {
    let mut tx = visit.begin(Deed::ClaimStep).await?;
    let clerk = tx.person()?;
    let matter = matter_to_hold(&mut tx, id).await?;
    let mut steps = steps_for_update(&mut tx, matter.id).await?;
    let events = take(&mut tx, &matter, &mut steps, id, clerk).await?;
    let page = matter.kind.path(matter.id);
    match events.is_empty() {
        // A second click: they hold it already.
        true => Ok(Redirect::to(&page)),
        false => tx.commit_to(events, page).await,
    }
}
