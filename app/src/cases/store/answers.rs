use crate::{CaseId, Filing};
use chrono::NaiveDate;
use kernel::audit::{DataOwner, Sealed};
use kernel::error::{Error, Result};
use kernel::tx::Tx;
use kernel::view::View;
use programmes::{Answers, Programme};
use serde_json::Value;
use std::collections::BTreeMap;

/// The answers as of one submission: of each field the newest that is not newer than that.
/// For what the applicant is working on, ask for [`Filing::next_submission`].
pub async fn answers(view: &mut View, filing: &Filing, submission: u32) -> Result<Sealed<Answers>> {
    let submission = i32::try_from(submission).map_err(Error::internal)?;
    let rows = sqlx::query!(
        r#"SELECT DISTINCT ON (field) field, value FROM case_answers
           WHERE case_id = $1 AND submission <= $2 ORDER BY field, submission DESC"#,
        filing.case.id.0,
        submission
    )
    .fetch_all(view.connection())
    .await?;
    let answers: Answers = rows.into_iter().filter_map(|row| Some((row.field, row.value?))).collect();
    let personal = personal_fields(&filing.edition.programme, &answers);
    Ok(Sealed::new(answers, DataOwner::Enterprise(filing.applicant.enterprise.0), personal))
}

/// Of the answers last submitted, those that the programme publishes: the others are not even read.
pub async fn published_answers(view: &mut View, filing: &Filing) -> Result<Answers> {
    let programme = &filing.edition.programme;
    let is_public = |code: &&String| programme.field(code).is_some_and(|field| field.personal.is_none());
    let published: Vec<String> = programme.register.iter().filter(is_public).cloned().collect();
    let submission = i32::try_from(filing.case.submissions).map_err(Error::internal)?;
    let rows = sqlx::query!(
        r#"SELECT DISTINCT ON (field) field, value FROM case_answers
           WHERE case_id = $1 AND submission <= $2 AND field = ANY ($3) ORDER BY field, submission DESC"#,
        filing.case.id.0,
        submission,
        &published
    )
    .fetch_all(view.connection())
    .await?;
    Ok(rows.into_iter().filter_map(|row| Some((row.field, row.value?))).collect())
}

/// The answers as last submitted, and those of the submission before it, if there was one: sealed together, so that
/// comparing them is one look.
pub async fn answers_and_before(view: &mut View, filing: &Filing) -> Result<Sealed<(Answers, Option<Answers>)>> {
    let last = filing.case.submissions;
    let rows = sqlx::query!(
        r#"SELECT field, submission, value FROM case_answers WHERE case_id = $1 AND submission <= $2
           ORDER BY field, submission"#,
        filing.case.id.0,
        i32::try_from(last).map_err(Error::internal)?
    )
    .fetch_all(view.connection())
    .await?;
    let (mut now, mut before) = (Answers::default(), Answers::default());
    for row in rows {
        for (answers, until) in [(&mut now, last), (&mut before, last.saturating_sub(1))] {
            match &row.value {
                _ if row.submission.unsigned_abs() > until => {}
                Some(value) => answers.set(&row.field, value.clone()),
                None => answers.remove(&row.field),
            }
        }
    }
    let programme = &filing.edition.programme;
    let mut personal = personal_fields(programme, &now);
    personal.extend(personal_fields(programme, &before));
    personal.sort();
    personal.dedup();
    let before = (last > 1).then_some(before);
    Ok(Sealed::new((now, before), DataOwner::Enterprise(filing.applicant.enterprise.0), personal))
}

/// One answer as last submitted, sealed under its own name alone.
pub async fn answer(view: &mut View, filing: &Filing, field: &str) -> Result<Sealed<Option<Value>>> {
    let value = sqlx::query_scalar!(
        r#"SELECT value FROM case_answers WHERE case_id = $1 AND field = $2 AND submission <= $3
           ORDER BY submission DESC LIMIT 1"#,
        filing.case.id.0,
        field,
        i32::try_from(filing.case.submissions).map_err(Error::internal)?
    )
    .fetch_optional(view.connection())
    .await?
    .flatten();
    let asked = filing.edition.programme.field(field);
    let personal = asked.filter(|field| field.personal.is_some() && value.is_some()).map(|field| field.code.clone());
    Ok(Sealed::new(value, DataOwner::Enterprise(filing.applicant.enterprise.0), personal))
}

/// The fields whose answers were erased when their time was over, each with the day.
pub async fn erased_fields(view: &mut View, case: CaseId) -> Result<BTreeMap<String, NaiveDate>> {
    let today = view.today();
    let rows = sqlx::query!(
        r#"SELECT field, max(erase_on) AS "erase_on!" FROM case_answers
           WHERE case_id = $1 AND value IS NULL AND erase_on <= $2 GROUP BY field"#,
        case.0,
        today
    )
    .fetch_all(view.connection())
    .await?;
    Ok(rows.into_iter().map(|row| (row.field, row.erase_on)).collect())
}

/// The personal fields that hold something, as the owner reads them among the looks: `roster`.
fn personal_fields(programme: &Programme, answers: &Answers) -> Vec<String> {
    let personal = programme.fields().filter(|field| field.personal.is_some() && answers.get(&field.code).is_some());
    personal.map(|field| field.code.clone()).collect()
}

/// Saves what changed between two states of the answers, under the submission that the applicant is working on.
pub async fn save_answers(tx: &mut Tx, filing: &Filing, before: &Answers, after: &Answers) -> Result<()> {
    let programme = &filing.edition.programme;
    let changed: Vec<_> =
        programme.fields().filter(|field| before.get(&field.code) != after.get(&field.code)).collect();
    let fields: Vec<String> = changed.iter().map(|field| field.code.clone()).collect();
    let values: Vec<Option<Value>> = changed.iter().map(|field| after.get(&field.code).cloned()).collect();
    let keep_days: Vec<Option<i32>> = changed
        .iter()
        .map(|field| field.personal.and_then(|personal| i32::try_from(personal.keep_days).ok()))
        .collect();
    let submission = i32::try_from(filing.next_submission()).map_err(Error::internal)?;
    sqlx::query!(
        "INSERT INTO case_answers (case_id, field, submission, value, keep_days)
         SELECT $1, field, $2, value, keep_days FROM unnest($3::text[], $4::jsonb[], $5::integer[]) AS changed (field, value, keep_days)
         ON CONFLICT (case_id, field, submission) DO UPDATE SET value = EXCLUDED.value, keep_days = EXCLUDED.keep_days",
        filing.case.id.0,
        submission,
        &fields,
        &values as &[Option<Value>],
        &keep_days as &[Option<i32>]
    )
    .execute(tx.connection())
    .await?;
    Ok(())
}
