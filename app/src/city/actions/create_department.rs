use super::super::rules::{self, Proposal};
use super::super::{DepartmentId, store};
use crate::kernel::actor::Actor;
use crate::kernel::deed::Deed;
use crate::kernel::error::{Error, Problem, Result};
use crate::kernel::portal::Portal;

/// Creates a department with its desk. Errors: everything wrong with the proposal; a department of this kind is there.
pub async fn create_department(portal: &Portal, actor: &Actor, proposal: &Proposal) -> Result<DepartmentId> {
    let mut tx = portal.begin(actor, Deed::ManageCity).await?;
    let event = rules::create(proposal).map_err(Error::Refused)?;
    let department = event.department();
    let created = store::create(&mut tx, vec![event]).await?;
    if created.is_empty() {
        return Err(Problem::at("kind", "city-department-exists").into());
    }
    tx.commit(created).await?;
    Ok(department)
}
