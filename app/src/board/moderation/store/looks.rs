use crate::moderation::Purpose;
use crate::moderation::Target;
use chrono::{DateTime, Utc};
use kernel::actor::PersonId;
use kernel::error::Result;
use kernel::ids;
use kernel::tx::Tx;
use kernel::view::View;

pub async fn insert_look(tx: &mut Tx, target: Target, author: PersonId, purpose: Purpose, why: &str) -> Result<()> {
    let (now, moderator) = (tx.now(), tx.person()?);
    sqlx::query!(
        "INSERT INTO author_looks (id, post_id, comment_id, author_id, moderator_id, purpose, why, at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        ids::uuid(),
        target.post.0,
        target.comment.map(|comment| comment.0),
        author.0,
        moderator.0,
        purpose as Purpose,
        why,
        now
    )
    .execute(tx.connection())
    .await?;
    Ok(())
}

/// A look at who wrote a post or a comment, as its author reads it.
pub struct Look {
    pub at: DateTime<Utc>,
    /// The post's title, or what the comment says, if it is not forgotten.
    pub text: Option<String>,
    pub is_comment: bool,
    pub purpose: Purpose,
    pub why: String,
}

/// The newest first.
pub async fn looks_at(view: &mut View, author: PersonId, limit: i64) -> Result<Vec<Look>> {
    let looks = sqlx::query_as!(
        Look,
        r#"SELECT at, CASE WHEN comment_id IS NULL THEN COALESCE(originals.title, posts.title) ELSE comments.body END AS text,
                  comment_id IS NOT NULL AS "is_comment!",
                  purpose AS "purpose: Purpose", why
           FROM author_looks JOIN posts ON posts.id = author_looks.post_id
                LEFT JOIN originals ON originals.post_id = posts.id LEFT JOIN comments ON comments.id = comment_id
           WHERE author_looks.author_id = $1 ORDER BY at DESC, author_looks.id DESC LIMIT $2"#,
        author.0,
        limit
    );
    Ok(looks.fetch_all(view.connection()).await?)
}
