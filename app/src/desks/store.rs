mod find;
mod queue;
mod queue_of_topic;

pub use find::*;
pub use queue::*;
pub use queue_of_topic::*;

use super::rules::Past;
use super::{Matter, MatterId, MatterKind, Outcome, Refusal, Stage, Step, StepId, Steps};
use chrono::NaiveDate;
use city::calendar::Due;
use city::department::DeskId;
use kernel::actor::PersonId;
use kernel::error::{Error, Result};
use kernel::lang::Bilingual;
use kernel::tx::Tx;
use kernel::view::View;
use serde::Serialize;
use uuid::Uuid;

pub async fn insert_matter(tx: &mut Tx, matter: &Matter) -> Result<()> {
    sqlx::query!(
        "INSERT INTO matters (id, kind, reference, title, topic, enterprise_id) VALUES ($1, $2, $3, $4, $5, $6)",
        matter.id.0,
        matter.kind as MatterKind,
        matter.reference,
        matter.title,
        matter.topic,
        matter.enterprise
    )
    .execute(tx.connection())
    .await?;
    Ok(())
}

pub async fn retitle_matter(tx: &mut Tx, matter: MatterId, title: &str) -> Result<()> {
    sqlx::query!("UPDATE matters SET title = $2 WHERE id = $1", matter.0, title).execute(tx.connection()).await?;
    Ok(())
}

pub async fn lock_matter(tx: &mut Tx, matter: MatterId) -> Result<()> {
    let locked = sqlx::query_scalar!("SELECT id FROM matters WHERE id = $1 FOR UPDATE", matter.0)
        .fetch_optional(tx.connection())
        .await?;
    locked.map(|_| ()).ok_or(Error::NotFound)
}

/// The matters of which this person has claimed a step at this desk, in the order in which they are to be locked.
pub async fn matters_held(view: &mut View, person: PersonId, desk: DeskId) -> Result<Vec<MatterId>> {
    let matters = sqlx::query_scalar!(
        r#"SELECT DISTINCT matter_id AS "matter: MatterId" FROM steps
           WHERE held_by = $1 AND desk_id = $2 AND stage = 'claimed' ORDER BY matter_id"#,
        person.0,
        desk.0
    )
    .fetch_all(view.connection())
    .await?;
    Ok(matters)
}

pub async fn steps(view: &mut View, matter: MatterId) -> Result<Steps> {
    let rows = sqlx::query_as!(
        Row,
        r#"SELECT id, code, desk_id, title_zh, title_en, days, after, not_by, stage, due_on, due_provisional, held_by,
                  asked_on, outcome AS "outcome: Outcome"
           FROM steps WHERE matter_id = $1 ORDER BY position"#,
        matter.0
    )
    .fetch_all(view.connection())
    .await?;
    let steps = rows.into_iter().map(Row::into_step).collect::<Result<Vec<Step>>>()?;
    Ok(Steps { matter, steps })
}

/// What happened at the steps of a matter, the first first.
pub async fn past(view: &mut View, matter: MatterId) -> Result<Vec<Past>> {
    let rows = sqlx::query!("SELECT at, body FROM events WHERE subject = $1 AND slice = 'desks' ORDER BY id", matter.0)
        .fetch_all(view.connection())
        .await?;
    let past = rows.into_iter().map(|row| {
        let event = serde_json::from_value(row.body).map_err(Error::internal)?;
        Ok(Past { on: view.site().day_of(row.at), event })
    });
    past.collect()
}

/// All steps in one statement: few enough that writing those that did not change costs less than a second round trip.
/// Errors: refused where the database itself holds that this person may not decide.
pub async fn save_steps(tx: &mut Tx, steps: &Steps) -> Result<()> {
    let rows: Vec<Row> = steps.iter().cloned().map(Row::from).collect();
    let rows = serde_json::to_value(rows).map_err(Error::internal)?;
    let now = tx.now();
    sqlx::query!(
        "INSERT INTO steps (id, matter_id, position, code, desk_id, title_zh, title_en, days, after, not_by, stage,
                            due_on, due_provisional, held_by, asked_on, outcome, opened_at, decided_at)
         SELECT id, $1, ordinality, code, desk_id, title_zh, title_en, days, after, not_by, stage,
                due_on, due_provisional, held_by, asked_on, outcome,
                CASE WHEN due_on IS NOT NULL THEN $3::timestamptz END,
                CASE WHEN outcome IS NOT NULL THEN $3::timestamptz END
         FROM ROWS FROM (jsonb_to_recordset($2) AS (
                  id uuid, code text, desk_id uuid, title_zh text, title_en text, days smallint, after text[],
                  not_by text[], stage text, due_on date, due_provisional boolean, held_by uuid, asked_on date,
                  outcome text)) WITH ORDINALITY
         ON CONFLICT (id) DO UPDATE SET
             after = EXCLUDED.after, not_by = EXCLUDED.not_by, stage = EXCLUDED.stage, due_on = EXCLUDED.due_on,
             due_provisional = EXCLUDED.due_provisional, held_by = EXCLUDED.held_by, asked_on = EXCLUDED.asked_on,
             outcome = EXCLUDED.outcome, opened_at = COALESCE(steps.opened_at, EXCLUDED.opened_at),
             decided_at = COALESCE(steps.decided_at, EXCLUDED.decided_at)",
        steps.matter.0,
        rows,
        now
    )
    .execute(tx.connection())
    .await
    .map_err(refusal)?;
    Ok(())
}

