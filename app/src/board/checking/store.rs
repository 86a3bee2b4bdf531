use super::Draft;
use crate::cards::Card;
use crate::replies::{LedTo, Said};
use crate::{Number, PostId, Status};
use chrono::{DateTime, NaiveDate, Utc};
use desks::StepId;
use kernel::actor::PersonId;
use kernel::error::Result;
use kernel::lang::Bilingual;
use kernel::tx::Tx;
use kernel::view::View;

/// Written anew, it waits again, sent back or not.
pub async fn save_draft(tx: &mut Tx, draft: &Draft) -> Result<()> {
    let (now, said) = (tx.now(), &draft.said);
    sqlx::query!(
        "INSERT INTO reply_drafts (step_id, post_id, written_by, status, text_zh, text_en, led_to, written_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
         ON CONFLICT (step_id) DO UPDATE SET
             written_by = EXCLUDED.written_by, status = EXCLUDED.status, text_zh = EXCLUDED.text_zh,
             text_en = EXCLUDED.text_en, led_to = EXCLUDED.led_to, written_at = EXCLUDED.written_at, returned_why = NULL",
        draft.step.0,
        draft.post.0,
        draft.written_by.0,
        said.status as Status,
        said.text.zh,
        said.text.en,
        said.led_to.as_ref().map(LedTo::to_string),
        now
    )
    .execute(tx.connection())
    .await?;
    Ok(())
}

pub async fn draft_of(view: &mut View, step: StepId) -> Result<Option<Draft>> {
    let row = sqlx::query!(
        r#"SELECT post_id AS "post: PostId", written_by AS "written_by: PersonId", status AS "status: Status", text_zh,
                  text_en, led_to, returned_why, written_at
           FROM reply_drafts WHERE step_id = $1"#,
        step.0
    )
    .fetch_optional(view.connection())
    .await?;
    Ok(row.map(|row| {
        let led_to = row.led_to.as_deref().and_then(LedTo::parse);
        let said = Said { status: row.status, text: Bilingual::new(row.text_zh, row.text_en), led_to };
        Draft {
            step,
            post: row.post,
            written_by: row.written_by,
            said,
            written_at: row.written_at,
            returned: row.returned_why,
        }
    }))
}

/// The post of a draft about a place that this supervisor watches; `None` for any other.
pub async fn supervised(view: &mut View, step: StepId, supervisor: PersonId) -> Result<Option<PostId>> {
    let post = sqlx::query_scalar!(
        r#"SELECT post_id AS "post: PostId" FROM reply_drafts JOIN posts ON posts.id = post_id
           WHERE step_id = $1 AND EXISTS (SELECT FROM roles WHERE person_id = $2 AND role = 'supervisor'
                                                               AND posts.division_code LIKE roles.division || '%')"#,
        step.0,
        supervisor.0
    );
    Ok(post.fetch_optional(view.connection()).await?)
}

pub async fn send_back(tx: &mut Tx, step: StepId, why: &str) -> Result<()> {
    sqlx::query!("UPDATE reply_drafts SET returned_why = $2 WHERE step_id = $1", step.0, why)
        .execute(tx.connection())
        .await?;
    Ok(())
}

pub async fn remove_draft(tx: &mut Tx, step: StepId) -> Result<()> {
    sqlx::query!("DELETE FROM reply_drafts WHERE step_id = $1", step.0).execute(tx.connection()).await?;
    Ok(())
}

/// An answer that waits to be let out.
pub struct Waiting {
    pub step: StepId,
    pub number: Number,
    pub title: String,
    pub department: Bilingual,
    pub status: Status,
    pub text: Bilingual,
    pub written_at: DateTime<Utc>,
    pub due: Option<NaiveDate>,
}

/// The one that has waited longest first.
pub async fn waiting(view: &mut View, supervisor: PersonId, limit: i64) -> Result<Vec<Waiting>> {
    let rows = sqlx::query!(
        r#"SELECT reply_drafts.step_id AS "step: StepId", posts.number AS "number: Number", posts.title, name_zh, name_en,
                  reply_drafts.status AS "status: Status", text_zh, text_en, written_at, due_on
           FROM reply_drafts JOIN posts ON posts.id = post_id JOIN steps ON steps.id = step_id
                JOIN desks ON desks.id = desk_id JOIN departments ON departments.id = department_id
           WHERE returned_why IS NULL AND stage IN ('open', 'claimed')
             AND EXISTS (SELECT FROM roles WHERE person_id = $1 AND role = 'supervisor'
                                               AND posts.division_code LIKE roles.division || '%')
           ORDER BY written_at, reply_drafts.step_id LIMIT $2"#,
        supervisor.0,
        limit
    )
    .fetch_all(view.connection())
    .await?;
    let waiting = rows.into_iter().map(|row| Waiting {
        step: row.step,
        number: row.number,
        title: row.title,
        department: Bilingual::new(row.name_zh, row.name_en),
        status: row.status,
        text: Bilingual::new(row.text_zh, row.text_en),
        written_at: row.written_at,
        due: row.due_on,
    });
    Ok(waiting.collect())
}

/// A card that was given to a desk that they watch.
pub struct Given {
    pub card: Card,
    pub number: Number,
    pub title: String,
    pub department: Bilingual,
    pub due: NaiveDate,
    pub on: NaiveDate,
    /// Nobody has answered yet.
    pub stands: bool,
}

/// The newest first.
pub async fn given(view: &mut View, supervisor: PersonId, limit: i64) -> Result<Vec<Given>> {
    let rows = sqlx::query!(
        r#"SELECT colour AS "card: Card", posts.number AS "number: Number", posts.title, name_zh, name_en, cards.due_on,
                  given_on, stage IN ('open', 'claimed') AS "stands!"
           FROM cards JOIN posts ON posts.id = cards.post_id JOIN steps ON steps.id = cards.step_id
                JOIN desks ON desks.id = desk_id JOIN departments ON departments.id = department_id
           WHERE EXISTS (SELECT FROM roles WHERE person_id = $1 AND role = 'supervisor'
                                             AND posts.division_code LIKE roles.division || '%')
           ORDER BY given_on DESC, cards.step_id DESC, colour LIMIT $2"#,
        supervisor.0,
        limit
    )
    .fetch_all(view.connection())
    .await?;
    let given = rows.into_iter().map(|row| Given {
        card: row.card,
        number: row.number,
        title: row.title,
        department: Bilingual::new(row.name_zh, row.name_en),
        due: row.due_on,
        on: row.given_on,
        stands: row.stands,
    });
    Ok(given.collect())
}
