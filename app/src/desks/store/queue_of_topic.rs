//! The queue of one topic. The same statements as for the whole queue, on the index that begins with the topic: one
//! statement for both would walk a long queue for a rare topic.

use super::queue::{QueueRow, ids};
use crate::queue::{Counts, Key, Queued, Span};
use crate::rules::Borders;
use crate::{MatterId, MatterKind, Outcome, StepId};
use city::department::DeskId;
use kernel::actor::PersonId;
use kernel::error::Result;
use kernel::view::View;

pub async fn queue_of_topic(
    view: &mut View,
    desks: &[DeskId],
    topic: &str,
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
                     WHERE steps.desk_id = desk.id AND steps.topic = $7 AND stage IN ('open', 'claimed')
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
    borders: &Borders,
    not_of: PersonId,
) -> Result<Counts> {
    let counts = sqlx::query_as!(
        Counts,
        r#"SELECT sum(critical)::bigint AS "critical!", sum(overdue)::bigint AS "overdue!", sum(soon)::bigint AS "soon!",
                  sum(later)::bigint AS "later!"
           FROM unnest($1::uuid[]) AS desk (id)
           CROSS JOIN LATERAL (
               SELECT
                   (SELECT count(*)
                    FROM (SELECT due_on FROM steps
                          WHERE steps.desk_id = desk.id AND steps.topic = $6 AND stage IN ('open', 'claimed')
                            AND due_on < $2 AND held_by IS DISTINCT FROM $5
                          ORDER BY due_on, steps.id LIMIT 100) AS few) AS critical,
                   (SELECT count(*) FILTER (WHERE due_on < $3)
                    FROM (SELECT due_on FROM steps
                          WHERE steps.desk_id = desk.id AND steps.topic = $6 AND stage IN ('open', 'claimed')
                            AND due_on >= $2 AND held_by IS DISTINCT FROM $5
                          ORDER BY due_on, steps.id LIMIT 100) AS few) AS overdue,
                   (SELECT count(*) FILTER (WHERE due_on < $4)
                    FROM (SELECT due_on FROM steps
                          WHERE steps.desk_id = desk.id AND steps.topic = $6 AND stage IN ('open', 'claimed')
                            AND due_on >= $3 AND held_by IS DISTINCT FROM $5
                          ORDER BY due_on, steps.id LIMIT 100) AS few) AS soon,
                   (SELECT count(*)
                    FROM (SELECT due_on FROM steps
                          WHERE steps.desk_id = desk.id AND steps.topic = $6 AND stage IN ('open', 'claimed')
                            AND due_on >= $4 AND held_by IS DISTINCT FROM $5
                          ORDER BY due_on, steps.id LIMIT 100) AS few) AS later) AS counted"#,
        &ids(desks),
        borders.critical_before,
        borders.today,
        borders.later_from,
        not_of.0,
        topic
    )
    .fetch_one(view.connection())
    .await?;
    Ok(counts)
}
