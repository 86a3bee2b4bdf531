use crate::PostId;
use kernel::error::Result;
use kernel::tx::Tx;

/// Whoever counts what belongs to it, or judges it, waits for whoever does.
pub async fn lock_post(tx: &mut Tx, post: PostId) -> Result<()> {
    sqlx::query_scalar!("SELECT id FROM posts WHERE id = $1 FOR NO KEY UPDATE", post.0)
        .fetch_optional(tx.connection())
        .await?;
    Ok(())
}

/// These, in the order in which everybody locks several; and waits for whoever just adds what belongs to one of them, such
/// as a support or a report.
pub async fn lock_wholly(tx: &mut Tx, posts: &[PostId]) -> Result<()> {
    let posts: Vec<_> = posts.iter().map(|post| post.0).collect();
    sqlx::query_scalar!("SELECT id FROM posts WHERE id = ANY ($1) ORDER BY id FOR UPDATE", &posts)
        .fetch_all(tx.connection())
        .await?;
    Ok(())
}
