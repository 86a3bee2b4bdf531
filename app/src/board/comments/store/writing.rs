use crate::PostId;
use crate::comments::{Comment, CommentId, Said};
use chrono::{DateTime, Utc};
use kernel::actor::PersonId;
use kernel::error::Result;
use kernel::lang::Lang;
use kernel::tx::Tx;

/// Said to all, or to `answered`. One statement counts what it inserts.
pub async fn insert_comment(
    tx: &mut Tx,
    post: PostId,
    id: CommentId,
    author: PersonId,
    answered: Option<&Comment>,
    said: &Said,
) -> Result<()> {
    let now = tx.now();
    sqlx::query!(
        "WITH said AS (INSERT INTO comments (id, post_id, author_id, thread, answers, lang, body, called, said_at, since)
                       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $9) RETURNING post_id)
         UPDATE posts SET comments = comments + 1, commented = true FROM said WHERE posts.id = said.post_id",
        id.0,
        post.0,
        author.0,
        answered.map_or(id, |answered| answered.thread).0,
        answered.map(|answered| answered.id.0),
        said.lang as Lang,
        said.body,
        said.called,
        now
    )
    .execute(tx.connection())
    .await?;
    Ok(())
}

/// What it said before is gone.
pub async fn change_freely(tx: &mut Tx, id: CommentId, body: &str, lang: Lang) -> Result<()> {
    sqlx::query!(
        "UPDATE comments SET body = $2, lang = $3, version = version + 1 WHERE id = $1",
        id.0,
        body,
        lang as Lang
    )
    .execute(tx.connection())
    .await?;
    Ok(())
}

/// What it said before is kept in the same statement.
pub async fn change_openly(tx: &mut Tx, id: CommentId, body: &str, lang: Lang) -> Result<()> {
    let now = tx.now();
    sqlx::query!(
        "WITH kept AS (INSERT INTO comment_editions (comment_id, version, lang, body, since)
                       SELECT id, version, lang, body, since FROM comments WHERE id = $1 RETURNING comment_id)
         UPDATE comments SET body = $2, lang = $3, version = version + 1, edits = edits + 1, since = $4
         FROM kept WHERE id = kept.comment_id",
        id.0,
        body,
        lang as Lang,
        now
    )
    .execute(tx.connection())
    .await?;
    Ok(())
}

/// Whether it stood before. It no longer counts; hidden, it didn't.
pub async fn take_back(tx: &mut Tx, id: CommentId) -> Result<bool> {
    let now = tx.now();
    let taken = sqlx::query!(
        "WITH taken AS (UPDATE comments SET taken_back_at = $2 WHERE id = $1 AND taken_back_at IS NULL
                        RETURNING post_id, hidden_by)
         UPDATE posts SET comments = comments - CASE WHEN taken.hidden_by IS NULL THEN 1 ELSE 0 END
         FROM taken WHERE posts.id = taken.post_id",
        id.0,
        now
    )
    .execute(tx.connection())
    .await?;
    Ok(taken.rows_affected() == 1)
}

/// Erases the texts of what was taken back before that moment, and the parts of them that were masked; tells of how many
/// comments.
pub async fn forget(tx: &mut Tx, before: DateTime<Utc>) -> Result<u64> {
    let forgotten = sqlx::query!(
        "WITH forgotten AS (UPDATE comments SET body = NULL, called = NULL, masks = '{}'
                            WHERE taken_back_at < $1 AND body IS NOT NULL RETURNING id),
              editions AS (DELETE FROM comment_editions USING forgotten WHERE comment_id = forgotten.id),
              parts AS (DELETE FROM masked_parts USING acts, forgotten
                        WHERE act_id = acts.id AND comment_id = forgotten.id)
         SELECT count(*) AS \"count!\" FROM forgotten",
        before
    )
    .fetch_one(tx.connection())
    .await?;
    Ok(forgotten.count.unsigned_abs())
}
