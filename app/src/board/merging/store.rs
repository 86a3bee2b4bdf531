use super::MergeId;
use crate::{Number, PostId, Status};
use city::DeskId;
use kernel::actor::PersonId;
use kernel::error::Result;
use kernel::tx::Tx;
use kernel::view::View;

/// What must be known of a post to merge it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Mergeable {
    pub id: PostId,
    /// Into another.
    pub merged: bool,
    /// Others were merged into it.
    pub has_merged: bool,
    pub proposal: Option<Standing>,
    /// Supports of it are held, and nobody has decided about them.
    pub wave: bool,
}

/// How far a proposal is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    Collecting,
    Later,
    Over,
}

pub async fn mergeable(view: &mut View, post: PostId) -> Result<Option<Mergeable>> {
    let row = sqlx::query!(
        r#"SELECT id AS "id: PostId", merged_into IS NOT NULL AS "merged!", phase AS "phase?",
                  EXISTS (SELECT FROM merges WHERE into_id = posts.id AND undone_at IS NULL) AS "has_merged!",
                  EXISTS (SELECT FROM waves WHERE waves.post_id = posts.id AND act_id IS NULL) AS "wave!"
           FROM posts LEFT JOIN proposals ON post_id = posts.id WHERE id = $1 AND veil IS NULL"#,
        post.0
    )
    .fetch_optional(view.connection())
    .await?;
    let standing = |phase: String| match phase.as_str() {
        "collecting" => Standing::Collecting,
        "declined" | "lapsed" | "carried_out" => Standing::Over,
        _ => Standing::Later,
    };
    Ok(row.map(|row| Mergeable {
        id: row.id,
        merged: row.merged,
        has_merged: row.has_merged,
        wave: row.wave,
        proposal: row.phase.map(standing),
    }))
}

pub async fn id_of(view: &mut View, number: Number) -> Result<Option<PostId>> {
    let id =
        sqlx::query_scalar!(r#"SELECT id AS "id: PostId" FROM posts WHERE number = $1 AND veil IS NULL"#, number.0);
    Ok(id.fetch_optional(view.connection()).await?)
}

/// Its supporters and its author. None of them becomes a verified resident or ceases to be one meanwhile.
pub async fn hold_supporters(tx: &mut Tx, post: PostId) -> Result<Vec<PersonId>> {
    let people = sqlx::query_scalar!(
        r#"SELECT id AS "id: PersonId" FROM people
           WHERE id IN (SELECT person_id FROM supports WHERE post_id = $1 UNION SELECT author_id FROM posts WHERE id = $1)
           ORDER BY id FOR NO KEY UPDATE"#,
        post.0
    );
    Ok(people.fetch_all(tx.connection()).await?)
}

/// The same people, as they are now.
pub async fn supporters(view: &mut View, post: PostId) -> Result<Vec<PersonId>> {
    let people = sqlx::query_scalar!(
        r#"SELECT person_id AS "id!: PersonId" FROM supports WHERE post_id = $1
           UNION SELECT author_id FROM posts WHERE id = $1 ORDER BY 1"#,
        post.0
    );
    Ok(people.fetch_all(view.connection()).await?)
}

/// Those who came with a merge, held alike.
pub async fn hold_united(tx: &mut Tx, merge: MergeId) -> Result<()> {
    sqlx::query_scalar!(
        "SELECT id FROM people WHERE id IN (SELECT person_id FROM supports WHERE merge_id = $1)
         ORDER BY id FOR NO KEY UPDATE",
        merge.0
    )
    .fetch_all(tx.connection())
    .await?;
    Ok(())
}

/// Whether a post went into another; whoever supports it waits for whoever merges it.
pub async fn is_merged_for_update(tx: &mut Tx, post: PostId) -> Result<bool> {
    let merged = sqlx::query_scalar!(
        r#"SELECT merged_into IS NOT NULL AS "merged!" FROM posts WHERE id = $1 FOR NO KEY UPDATE"#,
        post.0
    );
    Ok(merged.fetch_one(tx.connection()).await?)
}

/// The desk that has it before it is remembered, to be asked again.
pub async fn insert_merge(
    tx: &mut Tx,
    id: MergeId,
    post: PostId,
    into: PostId,
    why: &str,
    before: Option<(DeskId, String)>,
) -> Result<()> {
    let now = tx.now();
    let (desk, like) = before.unzip();
    sqlx::query!(
        "WITH before AS (SELECT status FROM posts WHERE id = $2),
              merged AS (UPDATE posts SET status = 'duplicate', merged_into = $3 WHERE id = $2)
         INSERT INTO merges (id, post_id, into_id, why, at, status_before, desk_id, step_like)
         SELECT $1, $2, $3, $4, $5, status, $6, $7 FROM before",
        id.0,
        post.0,
        into.0,
        why,
        now,
        desk.map(|desk| desk.0),
        like
    )
    .execute(tx.connection())
    .await?;
    Ok(())
}

/// Whoever supports the one, and wrote it, supports the other: counted once, and never the author of that. The people
/// are held, and both posts locked.
pub async fn unite_supports(tx: &mut Tx, merge: MergeId, post: PostId, into: PostId) -> Result<()> {
    let now = tx.now();
    sqlx::query!(
        "WITH those AS (SELECT person_id FROM supports WHERE post_id = $2 AND NOT held
                        UNION SELECT author_id FROM posts WHERE id = $2),
              united AS (INSERT INTO supports (post_id, person_id, at, merge_id)
                         SELECT $3, person_id, $4, $1 FROM those
                         WHERE person_id <> (SELECT author_id FROM posts WHERE id = $3)
                         ON CONFLICT (post_id, person_id) DO NOTHING RETURNING person_id)
         UPDATE posts SET supports = supports + counted.people, supports_verified = supports_verified + counted.verified
         FROM (SELECT count(*)::integer AS people, count(residents.person_id)::integer AS verified
               FROM united LEFT JOIN residents USING (person_id)) AS counted
         WHERE id = $3",
        merge.0,
        post.0,
        into.0,
        now
    )
    .execute(tx.connection())
    .await?;
    Ok(())
}

