use crate::PostId;
use crate::comments::CommentId;
use crate::moderation::rules::Before;
use crate::moderation::{Named, Target, Veil};
use kernel::actor::PersonId;
use kernel::error::Result;
use kernel::view::View;

pub async fn target(view: &mut View, named: Named) -> Result<Option<Target>> {
    let found = sqlx::query_as!(
        Target,
        r#"SELECT posts.id AS "post: PostId", comments.id AS "comment?: CommentId"
           FROM posts LEFT JOIN comments ON comments.post_id = posts.id AND comments.id = $2
           WHERE number = $1 AND ($2::uuid IS NULL OR comments.id IS NOT NULL)"#,
        named.number.0,
        named.comment.map(|comment| comment.0)
    );
    Ok(found.fetch_optional(view.connection()).await?)
}

/// Whose desk it is about is not asked here.
pub async fn standing(view: &mut View, target: Target) -> Result<Option<Before>> {
    let row = sqlx::query!(
        r#"SELECT COALESCE(comments.author_id, posts.author_id) AS "author!: PersonId",
                  posts.author_id AS "post_author: PersonId", comments.id IS NOT NULL AS "is_comment!",
                  comments.taken_back_at IS NOT NULL AS "gone!", locked_by IS NOT NULL AS "locked!",
                  CASE WHEN comments.id IS NULL THEN veil WHEN comments.hidden_by IS NOT NULL THEN 'hidden' END
                      AS "veil: Veil",
                  EXISTS (SELECT FROM reports WHERE reports.post_id = posts.id AND act_id IS NULL
                                                AND comment_id IS NOT DISTINCT FROM $2) AS "reported!"
           FROM posts LEFT JOIN comments ON comments.post_id = posts.id AND comments.id = $2 WHERE posts.id = $1"#,
        target.post.0,
        target.comment.map(|comment| comment.0)
    );
    let row = row.fetch_optional(view.connection()).await?;
    Ok(row.map(|row| Before {
        author: row.author,
        post_author: row.post_author,
        is_comment: row.is_comment,
        gone: row.gone,
        veil: row.veil,
        locked: row.locked,
        reported: row.reported,
        own_desk: false,
    }))
}
