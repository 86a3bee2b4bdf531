//! What a queue shows, from the index that has it in order: so a desk with very much to do is read as fast as any.

use super::StageColumns;
use crate::queue::{Counts, Key, Queued, Scope, Span};
use crate::rules::Borders;
use crate::{MatterId, MatterKind, Outcome, StepId};
use chrono::NaiveDate;
use city::department::DeskId;
use kernel::actor::PersonId;
use kernel::error::{Error, Result};
use kernel::lang::Bilingual;
use kernel::view::View;
use uuid::Uuid;

/// Nobody reads on from a hundred; nothing is counted further. The statements say it themselves, since a limit that is not
/// known when they are planned makes for a worse plan.
pub const MOST_COUNTED: i64 = 100;

/// What lies at these desks and is not held by the person, the most urgent first, from after the last one shown. Each
/// desk yields its own first lines; the most urgent of these are the first of all. Where the span ends is asked of the
/// ordered lines alone: of a span with two ends the planner thinks that it holds little, and sorts what is sorted.
pub async fn queue(
    view: &mut View,
    desks: &[DeskId],
    span: Span,
    not_of: PersonId,
    after: Option<Key>,
    limit: i64,
) -> Result<Vec<Queued>> {
    let (after_day, after_step) = span.begins(after);
    let rows = sqlx::query_as!(
        QueueRow,
        r#"SELECT step.id AS "step!: StepId", matter.id AS "matter: MatterId", kind AS "kind: MatterKind", reference, title,
                  matter.topic, desk_id AS "desk!: DeskId", title_zh AS "title_zh!", title_en AS "title_en!",
                  stage AS "stage!", due_on, due_provisional, held_by, asked_on, outcome AS "outcome: Outcome"
           FROM (SELECT found.* FROM unnest($1::uuid[]) AS desk (id)
                 CROSS JOIN LATERAL (
                     SELECT * FROM steps
                     WHERE steps.desk_id = desk.id AND stage IN ('open', 'claimed')
                       AND (due_on, steps.id) > (COALESCE($2, '-infinity'::date),
                                                 COALESCE($3, '00000000-0000-0000-0000-000000000000'::uuid))
                       AND held_by IS DISTINCT FROM $5
                     ORDER BY due_on, steps.id LIMIT $6) AS found
                 WHERE due_on < COALESCE($4, 'infinity'::date)
                 ORDER BY due_on, found.id LIMIT $6) AS step
           JOIN matters AS matter ON matter.id = matter_id
           ORDER BY due_on, step.id"#,
        &ids(desks),
        after_day,
        after_step,
        span.until,
        not_of.0,
        limit
    )
    .fetch_all(view.connection())
    .await?;
    rows.into_iter().map(QueueRow::into_queued).collect()
}

/// How many lie at these desks and are not held by the person, by what is left of their clocks: no more than
/// [`MOST_COUNTED`] are looked at for each, in order from where the group begins, and in the index alone: it says who
/// holds a step.
pub async fn count_queue(view: &mut View, desks: &[DeskId], borders: &Borders, not_of: PersonId) -> Result<Counts> {
    let counts = sqlx::query_as!(
        Counts,
        r#"SELECT sum(critical)::bigint AS "critical!", sum(overdue)::bigint AS "overdue!", sum(soon)::bigint AS "soon!",
                  sum(later)::bigint AS "later!"
           FROM unnest($1::uuid[]) AS desk (id)
           CROSS JOIN LATERAL (
               SELECT
                   (SELECT count(*)
                    FROM (SELECT due_on FROM steps
                          WHERE steps.desk_id = desk.id AND stage IN ('open', 'claimed')
                            AND due_on < $2 AND held_by IS DISTINCT FROM $5
                          ORDER BY due_on, steps.id LIMIT 100) AS few) AS critical,
                   (SELECT count(*) FILTER (WHERE due_on < $3)
                    FROM (SELECT due_on FROM steps
                          WHERE steps.desk_id = desk.id AND stage IN ('open', 'claimed')
                            AND due_on >= $2 AND held_by IS DISTINCT FROM $5
                          ORDER BY due_on, steps.id LIMIT 100) AS few) AS overdue,
                   (SELECT count(*) FILTER (WHERE due_on < $4)
                    FROM (SELECT due_on FROM steps
                          WHERE steps.desk_id = desk.id AND stage IN ('open', 'claimed')
                            AND due_on >= $3 AND held_by IS DISTINCT FROM $5
                          ORDER BY due_on, steps.id LIMIT 100) AS few) AS soon,
                   (SELECT count(*)
                    FROM (SELECT due_on FROM steps
                          WHERE steps.desk_id = desk.id AND stage IN ('open', 'claimed')
                            AND due_on >= $4 AND held_by IS DISTINCT FROM $5
                          ORDER BY due_on, steps.id LIMIT 100) AS few) AS later) AS counted"#,
        &ids(desks),
        borders.critical_before,
        borders.today,
        borders.later_from,
        not_of.0
    )
    .fetch_one(view.connection())
    .await?;
    Ok(counts)
}

