use super::key::Secret;
use super::{ApiKey, KeyId};
use kernel::actor::PersonId;
use kernel::error::Result;
use kernel::tx::Tx;
use kernel::view::View;

/// The oldest first.
pub async fn keys_of(view: &mut View, person: PersonId) -> Result<Vec<ApiKey>> {
    let keys = sqlx::query_as!(
        ApiKey,
        r#"SELECT id AS "id: KeyId", name, beginning, made_at, used_on FROM api_keys
           WHERE person_id = $1 ORDER BY made_at, id"#,
        person.0
    );
    Ok(keys.fetch_all(view.connection()).await?)
}

pub async fn key_and_owner(view: &mut View, hash: &[u8]) -> Result<Option<(KeyId, PersonId)>> {
    let found = sqlx::query!(
        r#"SELECT id AS "id: KeyId", person_id AS "person: PersonId" FROM api_keys WHERE hash = $1"#,
        hash
    )
    .fetch_optional(view.connection())
    .await?;
    Ok(found.map(|row| (row.id, row.person)))
}

pub async fn insert_key(tx: &mut Tx, id: KeyId, person: PersonId, name: &str, secret: &Secret) -> Result<()> {
    let now = tx.now();
    sqlx::query!(
        "INSERT INTO api_keys (id, person_id, name, beginning, hash, made_at) VALUES ($1, $2, $3, $4, $5, $6)",
        id.0,
        person.0,
        name,
        secret.beginning(),
        secret.hash(),
        now
    )
    .execute(tx.connection())
    .await?;
    Ok(())
}

/// Whether it was there, and theirs.
pub async fn delete_key(tx: &mut Tx, id: KeyId, person: PersonId) -> Result<bool> {
    let deleted = sqlx::query!("DELETE FROM api_keys WHERE id = $1 AND person_id = $2", id.0, person.0)
        .execute(tx.connection())
        .await?;
    Ok(deleted.rows_affected() == 1)
}

/// Whether it is still there: it may have been revoked since it was shown.
pub async fn note_use(tx: &mut Tx, id: KeyId) -> Result<bool> {
    let today = tx.today();
    let noted =
        sqlx::query!("UPDATE api_keys SET used_on = $2 WHERE id = $1", id.0, today).execute(tx.connection()).await?;
    Ok(noted.rows_affected() == 1)
}
