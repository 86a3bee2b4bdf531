use super::store;
use chrono::TimeDelta;
use futures::future::BoxFuture;
use kernel::error::Result;
use kernel::event::Events;
use kernel::tx::Tx;

/// A wave is looked at within days.
const NETWORKS_ARE_KEPT: TimeDelta = TimeDelta::days(30);

/// With the nightly housekeeping goes what is kept of networks.
pub fn forget_networks<'a>(tx: &'a mut Tx, event: &'a notifications::Event) -> BoxFuture<'a, Result<Events>> {
    Box::pin(async move {
        if matches!(event, notifications::Event::Erased { .. }) {
            let before = tx.now() - NETWORKS_ARE_KEPT;
            store::erase_networks_before(tx, before).await?;
        }
        Ok(Events::none())
    })
}
