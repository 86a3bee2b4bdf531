use super::place::Place;
use crate::comments::CommentId;
use crate::moderation::rules::Decided;
use crate::moderation::{Act, ActId, Named, Reason, Target};
use crate::{Number, PostId};
use chrono::{DateTime, Utc};
use city::DeskId;
use kernel::actor::PersonId;
use kernel::error::Result;
use kernel::tx::Tx;
use kernel::view::View;

pub async fn insert_act(
    tx: &mut Tx,
    id: ActId,
    target: Target,
    author: PersonId,
    decided: &Decided,
    desk: Option<DeskId>,
) -> Result<()> {
    let (now, moderator) = (tx.now(), tx.person()?);
    sqlx::query!(
        "WITH act AS (INSERT INTO acts (id, post_id, comment_id, author_id, moderator_id, kind, reason, why, days, desk_id,
                                        at)
                      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $11, $12) RETURNING id)
         INSERT INTO masked_parts (act_id, part) SELECT id, $10 FROM act WHERE $10::text IS NOT NULL",
        id.0,
        target.post.0,
        target.comment.map(|comment| comment.0),
        author.0,
        moderator.0,
        decided.act as Act,
        decided.reason as Reason,
        decided.why,
        decided.days,
        decided.part,
        desk.map(|desk| desk.0),
        now
    )
    .execute(tx.connection())
    .await?;
    Ok(())
}

/// An act that was done.
#[derive(Debug, Clone)]
pub struct Done {
    pub act: Act,
    pub reason: Reason,
    pub why: String,
    /// Of a suspension.
    pub days: Option<i16>,
    pub post: PostId,
    pub comment: Option<CommentId>,
    pub number: Number,
    pub author: PersonId,
    pub moderator: PersonId,
    /// That was relieved by it.
    pub desk: Option<DeskId>,
}

impl Done {
    pub fn target(&self) -> Target {
        Target { post: self.post, comment: self.comment }
    }

    pub fn named(&self) -> Named {
        Named { number: self.number, comment: self.comment }
    }
}

pub async fn done(view: &mut View, act: ActId) -> Result<Option<Done>> {
    let found = sqlx::query_as!(
        Done,
        r#"SELECT acts.kind AS "act: Act", reason AS "reason: Reason", why, days, post_id AS "post: PostId",
                  comment_id AS "comment: CommentId", number AS "number: Number", acts.author_id AS "author: PersonId",
                  moderator_id AS "moderator: PersonId", desk_id AS "desk: DeskId"
           FROM acts JOIN posts ON posts.id = post_id WHERE acts.id = $1"#,
        act.0
    );
    Ok(found.fetch_optional(view.connection()).await?)
}

/// An act as it is told, with what came of the appeal to it.
#[derive(Debug, Clone)]
pub struct Told {
    pub id: ActId,
    pub act: Act,
    pub reason: Reason,
    pub why: String,
    pub days: Option<i16>,
    /// Of a mask, unless the text is forgotten.
    pub masked: Option<String>,
    pub at: DateTime<Utc>,
    /// As the author wrote it: a post's title, or what a comment says, if it is not forgotten.
    pub text: Option<String>,
    pub number: Number,
    pub comment: Option<CommentId>,
    /// The one in which the comment stands.
    pub thread: Option<CommentId>,
    pub appealed: bool,
    pub upheld: Option<bool>,
    pub answer: Option<String>,
}

impl Told {
    pub fn place(&self) -> Place {
        Place { at: self.at, id: self.id.0 }
    }

    pub fn named(&self) -> Named {
        Named { number: self.number, comment: self.comment }
    }
}

