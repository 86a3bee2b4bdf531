use crate::unsent::{KEPT, Typed, UnsentForm, UnsentId};
use kernel::actor::PersonId;
use kernel::audit::{DataOwner, Sealed};
use kernel::error::Result;
use kernel::tx::Tx;
use kernel::view::View;

/// Keeps the form in place of the one that waited for this session before.
pub async fn keep_unsent(tx: &mut Tx, session: &[u8], person: PersonId, form: &UnsentForm) -> Result<()> {
    sqlx::query!(
        "INSERT INTO unsent_forms (id, session, person_id, path, page, body, at) VALUES ($1, $2, $3, $4, $5, $6, $7)
         ON CONFLICT (session) DO UPDATE SET
             id = EXCLUDED.id, person_id = EXCLUDED.person_id, path = EXCLUDED.path, page = EXCLUDED.page,
             body = EXCLUDED.body, at = EXCLUDED.at",
        form.id.0,
        session,
        person.0,
        form.path,
        form.page,
        form.typed.encode(),
        form.at
    )
    .execute(tx.connection())
    .await?;
    Ok(())
}

/// The form, if it still waits and is this person's.
pub async fn unsent_form(view: &mut View, id: UnsentId, person: PersonId) -> Result<Option<Sealed<UnsentForm>>> {
    let kept_since = view.now() - KEPT;
    let row = sqlx::query!(
        "SELECT path, page, body, at FROM unsent_forms WHERE id = $1 AND person_id = $2 AND at > $3",
        id.0,
        person.0,
        kept_since
    )
    .fetch_optional(view.connection())
    .await?;
    let form = row.map(|row| UnsentForm {
        id,
        path: row.path,
        page: row.page,
        typed: Typed::decode(row.body.as_bytes()),
        at: row.at,
    });
    Ok(form.map(|form| Sealed::new(form, DataOwner::Person(person.0), ["unsent form"])))
}

/// Whose it was, if it was there.
pub async fn delete_unsent(tx: &mut Tx, id: UnsentId) -> Result<Option<PersonId>> {
    let person = sqlx::query_scalar!("DELETE FROM unsent_forms WHERE id = $1 RETURNING person_id", id.0)
        .fetch_optional(tx.connection())
        .await?;
    Ok(person.map(PersonId))
}

pub async fn delete_unsent_that_waited(tx: &mut Tx) -> Result<u64> {
    let kept_since = tx.now() - KEPT;
    let deleted = sqlx::query!("DELETE FROM unsent_forms WHERE at <= $1", kept_since).execute(tx.connection()).await?;
    Ok(deleted.rows_affected())
}
