//! What a person may do, and where. A role withdrawn is gone with the next request.

use super::{Event, store};
use chrono::{DateTime, Utc};
use kernel::actor::PersonId;
use kernel::error::{Error, Problem, Result};
use kernel::event::Events;
use kernel::id;
use kernel::tx::Tx;
use kernel::view::View;
use serde::Serialize;
use uuid::Uuid;

id!(RoleId);

#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "name", rename_all = "snake_case")]
pub enum Role {
    Clerk {
        desk: Uuid,
    },
    /// Watches the desks of this division and those within it.
    Supervisor {
        division: String,
    },
    /// Keeps the board one where people like to talk.
    Moderator,
    Administrator,
}

/// A role that somebody has, and since when.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Held {
    pub id: RoleId,
    pub person: PersonId,
    pub role: Role,
    pub since: DateTime<Utc>,
}

impl Role {
    /// As forms and addresses name them.
    pub const NAMES: [&str; 4] = ["clerk", "supervisor", "moderator", "administrator"];

    pub fn name(&self) -> &'static str {
        match self {
            Role::Clerk { .. } => "clerk",
            Role::Supervisor { .. } => "supervisor",
            Role::Moderator => "moderator",
            Role::Administrator => "administrator",
        }
    }

    pub(super) fn desk(&self) -> Option<Uuid> {
        match self {
            Role::Clerk { desk } => Some(*desk),
            Role::Supervisor { .. } | Role::Moderator | Role::Administrator => None,
        }
    }

    pub(super) fn division(&self) -> Option<&str> {
        match self {
            Role::Supervisor { division } => Some(division),
            Role::Clerk { .. } | Role::Moderator | Role::Administrator => None,
        }
    }

    pub(super) fn of_row(name: &str, desk: Option<Uuid>, division: Option<String>) -> Option<Role> {
        match (name, desk, division) {
            ("clerk", Some(desk), _) => Some(Role::Clerk { desk }),
            ("supervisor", _, Some(division)) => Some(Role::Supervisor { division }),
            ("moderator", ..) => Some(Role::Moderator),
            ("administrator", ..) => Some(Role::Administrator),
            _ => None,
        }
    }
}

/// Granted twice, it is granted once, and nothing happened the second time.
pub async fn grant(tx: &mut Tx, person: PersonId, role: Role) -> Result<Events> {
    match store::insert_role(tx, person, &role).await? {
        true => Ok(Event::RoleGranted { person, role }.into()),
        false => Ok(Events::none()),
    }
}

/// Errors: refused for the last administrator, since nobody could appoint another.
pub async fn withdraw(tx: &mut Tx, person: PersonId, role: Role) -> Result<Events> {
    if role == Role::Administrator && store::administrators_for_update(tx).await? == [person] {
        return Err(Problem::new("identity-last-administrator").into());
    }
    match store::delete_role(tx, person, &role).await? {
        true => Ok(Event::RoleWithdrawn { person, role }.into()),
        false => Err(Error::NotFound),
    }
}

/// The desks this person works at, first the one they have longest.
pub async fn clerks_desks(view: &mut View, person: PersonId) -> Result<Vec<Uuid>> {
    store::desks_of(view, person).await
}

/// The same, and no administrator takes one of them away before this transaction is over.
pub async fn clerks_desks_for_share(tx: &mut Tx, person: PersonId) -> Result<Vec<Uuid>> {
    store::desks_of_for_share(tx, person).await
}

/// Those who watch the desks of a place: of its own division, and of those it lies in.
pub async fn supervisors_of(view: &mut View, division: &str) -> Result<Vec<PersonId>> {
    store::supervisors_of(view, division).await
}

pub async fn clerks_at(view: &mut View, desk: Uuid) -> Result<Vec<PersonId>> {
    store::clerks_at(view, desk).await
}
