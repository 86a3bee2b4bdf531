use crate::roles::{Held, Role, RoleId};
use chrono::{DateTime, Utc};
use kernel::actor::PersonId;
use kernel::error::Result;
use kernel::ids;
use kernel::tx::Tx;
use kernel::view::View;
use uuid::Uuid;

/// Whether the person did not have it yet.
pub async fn insert_role(tx: &mut Tx, person: PersonId, role: &Role) -> Result<bool> {
    let (now, by) = (tx.now(), tx.actor().person_id().map(|by| by.0));
    let inserted = sqlx::query!(
        "INSERT INTO roles (id, person_id, role, desk_id, division, granted_at, granted_by)
         VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING",
        ids::uuid(),
        person.0,
        role.name(),
        role.desk(),
        role.division(),
        now,
        by
    )
    .execute(tx.connection())
    .await?;
    Ok(inserted.rows_affected() == 1)
}

/// Whether the person had it.
pub async fn delete_role(tx: &mut Tx, person: PersonId, role: &Role) -> Result<bool> {
    let deleted = sqlx::query!(
        "DELETE FROM roles WHERE person_id = $1 AND role = $2
         AND desk_id IS NOT DISTINCT FROM $3 AND division IS NOT DISTINCT FROM $4",
        person.0,
        role.name(),
        role.desk(),
        role.division()
    )
    .execute(tx.connection())
    .await?;
    Ok(deleted.rows_affected() == 1)
}

/// Locks the administrators, so that two cannot withdraw each other at the same moment.
pub async fn administrators_for_update(tx: &mut Tx) -> Result<Vec<PersonId>> {
    let rows = sqlx::query_scalar!("SELECT person_id FROM roles WHERE role = 'administrator' ORDER BY id FOR UPDATE")
        .fetch_all(tx.connection())
        .await?;
    Ok(rows.into_iter().map(PersonId).collect())
}

pub async fn supervisors_of(view: &mut View, division: &str) -> Result<Vec<PersonId>> {
    let rows = sqlx::query_scalar!(
        "SELECT DISTINCT person_id FROM roles WHERE role = 'supervisor' AND $1 LIKE division || '%' ORDER BY person_id",
        division
    )
    .fetch_all(view.connection())
    .await?;
    Ok(rows.into_iter().map(PersonId).collect())
}

/// First the one they have longest.
pub async fn roles_of(view: &mut View, person: PersonId) -> Result<Vec<Held>> {
    let rows = sqlx::query_as!(
        Row,
        "SELECT id, person_id, role, desk_id, division, granted_at FROM roles WHERE person_id = $1 ORDER BY id",
        person.0
    )
    .fetch_all(view.connection())
    .await?;
    Ok(rows.into_iter().filter_map(Row::held).collect())
}

pub async fn held_role(view: &mut View, id: RoleId) -> Result<Option<Held>> {
    let row = sqlx::query_as!(
        Row,
        "SELECT id, person_id, role, desk_id, division, granted_at FROM roles WHERE id = $1",
        id.0
    )
    .fetch_optional(view.connection())
    .await?;
    Ok(row.and_then(Row::held))
}

struct Row {
    id: Uuid,
    person_id: Uuid,
    role: String,
    desk_id: Option<Uuid>,
    division: Option<String>,
    granted_at: DateTime<Utc>,
}

impl Row {
    fn held(self) -> Option<Held> {
        let role = Role::of_row(&self.role, self.desk_id, self.division)?;
        Some(Held { id: RoleId(self.id), person: PersonId(self.person_id), role, since: self.granted_at })
    }
}

pub async fn desks_of(view: &mut View, person: PersonId) -> Result<Vec<Uuid>> {
    let desks = sqlx::query_scalar!(
        r#"SELECT desk_id AS "desk!" FROM roles WHERE person_id = $1 AND desk_id IS NOT NULL ORDER BY id"#,
        person.0
    )
    .fetch_all(view.connection())
    .await?;
    Ok(desks)
}

pub async fn desks_of_for_share(tx: &mut Tx, person: PersonId) -> Result<Vec<Uuid>> {
    let desks = sqlx::query_scalar!(
        r#"SELECT desk_id AS "desk!" FROM roles WHERE person_id = $1 AND desk_id IS NOT NULL ORDER BY id FOR KEY SHARE"#,
        person.0
    )
    .fetch_all(tx.connection())
    .await?;
    Ok(desks)
}

pub async fn clerks_at(view: &mut View, desk: Uuid) -> Result<Vec<PersonId>> {
    let clerks = sqlx::query_scalar!("SELECT person_id FROM roles WHERE desk_id = $1 ORDER BY id", desk)
        .fetch_all(view.connection())
        .await?;
    Ok(clerks.into_iter().map(PersonId).collect())
}
