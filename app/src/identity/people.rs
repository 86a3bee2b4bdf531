//! People as administrators see them. Each look at a name and an address is recorded.

use super::roles::{Held, Role, RoleId};
use super::store::{self, Listed};
use kernel::actor::PersonId;
use kernel::audit::{About, Purpose};
use kernel::error::{Error, Result};
use kernel::view::View;
use uuid::Uuid;

pub struct Who {
    pub name: String,
    pub email: String,
}

/// Somebody with an account, looked at.
pub struct Known {
    pub id: PersonId,
    pub name: String,
    pub email: String,
    pub confirmed: bool,
    /// What they are somewhere, as [`Role::NAMES`] has it.
    pub roles: Vec<String>,
}

/// Whom to look for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Search {
    /// How the name or the address begins.
    pub beginning: String,
    pub role: Option<&'static str>,
}

impl Search {
    pub fn parse(beginning: &str, role: &str) -> Search {
        let role = Role::NAMES.into_iter().find(|name| *name == role);
        Search { beginning: beginning.split_whitespace().collect::<Vec<_>>().join(" "), role }
    }

    /// Nobody is looked at before somebody is looked for.
    pub fn is_empty(&self) -> bool {
        self.beginning.is_empty() && self.role.is_none()
    }

    /// For `LIKE`, in which these three characters mean something.
    pub(super) fn pattern(&self) -> String {
        let literal = self.beginning.replace('\\', "\\\\").replace('%', "\\%").replace('_', "\\_");
        format!("{literal}%")
    }
}

/// By name, at most `limit` of them after the one the page before ended with; and whether there are more.
pub async fn found(
    view: &mut View,
    search: &Search,
    after: Option<PersonId>,
    limit: usize,
) -> Result<(Vec<Known>, bool)> {
    let mut listed = store::people_found(view, search, after, limit as i64 + 1).await?;
    let more = listed.len() > limit;
    // Who is not shown is not looked at.
    listed.truncate(limit);
    let mut known = Vec::new();
    for one in listed {
        known.push(look_at(view, one).await?);
    }
    Ok((known, more))
}

/// Errors: [`Error::NotFound`] when there is nobody of this id.
pub async fn known(view: &mut View, id: PersonId) -> Result<Known> {
    let listed = store::listed(view, id).await?.ok_or(Error::NotFound)?;
    look_at(view, listed).await
}

/// Who wrote something, for a moderator who has a reason to know. Errors: [`Error::NotFound`] when there is nobody of this id.
pub async fn author(view: &mut View, id: PersonId, of: Uuid) -> Result<Who> {
    let listed = store::listed(view, id).await?.ok_or(Error::NotFound)?;
    view.open(listed.who, Purpose::ModerateBoard, Some(About { matter: of, desk: None })).await
}

/// Errors: [`Error::NotFound`]. Nobody is looked at.
#[doc(hidden)]
pub async fn must_exist(view: &mut View, id: PersonId) -> Result<()> {
    store::listed(view, id).await?.map(drop).ok_or(Error::NotFound)
}

/// Who works at the desk, first who has longest; and whether there are more, as in [`found`].
pub async fn clerks(
    view: &mut View,
    desk: Uuid,
    after: Option<RoleId>,
    limit: usize,
) -> Result<(Vec<(Held, Known)>, bool)> {
    let mut listed = store::clerks_listed(view, desk, after, limit as i64 + 1).await?;
    let more = listed.len() > limit;
    listed.truncate(limit);
    let mut clerks = Vec::new();
    for (held, one) in listed {
        clerks.push((held, look_at(view, one).await?));
    }
    Ok((clerks, more))
}

async fn look_at(view: &mut View, listed: Listed) -> Result<Known> {
    let Listed { person, confirmed, roles, who } = listed;
    let own = view.actor().person_id() == Some(person);
    let purpose = if own { Purpose::Own } else { Purpose::ManagePeople };
    let Who { name, email } = view.open(who, purpose, None).await?;
    Ok(Known { id: person, name, email, confirmed, roles })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_typed_is_looked_for_as_it_stands() {
        assert_eq!(Search::parse("  Qian   Lei ", "").pattern(), "Qian Lei%");
        assert_eq!(Search::parse("50%_\\", "").pattern(), "50\\%\\_\\\\%");
    }

    #[test]
    fn a_role_that_there_is_not_is_not_looked_for() {
        assert_eq!(Search::parse("", "administrator").role, Some("administrator"));
        assert!(Search::parse(" ", "emperor").is_empty());
    }
}
