use crate::unsent::{self, UnsentId};
use crate::{Event, store};
use axum::response::Redirect;
use kernel::deed::Deed;
use kernel::error::{Error, Result};
use kernel::visit::Visit;

/// `POST /unsent/discard`
#[kernel::handler]
pub async fn post(visit: Visit) -> Result<Redirect> {
    let id = unsent::remembered(&visit.session).await?.ok_or(Error::NotFound)?;
    let mut tx = visit.begin(Deed::ManageOwnAccount).await?;
    let person = store::delete_unsent(&mut tx, id).await?.ok_or(Error::NotFound)?;
    tx.commit(Event::UnsentDiscarded { person }).await?;
    unsent::forget(&visit.session).await?;
    visit.notice("identity-notice-unsent-discarded").await?;
    Ok(Redirect::to("/"))
}

/// Once the form was sent again and answered, whatever the answer, it waits no longer.
pub async fn sent_again(visit: &Visit, id: UnsentId) -> Result<()> {
    if unsent::remembered(&visit.session).await? != Some(id) {
        return Ok(());
    }
    let mut tx = visit.begin(Deed::ManageOwnAccount).await?;
    if let Some(person) = store::delete_unsent(&mut tx, id).await? {
        tx.commit(Event::UnsentSent { person }).await?;
    }
    unsent::forget(&visit.session).await
}
