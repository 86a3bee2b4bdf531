use crate::CaseId;
use chrono::{DateTime, Utc};
use kernel::error::{Error, Result};
use kernel::tx::Tx;
use kernel::view::View;
use std::collections::BTreeMap;

/// How far a section is, and its version, which a form carries so that nobody saves over what they never saw.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    pub version: i32,
    pub complete: bool,
    pub saved_at: DateTime<Utc>,
}

/// By section; those never saved are absent, at version 0.
pub async fn progress(view: &mut View, case: CaseId) -> Result<BTreeMap<String, Progress>> {
    let rows =
        sqlx::query!("SELECT section, version, complete, saved_at FROM case_sections WHERE case_id = $1", case.0)
            .fetch_all(view.connection())
            .await?;
    let progress = rows
        .into_iter()
        .map(|row| (row.section, Progress { version: row.version, complete: row.complete, saved_at: row.saved_at }));
    Ok(progress.collect())
}

/// Marks a section as saved. `seen` is the version that the form was drawn with, 0 for a section never saved.
/// Errors: [`Error::Conflict`] when it was saved since. The case is locked by the caller.
pub async fn save_progress(tx: &mut Tx, case: CaseId, section: &str, seen: i32, complete: bool) -> Result<()> {
    let (now, person) = (tx.now(), tx.person()?);
    let saved = sqlx::query!(
        "INSERT INTO case_sections AS saved (case_id, section, version, complete, saved_by, saved_at)
         VALUES ($1, $2, $3 + 1, $4, $5, $6)
         ON CONFLICT (case_id, section) DO UPDATE
             SET version = saved.version + 1, complete = $4, saved_by = $5, saved_at = $6
             WHERE saved.version = $3",
        case.0,
        section,
        seen,
        complete,
        person.0,
        now
    )
    .execute(tx.connection())
    .await?;
    if saved.rows_affected() == 1 { Ok(()) } else { Err(Error::Conflict) }
}
