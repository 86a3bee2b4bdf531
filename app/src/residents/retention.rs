use super::store;
use crate::kernel::error::Result;
use crate::kernel::event::Events;
use crate::kernel::tx::Tx;
use crate::notifications;
use futures::future::BoxFuture;

/// With the nightly housekeeping go the codes that nobody can use any more.
pub fn forget_expired_codes<'a>(tx: &'a mut Tx, event: &'a notifications::Event) -> BoxFuture<'a, Result<Events>> {
    Box::pin(async move {
        if matches!(event, notifications::Event::Erased { .. }) {
            store::delete_expired_codes(tx).await?;
        }
        Ok(Events::none())
    })
}
