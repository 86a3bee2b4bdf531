use super::WaveId;
use crate::moderation::ActId;
use crate::{Number, PostId};
use chrono::{DateTime, TimeDelta, Utc};
use kernel::actor::PersonId;
use kernel::error::Result;
use kernel::tx::Tx;
use kernel::view::View;

/// How many new accounts of this network supported the post within this time.
pub async fn before(view: &mut View, post: PostId, network: &[u8], within: TimeDelta) -> Result<i64> {
    let since = view.now() - within;
    let before = sqlx::query_scalar!(
        r#"SELECT count(*) AS "before!" FROM supports WHERE post_id = $1 AND network = $2 AND at > $3"#,
        post.0,
        network,
        since
    );
    Ok(before.fetch_one(view.connection()).await?)
}

pub async fn insert_wave(tx: &mut Tx, post: PostId) -> Result<WaveId> {
    let (id, now) = (WaveId::new(), tx.now());
    sqlx::query!("INSERT INTO waves (id, post_id, began_at) VALUES ($1, $2, $3)", id.0, post.0, now)
        .execute(tx.connection())
        .await?;
    Ok(id)
}

/// A wave in which somebody's support of a post came before, and that was not released.
pub struct Judged {
    pub wave: WaveId,
    pub is_void: bool,
}

pub async fn held_before(view: &mut View, post: PostId, person: PersonId) -> Result<Option<Judged>> {
    let judged = sqlx::query_as!(
        Judged,
        r#"SELECT waves.id AS "wave: WaveId", released IS NOT NULL AS "is_void!"
           FROM waves_held JOIN waves ON waves.id = wave_id
           WHERE person_id = $2 AND post_id = $1 AND released IS NOT TRUE ORDER BY began_at DESC LIMIT 1"#,
        post.0,
        person.0
    );
    Ok(judged.fetch_optional(view.connection()).await?)
}

pub async fn note_held(tx: &mut Tx, wave: WaveId, person: PersonId) -> Result<()> {
    sqlx::query!(
        "INSERT INTO waves_held (wave_id, person_id) VALUES ($1, $2) ON CONFLICT DO NOTHING",
        wave.0,
        person.0
    )
    .execute(tx.connection())
    .await?;
    Ok(())
}

/// A wave that nobody has decided about.
pub struct Open {
    pub id: WaveId,
    pub held: i32,
}

pub async fn open(view: &mut View, post: PostId) -> Result<Option<Open>> {
    let open = sqlx::query_as!(
        Open,
        r#"SELECT waves.id AS "id: WaveId", supports_held AS held
           FROM waves JOIN posts ON posts.id = post_id WHERE post_id = $1 AND act_id IS NULL"#,
        post.0
    );
    Ok(open.fetch_optional(view.connection()).await?)
}

pub async fn post_of(view: &mut View, wave: WaveId) -> Result<Option<(PostId, Number)>> {
    let post = sqlx::query!(
        r#"SELECT post_id AS "post: PostId", number AS "number: Number"
           FROM waves JOIN posts ON posts.id = post_id WHERE waves.id = $1"#,
        wave.0
    );
    Ok(post.fetch_optional(view.connection()).await?.map(|row| (row.post, row.number)))
}

/// A wave whose supports were voided.
#[derive(Debug, Clone, Copy)]
pub struct Void {
    pub id: WaveId,
    pub began_at: DateTime<Utc>,
    /// How many came in it and were held.
    pub people: i64,
}

/// The one that this act voided.
pub async fn voided_by(view: &mut View, act: ActId) -> Result<Option<Void>> {
    let wave = sqlx::query_as!(
        Void,
        r#"SELECT waves.id AS "id: WaveId", began_at,
                  (SELECT count(*) FROM waves_held WHERE wave_id = waves.id) AS "people!"
           FROM acts JOIN waves ON waves.post_id = acts.post_id AND act_id = acts.id
           WHERE acts.id = $1 AND NOT released"#,
        act.0
    );
    Ok(wave.fetch_optional(view.connection()).await?)
}

/// The post has gone into another.
pub async fn is_merged(view: &mut View, post: PostId) -> Result<bool> {
    let is_merged =
        sqlx::query_scalar!(r#"SELECT merged_into IS NOT NULL AS "is_merged!" FROM posts WHERE id = $1"#, post.0);
    Ok(is_merged.fetch_one(view.connection()).await?)
}

/// None of those who are held becomes a verified resident or ceases to be one meanwhile. `and`: somebody else whom the
/// transaction needs.
pub async fn hold_people(tx: &mut Tx, wave: WaveId, and: Option<PersonId>) -> Result<()> {
    sqlx::query_scalar!(
        "SELECT id FROM people
         WHERE id IN (SELECT person_id FROM supports WHERE wave_id = $1 AND held UNION SELECT $2::uuid)
         ORDER BY id FOR NO KEY UPDATE",
        wave.0,
        and.map(|person| person.0)
    )
    .fetch_all(tx.connection())
    .await?;
    Ok(())
}

/// Those that were held count from now on. `waiting`: they were told apart until now, and not void already. The people are
/// held, and the post locked.
pub async fn count_held(tx: &mut Tx, wave: WaveId, post: PostId, waiting: bool) -> Result<()> {
    sqlx::query!(
        "WITH let_in AS (UPDATE supports SET held = false WHERE wave_id = $1 AND held RETURNING person_id)
         UPDATE posts SET supports = supports + counted.people,
                          supports_held = supports_held - CASE WHEN $3 THEN counted.people ELSE 0 END,
                          supports_verified = supports_verified + counted.verified
         FROM (SELECT count(*)::integer AS people, count(residents.person_id)::integer AS verified
               FROM let_in LEFT JOIN residents USING (person_id)) AS counted
         WHERE id = $2",
        wave.0,
        post.0,
        waiting
    )
    .execute(tx.connection())
    .await?;
    Ok(())
}

/// Those that were held do not count, and wait no more. The post is locked.
pub async fn void_held(tx: &mut Tx, wave: WaveId, post: PostId) -> Result<()> {
    sqlx::query!(
        "UPDATE posts SET supports_held = supports_held - counted.people
         FROM (SELECT count(*)::integer AS people FROM supports WHERE wave_id = $1 AND held) AS counted WHERE id = $2",
        wave.0,
        post.0
    )
    .execute(tx.connection())
    .await?;
    Ok(())
}

pub async fn close_wave(tx: &mut Tx, wave: WaveId, act: ActId, released: bool) -> Result<()> {
    sqlx::query!("UPDATE waves SET act_id = $2, released = $3 WHERE id = $1", wave.0, act.0, released)
        .execute(tx.connection())
        .await?;
    Ok(())
}

/// A support that does not count.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Held {
    /// Why a moderator said that it does not.
    pub void: Option<String>,
}

pub async fn held(view: &mut View, post: PostId, person: PersonId) -> Result<Option<Held>> {
    let held = sqlx::query_as!(
        Held,
        r#"SELECT acts.why AS "void?" FROM supports JOIN waves ON waves.id = wave_id LEFT JOIN acts ON acts.id = act_id
           WHERE supports.post_id = $1 AND person_id = $2 AND held"#,
        post.0,
        person.0
    );
    Ok(held.fetch_optional(view.connection()).await?)
}

pub async fn erase_networks_before(tx: &mut Tx, before: DateTime<Utc>) -> Result<u64> {
    let erased = sqlx::query!("UPDATE supports SET network = NULL WHERE network IS NOT NULL AND at < $1", before)
        .execute(tx.connection())
        .await?;
    Ok(erased.rows_affected())
}
