//! Accounts that nobody signed up for.

use super::email::Email;
use super::links::{self, Purpose};
use super::roles::{self, Role};
use super::store::{self, Newcomer};
use super::{Event, passwords};
use crate::kernel::actor::{Actor, PersonId};
use crate::kernel::deed::Deed;
use crate::kernel::error::{Error, Problem, Result};
use crate::kernel::event::Events;
use crate::kernel::ids;
use crate::kernel::lang::Lang;
use crate::kernel::portal::Portal;
use crate::kernel::view::View;

/// Makes this address an administrator's, with a new account if it has none, and gives the link under which they set
/// their password. For the command line: who may run it holds the machine anyway.
pub async fn appoint_first_administrator(portal: &Portal, email: &str, lang: Lang) -> Result<String> {
    let email = Email::parse(email)?;
    // A password that nobody knows, until they set one.
    let nobodys = passwords::hash(hex::encode(ids::random_bytes::<32>())).await?;
    let mut tx = portal.begin(&Actor::System("admin create"), Deed::AppointFirstAdministrator).await?;
    let newcomer = Newcomer { email: &email, name: email.as_str(), lang, password_hash: &nobodys, demo: false };
    let (person, mut events) = match store::insert_person(&mut tx, newcomer).await? {
        Some(person) => (person, Events::from(Event::AccountMade { person })),
        None => (person_with(&mut tx, &email).await?, Events::none()),
    };
    events = events.and(roles::grant(&mut tx, person, Role::Administrator).await?);
    if events.is_empty() {
        return Err(Problem::new("identity-administrator-already").into());
    }
    let path = links::new_link(&mut tx, person, Purpose::Reset).await?;
    let link = tx.site().link(&path);
    tx.commit(events).await?;
    Ok(link)
}

/// Errors: [`Error::NotFound`] when the address has no account.
pub async fn person_with(view: &mut View, email: &Email) -> Result<PersonId> {
    Ok(store::account_of(view, email).await?.ok_or(Error::NotFound)?.id)
}

/// Whether anybody is here whom the demo did not make.
pub async fn holds_real_people(view: &mut View) -> Result<bool> {
    store::holds_real_people(view).await
}
