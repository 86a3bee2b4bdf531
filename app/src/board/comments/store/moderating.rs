//! What moderators make of comments.

use crate::comments::{CommentId, Edition, Written};
use crate::moderation::ActId;
use kernel::error::Result;
use kernel::lang::Lang;
use kernel::tx::Tx;
use kernel::view::View;

/// Against whoever else moderates or changes it, and after those who report or answer it just now: what is said of their
/// reports then holds for all.
pub async fn lock(tx: &mut Tx, id: CommentId) -> Result<()> {
    sqlx::query_scalar!("SELECT id FROM comments WHERE id = $1 FOR UPDATE", id.0)
        .fetch_optional(tx.connection())
        .await?;
    Ok(())
}

/// It no longer counts.
pub async fn hide(tx: &mut Tx, id: CommentId, act: ActId) -> Result<()> {
    sqlx::query!(
        "WITH hidden AS (UPDATE comments SET hidden_by = $2 WHERE id = $1 AND hidden_by IS NULL
                         RETURNING post_id, taken_back_at)
         UPDATE posts SET comments = comments - 1 FROM hidden WHERE posts.id = hidden.post_id AND taken_back_at IS NULL",
        id.0,
        act.0
    )
    .execute(tx.connection())
    .await?;
    Ok(())
}

/// It counts again, unless its author took it back meanwhile.
pub async fn show(tx: &mut Tx, id: CommentId) -> Result<()> {
    sqlx::query!(
        "WITH shown AS (UPDATE comments SET hidden_by = NULL WHERE id = $1 AND hidden_by IS NOT NULL
                        RETURNING post_id, taken_back_at)
         UPDATE posts SET comments = comments + 1 FROM shown WHERE posts.id = shown.post_id AND taken_back_at IS NULL",
        id.0
    )
    .execute(tx.connection())
    .await?;
    Ok(())
}

pub async fn is_hidden_by(view: &mut View, id: CommentId, act: ActId) -> Result<bool> {
    let is = sqlx::query_scalar!(
        r#"SELECT EXISTS (SELECT FROM comments WHERE id = $1 AND hidden_by = $2) AS "is!""#,
        id.0,
        act.0
    );
    Ok(is.fetch_one(view.connection()).await?)
}

/// Others than its author read these parts as bars. Nothing of what is forgotten is kept.
pub async fn set_masks(tx: &mut Tx, id: CommentId, parts: &[String]) -> Result<()> {
    sqlx::query!("UPDATE comments SET masks = $2 WHERE id = $1 AND body IS NOT NULL", id.0, parts)
        .execute(tx.connection())
        .await?;
    Ok(())
}

/// Without what it said before.
pub async fn written(view: &mut View, id: CommentId) -> Result<Option<Written>> {
    let found = sqlx::query!(
        r#"SELECT thread AS "thread: CommentId", lang AS "lang: Lang", body, called FROM comments WHERE id = $1"#,
        id.0
    );
    let found = found.fetch_optional(view.connection()).await?;
    Ok(found.map(|row| Written {
        thread: row.thread,
        lang: row.lang,
        body: row.body,
        called: row.called,
        earlier: Vec::new(),
    }))
}

/// What it said before, as its author wrote it, the newest first.
pub async fn earlier_editions(view: &mut View, id: CommentId) -> Result<Vec<Edition>> {
    let earlier = sqlx::query_as!(
        Edition,
        r#"SELECT body, lang AS "lang: Lang", since FROM comment_editions WHERE comment_id = $1 ORDER BY version DESC"#,
        id.0
    );
    Ok(earlier.fetch_all(view.connection()).await?)
}
