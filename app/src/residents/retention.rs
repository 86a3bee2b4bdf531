use super::store;
use futures::future::BoxFuture;
use kernel::error::Result;
use kernel::event::Events;
use kernel::tx::Tx;

/// With the nightly housekeeping go the codes that nobody can use any more.
pub fn forget_expired_codes<'a>(tx: &'a mut Tx, event: &'a notifications::Event) -> BoxFuture<'a, Result<Events>> {
    Box::pin(async move {
        if matches!(event, notifications::Event::Erased { .. }) {
            store::delete_expired_codes(tx).await?;
        }
        Ok(Events::none())
    })
}
