use crate::{MatterKind, StepId, matter_of};
use axum::extract::Path;
use axum::response::Redirect;
use kernel::deed::Deed;
use kernel::error::Result;
use kernel::visit::Visit;

/// `GET /desk/steps/{id}`: leads to the page of the matter whose step this is.
#[kernel::handler]
pub async fn get(visit: Visit, Path(id): Path<StepId>) -> Result<Redirect> {
    let mut view = visit.read(Deed::ReadMatter).await?;
    let matter = matter_of(&mut view, id).await?;
    let page = matter.kind.path(matter.id);
    Ok(Redirect::to(&match matter.kind {
        // A desk may have several steps of one case.
        MatterKind::Case => format!("{page}?step={id}"),
        MatterKind::Claim | MatterKind::Post => page,
    }))
}
