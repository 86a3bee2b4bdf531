use crate::PostId;
use crate::waves::Given;
use kernel::actor::PersonId;
use kernel::error::Result;
use kernel::tx::Tx;

/// Whether it was not there before. One statement counts what it inserts: sent twice at once, one of them waits.
pub async fn insert_support(
    tx: &mut Tx,
    person: PersonId,
    post: PostId,
    verified: bool,
    given: &Given,
) -> Result<bool> {
    let now = tx.now();
    let counted = sqlx::query!(
        "WITH given AS (INSERT INTO supports (post_id, person_id, at, network, held, wave_id)
                        VALUES ($1, $2, $3, $5, $6::uuid IS NOT NULL, $6)
                        ON CONFLICT (post_id, person_id) DO NOTHING RETURNING post_id, held)
         UPDATE posts SET supports = supports + (NOT held)::integer, supports_held = supports_held + (held AND NOT $7)::integer,
                          supports_verified = supports_verified + ($4 AND NOT held)::integer
         FROM given WHERE posts.id = given.post_id",
        post.0,
        person.0,
        now,
        verified,
        given.network.as_ref().map(|network| &network[..]),
        given.wave.map(|wave| wave.0),
        given.is_void
    )
    .execute(tx.connection())
    .await?;
    Ok(counted.rows_affected() == 1)
}

/// Whether it was there before. One that is held is no longer; one that was void counted nowhere. The post is locked.
pub async fn remove_support(tx: &mut Tx, person: PersonId, post: PostId, verified: bool) -> Result<bool> {
    let counted = sqlx::query!(
        "WITH taken AS (DELETE FROM supports WHERE post_id = $1 AND person_id = $2 RETURNING post_id, held, wave_id),
              given AS (SELECT taken.post_id, held, held AND act_id IS NULL AS waits
                        FROM taken LEFT JOIN waves ON waves.id = wave_id)
         UPDATE posts SET supports = supports - (NOT held)::integer, supports_held = supports_held - waits::integer,
                          supports_verified = supports_verified - ($3 AND NOT held)::integer
         FROM given WHERE posts.id = given.post_id",
        post.0,
        person.0,
        verified
    )
    .execute(tx.connection())
    .await?;
    Ok(counted.rows_affected() == 1)
}

/// Counts what one person supports as a verified resident's from now on, and what another does no longer. Posts are
/// locked in the order of their ids: two who are counted at once wait for each other in one direction only.
pub async fn count_verified(tx: &mut Tx, now: Option<PersonId>, no_longer: Option<PersonId>) -> Result<()> {
    sqlx::query!(
        "WITH counted AS (
             SELECT post_id, sum(CASE person_id WHEN $1 THEN 1 ELSE -1 END)::integer AS more
             FROM supports WHERE person_id IN ($1, $2) AND NOT held GROUP BY post_id
         ), locked AS (
             SELECT posts.id, more FROM posts JOIN counted ON post_id = posts.id WHERE more <> 0
             ORDER BY posts.id FOR NO KEY UPDATE OF posts
         )
         UPDATE posts SET supports_verified = supports_verified + more FROM locked WHERE posts.id = locked.id",
        now.map(|person| person.0),
        no_longer.map(|person| person.0)
    )
    .execute(tx.connection())
    .await?;
    Ok(())
}
