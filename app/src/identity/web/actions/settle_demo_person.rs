use crate::accounts::person_with;
use crate::email::Email;
use crate::roles::{Role, grant};
use crate::store::{self, Newcomer};
use crate::{Event, passwords};
use cast::{self, Part};
use city::divisions::DivisionCode;
use kernel::actor::{Actor, PersonId};
use kernel::deed::Deed;
use kernel::error::{Error, Result};
use kernel::event::Events;
use kernel::portal::Portal;
use kernel::tx::Tx;
use tokio::sync::OnceCell;

/// Somebody of the cast who has an account.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Settled {
    pub person: PersonId,
    /// Made, or given their role, just now.
    pub newly: bool,
}

/// Gives somebody of the cast an account with a confirmed address, and the role of their part. Whom the demo made before
/// stays as they are: an administrator may have taken the role away.
/// Errors: [`Error::NotFound`] for a clerk whose desk the city does not have.
pub async fn settle_demo_person(portal: &Portal, actor: &Actor, person: &cast::Person) -> Result<Settled> {
    // Nobody's secret, so hashed once for all of the cast.
    static HASH: OnceCell<String> = OnceCell::const_new();
    let hash = HASH.get_or_try_init(|| passwords::hash(cast::PASSWORD.to_owned())).await?;
    let mut tx = portal.begin(actor, Deed::LoadDemo).await?;
    let (id, mut events) = open_account(&mut tx, person, hash).await?;
    if events.is_empty() && store::is_of_the_cast(&mut tx, id).await? {
        return Ok(Settled { person: id, newly: false });
    }
    if let Some(role) = role_of(&mut tx, &person.part).await? {
        events = events.and(grant(&mut tx, id, role).await?);
    }
    let newly = !events.is_empty();
    if newly {
        tx.commit(events).await?;
    }
    Ok(Settled { person: id, newly })
}

async fn open_account(tx: &mut Tx, person: &cast::Person, password_hash: &str) -> Result<(PersonId, Events)> {
    let (email, lang) = (Email::parse(person.email)?, person.lang);
    let newcomer = Newcomer { email: &email, name: person.name(lang), lang, password_hash, demo: true };
    match store::insert_person(tx, newcomer).await? {
        Some(person) => Ok((person, Event::AccountMade { person }.into())),
        None => Ok((person_with(tx, &email).await?, Events::none())),
    }
}

async fn role_of(tx: &mut Tx, part: &Part) -> Result<Option<Role>> {
    match part {
        Part::Resident | Part::Agent => Ok(None),
        Part::Clerk(desk) => {
            let place = DivisionCode::parse(desk.division).map_err(Error::internal)?;
            let desks = city::desks_at(tx, &place).await?;
            let desk = desks.iter().find(|there| there.department.kind == desk.kind).ok_or(Error::NotFound)?;
            Ok(Some(Role::Clerk { desk: desk.id.0 }))
        }
        Part::Supervisor(division) => Ok(Some(Role::Supervisor { division: (*division).to_owned() })),
        Part::Moderator => Ok(Some(Role::Moderator)),
        Part::Administrator => Ok(Some(Role::Administrator)),
    }
}
