//! Supports of verified residents are counted apart: from the moment their giver is one, and until they are one no more.
//!
//! Whoever gives or takes back a support holds their own person before, as does whoever is verified: so that none is
//! given between the look at its giver and the count.

use super::proposals::{self, ObligeDepartments};
use super::store;
use futures::future::BoxFuture;
use kernel::error::Result;
use kernel::event::Events;
use kernel::tx::Tx;
use residents::Event;

pub fn count_verified<'a>(tx: &'a mut Tx, event: &'a Event) -> BoxFuture<'a, Result<Events>> {
    Box::pin(async move {
        match event {
            Event::Verified { person, .. } => {
                store::count_verified(tx, Some(*person), None).await?;
                tx.enqueue(&ObligeDepartments { person: *person }).await?;
            }
            Event::Withdrawn { person } => store::count_verified(tx, None, Some(*person)).await?,
            Event::Moved { from, to, .. } => {
                store::count_verified(tx, Some(*to), Some(*from)).await?;
                proposals::move_votes(tx, *from, *to).await?;
                tx.enqueue(&ObligeDepartments { person: *to }).await?;
            }
            Event::CodeHandedOut { .. }
            | Event::TryFailed { .. }
            | Event::LookUpFailed { .. }
            | Event::LookedUpTaken { .. } => {}
        }
        Ok(Events::none())
    })
}
