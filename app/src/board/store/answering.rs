use crate::board::{Answer, Number, PostId};
use crate::city::DepartmentId;
use crate::kernel::actor::PersonId;
use crate::kernel::error::Result;
use crate::kernel::lang::Bilingual;
use crate::kernel::tx::Tx;
use crate::kernel::view::View;
use uuid::Uuid;

/// A post as the desk that answers it needs it.
pub struct Written {
    pub number: Number,
    pub title: String,
    pub author: PersonId,
}

pub async fn written(view: &mut View, post: PostId) -> Result<Option<Written>> {
    let found = sqlx::query_as!(
        Written,
        r#"SELECT number AS "number: Number", title, author_id AS "author: PersonId"
           FROM posts WHERE id = $1"#,
        post.0
    );
    Ok(found.fetch_optional(view.connection()).await?)
}

/// What a department says, once.
pub async fn set_answer(tx: &mut Tx, post: PostId, answer: &Bilingual, by: DepartmentId) -> Result<()> {
    let now = tx.now();
    sqlx::query!(
        "UPDATE posts SET answer_zh = $2, answer_en = $3, answered_by = $4, answered_at = $5
         WHERE id = $1 AND answered_at IS NULL",
        post.0,
        answer.zh,
        answer.en,
        by.0,
        now
    )
    .execute(tx.connection())
    .await?;
    Ok(())
}

/// The posts whose clock runs at a desk.
pub async fn waiting(view: &mut View) -> Result<Vec<PostId>> {
    let found: Vec<Uuid> = sqlx::query_scalar!(
        "SELECT DISTINCT posts.id FROM posts JOIN steps ON matter_id = posts.id AND stage IN ('open', 'claimed')"
    )
    .fetch_all(view.connection())
    .await?;
    Ok(found.into_iter().map(PostId).collect())
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