/// What the person holds at these desks: claimed, or waiting for the applicant's answer.
pub async fn held(
    view: &mut View,
    scope: &Scope,
    by: PersonId,
    asking: bool,
    after: Option<Key>,
    limit: i64,
) -> Result<Vec<Queued>> {
    let (after_day, after_step) = after.map(|key| (key.due_on, key.step.0)).unzip();
    let rows = sqlx::query_as!(
        QueueRow,
        r#"SELECT step.id AS "step: StepId", matter.id AS "matter: MatterId", kind AS "kind: MatterKind", reference, title,
                  matter.topic, desk_id AS "desk: DeskId", title_zh, title_en, stage, due_on, due_provisional, held_by,
                  asked_on, outcome AS "outcome: Outcome"
           FROM steps AS step JOIN matters AS matter ON matter.id = matter_id
           WHERE held_by = $1 AND stage = CASE WHEN $4 THEN 'asking' ELSE 'claimed' END AND stage IN ('claimed', 'asking')
             AND desk_id = ANY ($2) AND ($3::text IS NULL OR step.topic = $3)
             AND (due_on, step.id) > (COALESCE($5, '-infinity'::date),
                                      COALESCE($6, '00000000-0000-0000-0000-000000000000'::uuid))
           ORDER BY due_on, step.id LIMIT $7"#,
        by.0,
        &ids(&scope.desks),
        scope.topic,
        asking,
        after_day,
        after_step,
        limit
    )
    .fetch_all(view.connection())
    .await?;
    rows.into_iter().map(QueueRow::into_queued).collect()
}

/// How many the person has claimed, and how many wait for the applicant, as far as anybody counts.
pub async fn count_held(view: &mut View, scope: &Scope, by: PersonId) -> Result<(i64, i64)> {
    let counted = sqlx::query!(
        r#"SELECT count(*) FILTER (WHERE stage = 'claimed') AS "claimed!", count(*) FILTER (WHERE stage = 'asking') AS "asking!"
           FROM (SELECT stage FROM steps
                 WHERE held_by = $1 AND stage IN ('claimed', 'asking') AND desk_id = ANY ($2)
                   AND ($3::text IS NULL OR topic = $3)
                 LIMIT 200) AS few"#,
        by.0,
        &ids(&scope.desks),
        scope.topic
    )
    .fetch_one(view.connection())
    .await?;
    Ok((counted.claimed, counted.asking))
}

pub(super) fn ids(desks: &[DeskId]) -> Vec<Uuid> {
    desks.iter().map(|desk| desk.0).collect()
}

/// A line as every statement here selects it.
pub(super) struct QueueRow {
    pub step: StepId,
    pub matter: MatterId,
    pub kind: MatterKind,
    pub reference: String,
    pub title: String,
    pub topic: String,
    pub desk: DeskId,
    pub title_zh: String,
    pub title_en: String,
    pub stage: String,
    pub due_on: Option<NaiveDate>,
    pub due_provisional: Option<bool>,
    pub held_by: Option<Uuid>,
    pub asked_on: Option<NaiveDate>,
    pub outcome: Option<Outcome>,
}

impl QueueRow {
    pub fn into_queued(self) -> Result<Queued> {
        let columns = StageColumns {
            stage: &self.stage,
            due_on: self.due_on,
            due_provisional: self.due_provisional,
            held_by: self.held_by,
            asked_on: self.asked_on,
            outcome: self.outcome,
        };
        let stage = columns.stage().ok_or_else(|| Error::Internal(format!("step {} is in no stage", self.step)))?;
        Ok(Queued {
            step: self.step,
            matter: self.matter,
            kind: self.kind,
            reference: self.reference,
            title: self.title,
            topic: self.topic,
            desk: self.desk,
            task: Bilingual::new(self.title_zh, self.title_en),
            stage,
        })
    }
}
