use crate::city::rules::{self, Proposal};
use crate::city::{CityEvent, DepartmentId, store};
use crate::kernel::actor::Actor;
use crate::kernel::deed::Deed;
use crate::kernel::error::{Error, Problem, Result};
use crate::kernel::portal::Portal;

/// Creates a department with its desk. Errors: everything wrong with the proposal; a department of this kind is there.
pub async fn create_department(portal: &Portal, actor: &Actor, proposal: &Proposal) -> Result<DepartmentId> {
    let mut tx = portal.begin(actor, Deed::ManageCity).await?;
    let new = rules::create(proposal).map_err(Error::Refused)?;
    let created = store::create(&mut tx, vec![new]).await?.pop();
    let created = created.ok_or_else(|| Problem::at("kind", "city-department-exists"))?;
    let department = created.department;
    tx.commit(CityEvent::DepartmentCreated(created)).await?;
    Ok(department)
}
