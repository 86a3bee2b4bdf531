//! What becomes of a claimant's cases: a reaction to what a desk decided about them.

use super::store;
use super::withdrawing::take_back;
use futures::future::BoxFuture;
use kernel::error::{Error, Result};
use kernel::event::Events;
use kernel::tx::Tx;

/// Whoever does not act for the firm has filed nothing for it: what they began is withdrawn.
pub fn withdraw_when_refused<'a>(tx: &'a mut Tx, event: &'a enterprises::Event) -> BoxFuture<'a, Result<Events>> {
    Box::pin(async move {
        let enterprises::Event::ClaimRefused { enterprise, person, .. } = event else { return Ok(Events::none()) };
        let mut events = Events::none();
        for case in store::unfinished_of(tx, *enterprise, *person).await? {
            let mut filing = store::filing_for_update(tx, case).await?.ok_or(Error::NotFound)?;
            events = events.and(take_back(tx, &mut filing).await?);
        }
        Ok(events)
    })
}