macro_rules! told {
    ($rest:tt $(, $argument:expr)* $(,)?) => {
        sqlx::query_as!(
            Told,
            r#"SELECT acts.id AS "id: ActId", acts.kind AS "act: Act", reason AS "reason: Reason", acts.why, days,
                      part AS "masked?", acts.at, number AS "number: Number", comment_id AS "comment: CommentId",
                      thread AS "thread?: CommentId",
                      CASE WHEN comment_id IS NULL THEN COALESCE(originals.title, posts.title) ELSE comments.body END AS text,
                      appeals.act_id IS NOT NULL AS "appealed!", upheld AS "upheld?", answer AS "answer?"
               FROM acts JOIN posts ON posts.id = acts.post_id LEFT JOIN originals ON originals.post_id = posts.id
                    LEFT JOIN comments ON comments.id = comment_id LEFT JOIN appeals ON appeals.act_id = acts.id
                    LEFT JOIN masked_parts ON masked_parts.act_id = acts.id"# + $rest
            $(, $argument)*
        )
    };
}

/// What was done about this, the first first.
pub async fn of(view: &mut View, target: Target) -> Result<Vec<Told>> {
    let told = told!(
        " WHERE acts.post_id = $1 AND comment_id IS NOT DISTINCT FROM $2 ORDER BY acts.at, acts.id",
        target.post.0,
        target.comment.map(|comment| comment.0)
    );
    Ok(told.fetch_all(view.connection()).await?)
}

/// What was done about this person's posts and comments and themselves, the newest first.
pub async fn about(view: &mut View, author: PersonId, before: Option<Place>, limit: i64) -> Result<Vec<Told>> {
    let (at, id) = before.map(|place| (place.at, place.id)).unzip();
    let told = told!(
        " WHERE acts.author_id = $1 AND acts.kind NOT IN ('dismiss', 'release_supports')
            AND ($2::timestamptz IS NULL OR (acts.at, acts.id) < ($2, $3::uuid))
          ORDER BY acts.at DESC, acts.id DESC LIMIT $4",
        author.0,
        at,
        id,
        limit
    );
    Ok(told.fetch_all(view.connection()).await?)
}

/// What everybody reads of an act: not about which post, and no name.
pub struct Logged {
    pub id: ActId,
    pub is_comment: bool,
    pub act: Act,
    pub reason: Reason,
    /// Of what was done with supports: said in public.
    pub why: Option<String>,
    pub days: Option<i16>,
    pub at: DateTime<Utc>,
    pub appealed: bool,
    pub upheld: Option<bool>,
}

impl Logged {
    pub fn place(&self) -> Place {
        Place { at: self.at, id: self.id.0 }
    }
}

/// The newest first.
pub async fn log(view: &mut View, before: Option<Place>, limit: i64) -> Result<Vec<Logged>> {
    let (at, id) = before.map(|place| (place.at, place.id)).unzip();
    let logged = sqlx::query_as!(
        Logged,
        r#"SELECT id AS "id: ActId", comment_id IS NOT NULL AS "is_comment!", kind AS "act: Act", reason AS "reason: Reason", days, acts.at,
                  CASE WHEN kind IN ('release_supports', 'void_supports') THEN acts.why END AS why,
                  appeals.act_id IS NOT NULL AS "appealed!", upheld AS "upheld?"
           FROM acts LEFT JOIN appeals ON appeals.act_id = acts.id
           WHERE $1::timestamptz IS NULL OR (acts.at, acts.id) < ($1, $2::uuid)
           ORDER BY acts.at DESC, acts.id DESC LIMIT $3"#,
        at,
        id,
        limit
    );
    Ok(logged.fetch_all(view.connection()).await?)
}

/// The end of the suspension that lasts longest, of those that were not overturned.
pub async fn suspended_until(view: &mut View, person: PersonId) -> Result<Option<DateTime<Utc>>> {
    let until = sqlx::query_scalar!(
        "SELECT max(at + make_interval(days => days)) FROM acts
         WHERE author_id = $1 AND kind = 'suspend'
           AND NOT EXISTS (SELECT FROM appeals WHERE act_id = acts.id AND NOT upheld)",
        person.0
    );
    Ok(until.fetch_one(view.connection()).await?)
}
