use super::lang::Lang;
use crate::id;
use chrono::{DateTime, Utc};

id!(PersonId);

/// Who asks. Roles are read anew for every request, so a role withdrawn is gone with the next one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Actor {
    Visitor,
    Person(Person),
    /// The portal itself, in the job or command of this name.
    System(&'static str),
}

#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Person {
    pub id: PersonId,
    /// The name shown in the header and beside what they did.
    pub name: String,
    pub lang: Lang,
    /// Has confirmed the e-mail address.
    pub confirmed: bool,
    /// Says nothing on the board until then: a moderator's act. None when it is over.
    pub suspended_until: Option<DateTime<Utc>>,
    pub roles: Roles,
    /// What they were told in the portal and have not read. Counted to a hundred.
    pub unread: u8,
}

/// Which kinds of work this person may do somewhere. *Where* is asked by the stores.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Roles {
    pub clerk: bool,
    pub supervisor: bool,
    pub moderator: bool,
    pub administrator: bool,
}

impl Actor {
    pub fn person(&self) -> Option<&Person> {
        match self {
            Actor::Person(person) => Some(person),
            Actor::Visitor | Actor::System(_) => None,
        }
    }

    pub fn person_id(&self) -> Option<PersonId> {
        self.person().map(|person| person.id)
    }

    pub fn roles(&self) -> Roles {
        self.person().map(|person| person.roles).unwrap_or_default()
    }
}
