//! What desks said about a case: corrections they asked for, and why they decided as they did.

use crate::{CaseId, Correction, Decision};
use desks::{Outcome, StepId};
use kernel::actor::PersonId;
use kernel::error::Result;
use kernel::ids;
use kernel::tx::Tx;
use kernel::view::View;

/// Everything that was asked of the applicant, the first first.
pub async fn corrections(view: &mut View, case: CaseId) -> Result<Vec<Correction>> {
    let corrections = sqlx::query_as!(
        Correction,
        r#"SELECT step_id AS "step: StepId", sections, message, asked_by AS "asked_by: PersonId", asked_at, answered_at
           FROM corrections WHERE case_id = $1 ORDER BY asked_at, id"#,
        case.0
    )
    .fetch_all(view.connection())
    .await?;
    Ok(corrections)
}

pub async fn insert_correction(
    tx: &mut Tx,
    case: CaseId,
    step: StepId,
    sections: &[String],
    message: &str,
) -> Result<()> {
    let (now, person) = (tx.now(), tx.person()?);
    sqlx::query!(
        "INSERT INTO corrections (id, case_id, step_id, sections, message, asked_by, asked_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7)",
        ids::uuid(),
        case.0,
        step.0,
        sections,
        message,
        person.0,
        now
    )
    .execute(tx.connection())
    .await?;
    Ok(())
}

/// The applicant has answered all that was asked.
pub async fn close_corrections(tx: &mut Tx, case: CaseId) -> Result<()> {
    let now = tx.now();
    sqlx::query!("UPDATE corrections SET answered_at = $2 WHERE case_id = $1 AND answered_at IS NULL", case.0, now)
        .execute(tx.connection())
        .await?;
    Ok(())
}

/// Why each step of the case was decided as it was, the first first.
pub async fn decisions(view: &mut View, case: CaseId) -> Result<Vec<Decision>> {
    let decisions = sqlx::query_as!(
        Decision,
        r#"SELECT step_id AS "step: StepId", outcome AS "outcome: Outcome", reasons, note,
                  decided_by AS "decided_by: PersonId", decided_at
           FROM decisions WHERE case_id = $1 ORDER BY decided_at, step_id"#,
        case.0
    )
    .fetch_all(view.connection())
    .await?;
    Ok(decisions)
}

pub async fn insert_decision(
    tx: &mut Tx,
    case: CaseId,
    step: StepId,
    outcome: Outcome,
    reasons: &[String],
    note: &str,
) -> Result<()> {
    let (now, person) = (tx.now(), tx.person()?);
    sqlx::query!(
        "INSERT INTO decisions (step_id, case_id, outcome, reasons, note, decided_by, decided_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7)",
        step.0,
        case.0,
        outcome as Outcome,
        reasons,
        note,
        person.0,
        now
    )
    .execute(tx.connection())
    .await?;
    Ok(())
}
