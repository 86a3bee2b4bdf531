//! Another calendar of working days is in force: what desks have to say on claims is reckoned anew.

use super::{ClaimId, store};
use crate::city::CityEvent;
use crate::desks::{self, MatterId};
use crate::kernel::actor::Actor;
use crate::kernel::deed::Deed;
use crate::kernel::error::Result;
use crate::kernel::event::Events;
use crate::kernel::job::Job;
use crate::kernel::portal::Portal;
use crate::kernel::tx::Tx;
use futures::future::BoxFuture;
use serde::{Deserialize, Serialize};

pub fn when_adopted<'a>(tx: &'a mut Tx, event: &'a CityEvent) -> BoxFuture<'a, Result<Events>> {
    Box::pin(async move {
        if matches!(event, CityEvent::CalendarAdopted { .. }) {
            tx.enqueue(&RedateClaims).await?;
        }
        Ok(Events::none())
    })
}

/// Each claim in a transaction of its own: what stops halfway goes on the next time.
#[derive(Debug, Serialize, Deserialize)]
pub struct RedateClaims;

const RECKONER: Actor = Actor::System("redate claims");

impl Job for RedateClaims {
    const KIND: &'static str = "redate_claims";

    async fn run(self, portal: &Portal) -> Result<()> {
        let mut view = portal.read(&RECKONER, Deed::RunJob).await?;
        let claims = store::open_claims(&mut view).await?;
        drop(view);
        for claim in claims {
            redate(portal, claim).await?;
        }
        Ok(())
    }
}

async fn redate(portal: &Portal, claim: ClaimId) -> Result<()> {
    let mut tx = portal.begin(&RECKONER, Deed::RunJob).await?;
    let mut steps = desks::steps_for_update(&mut tx, MatterId(claim.0)).await?;
    let redated = desks::redate(&mut tx, &steps).await?;
    if redated.is_empty() {
        return Ok(());
    }
    steps.evolve_all(&redated);
    desks::save(&mut tx, &steps).await?;
    // One desk decides about a claim.
    if let Some(due) = steps.iter().find_map(|step| step.stage.due()) {
        store::set_due(&mut tx, claim, due.on).await?;
    }
    tx.commit(redated).await
}
