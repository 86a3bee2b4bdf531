use super::Card;
use crate::{Number, PostId};
use chrono::NaiveDate;
use city::divisions::DivisionCode;
use desks::StepId;
use kernel::error::Result;
use kernel::lang::Bilingual;
use kernel::tx::Tx;

/// A desk that is late with a post.
pub struct Late {
    pub step: StepId,
    pub post: PostId,
    pub number: Number,
    pub title: String,
    pub place: DivisionCode,
    pub department: Bilingual,
    pub due: NaiveDate,
}

/// What was due before this day and has no card of this colour, locked; what somebody is at just now has until tomorrow.
pub async fn late(tx: &mut Tx, card: Card, before: NaiveDate, limit: i64) -> Result<Vec<Late>> {
    let rows = sqlx::query!(
        r#"SELECT steps.id AS "step: StepId", posts.id AS "post: PostId", number AS "number: Number", posts.title,
                  posts.division_code AS "place: DivisionCode", name_zh, name_en, due_on AS "due!"
           FROM steps JOIN posts ON posts.id = matter_id JOIN desks ON desks.id = desk_id
                JOIN departments ON departments.id = department_id
           WHERE topic = 'post' AND steps.code NOT LIKE 'part%' AND stage IN ('open', 'claimed') AND due_on < $1
             AND NOT EXISTS (SELECT FROM cards WHERE step_id = steps.id AND colour = $2)
           ORDER BY due_on, steps.id LIMIT $3 FOR NO KEY UPDATE OF posts SKIP LOCKED"#,
        before,
        card as Card,
        limit
    )
    .fetch_all(tx.connection())
    .await?;
    let late = rows.into_iter().map(|row| Late {
        step: row.step,
        post: row.post,
        number: row.number,
        title: row.title,
        place: row.place,
        department: Bilingual::new(row.name_zh, row.name_en),
        due: row.due,
    });
    Ok(late.collect())
}

/// The post shows the worst that it has.
pub async fn insert_card(tx: &mut Tx, card: Card, late: &Late) -> Result<()> {
    let today = tx.today();
    sqlx::query!(
        "WITH given AS (INSERT INTO cards (step_id, colour, post_id, due_on, given_on) VALUES ($1, $2, $3, $4, $5)
                        ON CONFLICT (step_id, colour) DO NOTHING RETURNING post_id)
         UPDATE posts SET card = $2 FROM given WHERE posts.id = given.post_id AND card IS DISTINCT FROM 'red'",
        late.step.0,
        card as Card,
        late.post.0,
        late.due,
        today
    )
    .execute(tx.connection())
    .await?;
    Ok(())
}
