use crate::board::PostId;
use crate::board::moderation::actions::look_at_author::Purpose;
use crate::kernel::actor::PersonId;
use crate::kernel::error::Result;
use crate::kernel::ids;
use crate::kernel::tx::Tx;
use crate::kernel::view::View;
use chrono::{DateTime, Utc};

pub async fn insert_look(tx: &mut Tx, post: PostId, author: PersonId, purpose: Purpose, why: &str) -> Result<()> {
    let (now, moderator) = (tx.now(), tx.person()?);
    sqlx::query!(
        "INSERT INTO author_looks (id, post_id, author_id, moderator_id, purpose, why, at)
         VALUES ($1, $2, $3, $4, $5, $6, $7)",
        ids::uuid(),
        post.0,
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

/// A look at who wrote a post, as its author reads it.
pub struct Look {
    pub at: DateTime<Utc>,
    pub title: String,
    pub purpose: Purpose,
    pub why: String,
}

/// The newest first.
pub async fn looks_at(view: &mut View, author: PersonId, limit: i64) -> Result<Vec<Look>> {
    let looks = sqlx::query_as!(
        Look,
        r#"SELECT at, COALESCE(originals.title, posts.title) AS "title!", purpose AS "purpose: Purpose", why
           FROM author_looks JOIN posts ON posts.id = post_id LEFT JOIN originals ON originals.post_id = posts.id
           WHERE author_looks.author_id = $1 ORDER BY at DESC, author_looks.id DESC LIMIT $2"#,
        author.0,
        limit
    );
    Ok(looks.fetch_all(view.connection()).await?)
}
