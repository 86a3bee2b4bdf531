//! Accounts that nobody signed up for: administrators made from the command line.

use super::email::Email;
use super::links::{self, Purpose};
use super::roles::{self, Role};
use super::store::{self, Newcomer};
use super::{Event, passwords};
use crate::kernel::actor::{Actor, PersonId};
use crate::kernel::deed::Deed;
use crate::kernel::error::{Error, Result};
use crate::kernel::event::Events;
use crate::kernel::ids;
use crate::kernel::lang::Lang;
use crate::kernel::portal::Portal;
use crate::kernel::view::View;

/// An administrator whom the command line made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Appointed {
    /// Where they set their password. It works for an hour.
    pub link: String,
    /// They were none before.
    pub newly: bool,
}

/// Makes this address an administrator's, with a new account if it has none, and gives the link under which they set
/// their password; done again, another link. For the command line: who may run it holds the machine anyway.
pub async fn appoint_administrator(portal: &Portal, email: &str, lang: Lang) -> Result<Appointed> {
    let email = Email::parse(email)?;
    // A password that nobody knows, until they set one.
    let nobodys = passwords::hash(hex::encode(ids::random_bytes::<32>())).await?;
    let mut tx = portal.begin(&Actor::System("admin create"), Deed::AppointFirstAdministrator).await?;
    let newcomer = Newcomer { email: &email, name: email.as_str(), lang, password_hash: &nobodys, demo: false };
    let (person, made) = match store::insert_person(&mut tx, newcomer).await? {
        Some(person) => (person, Events::from(Event::AccountMade { person })),
        None => (person_with(&mut tx, &email).await?, Events::none()),
    };
    let granted = roles::grant(&mut tx, person, Role::Administrator).await?;
    let newly = !granted.is_empty();
    let path = links::new_link(&mut tx, person, Purpose::Reset).await?;
    let link = tx.site().link(&path);
    tx.commit(made.and(granted).and(Event::LinkGiven { person })).await?;
    Ok(Appointed { link, newly })
}

/// Errors: [`Error::NotFound`] when the address has no account.
pub async fn person_with(view: &mut View, email: &Email) -> Result<PersonId> {
    Ok(store::account_of(view, email).await?.ok_or(Error::NotFound)?.id)
}

/// Whether anybody is here whom the demo did not make.
pub async fn holds_real_people(view: &mut View) -> Result<bool> {
    store::holds_real_people(view).await
}
