//! Who is who: sign-up, sign-in, confirmation of the e-mail address, passwords and roles.
//!
//! A person is an account with an e-mail address. What they may do is their roles, read anew for each request. Nothing
//! here tells a stranger whether an address has an account: that is said in a mail to the address itself. This slice
//! knows no mails; `notifications` writes them as a reaction to what happened here.

pub mod accounts;
pub mod email;
#[doc(hidden)]
pub mod kept;
pub mod links;
#[doc(hidden)]
pub mod passwords;
pub mod people;
pub mod roles;
#[doc(hidden)]
pub mod rules;
#[doc(hidden)]
pub mod store;
pub mod titles;
pub mod unsent;

pub use kept::kept;

use chrono::{DateTime, Utc};
use kernel::actor::{Person, PersonId};
use kernel::error::Result;
use kernel::event;
use kernel::lang::Lang;
use kernel::session::SignedIn;
use kernel::tx::Tx;
use kernel::view::View;
use serde::Serialize;
use std::collections::HashMap;
use uuid::Uuid;

/// What happens to accounts. `person` is missing where an address has no account.
#[derive(Debug, Clone, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Event {
    SignedUp {
        person: PersonId,
    },
    /// By the demo or the command line, for somebody.
    AccountMade {
        person: PersonId,
    },
    /// Somebody signed up with an address that has an account.
    SignedUpAgain {
        person: PersonId,
    },
    ConfirmationAsked {
        person: PersonId,
    },
    AddressConfirmed {
        person: PersonId,
    },
    SignedIn {
        person: PersonId,
    },
    SignInFailed {
        person: Option<PersonId>,
    },
    ResetAsked {
        person: Option<PersonId>,
    },
    /// By the command line, to set a password without a mail.
    LinkGiven {
        person: PersonId,
    },
    PasswordChanged {
        person: PersonId,
    },
    ProfileSaved {
        person: PersonId,
    },
    /// What they sent after their session had ended waits for them.
    UnsentKept {
        person: PersonId,
    },
    UnsentSent {
        person: PersonId,
    },
    UnsentDiscarded {
        person: PersonId,
    },
    RoleGranted {
        person: PersonId,
        role: roles::Role,
    },
    /// They say nothing on the board until then; without a moment, they may again.
    Suspended {
        person: PersonId,
        until: Option<DateTime<Utc>>,
    },
    RoleWithdrawn {
        person: PersonId,
        role: roles::Role,
    },
}

impl event::Event for Event {
    const SLICE: &'static str = "identity";

    fn subject(&self) -> Uuid {
        match self {
            Event::SignInFailed { person } | Event::ResetAsked { person } => person.map_or(Uuid::nil(), |id| id.0),
            Event::SignedUp { person }
            | Event::AccountMade { person }
            | Event::SignedUpAgain { person }
            | Event::ConfirmationAsked { person }
            | Event::AddressConfirmed { person }
            | Event::SignedIn { person }
            | Event::LinkGiven { person }
            | Event::PasswordChanged { person }
            | Event::ProfileSaved { person }
            | Event::UnsentKept { person }
            | Event::UnsentSent { person }
            | Event::UnsentDiscarded { person }
            | Event::RoleGranted { person, .. }
            | Event::Suspended { person, .. }
            | Event::RoleWithdrawn { person, .. } => person.0,
        }
    }
}

/// The person of a session, with the roles they have now; none when the password has changed since.
pub async fn who_is(view: &mut View, signed_in: SignedIn) -> Result<Option<Person>> {
    store::person_of_session(view, signed_in).await
}

/// A person by their id, with the roles they have now: for who shows a credential of their own making, no session.
pub async fn person(view: &mut View, person: PersonId) -> Result<Option<Person>> {
    store::person(view, person).await
}

/// Where and how to write to somebody.
pub struct Recipient {
    pub name: String,
    pub email: String,
    pub lang: Lang,
}

/// For the letters that serve the person themself, so no look at their data.
pub async fn recipient(view: &mut View, person: PersonId) -> Result<Recipient> {
    let store::Profile { name, email, lang, .. } = store::profile(view, person).await?;
    Ok(Recipient { name, email, lang })
}

/// One transaction at a time goes on with this person.
pub async fn hold_person(tx: &mut Tx, person: PersonId) -> Result<()> {
    store::hold_person(tx, person).await
}

/// Whether the account was made since then. Those of the demo are nobody's, and never new.
pub async fn is_made_since(view: &mut View, person: PersonId, since: DateTime<Utc>) -> Result<bool> {
    store::is_made_since(view, person, since).await
}

/// Until then they say nothing on the board; `None`: they may again.
pub async fn suspend(tx: &mut Tx, person: PersonId, until: Option<DateTime<Utc>>) -> Result<Event> {
    store::set_suspended_until(tx, person, until).await?;
    Ok(Event::Suspended { person, until })
}

/// What colleagues call each other by, for those of these people who have an account.
pub async fn names(view: &mut View, people: &[PersonId]) -> Result<HashMap<PersonId, String>> {
    match people {
        [] => Ok(HashMap::new()),
        people => store::names(view, people).await,
    }
}

/// What has served its time here: links that no longer open anything, and forms that nobody came back for.
pub async fn forget_what_expired(tx: &mut Tx) -> Result<u64> {
    Ok(store::delete_expired_tokens(tx).await? + store::delete_unsent_that_waited(tx).await?)
}
