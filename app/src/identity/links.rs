//! Links sent by mail. Who holds one has read the mail; once that has left, only the link's hash is kept.

use super::store;
use chrono::TimeDelta;
use kernel::actor::PersonId;
use kernel::error::{Error, Result};
use kernel::ids;
use kernel::tx::Tx;
use kernel::view::View;
use sha2::{Digest, Sha256};

#[derive(Debug, Clone, Copy, PartialEq, Eq, sqlx::Type)]
#[sqlx(type_name = "text", rename_all = "snake_case")]
pub enum Purpose {
    /// Shows that the address is theirs.
    Confirm,
    /// Sets a password without knowing the old one.
    Reset,
}

impl Purpose {
    fn lifetime(self) -> TimeDelta {
        match self {
            Purpose::Confirm => TimeDelta::days(3),
            Purpose::Reset => TimeDelta::hours(1),
        }
    }

    fn folder(self) -> &'static str {
        match self {
            Purpose::Confirm => "/confirm",
            Purpose::Reset => "/reset-password",
        }
    }
}

/// A new link for this person, as a path. Earlier ones for the same purpose stop working.
pub async fn new_link(tx: &mut Tx, person: PersonId, purpose: Purpose) -> Result<String> {
    let token = hex::encode(ids::random_bytes::<32>());
    let until = tx.now() + purpose.lifetime();
    store::void_tokens(tx, person, purpose).await?;
    store::insert_token(tx, &hash(&token), person, purpose, until).await?;
    Ok(format!("{}/{token}", purpose.folder()))
}

/// Whose link this is. Errors: [`Error::NotFound`] when it was used, has expired or never was.
#[doc(hidden)]
pub async fn holder(view: &mut View, token: &str, purpose: Purpose) -> Result<PersonId> {
    store::person_of_token(view, &hash(token), purpose).await?.ok_or(Error::NotFound)
}

/// Uses the link up. Errors: as [`holder`].
#[doc(hidden)]
pub async fn redeem(tx: &mut Tx, token: &str, purpose: Purpose) -> Result<PersonId> {
    store::use_token(tx, &hash(token), purpose).await?.ok_or(Error::NotFound)
}

/// A token is 256 random bits: a plain hash cannot be guessed back.
fn hash(token: &str) -> Vec<u8> {
    Sha256::digest(token).to_vec()
}
