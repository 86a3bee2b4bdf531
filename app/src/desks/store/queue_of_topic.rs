//! The queue of one topic. The same statements as for the whole queue, on the index that begins with the topic: one
//! statement for both would walk a long queue for a rare topic.

use super::queue::{MOST_COUNTED, QueueRow, days, ids};
use crate::city::department::DeskId;
use crate::desks::queue::{Key, Queued, Span};
use crate::desks::{MatterId, MatterKind, Outcome, StepId};
use crate::kernel::actor::PersonId;
use crate::kernel::error::Result;
use crate::kernel::view::View;
use chrono::NaiveDate;

pub async fn queue_of_topic(
    view: &mut View,
    desks: &[DeskId],
    topic: &str,
    span: Span,
    not_of: PersonId,
    after: Option<Key>,
    limit: i64,
) -> Result<Vec<Queued>> {
    let (after_day, after_step) = after.map(|key| (key.due_on, key.step.0)).unzip();
    let rows = sqlx::query_as!(
        QueueRow,
        r#"SELECT step.id AS "step!: StepId", matter.id AS "matter: MatterId", kind AS "kind: MatterKind", reference, title,
                  matter.topic, desk_id AS "desk!: DeskId", title_zh AS "title_zh!", title_en AS "title_en!",
                  stage AS "stage!", due_on, due_provisional, held_by, asked_on, outcome AS "outcome: Outcome"
           FROM (SELECT found.* FROM unnest($1::uuid[]) AS desk (id)
                 CROSS JOIN LATERAL (
                     SELECT * FROM steps
                     WHERE steps.desk_id = desk.id AND steps.topic = $8 AND stage IN ('open', 'claimed')
                       AND due_on >= COALESCE($2, '-infinity'::date) AND due_on < COALESCE($3, 'infinity'::date)
                       AND (due_on, steps.id) > (COALESCE($5, '-infinity'::date),
                                                 COALESCE($6, '00000000-0000-0000-0000-000000000000'::uuid))
                       AND held_by IS DISTINCT FROM $4
                     ORDER BY due_on, steps.id LIMIT $7) AS found
                 ORDER BY due_on, found.id LIMIT $7) AS step
           JOIN matters AS matter ON matter.id = matter_id
           ORDER BY due_on, step.id"#,
        &ids(desks),
        span.from,
        span.until,
        not_of.0,
        after_day,
        after_step,
        limit,
        topic
    )
    .fetch_all(view.connection())
    .await?;
    rows.into_iter().map(QueueRow::into_queued).collect()
}

pub async fn count_queue_of_topic(
    view: &mut View,
    desks: &[DeskId],
    topic: &str,
    spans: &[Span],
    not_of: PersonId,
) -> Result<Vec<i64>> {
    let (from, until) = days(spans);
    let counts = sqlx::query_scalar!(
        r#"SELECT LEAST(sum(counted.found), $5)::bigint AS "found!"
           FROM ROWS FROM (unnest($2::date[]), unnest($3::date[])) WITH ORDINALITY AS span (from_day, until_day, place)
           CROSS JOIN unnest($1::uuid[]) AS desk (id)
           CROSS JOIN LATERAL (
               SELECT count(*) AS found
               FROM (SELECT FROM steps
                     WHERE steps.desk_id = desk.id AND steps.topic = $6 AND stage IN ('open', 'claimed')
                       AND due_on >= COALESCE(from_day, '-infinity') AND due_on < COALESCE(until_day, 'infinity')
                       AND held_by IS DISTINCT FROM $4
                     LIMIT $5) AS few) AS counted
           GROUP BY place ORDER BY place"#,
        &ids(desks),
        &from as &[Option<NaiveDate>],
        &until as &[Option<NaiveDate>],
        not_of.0,
        MOST_COUNTED,
        topic
    )
    .fetch_all(view.connection())
    .await?;
    Ok(counts)
}
