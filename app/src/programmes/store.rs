use super::rules::days_of_any_case;
use super::{DaysTaken, Edition, EditionId, Programme, ProgrammeId};
use city::divisions::city;
use kernel::error::{Error, Result};
use kernel::tx::Tx;
use kernel::view::View;
use std::collections::BTreeMap;

/// The newest edition of each programme, by its code.
pub async fn current_editions(view: &mut View) -> Result<Vec<EditionId>> {
    let ids = sqlx::query_scalar!(
        r#"SELECT editions.id AS "id: EditionId" FROM programmes
           JOIN editions ON editions.programme_id = programmes.id AND number = last_edition ORDER BY code"#
    );
    Ok(ids.fetch_all(view.connection()).await?)
}

pub async fn current_edition_of(view: &mut View, code: &str) -> Result<Option<EditionId>> {
    let id = sqlx::query_scalar!(
        r#"SELECT editions.id AS "id: EditionId" FROM programmes
           JOIN editions ON editions.programme_id = programmes.id AND number = last_edition WHERE code = $1"#,
        code
    );
    Ok(id.fetch_optional(view.connection()).await?)
}

pub async fn edition_numbered(view: &mut View, code: &str, number: i32) -> Result<Option<EditionId>> {
    let id = sqlx::query_scalar!(
        r#"SELECT editions.id AS "id: EditionId" FROM programmes
           JOIN editions ON editions.programme_id = programmes.id WHERE code = $1 AND number = $2"#,
        code,
        number
    );
    Ok(id.fetch_optional(view.connection()).await?)
}

pub async fn edition(view: &mut View, id: EditionId) -> Result<Option<Edition>> {
    let found = sqlx::query!(
        r#"SELECT programme_id AS "programme_id: ProgrammeId", document, published_at FROM editions WHERE id = $1"#,
        id.0
    )
    .fetch_optional(view.connection())
    .await?;
    found
        .map(|row| {
            // It was without a fault when it was published; a reader grown stricter since must still read it.
            let programme = Programme::parse(&row.document)
                .map_err(|faults| Error::Internal(format!("edition {id} can no longer be read: {faults:?}")))?;
            let days = days_of_any_case(&programme, &city().code);
            Ok(Edition { id, programme_id: row.programme_id, published_at: row.published_at, days, programme })
        })
        .transpose()
}

pub async fn document_of_edition(view: &mut View, code: &str, number: i32) -> Result<Option<(EditionId, String)>> {
    let found = sqlx::query!(
        r#"SELECT editions.id AS "id: EditionId", document FROM editions
           JOIN programmes ON programmes.id = programme_id WHERE code = $1 AND number = $2"#,
        code,
        number
    );
    Ok(found.fetch_optional(view.connection()).await?.map(|row| (row.id, row.document)))
}

/// The edition that this very document was published as, with its programme's code and its number.
pub async fn edition_of_document(view: &mut View, document: &str) -> Result<Option<(EditionId, String, i32)>> {
    let found = sqlx::query!(
        r#"SELECT editions.id AS "id: EditionId", code, number FROM editions
           JOIN programmes ON programmes.id = programme_id WHERE document = $1"#,
        document
    )
    .fetch_optional(view.connection())
    .await?;
    Ok(found.map(|row| (row.id, row.code, row.number)))
}

/// The programme of this code, made if it is new; locked, so that two editions can't take one number.
pub async fn programme_for_update(tx: &mut Tx, code: &str) -> Result<(ProgrammeId, i32)> {
    sqlx::query!(
        "INSERT INTO programmes (id, code) VALUES ($1, $2) ON CONFLICT (code) DO NOTHING",
        ProgrammeId::new().0,
        code
    )
    .execute(tx.connection())
    .await?;
    let row = sqlx::query!(
        r#"SELECT id AS "id: ProgrammeId", last_edition FROM programmes WHERE code = $1 FOR UPDATE"#,
        code
    )
    .fetch_one(tx.connection())
    .await?;
    Ok((row.id, row.last_edition))
}

pub async fn add_edition(
    tx: &mut Tx,
    id: EditionId,
    programme: ProgrammeId,
    number: i32,
    document: &str,
) -> Result<()> {
    let (now, by) = (tx.now(), tx.actor().person_id().map(|person| person.0));
    sqlx::query!(
        "INSERT INTO editions (id, programme_id, number, document, published_at, published_by)
         VALUES ($1, $2, $3, $4, $5, $6)",
        id.0,
        programme.0,
        number,
        document,
        now,
        by
    )
    .execute(tx.connection())
    .await?;
    sqlx::query!("UPDATE programmes SET last_edition = $2 WHERE id = $1", programme.0, number)
        .execute(tx.connection())
        .await?;
    Ok(())
}

pub async fn days_taken(view: &mut View) -> Result<BTreeMap<ProgrammeId, DaysTaken>> {
    let rows = sqlx::query!("SELECT programme_id, median, cases FROM days_taken").fetch_all(view.connection()).await?;
    let taken = rows.into_iter().map(|row| {
        let taken = DaysTaken { median: row.median.unsigned_abs(), cases: row.cases.unsigned_abs() };
        (ProgrammeId(row.programme_id), taken)
    });
    Ok(taken.collect())
}

pub async fn replace_days_taken(tx: &mut Tx, taken: &BTreeMap<ProgrammeId, DaysTaken>) -> Result<()> {
    let today = tx.today();
    let programmes: Vec<_> = taken.keys().map(|programme| programme.0).collect();
    let medians: Vec<_> = taken.values().map(|taken| i32::try_from(taken.median).unwrap_or(i32::MAX)).collect();
    let cases: Vec<_> = taken.values().map(|taken| i32::try_from(taken.cases).unwrap_or(i32::MAX)).collect();
    sqlx::query!("DELETE FROM days_taken WHERE programme_id <> ALL ($1)", &programmes).execute(tx.connection()).await?;
    sqlx::query!(
        "INSERT INTO days_taken (programme_id, median, cases, reckoned_on)
         SELECT programme, median, cases, $4
         FROM unnest($1::uuid[], $2::integer[], $3::integer[]) AS taken (programme, median, cases)
         ON CONFLICT (programme_id) DO UPDATE SET median = EXCLUDED.median, cases = EXCLUDED.cases, reckoned_on = $4",
        &programmes,
        &medians,
        &cases,
        today
    )
    .execute(tx.connection())
    .await?;
    Ok(())
}
