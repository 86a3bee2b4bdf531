//! What is kept of cases and what is not any more.

use crate::CaseId;
use chrono::{DateTime, NaiveDate, Utc};
use enterprises::EnterpriseId;
use kernel::actor::PersonId;
use kernel::error::Result;
use kernel::tx::Tx;
use kernel::view::View;
use std::collections::HashSet;
use uuid::Uuid;

/// Drafts that nobody has touched since then, all of them or this one.
pub async fn forgotten_drafts(view: &mut View, since: DateTime<Utc>, only: Option<CaseId>) -> Result<Vec<CaseId>> {
    let drafts = sqlx::query_scalar!(
        r#"SELECT id AS "id: CaseId" FROM cases
           WHERE stage = 'draft' AND started_at < $1 AND ($2::uuid IS NULL OR id = $2)
             AND NOT EXISTS (SELECT FROM case_sections WHERE case_id = cases.id AND saved_at >= $1)
             AND NOT EXISTS (SELECT FROM attachments WHERE case_id = cases.id AND uploaded_at >= $1)
           ORDER BY started_at"#,
        since,
        only.map(|case| case.0)
    )
    .fetch_all(view.connection())
    .await?;
    Ok(drafts)
}

/// Cases that lie before desks, in the order of their ids, from after this one.
pub async fn under_review(view: &mut View, after: CaseId, limit: i64) -> Result<Vec<CaseId>> {
    let cases = sqlx::query_scalar!(
        r#"SELECT id AS "id: CaseId" FROM cases WHERE stage = 'under_review' AND id > $1 ORDER BY id LIMIT $2"#,
        after.0,
        limit
    )
    .fetch_all(view.connection())
    .await?;
    Ok(cases)
}

/// What this person began for the firm and no desk has decided.
pub async fn unfinished_of(view: &mut View, enterprise: EnterpriseId, person: PersonId) -> Result<Vec<CaseId>> {
    let cases = sqlx::query_scalar!(
        r#"SELECT id AS "id: CaseId" FROM cases
           WHERE enterprise_id = $1 AND started_by = $2 AND stage IN ('draft', 'under_review') ORDER BY id"#,
        enterprise.0,
        person.0
    )
    .fetch_all(view.connection())
    .await?;
    Ok(cases)
}

/// The case has ended: from this day counts how long its personal answers are kept.
pub async fn plan_erasure(tx: &mut Tx, case: CaseId, ended_on: NaiveDate) -> Result<()> {
    sqlx::query!(
        "UPDATE case_answers SET erase_on = $2::date + keep_days WHERE case_id = $1 AND keep_days IS NOT NULL",
        case.0,
        ended_on
    )
    .execute(tx.connection())
    .await?;
    Ok(())
}

/// Erases the answers whose time has come; tells how many.
pub async fn erase_answers(tx: &mut Tx, today: NaiveDate) -> Result<u64> {
    let erased = sqlx::query!("UPDATE case_answers SET value = NULL WHERE erase_on <= $1 AND value IS NOT NULL", today)
        .execute(tx.connection())
        .await?;
    Ok(erased.rows_affected())
}

/// Erases the files of cases that ended before then; their bytes are swept up the next night.
pub async fn erase_files(tx: &mut Tx, ended_before: DateTime<Utc>) -> Result<()> {
    let today = tx.today();
    sqlx::query!(
        "UPDATE attachments SET erased_on = $2, file_name = '-' FROM cases
         WHERE cases.id = case_id AND ended_at < $1 AND erased_on IS NULL",
        ended_before,
        today
    )
    .execute(tx.connection())
    .await?;
    Ok(())
}

/// Erases all that was put into a case that no desk ever saw.
pub async fn erase_draft(tx: &mut Tx, case: CaseId) -> Result<()> {
    sqlx::query!("UPDATE case_answers SET value = NULL WHERE case_id = $1", case.0).execute(tx.connection()).await?;
    sqlx::query!("DELETE FROM attachments WHERE case_id = $1", case.0).execute(tx.connection()).await?;
    Ok(())
}

/// Forgets files that were taken out of the submission they were put into: nobody but the applicant ever saw them.
pub async fn forget_unseen_files(tx: &mut Tx, before: DateTime<Utc>) -> Result<()> {
    sqlx::query!("DELETE FROM attachments WHERE removed_in = submission AND uploaded_at < $1", before)
        .execute(tx.connection())
        .await?;
    Ok(())
}

/// Those of these that some case has, and not erased.
pub async fn known_attachments(view: &mut View, ids: &[Uuid]) -> Result<HashSet<Uuid>> {
    let known = sqlx::query_scalar!("SELECT id FROM attachments WHERE id = ANY($1) AND erased_on IS NULL", ids);
    Ok(known.fetch_all(view.connection()).await?.into_iter().collect())
}
