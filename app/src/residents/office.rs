//! The desks that hand out codes: those of the subdistricts' offices, where residents go anyway.

use city::{self, Desk, DeskId};
use identity::roles::{clerks_desks, clerks_desks_for_share};
use kernel::actor::PersonId;
use kernel::error::{Error, Result};
use kernel::tx::Tx;
use kernel::view::View;
use uuid::Uuid;

const KIND: &str = "subdistrict_office";

/// The subdistrict's office at which this clerk works. Errors: [`Error::NotFound`] when they work at none.
pub async fn office_of(view: &mut View, clerk: PersonId) -> Result<Desk> {
    let desks = clerks_desks(view, clerk).await?;
    office_among(view, desks).await
}

/// The same, and no administrator takes the desk away from them before this transaction is over.
pub async fn office_of_for_share(tx: &mut Tx, clerk: PersonId) -> Result<Desk> {
    let desks = clerks_desks_for_share(tx, clerk).await?;
    office_among(tx, desks).await
}

async fn office_among(view: &mut View, desks: Vec<Uuid>) -> Result<Desk> {
    let ids: Vec<DeskId> = desks.into_iter().map(DeskId).collect();
    let offices = city::desks(view, &ids).await?.into_iter().filter(|desk| desk.department.kind == KIND);
    // Who works at several hands out at the one they have longest.
    offices.min_by_key(|desk| ids.iter().position(|id| *id == desk.id)).ok_or(Error::NotFound)
}
