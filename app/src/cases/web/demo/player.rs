use cast::{self, Part};
use identity::accounts::person_with;
use identity::email::Email;
use kernel::actor::{Actor, Person, Roles};
use kernel::deed::Deed;
use kernel::error::Result;
use kernel::portal::Portal;

/// Somebody of the cast, as they are when they have signed in.
pub async fn player(portal: &Portal, person: &cast::Person) -> Result<Actor> {
    let mut view = portal.read(&Actor::System("demo"), Deed::LoadDemo).await?;
    let id = person_with(&mut view, &Email::parse(person.email)?).await?;
    let name = person.name(person.lang).to_owned();
    let roles = Roles { clerk: matches!(person.part, Part::Clerk(_)), ..Roles::default() };
    let lang = person.lang;
    Ok(Actor::Person(Person { id, name, lang, confirmed: true, suspended_until: None, roles, unread: 0 }))
}
