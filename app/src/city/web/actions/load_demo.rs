use crate::{CityEvent, demo, store};
use kernel::actor::Actor;
use kernel::deed::Deed;
use kernel::error::Result;
use kernel::portal::Portal;

/// Gives the demo city the departments it lacks; tells how many it lacked. A second run changes nothing.
pub async fn load_demo_departments(portal: &Portal, actor: &Actor) -> Result<usize> {
    let mut tx = portal.begin(actor, Deed::LoadDemo).await?;
    let created = store::create(&mut tx, demo::departments()).await?;
    let count = created.len();
    if count > 0 {
        tx.commit(created.into_iter().map(CityEvent::DepartmentCreated).collect::<Vec<_>>()).await?;
    }
    Ok(count)
}
