use crate::PostId;
use crate::moderation::Target;
use crate::moderation::rules::Original;
use kernel::error::Result;
use kernel::tx::Tx;
use kernel::view::View;

/// Before a part of it is masked for the first time.
pub async fn keep_original(tx: &mut Tx, post: PostId) -> Result<()> {
    sqlx::query!(
        "INSERT INTO originals (post_id, title, body, address, called)
         SELECT id, title, body, address, called FROM posts WHERE id = $1 ON CONFLICT (post_id) DO NOTHING",
        post.0
    )
    .execute(tx.connection())
    .await?;
    Ok(())
}

/// As the author wrote it.
pub async fn original(view: &mut View, post: PostId) -> Result<Option<Original>> {
    let original = sqlx::query_as!(
        Original,
        r#"SELECT COALESCE(originals.title, posts.title) AS "title!", COALESCE(originals.body, posts.body) AS "body!",
                  COALESCE(originals.address, posts.address) AS address, COALESCE(originals.called, posts.called) AS called
           FROM posts LEFT JOIN originals ON post_id = posts.id WHERE posts.id = $1"#,
        post.0
    );
    Ok(original.fetch_optional(view.connection()).await?)
}

/// The masked parts, but for those whose masks were overturned.
pub async fn standing_masks(view: &mut View, target: Target) -> Result<Vec<String>> {
    let masks = sqlx::query_scalar!(
        r#"SELECT part FROM acts JOIN masked_parts ON masked_parts.act_id = acts.id
           WHERE post_id = $1 AND comment_id IS NOT DISTINCT FROM $2 AND kind = 'mask'
             AND NOT EXISTS (SELECT FROM appeals WHERE act_id = acts.id AND NOT upheld)"#,
        target.post.0,
        target.comment.map(|comment| comment.0)
    );
    Ok(masks.fetch_all(view.connection()).await?)
}

/// As everybody reads it, and finds it by its words.
pub async fn set_texts(tx: &mut Tx, post: PostId, read: &Original, words: &[String]) -> Result<()> {
    sqlx::query!(
        "UPDATE posts SET title = $2, body = $3, address = $4, called = $5, words = array_to_tsvector($6) WHERE id = $1",
        post.0,
        read.title,
        read.body,
        read.address,
        read.called,
        words
    )
    .execute(tx.connection())
    .await?;
    Ok(())
}
