use crate::links::{self, Purpose};
use crate::{Event, store};
use axum::extract::Path;
use axum::response::Redirect;
use kernel::deed::Deed;
use kernel::error::{Error, Result};
use kernel::visit::Visit;

/// A POST, so that programmes which follow every link in a mail confirm nothing. Whoever reads the mail must also be
/// signed in: else a stranger who opened the account with another's address would get in by the other's click.
#[kernel::handler]
pub async fn post(visit: Visit, Path(token): Path<String>) -> Result<Redirect> {
    let mut tx = visit.begin(Deed::ManageOwnAccount).await?;
    let person = tx.person()?;
    if links::redeem(&mut tx, &token, Purpose::Confirm).await? != person {
        return Err(Error::NotFound);
    }
    store::confirm_address(&mut tx, person).await?;
    tx.commit(Event::AddressConfirmed { person }).await?;
    visit.notice("identity-notice-confirmed").await?;
    Ok(Redirect::to("/"))
}
