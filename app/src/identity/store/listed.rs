use crate::people::{Search, Who};
use crate::roles::{Held, Role, RoleId};
use kernel::actor::PersonId;
use kernel::audit::{DataOwner, Sealed};
use kernel::error::Result;
use kernel::view::View;
use uuid::Uuid;

/// Somebody with an account. Who they are is sealed.
pub struct Listed {
    pub person: PersonId,
    pub confirmed: bool,
    /// What they are somewhere, each once.
    pub roles: Vec<String>,
    pub who: Sealed<Who>,
}

/// By name, at most `limit` of them, after the one the page before ended with.
pub async fn people_found(
    view: &mut View,
    search: &Search,
    after: Option<PersonId>,
    limit: i64,
) -> Result<Vec<Listed>> {
    let rows = sqlx::query_as!(
        Row,
        r#"SELECT id, name, email, confirmed_at IS NOT NULL AS "confirmed!",
                  ARRAY(SELECT DISTINCT role FROM roles WHERE person_id = people.id ORDER BY role) AS "roles!"
           FROM people
           WHERE (lower(name) LIKE lower($1) OR lower(email) LIKE lower($1))
             AND ($2::text IS NULL OR id IN (SELECT person_id FROM roles WHERE role = $2))
             AND ($3::uuid IS NULL
                  OR (lower(name), id) > (SELECT lower(last.name), last.id FROM people AS last WHERE last.id = $3))
           ORDER BY lower(name), id LIMIT $4"#,
        search.pattern(),
        search.role,
        after.map(|after| after.0),
        limit
    )
    .fetch_all(view.connection())
    .await?;
    Ok(rows.into_iter().map(Listed::from).collect())
}

pub async fn listed(view: &mut View, id: PersonId) -> Result<Option<Listed>> {
    let row = sqlx::query_as!(
        Row,
        r#"SELECT id, name, email, confirmed_at IS NOT NULL AS "confirmed!",
                  ARRAY(SELECT DISTINCT role FROM roles WHERE person_id = people.id ORDER BY role) AS "roles!"
           FROM people WHERE id = $1"#,
        id.0
    )
    .fetch_optional(view.connection())
    .await?;
    Ok(row.map(Listed::from))
}

/// Who works at the desk, first who has longest; at most `limit`, after the one the page before ended with.
pub async fn clerks_listed(
    view: &mut View,
    desk: Uuid,
    after: Option<RoleId>,
    limit: i64,
) -> Result<Vec<(Held, Listed)>> {
    let rows = sqlx::query!(
        r#"SELECT roles.id AS role_id, granted_at, people.id, name, email, confirmed_at IS NOT NULL AS "confirmed!"
           FROM roles JOIN people ON people.id = person_id
           WHERE desk_id = $1 AND ($2::uuid IS NULL OR roles.id > $2) ORDER BY roles.id LIMIT $3"#,
        desk,
        after.map(|after| after.0),
        limit
    )
    .fetch_all(view.connection())
    .await?;
    let clerks = rows.into_iter().map(|row| {
        let (id, role) = (RoleId(row.role_id), Role::Clerk { desk });
        let held = Held { id, person: PersonId(row.id), role, since: row.granted_at };
        let roles = vec!["clerk".to_owned()];
        (held, Row { id: row.id, name: row.name, email: row.email, confirmed: row.confirmed, roles }.into())
    });
    Ok(clerks.collect())
}

/// How many work at each of these desks. Where nobody does, the desk is missing from the answer.
pub async fn clerks_at_each(view: &mut View, desks: &[Uuid]) -> Result<Vec<(Uuid, i64)>> {
    let rows = sqlx::query!(
        r#"SELECT desk_id AS "desk!", count(*) AS "clerks!" FROM roles WHERE desk_id = ANY ($1) GROUP BY desk_id"#,
        desks
    )
    .fetch_all(view.connection())
    .await?;
    Ok(rows.into_iter().map(|row| (row.desk, row.clerks)).collect())
}

struct Row {
    id: Uuid,
    name: String,
    email: String,
    confirmed: bool,
    roles: Vec<String>,
}

impl From<Row> for Listed {
    fn from(row: Row) -> Listed {
        let who = Who { name: row.name, email: row.email };
        let who = Sealed::new(who, DataOwner::Person(row.id), ["name", "email"]);
        Listed { person: PersonId(row.id), confirmed: row.confirmed, roles: row.roles, who }
    }
}
