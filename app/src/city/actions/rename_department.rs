use super::super::{DepartmentId, rules, store};
use crate::kernel::actor::Actor;
use crate::kernel::deed::Deed;
use crate::kernel::error::{Error, Result};
use crate::kernel::portal::Portal;

pub async fn rename_department(
    portal: &Portal,
    actor: &Actor,
    id: DepartmentId,
    name_zh: &str,
    name_en: &str,
) -> Result<()> {
    let mut tx = portal.begin(actor, Deed::ManageCity).await?;
    let department = store::department_for_update(&mut tx, id).await?.ok_or(Error::NotFound)?;
    let event = rules::rename(&department, name_zh, name_en).map_err(Error::Refused)?;
    store::apply(&mut tx, &event).await?;
    tx.commit(event).await
}
