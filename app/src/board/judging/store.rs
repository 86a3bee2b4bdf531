use crate::replies::ReplyId;
use crate::{PostId, Status};
use city::DeskId;
use kernel::actor::PersonId;
use kernel::error::Result;
use kernel::tx::Tx;
use kernel::view::View;

/// Somebody before an answered post.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Judge {
    pub is_author: bool,
    pub supports: bool,
    /// They do, but it doesn't count: it came in a wave.
    pub held: bool,
    /// Whether they said that it is done.
    pub said: Option<bool>,
    pub status: Status,
    pub reopened: bool,
    /// It goes on: a desk has it before it, to answer or to correct, or residents vote on it.
    pub asked: bool,
}

pub async fn judge(view: &mut View, post: PostId, person: PersonId) -> Result<Option<Judge>> {
    let judge = sqlx::query_as!(
        Judge,
        r#"SELECT author_id = $2 AS "is_author!", status AS "status: Status", reopened_at IS NOT NULL AS "reopened!",
                  EXISTS (SELECT FROM supports WHERE post_id = posts.id AND person_id = $2 AND NOT held) AS "supports!",
                  EXISTS (SELECT FROM supports WHERE post_id = posts.id AND person_id = $2 AND held) AS "held!",
                  (SELECT done FROM verdicts WHERE post_id = posts.id AND person_id = $2) AS said,
                  EXISTS (SELECT FROM steps WHERE matter_id = posts.id AND stage IN ('open', 'claimed')
                                            AND code NOT LIKE 'part%')
                      OR EXISTS (SELECT FROM proposals WHERE post_id = posts.id AND phase IN ('collecting', 'vote'))
                      AS "asked!"
           FROM posts WHERE id = $1"#,
        post.0,
        person.0
    );
    Ok(judge.fetch_optional(view.connection()).await?)
}

/// The last word on it wins; the post counts what everybody's last word is. The post is locked before.
pub async fn save_verdict(tx: &mut Tx, post: PostId, person: PersonId, done: bool) -> Result<()> {
    let now = tx.now();
    sqlx::query!(
        "INSERT INTO verdicts (post_id, person_id, done, at) VALUES ($1, $2, $3, $4)
         ON CONFLICT (post_id, person_id) DO UPDATE SET done = EXCLUDED.done, at = EXCLUDED.at",
        post.0,
        person.0,
        done,
        now
    )
    .execute(tx.connection())
    .await?;
    count_verdicts(tx, post).await
}

/// Who supports it no longer, and did not write it, has no say in whether it is done. The post is locked.
pub async fn forget_verdicts(tx: &mut Tx, post: PostId) -> Result<()> {
    let forgotten = sqlx::query!(
        "DELETE FROM verdicts WHERE post_id = $1 AND person_id <> (SELECT author_id FROM posts WHERE id = $1)
           AND NOT EXISTS (SELECT FROM supports
                           WHERE supports.post_id = $1 AND NOT held AND supports.person_id = verdicts.person_id)",
        post.0
    )
    .execute(tx.connection())
    .await?;
    match forgotten.rows_affected() {
        0 => Ok(()),
        _ => count_verdicts(tx, post).await,
    }
}

async fn count_verdicts(tx: &mut Tx, post: PostId) -> Result<()> {
    sqlx::query!(
        "UPDATE posts SET said_done = counted.yes, said_not_done = counted.no
         FROM (SELECT count(*) FILTER (WHERE done)::integer AS yes, count(*) FILTER (WHERE NOT done)::integer AS no
               FROM verdicts WHERE post_id = $1) AS counted
         WHERE posts.id = $1",
        post.0
    )
    .execute(tx.connection())
    .await?;
    Ok(())
}

/// The answer no longer stands, nor does what was said of it.
pub async fn reopen(tx: &mut Tx, post: PostId, why: &str) -> Result<()> {
    let now = tx.now();
    sqlx::query!(
        "UPDATE posts SET status = 'reopened', reopened_at = $2, reopened_why = $3, said_done = 0, said_not_done = 0,
                          answer_zh = NULL, answer_en = NULL, answered_by = NULL, answered_at = NULL
         WHERE id = $1 AND reopened_at IS NULL",
        post.0,
        now,
        why
    )
    .execute(tx.connection())
    .await?;
    sqlx::query!("DELETE FROM verdicts WHERE post_id = $1", post.0).execute(tx.connection()).await?;
    Ok(())
}

/// The reply that closed the post, and whether it was rated.
pub async fn last_answer(view: &mut View, post: PostId) -> Result<Option<(ReplyId, bool)>> {
    let last = sqlx::query!(
        r#"SELECT replies.id AS "id: ReplyId", stars IS NOT NULL AS "rated!"
           FROM replies LEFT JOIN ratings ON reply_id = replies.id
           WHERE post_id = $1 AND NOT part AND status IN ('answered', 'done', 'declined')
           ORDER BY replies.at DESC, replies.id DESC LIMIT 1"#,
        post.0
    );
    Ok(last.fetch_optional(view.connection()).await?.map(|row| (row.id, row.rated)))
}

pub async fn insert_rating(tx: &mut Tx, reply: ReplyId, stars: i16, why: Option<&str>) -> Result<()> {
    let now = tx.now();
    sqlx::query!("INSERT INTO ratings (reply_id, stars, why, at) VALUES ($1, $2, $3, $4)", reply.0, stars, why, now)
        .execute(tx.connection())
        .await?;
    Ok(())
}

/// The desk of the department whose answer stands.
pub async fn desk_that_answered(view: &mut View, post: PostId) -> Result<Option<DeskId>> {
    let desk = sqlx::query_scalar!(
        r#"SELECT desks.id AS "id: DeskId" FROM posts JOIN desks ON department_id = answered_by WHERE posts.id = $1"#,
        post.0
    );
    Ok(desk.fetch_optional(view.connection()).await?)
}
