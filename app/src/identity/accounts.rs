//! Accounts as other slices ask for them.

use super::email::Email;
use super::store;
use kernel::actor::PersonId;
use kernel::error::{Error, Result};
use kernel::view::View;

/// Errors: [`Error::NotFound`] when the address has no account.
pub async fn person_with(view: &mut View, email: &Email) -> Result<PersonId> {
    Ok(store::account_of(view, email).await?.ok_or(Error::NotFound)?.id)
}

/// Whether anybody is here whom the demo did not make.
pub async fn holds_real_people(view: &mut View) -> Result<bool> {
    store::holds_real_people(view).await
}

/// Whether the demo's people are here.
pub async fn holds_the_cast(view: &mut View) -> Result<bool> {
    store::holds_the_cast(view).await
}
