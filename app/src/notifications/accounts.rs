//! The letters about somebody's own account, as reactions to what happened to it.

use super::{Letter, tell};
use futures::future::BoxFuture;
use identity::links::{Purpose, new_link};
use identity::roles::Role;
use identity::{Event, titles};
use kernel::error::Result;
use kernel::event::Events;
use kernel::tx::Tx;

pub fn write_about<'a>(tx: &'a mut Tx, event: &'a Event) -> BoxFuture<'a, Result<Events>> {
    Box::pin(async move {
        let (person, letter) = match event {
            Event::SignedUp { person } | Event::ConfirmationAsked { person } => {
                let path = new_link(tx, *person, Purpose::Confirm).await?;
                (person, Letter::new("notifications-confirm").with_secret_link(path, "notifications-confirm-link"))
            }
            Event::SignedUpAgain { person } => {
                let letter = Letter::new("notifications-known");
                (person, letter.with_link("/sign-in", "notifications-known-link"))
            }
            Event::ResetAsked { person: Some(person) } => {
                let path = new_link(tx, *person, Purpose::Reset).await?;
                (person, Letter::new("notifications-reset").with_secret_link(path, "notifications-reset-link"))
            }
            Event::PasswordChanged { person } => {
                let letter = Letter::new("notifications-password");
                (person, letter.with_link("/reset-password", "notifications-password-link"))
            }
            // What the command line and the demo do, whoever runs them tells.
            Event::RoleGranted { .. } | Event::RoleWithdrawn { .. } if tx.actor().person().is_none() => {
                return Ok(Events::none());
            }
            Event::RoleGranted { person, role } => {
                let letter =
                    Letter::new("notifications-role-granted").with_each("role", &titles::title(tx, role).await?);
                (person, letter.with_link(workplace(role), "notifications-role-link"))
            }
            Event::RoleWithdrawn { person, role } => {
                let letter = Letter::new("notifications-role-withdrawn");
                (person, letter.with_each("role", &titles::title(tx, role).await?))
            }
            _ => return Ok(Events::none()),
        };
        tell(tx, *person, &letter).await?;
        Ok(Events::none())
    })
}

fn workplace(role: &Role) -> &'static str {
    match role {
        Role::Clerk { .. } => "/desk",
        Role::Administrator => "/city",
        Role::Supervisor { .. } => "/supervision",
        Role::Moderator => "/moderation",
    }
}
