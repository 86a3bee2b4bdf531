use crate::board::{Answer, Kind, Number, PostId, Text};
use crate::city::DepartmentId;
use crate::kernel::actor::PersonId;
use crate::kernel::error::Result;
use crate::kernel::lang::Lang;
use crate::kernel::tx::Tx;
use crate::kernel::view::View;
use chrono::{DateTime, Utc};

pub async fn is_empty(view: &mut View) -> Result<bool> {
    let any =
        sqlx::query_scalar!(r#"SELECT EXISTS (SELECT FROM posts) AS "any!""#).fetch_one(view.connection()).await?;
    Ok(!any)
}

/// The number that the new post is called by.
pub async fn insert_post(
    tx: &mut Tx,
    id: PostId,
    author: PersonId,
    text: &Text,
    words: &[String],
    at: DateTime<Utc>,
) -> Result<Number> {
    let number = sqlx::query_scalar!(
        r#"INSERT INTO posts (id, author_id, kind, category, lang, title, body, division_code, address, called, words,
                              posted_at)
           VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, array_to_tsvector($11), $12)
           RETURNING number AS "number: Number""#,
        id.0,
        author.0,
        text.kind as Kind,
        text.category,
        text.lang as Lang,
        text.title,
        text.body,
        text.place.as_str(),
        text.address,
        text.called,
        words,
        at
    );
    Ok(number.fetch_one(tx.connection()).await?)
}

/// What the demo says happened to a post since.
pub async fn set_demo_state(
    tx: &mut Tx,
    post: PostId,
    supports: i32,
    answer: Option<&(DepartmentId, Answer)>,
) -> Result<()> {
    sqlx::query!(
        "UPDATE posts SET supports = $2, answer_zh = $3, answer_en = $4, answered_by = $5, answered_at = $6 WHERE id = $1",
        post.0,
        supports,
        answer.map(|(_, answer)| answer.text.zh.as_str()),
        answer.map(|(_, answer)| answer.text.en.as_str()),
        answer.map(|(department, _)| department.0),
        answer.map(|(_, answer)| answer.at)
    )
    .execute(tx.connection())
    .await?;
    Ok(())
}
