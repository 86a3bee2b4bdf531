use crate::city::{CityEvent, DepartmentId, rules, store};
use crate::kernel::actor::Actor;
use crate::kernel::deed::Deed;
use crate::kernel::error::{Error, Result};
use crate::kernel::lang::Bilingual;
use crate::kernel::portal::Portal;

pub async fn rename_department(portal: &Portal, actor: &Actor, id: DepartmentId, name: &Bilingual) -> Result<()> {
    let mut tx = portal.begin(actor, Deed::ManageCity).await?;
    let desk = store::desk_for_update(&mut tx, id).await?.ok_or(Error::NotFound)?;
    let name = rules::rename(&desk.department, name).map_err(Error::Refused)?;
    store::rename(&mut tx, id, &name).await?;
    tx.commit(CityEvent::DepartmentRenamed { department: id, name }).await
}
