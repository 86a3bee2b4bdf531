use crate::accounts::person_with;
use crate::email::Email;
use crate::links::{self, Purpose};
use crate::roles::{self, Role};
use crate::store::{self, Newcomer};
use crate::{Event, passwords};
use kernel::actor::Actor;
use kernel::deed::Deed;
use kernel::error::Result;
use kernel::event::Events;
use kernel::ids;
use kernel::lang::Lang;
use kernel::portal::Portal;

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
