use crate::city::{DepartmentId, rules, store};
use crate::kernel::actor::Actor;
use crate::kernel::deed::Deed;
use crate::kernel::error::{Error, Result};
use crate::kernel::portal::Portal;

pub async fn open_or_close_desk(portal: &Portal, actor: &Actor, id: DepartmentId, open: bool) -> Result<()> {
    let mut tx = portal.begin(actor, Deed::ManageCity).await?;
    let desk = store::desk_for_update(&mut tx, id).await?.ok_or(Error::NotFound)?;
    let event = rules::open_or_close(&desk, open)?;
    store::set_open(&mut tx, desk.id, open).await?;
    tx.commit(event).await
}