/// A merge that stands.
pub struct Merge {
    pub id: MergeId,
    pub into: PostId,
    pub status_before: Status,
    /// The desk that had it before it, and for what.
    pub before: Option<(DeskId, String)>,
}

pub async fn merge_of(view: &mut View, post: PostId) -> Result<Option<Merge>> {
    let row = sqlx::query!(
        r#"SELECT id AS "id: MergeId", into_id AS "into: PostId", status_before AS "status_before: Status",
                  desk_id AS "desk: DeskId", step_like
           FROM merges WHERE post_id = $1 AND undone_at IS NULL"#,
        post.0
    )
    .fetch_optional(view.connection())
    .await?;
    Ok(row.map(|row| Merge {
        id: row.id,
        into: row.into,
        status_before: row.status_before,
        before: row.desk.zip(row.step_like),
    }))
}

/// Each is what it was; who came with the merge supports the other no more.
pub async fn undo(tx: &mut Tx, post: PostId, merge: &Merge) -> Result<()> {
    let now = tx.now();
    // Who came with another merge as well stays by that one.
    sqlx::query!(
        "UPDATE supports SET merge_id = other.id
         FROM merges AS other JOIN posts AS gone ON gone.id = other.post_id
         WHERE supports.merge_id = $1 AND other.into_id = $2 AND other.id <> $1 AND other.undone_at IS NULL
           AND (gone.author_id = supports.person_id
                OR EXISTS (SELECT FROM supports AS own
                           WHERE own.post_id = gone.id AND own.person_id = supports.person_id AND NOT own.held))",
        merge.id.0,
        merge.into.0
    )
    .execute(tx.connection())
    .await?;
    sqlx::query!(
        "WITH gone AS (DELETE FROM supports WHERE merge_id = $1 RETURNING person_id)
         UPDATE posts SET supports = supports - counted.people, supports_verified = supports_verified - counted.verified
         FROM (SELECT count(*)::integer AS people, count(residents.person_id)::integer AS verified
               FROM gone LEFT JOIN residents USING (person_id)) AS counted
         WHERE id = $2",
        merge.id.0,
        merge.into.0
    )
    .execute(tx.connection())
    .await?;
    sqlx::query!(
        "WITH undone AS (UPDATE merges SET undone_at = $3 WHERE id = $1)
         UPDATE posts SET status = $4, merged_into = NULL WHERE id = $2",
        merge.id.0,
        post.0,
        now,
        merge.status_before as Status
    )
    .execute(tx.connection())
    .await?;
    Ok(())
}

/// Where a post went, and why.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Merged {
    pub into: Number,
    pub title: String,
    pub why: String,
}

pub async fn merged(view: &mut View, post: PostId) -> Result<Option<Merged>> {
    let found = sqlx::query_as!(
        Merged,
        r#"SELECT number AS "into: Number", title, why FROM merges JOIN posts ON posts.id = into_id AND veil IS NULL
           WHERE post_id = $1 AND undone_at IS NULL"#,
        post.0
    );
    Ok(found.fetch_optional(view.connection()).await?)
}

/// The next of those who are to be told: who supported the post that went, and its author. Noted as told.
pub async fn next_to_tell(tx: &mut Tx, merge: MergeId, limit: i64) -> Result<Vec<PersonId>> {
    let people = sqlx::query_scalar!(
        r#"INSERT INTO merges_told (merge_id, person_id)
           SELECT merges.id, person_id
           FROM merges JOIN LATERAL (SELECT person_id FROM supports WHERE supports.post_id = merges.post_id AND NOT held
                                     UNION SELECT author_id FROM posts WHERE posts.id = merges.post_id) AS those ON true
           WHERE merges.id = $1
             AND NOT EXISTS (SELECT FROM merges_told AS told
                             WHERE told.merge_id = merges.id AND told.person_id = those.person_id)
           ORDER BY person_id LIMIT $2
           ON CONFLICT DO NOTHING RETURNING person_id AS "person: PersonId""#,
        merge.0,
        limit
    );
    Ok(people.fetch_all(tx.connection()).await?)
}

/// The titles of both, and the number of the one that stays; `None` when the merge was undone since.
pub async fn both(view: &mut View, merge: MergeId) -> Result<Option<(String, Number, String)>> {
    let row = sqlx::query!(
        r#"SELECT gone.title, stays.number AS "number: Number", stays.title AS into_title
           FROM merges JOIN posts AS gone ON gone.id = post_id JOIN posts AS stays ON stays.id = into_id AND stays.veil IS NULL
           WHERE merges.id = $1 AND undone_at IS NULL"#,
        merge.0
    )
    .fetch_optional(view.connection())
    .await?;
    Ok(row.map(|row| (row.title, row.number, row.into_title)))
}
