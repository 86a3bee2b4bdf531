//! Verified residents: who showed a subdistrict's desk an identity card, and typed the code that the desk handed out; or
//! whom the registry of residents knows, where one is connected.
//!
//! What is kept of an identity number is a hash under the server's key, so that one number is one account and nobody
//! reads out of the tables whose it is. The number itself and the name on the card are kept nowhere: not with the code,
//! nor with the tries, nor in the record of what happened.

mod card_name;
#[doc(hidden)]
pub mod code;
mod event;
#[doc(hidden)]
pub mod identity_number;
mod kept;
#[doc(hidden)]
pub mod letters;
#[doc(hidden)]
pub mod numbers;
#[doc(hidden)]
pub mod office;
mod retention;
#[doc(hidden)]
pub mod rules;
#[doc(hidden)]
pub mod store;

pub use event::Event;
pub use identity_number::{IdentityNumber, NumberHash, NumberRefusal};
pub use kept::kept;
pub use retention::forget_expired_codes;

use chrono::{DateTime, Utc};
use city::DeskId;
use kernel::actor::PersonId;
use kernel::error::{Problem, Result};
use kernel::id;
use kernel::view::View;
use registries::residents::Question;

id!(
    /// One handing out of a code, by which the record joins it to the verification that came of it.
    CodeId
);

/// Where one reads whether one is a verified resident, and becomes one.
pub const PAGE: &str = "/account/residence";

/// Where the registry of residents is asked, if one is connected.
pub const LOOK_UP: &str = "/account/residence/look-up";

/// Since when somebody is a verified resident, and who says so.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Residence {
    pub number: NumberHash,
    pub verified_at: DateTime<Utc>,
    pub confirmed: Confirmed,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Confirmed {
    /// By the desk that saw their card.
    Desk(DeskId),
    /// By the registry of residents.
    Registry,
}

/// Whether they are a verified resident now. In a write they stay so until it is over, if it holds the person before
/// ([`identity::hold_person`]).
pub async fn is_verified(view: &mut View, person: PersonId) -> Result<bool> {
    Ok(store::residence(view, person).await?.is_some())
}

/// For what is the verified residents' alone. Errors: refused, with the way to become one.
pub async fn must_be_verified(view: &mut View, person: PersonId) -> Result<Residence> {
    let residence = store::residence(view, person).await?;
    Ok(residence.ok_or_else(|| Problem::at(PAGE, "residents-not-verified"))?)
}

/// What the registry of residents is asked: the only one that is told a number and a name as they were typed.
#[doc(hidden)]
pub fn question(number: &IdentityNumber, name: &card_name::CardName) -> Question {
    Question { identity_number: number.asked().to_owned(), name: name.asked().to_owned() }
}
