use crate::Event;
use crate::replies::templates::{TemplateId, store};
use axum::extract::Path;
use axum::response::Redirect;
use identity::roles::clerks_desks;
use kernel::deed::Deed;
use kernel::error::Result;
use kernel::visit::Visit;

/// `POST /desk/templates/{id}/removal`: gone before, it is gone.
#[kernel::handler]
pub async fn post(visit: Visit, Path(id): Path<TemplateId>) -> Result<Redirect> {
    let mut tx = visit.begin(Deed::DecideStep).await?;
    let clerk = tx.person()?;
    let desks = clerks_desks(&mut tx, clerk).await?;
    if let Some(desk) = store::remove(&mut tx, id, &desks).await? {
        tx.commit(Event::TemplateRemoved { desk }).await?;
    }
    Ok(Redirect::to("/desk/templates"))
}
