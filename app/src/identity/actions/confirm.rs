use crate::identity::links::{self, Purpose};
use crate::identity::{Event, store};
use crate::kernel::deed::Deed;
use crate::kernel::error::Result;
use crate::kernel::visit::Visit;
use axum::extract::Path;
use axum::response::Redirect;

/// A POST, so that programmes which follow every link in a mail confirm nothing.
pub async fn post(visit: Visit, Path(token): Path<String>) -> Result<Redirect> {
    let mut tx = visit.begin(Deed::ConfirmMail).await?;
    let person = links::redeem(&mut tx, &token, Purpose::Confirm).await?;
    store::confirm_address(&mut tx, person).await?;
    tx.commit(Event::AddressConfirmed { person }).await?;
    visit.notice("identity-notice-confirmed").await?;
    let own = visit.actor.person_id() == Some(person);
    Ok(Redirect::to(if own { "/" } else { "/sign-in" }))
}
