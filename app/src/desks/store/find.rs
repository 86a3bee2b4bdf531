use super::queue::{QueueRow, ids};
use crate::queue::{Key, Queued};
use crate::{Matter, MatterId, MatterKind, Outcome, StepId};
use city::department::DeskId;
use kernel::actor::PersonId;
use kernel::error::Result;
use kernel::lang::Bilingual;
use kernel::tx::Tx;
use kernel::view::View;
use std::collections::BTreeMap;
use uuid::Uuid;

/// The matter of a step that lies, or lay, at one of these desks. One that waits for others does not yet.
pub async fn matter_of(view: &mut View, step: StepId, desks: &[Uuid]) -> Result<Option<Matter>> {
    let matter = sqlx::query_as!(
        Matter,
        r#"SELECT matter.id AS "id: MatterId", kind AS "kind: MatterKind", reference, title, matter.topic,
                  enterprise_id AS "enterprise"
           FROM steps AS step JOIN matters AS matter ON matter.id = matter_id
           WHERE step.id = $1 AND desk_id = ANY ($2) AND stage NOT IN ('waiting', 'dropped')"#,
        step.0,
        desks
    )
    .fetch_optional(view.connection())
    .await?;
    Ok(matter)
}

/// Whether the person acts for the firm whose matter this is, or claims it.
pub async fn is_own_matter(view: &mut View, matter: &Matter, person: PersonId) -> Result<bool> {
    let own = sqlx::query_scalar!(r#"SELECT is_party($1, $2) AS "own!""#, person.0, matter.enterprise)
        .fetch_one(view.connection())
        .await?;
    Ok(own)
}

/// More matters than these don't end in one number that anybody looks for.
const MOST_NUMBERED: i64 = 200;

/// Steps at these desks, whatever their stage, of matters whose number ends so, the newest first. Numbers have letters,
/// digits and dashes, which all stand before `~`: a LIKE with an unknown beginning would not be looked up in the index.
/// The matters are found first, whatever the planner thinks of it: their steps are few.
pub async fn steps_numbered(view: &mut View, desks: &[DeskId], ending: &str, limit: i64) -> Result<Vec<Queued>> {
    let backwards: String = ending.chars().rev().collect();
    let rows = sqlx::query_as!(
        QueueRow,
        r#"WITH matter AS MATERIALIZED (
               SELECT * FROM matters WHERE reverse(reference) ~>=~ $1 AND reverse(reference) ~<~ ($1 || '~') LIMIT $4)
           SELECT step.id AS "step: StepId", matter.id AS "matter!: MatterId", kind AS "kind!: MatterKind",
                  reference AS "reference!", title AS "title!", matter.topic AS "topic!", desk_id AS "desk: DeskId",
                  title_zh, title_en, stage, due_on, due_provisional, held_by, asked_on, outcome AS "outcome: Outcome"
           FROM matter CROSS JOIN LATERAL (SELECT * FROM steps WHERE matter_id = matter.id OFFSET 0) AS step
           WHERE desk_id = ANY ($2) AND stage NOT IN ('waiting', 'dropped')
           ORDER BY step.id DESC LIMIT $3"#,
        backwards,
        &ids(desks),
        limit,
        MOST_NUMBERED
    )
    .fetch_all(view.connection())
    .await?;
    rows.into_iter().map(QueueRow::into_queued).collect()
}

/// Steps by their ids, as far as they lie, or lay, at these desks.
pub async fn steps_among(view: &mut View, desks: &[DeskId], steps: &[StepId]) -> Result<Vec<Queued>> {
    let steps: Vec<Uuid> = steps.iter().map(|step| step.0).collect();
    let rows = sqlx::query_as!(
        QueueRow,
        r#"SELECT step.id AS "step: StepId", matter.id AS "matter: MatterId", kind AS "kind: MatterKind", reference, title,
                  matter.topic, desk_id AS "desk: DeskId", title_zh, title_en, stage, due_on, due_provisional, held_by,
                  asked_on, outcome AS "outcome: Outcome"
           FROM steps AS step JOIN matters AS matter ON matter.id = matter_id
           WHERE step.id = ANY ($1) AND desk_id = ANY ($2) AND stage NOT IN ('waiting', 'dropped')
           ORDER BY due_on, step.id"#,
        &steps,
        &ids(desks)
    )
    .fetch_all(view.connection())
    .await?;
    rows.into_iter().map(QueueRow::into_queued).collect()
}