/// What the rules refused before, unless something changed that they could not see.
fn refusal(error: sqlx::Error) -> Error {
    match error.as_database_error().and_then(|error| error.constraint()) {
        Some("steps_take_two_people") => Refusal::SecondPersonNeeded.into(),
        Some("steps_are_decided_by_others") => Refusal::OwnMatter.into(),
        Some("steps_are_decided_once") => Refusal::AlreadyOver.into(),
        _ => error.into(),
    }
}

/// A step as the table has it: the stage's own columns beside its name.
#[derive(Debug, Serialize)]
struct Row {
    id: Uuid,
    code: String,
    desk_id: Uuid,
    title_zh: String,
    title_en: String,
    days: i16,
    after: Vec<String>,
    not_by: Vec<String>,
    stage: String,
    due_on: Option<NaiveDate>,
    due_provisional: Option<bool>,
    held_by: Option<Uuid>,
    asked_on: Option<NaiveDate>,
    outcome: Option<Outcome>,
}

impl From<Step> for Row {
    fn from(step: Step) -> Row {
        let due = step.stage.due();
        let (stage, held_by, asked_on, outcome) = match step.stage {
            Stage::Waiting => ("waiting", None, None, None),
            Stage::Open { .. } => ("open", None, None, None),
            Stage::Claimed { by, .. } => ("claimed", Some(by.0), None, None),
            Stage::Asking { by, since, .. } => ("asking", Some(by.0), Some(since), None),
            Stage::Done { by, outcome } => ("done", Some(by.0), None, Some(outcome)),
            Stage::Dropped => ("dropped", None, None, None),
        };
        Row {
            id: step.id.0,
            code: step.code,
            desk_id: step.desk.0,
            title_zh: step.title.zh,
            title_en: step.title.en,
            days: i16::try_from(step.days).unwrap_or(i16::MAX),
            after: step.after,
            not_by: step.not_by,
            stage: stage.to_owned(),
            due_on: due.map(|due| due.on),
            due_provisional: due.map(|due| due.provisional),
            held_by,
            asked_on,
            outcome,
        }
    }
}

impl Row {
    fn into_step(self) -> Result<Step> {
        let columns = StageColumns {
            stage: &self.stage,
            due_on: self.due_on,
            due_provisional: self.due_provisional,
            held_by: self.held_by,
            asked_on: self.asked_on,
            outcome: self.outcome,
        };
        let stage = columns.stage().ok_or_else(|| Error::Internal(format!("step {} is in no stage", self.id)))?;
        Ok(Step {
            id: StepId(self.id),
            code: self.code,
            desk: DeskId(self.desk_id),
            title: Bilingual::new(self.title_zh, self.title_en),
            days: self.days.unsigned_abs(),
            after: self.after,
            not_by: self.not_by,
            stage,
        })
    }
}

/// A stage as the table has it.
struct StageColumns<'r> {
    stage: &'r str,
    due_on: Option<NaiveDate>,
    due_provisional: Option<bool>,
    held_by: Option<Uuid>,
    asked_on: Option<NaiveDate>,
    outcome: Option<Outcome>,
}

impl StageColumns<'_> {
    /// `None` when the columns are not those of the stage, which the table's own checks forbid.
    fn stage(self) -> Option<Stage> {
        let due = self.due_on.zip(self.due_provisional).map(|(on, provisional)| Due { on, provisional });
        let by = self.held_by.map(PersonId);
        Some(match (self.stage, due, by, self.asked_on, self.outcome) {
            ("waiting", None, None, None, None) => Stage::Waiting,
            ("open", Some(due), None, None, None) => Stage::Open { due },
            ("claimed", Some(due), Some(by), None, None) => Stage::Claimed { by, due },
            ("asking", Some(due), Some(by), Some(since), None) => Stage::Asking { by, since, due },
            ("done", None, Some(by), None, Some(outcome)) => Stage::Done { by, outcome },
            ("dropped", None, None, None, None) => Stage::Dropped,
            _ => return None,
        })
    }
}
