use super::code::CodeHash;
use super::{CodeId, Confirmed, NumberHash, Residence};
use chrono::{DateTime, Utc};
use city::DeskId;
use kernel::actor::PersonId;
use kernel::error::{Error, Result};
use kernel::tx::Tx;
use kernel::view::View;

pub async fn residence(view: &mut View, person: PersonId) -> Result<Option<Residence>> {
    let row = sqlx::query!("SELECT number_hash, verified_at, desk_id FROM residents WHERE person_id = $1", person.0)
        .fetch_optional(view.connection())
        .await?;
    let residence = row.map(|row| {
        let number = NumberHash::kept(row.number_hash).ok_or_else(|| Error::internal("a hash of another length"))?;
        // The table holds that whom no desk confirmed the registry did.
        let confirmed = row.desk_id.map_or(Confirmed::Registry, |desk| Confirmed::Desk(DeskId(desk)));
        Ok(Residence { number, verified_at: row.verified_at, confirmed })
    });
    residence.transpose()
}

/// Who is verified with this number.
pub async fn account_with(view: &mut View, number: &NumberHash) -> Result<Option<PersonId>> {
    let person = sqlx::query_scalar!("SELECT person_id FROM residents WHERE number_hash = $1", number.bytes())
        .fetch_optional(view.connection())
        .await?;
    Ok(person.map(PersonId))
}

/// Whether the number was nobody's. Of two who come with it at once, one waits here for the other.
pub async fn insert_resident(tx: &mut Tx, person: PersonId, number: &NumberHash, confirmed: Confirmed) -> Result<bool> {
    let now = tx.now();
    let (confirmed_by, desk) = match confirmed {
        Confirmed::Desk(desk) => ("desk", Some(desk.0)),
        Confirmed::Registry => ("registry", None),
    };
    let inserted = sqlx::query!(
        "INSERT INTO residents (person_id, number_hash, verified_at, confirmed_by, desk_id) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (number_hash) DO NOTHING",
        person.0,
        number.bytes(),
        now,
        confirmed_by,
        desk
    )
    .execute(tx.connection())
    .await?;
    Ok(inserted.rows_affected() == 1)
}

/// Erases the number of this person, who is a verified resident no more; whether they were.
pub async fn remove_resident(tx: &mut Tx, person: PersonId) -> Result<bool> {
    let removed = sqlx::query!("DELETE FROM residents WHERE person_id = $1", person.0).execute(tx.connection()).await?;
    Ok(removed.rows_affected() == 1)
}

/// Takes this number, and no other, from this person; whether they had it.
pub async fn remove_number(tx: &mut Tx, person: PersonId, number: &NumberHash) -> Result<bool> {
    let removed =
        sqlx::query!("DELETE FROM residents WHERE person_id = $1 AND number_hash = $2", person.0, number.bytes());
    Ok(removed.execute(tx.connection()).await?.rows_affected() == 1)
}

/// A code that is handed out.
pub struct NewCode<'c> {
    pub id: CodeId,
    pub number: &'c NumberHash,
    pub code: &'c CodeHash,
    pub moves: bool,
    pub made_by: PersonId,
    pub desk: DeskId,
    pub expires_at: DateTime<Utc>,
}

/// One a number: the one handed out before is worth nothing from now on.
pub async fn put_code(tx: &mut Tx, new: &NewCode<'_>) -> Result<()> {
    sqlx::query!(
        "INSERT INTO residence_codes (id, number_hash, code_hash, moves, made_by, desk_id, expires_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7)
         ON CONFLICT (number_hash) DO UPDATE SET id = excluded.id, code_hash = excluded.code_hash,
             moves = excluded.moves, made_by = excluded.made_by, desk_id = excluded.desk_id,
             expires_at = excluded.expires_at",
        new.id.0,
        new.number.bytes(),
        new.code.bytes(),
        new.moves,
        new.made_by.0,
        new.desk.0,
        new.expires_at
    )
    .execute(tx.connection())
    .await?;
    Ok(())
}

/// What a code stood for that was used up.
pub struct UsedCode {
    pub id: CodeId,
    /// The verification of another account with the number ends by it.
    pub moves: bool,
    pub made_by: PersonId,
    pub desk: DeskId,
}

/// Uses the living code of this number up. `None` when it is another code, or there is none.
pub async fn use_code(tx: &mut Tx, number: &NumberHash, code: &CodeHash) -> Result<Option<UsedCode>> {
    let now = tx.now();
    let used = sqlx::query_as!(
        UsedCode,
        r#"DELETE FROM residence_codes WHERE number_hash = $1 AND code_hash = $2 AND expires_at > $3
           RETURNING id AS "id: CodeId", moves, made_by AS "made_by: PersonId", desk_id AS "desk: DeskId""#,
        number.bytes(),
        code.bytes(),
        now
    );
    Ok(used.fetch_optional(tx.connection()).await?)
}

pub async fn delete_expired_codes(tx: &mut Tx) -> Result<u64> {
    let now = tx.now();
    let deleted =
        sqlx::query!("DELETE FROM residence_codes WHERE expires_at <= $1", now).execute(tx.connection()).await?;
    Ok(deleted.rows_affected())
}
