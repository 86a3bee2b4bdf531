use crate::links::Purpose;
use chrono::{DateTime, Utc};
use kernel::actor::PersonId;
use kernel::error::Result;
use kernel::tx::Tx;
use kernel::view::View;

pub async fn insert_token(
    tx: &mut Tx,
    hash: &[u8],
    person: PersonId,
    purpose: Purpose,
    until: DateTime<Utc>,
) -> Result<()> {
    sqlx::query!(
        "INSERT INTO mail_tokens (hash, person_id, purpose, expires_at) VALUES ($1, $2, $3, $4)",
        hash,
        person.0,
        purpose as Purpose,
        until
    )
    .execute(tx.connection())
    .await?;
    Ok(())
}

/// Whose token this is, if it still opens anything.
pub async fn person_of_token(view: &mut View, hash: &[u8], purpose: Purpose) -> Result<Option<PersonId>> {
    let now = view.now();
    let person = sqlx::query_scalar!(
        "SELECT person_id FROM mail_tokens WHERE hash = $1 AND purpose = $2 AND used_at IS NULL AND expires_at > $3",
        hash,
        purpose as Purpose,
        now
    )
    .fetch_optional(view.connection())
    .await?;
    Ok(person.map(PersonId))
}

/// Uses up the token and every other of this person for the same purpose; tells whose it was.
pub async fn use_token(tx: &mut Tx, hash: &[u8], purpose: Purpose) -> Result<Option<PersonId>> {
    let now = tx.now();
    let person = sqlx::query_scalar!(
        "UPDATE mail_tokens SET used_at = $3
         WHERE hash = $1 AND purpose = $2 AND used_at IS NULL AND expires_at > $3 RETURNING person_id",
        hash,
        purpose as Purpose,
        now
    )
    .fetch_optional(tx.connection())
    .await?;
    let Some(person) = person.map(PersonId) else { return Ok(None) };
    void_tokens(tx, person, purpose).await?;
    Ok(Some(person))
}

pub async fn void_tokens(tx: &mut Tx, person: PersonId, purpose: Purpose) -> Result<()> {
    let now = tx.now();
    sqlx::query!(
        "UPDATE mail_tokens SET used_at = $3 WHERE person_id = $1 AND purpose = $2 AND used_at IS NULL",
        person.0,
        purpose as Purpose,
        now
    )
    .execute(tx.connection())
    .await?;
    Ok(())
}

pub async fn delete_expired_tokens(tx: &mut Tx) -> Result<u64> {
    let now = tx.now();
    let deleted = sqlx::query!("DELETE FROM mail_tokens WHERE expires_at <= $1", now).execute(tx.connection()).await?;
    Ok(deleted.rows_affected())
}
