use crate::board::PostId;
use crate::kernel::actor::PersonId;
use crate::kernel::error::Result;
use crate::kernel::tx::Tx;

/// Whether it was not there before. One statement counts what it inserts: sent twice at once, one of them waits.
pub async fn insert_support(tx: &mut Tx, person: PersonId, post: PostId) -> Result<bool> {
    let now = tx.now();
    let counted = sqlx::query!(
        "WITH given AS (INSERT INTO supports (post_id, person_id, at) VALUES ($1, $2, $3)
                        ON CONFLICT (post_id, person_id) DO NOTHING RETURNING post_id)
         UPDATE posts SET supports = supports + 1 FROM given WHERE posts.id = given.post_id",
        post.0,
        person.0,
        now
    )
    .execute(tx.connection())
    .await?;
    Ok(counted.rows_affected() == 1)
}

/// Whether it was there before.
pub async fn remove_support(tx: &mut Tx, person: PersonId, post: PostId) -> Result<bool> {
    let counted = sqlx::query!(
        "WITH taken AS (DELETE FROM supports WHERE post_id = $1 AND person_id = $2 RETURNING post_id)
         UPDATE posts SET supports = supports - 1 FROM taken WHERE posts.id = taken.post_id",
        post.0,
        person.0
    )
    .execute(tx.connection())
    .await?;
    Ok(counted.rows_affected() == 1)
}