/// An open step, and where it stands in its queue.
pub struct Candidate {
    pub step: StepId,
    pub matter: MatterId,
    pub key: Key,
}

/// The most urgent open steps at these desks that the person may decide, from after the last one tried.
pub async fn open_steps_for(
    view: &mut View,
    desks: &[Uuid],
    person: PersonId,
    after: Option<Key>,
    limit: i64,
) -> Result<Vec<Candidate>> {
    let (after_day, after_step) = after.map(|key| (key.due_on, key.step.0)).unzip();
    let rows = sqlx::query!(
        r#"SELECT found.id AS "step: StepId", found.matter_id AS "matter: MatterId", found.due_on AS "due_on!"
           FROM unnest($1::uuid[]) AS desk (id)
           CROSS JOIN LATERAL (
               SELECT step.id, matter_id, due_on FROM steps AS step JOIN matters AS matter ON matter.id = matter_id
               WHERE desk_id = desk.id AND stage IN ('open', 'claimed') AND stage = 'open'
                 AND (due_on, step.id) > (COALESCE($3, '-infinity'::date),
                                          COALESCE($4, '00000000-0000-0000-0000-000000000000'::uuid))
                 AND NOT is_party($2, enterprise_id)
                 AND NOT EXISTS (SELECT FROM steps AS earlier
                                 WHERE earlier.matter_id = step.matter_id AND earlier.code = ANY (step.not_by)
                                   AND earlier.stage = 'done' AND earlier.held_by = $2)
               ORDER BY due_on, step.id LIMIT $5) AS found
           ORDER BY found.due_on, found.id LIMIT $5"#,
        desks,
        person.0,
        after_day,
        after_step,
        limit
    )
    .fetch_all(view.connection())
    .await?;
    let rows = rows.into_iter();
    Ok(rows
        .map(|row| Candidate { step: row.step, matter: row.matter, key: Key { due_on: row.due_on, step: row.step } })
        .collect())
}

/// Locks the matter, unless somebody is at it at this moment: then it is theirs.
pub async fn try_lock_matter(tx: &mut Tx, matter: MatterId) -> Result<Option<MatterKind>> {
    let kind = sqlx::query_scalar!(
        r#"SELECT kind AS "kind: MatterKind" FROM matters WHERE id = $1 FOR UPDATE SKIP LOCKED"#,
        matter.0
    )
    .fetch_optional(tx.connection())
    .await?;
    Ok(kind)
}

pub async fn name_topic(tx: &mut Tx, code: &str, name: &Bilingual) -> Result<()> {
    sqlx::query!(
        "INSERT INTO topics (code, name_zh, name_en) VALUES ($1, $2, $3)
         ON CONFLICT (code) DO UPDATE SET name_zh = EXCLUDED.name_zh, name_en = EXCLUDED.name_en",
        code,
        name.zh,
        name.en
    )
    .execute(tx.connection())
    .await?;
    Ok(())
}

/// What matters can be about, by code.
pub async fn topics(view: &mut View) -> Result<BTreeMap<String, Bilingual>> {
    let rows = sqlx::query!("SELECT code, name_zh, name_en FROM topics").fetch_all(view.connection()).await?;
    Ok(rows.into_iter().map(|row| (row.code, Bilingual::new(row.name_zh, row.name_en))).collect())
}

pub async fn was_at(view: &mut View, matter: MatterId, desks: &[Uuid]) -> Result<bool> {
    let was = sqlx::query_scalar!(
        r#"SELECT EXISTS (SELECT FROM steps WHERE matter_id = $1 AND desk_id = ANY ($2)) AS "was!""#,
        matter.0,
        desks
    );
    Ok(was.fetch_one(view.connection()).await?)
}
