use super::place::Place;
use crate::comments::CommentId;
use crate::moderation::{ActId, Named, Target};
use crate::{Number, PostId};
use chrono::{DateTime, TimeDelta, Utc};
use kernel::error::Result;
use kernel::ids;
use kernel::tx::Tx;
use kernel::view::View;
use uuid::Uuid;

/// What waits for a moderator.
#[derive(Debug, Clone, Copy, PartialEq, Eq, sqlx::Type)]
#[sqlx(type_name = "text", rename_all = "snake_case")]
pub enum Waits {
    Reports,
    /// A post, before everybody reads it: for a listed word, or a newcomer's link.
    Words,
    Links,
    Appeal,
    Wave,
}

impl Waits {
    /// Its name as a Fluent key.
    pub fn key(self) -> &'static str {
        match self {
            Waits::Reports => "board-waits-reports",
            Waits::Words => "board-waits-words",
            Waits::Links => "board-waits-links",
            Waits::Appeal => "board-waits-appeal",
            Waits::Wave => "board-waits-wave",
        }
    }

    /// It stands so many hours before what came with it. Reports bring their own.
    fn hours(self) -> i32 {
        match self {
            Waits::Reports => 0,
            Waits::Words | Waits::Links => 6,
            Waits::Appeal | Waits::Wave => 12,
        }
    }
}

/// Once a post or comment and kind; of appeals once an act.
pub async fn wait_for_moderator(
    tx: &mut Tx,
    target: impl Into<Target>,
    waits: Waits,
    act: Option<ActId>,
) -> Result<()> {
    rise(tx, target.into(), waits, act, waits.hours()).await
}

/// One more report lifts it by so many hours.
pub async fn report_rises(tx: &mut Tx, target: Target, hours: i32) -> Result<()> {
    rise(tx, target, Waits::Reports, None, hours).await
}

async fn rise(tx: &mut Tx, target: Target, waits: Waits, act: Option<ActId>, hours: i32) -> Result<()> {
    let now = tx.now();
    sqlx::query!(
        "INSERT INTO moderation_queue AS q (id, kind, post_id, comment_id, act_id, since, rank)
         VALUES ($1, $2, $3, $4, $5, $6, $7)
         ON CONFLICT (post_id, comment_id, kind, act_id) DO UPDATE SET rank = q.rank - make_interval(hours => $8)",
        ids::uuid(),
        waits as Waits,
        target.post.0,
        target.comment.map(|comment| comment.0),
        act.map(|act| act.0),
        now,
        now - TimeDelta::hours(hours.into()),
        hours
    )
    .execute(tx.connection())
    .await?;
    Ok(())
}

/// The post was looked at before it came out, or was hidden.
pub async fn looked_at(tx: &mut Tx, post: PostId) -> Result<()> {
    sqlx::query!("DELETE FROM moderation_queue WHERE post_id = $1 AND kind IN ('words', 'links')", post.0)
        .execute(tx.connection())
        .await?;
    Ok(())
}

pub async fn appeal_decided(tx: &mut Tx, act: ActId) -> Result<()> {
    sqlx::query!("DELETE FROM moderation_queue WHERE act_id = $1", act.0).execute(tx.connection()).await?;
    Ok(())
}

pub async fn wave_decided(tx: &mut Tx, post: PostId) -> Result<()> {
    sqlx::query!("DELETE FROM moderation_queue WHERE post_id = $1 AND kind = 'wave'", post.0)
        .execute(tx.connection())
        .await?;
    Ok(())
}

/// One row of the queue.
pub struct Queued {
    id: Uuid,
    rank: DateTime<Utc>,
    pub waits: Waits,
    pub since: DateTime<Utc>,
    pub act: Option<ActId>,
    number: Number,
    comment: Option<CommentId>,
    /// The one in which the comment stands.
    pub thread: Option<CommentId>,
    /// The post's title, or what the comment says, if it is not forgotten.
    pub text: Option<String>,
    /// Of reports that nobody has looked at.
    pub reports: i64,
    pub held: i32,
}

impl Queued {
    pub fn place(&self) -> Place {
        Place { at: self.rank, id: self.id }
    }

    pub fn named(&self) -> Named {
        Named { number: self.number, comment: self.comment }
    }
}

/// What is most urgent first.
pub async fn queue(view: &mut View, after: Option<Place>, limit: i64) -> Result<Vec<Queued>> {
    let (rank, id) = after.map(|place| (place.at, place.id)).unzip();
    let queued = sqlx::query_as!(
        Queued,
        r#"SELECT q.id, rank, q.kind AS "waits: Waits", q.since, act_id AS "act: ActId", number AS "number: Number",
                  comment_id AS "comment: CommentId", thread AS "thread?: CommentId", supports_held AS held,
                  CASE WHEN comment_id IS NULL THEN COALESCE(originals.title, posts.title) ELSE comments.body END AS text,
                  (SELECT count(*) FROM reports WHERE reports.post_id = q.post_id AND reports.act_id IS NULL
                                                  AND reports.comment_id IS NOT DISTINCT FROM q.comment_id) AS "reports!"
           FROM moderation_queue AS q JOIN posts ON posts.id = q.post_id
                LEFT JOIN originals ON originals.post_id = q.post_id LEFT JOIN comments ON comments.id = comment_id
           WHERE $1::timestamptz IS NULL OR (rank, q.id) > ($1, $2::uuid)
           ORDER BY rank, q.id LIMIT $3"#,
        rank,
        id,
        limit
    );
    Ok(queued.fetch_all(view.connection()).await?)
}
