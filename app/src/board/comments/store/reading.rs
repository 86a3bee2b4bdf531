use crate::comments::rules::{MOST, THREADS};
use crate::comments::{Answered, Begin, Comment, CommentId, Edition, Said};
use crate::moderation::{Reason, masked};
use crate::{Number, PostId};
use chrono::{DateTime, Utc};
use kernel::actor::PersonId;
use kernel::error::Result;
use kernel::lang::Lang;
use kernel::tx::Tx;
use kernel::view::View;
use uuid::Uuid;

/// Comments as this reader is shown them: a statement of these columns, going on with what is said here. Of what was
/// taken back nothing leaves the table, of what is hidden nothing but to its author.
macro_rules! comments {
    ($rest:tt, $reader:expr $(, $argument:expr)* $(,)?) => {
        sqlx::query_as!(
            Row,
            r#"SELECT said.id AS "id: CommentId", said.thread AS "thread: CommentId", said.answers AS "answers: CommentId",
                      CASE WHEN answered.taken_back_at IS NULL AND answered.hidden_by IS NULL THEN answered.called END
                          AS "answered_called?", answered.masks AS "answered_masks?",
                      CASE WHEN said.taken_back_at IS NULL AND (said.hidden_by IS NULL OR said.author_id = $1) THEN said.body END
                          AS "body?", said.lang AS "lang: Lang", said.called, said.masks, hiding.reason AS "hidden?: Reason",
                      said.said_at, said.version, said.edits, COALESCE(said.author_id = $1, false) AS "is_own!"
               FROM comments AS said LEFT JOIN comments AS answered ON answered.id = said.answers
                    LEFT JOIN acts AS hiding ON hiding.id = said.hidden_by"# + $rest,
            $reader
            $(, $argument)*
        )
    };
}

/// From there on, and one more than a page holds: the oldest thread first, and in each the oldest first.
pub async fn comments(
    view: &mut View,
    post: PostId,
    from: Option<Begin>,
    reader: Option<PersonId>,
) -> Result<Vec<Comment>> {
    let (thread, id) = from.map_or((Uuid::nil(), Uuid::nil()), |from| (from.thread.0, from.id.0));
    let rows = comments!(
        r#" WHERE said.post_id = $2 AND (said.thread, said.id) >= ($3, $4)
             AND said.thread IN (SELECT first.id FROM comments AS first
                                 WHERE first.post_id = $2 AND first.thread = first.id AND first.id >= $3
                                 ORDER BY first.id LIMIT $5)
           ORDER BY said.thread, said.id LIMIT $6"#,
        reader.map(|person| person.0),
        post.0,
        thread,
        id,
        THREADS as i64 + 1,
        MOST as i64 + 1
    )
    .fetch_all(view.connection())
    .await?;
    Ok(rows.into_iter().map(Comment::from).collect())
}

/// A comment on this post.
pub async fn comment(view: &mut View, post: PostId, id: CommentId) -> Result<Option<Comment>> {
    let reader = view.actor().person_id();
    let row = comments!(" WHERE said.post_id = $2 AND said.id = $3", reader.map(|person| person.0), post.0, id.0);
    Ok(row.fetch_optional(view.connection()).await?.map(Comment::from))
}

/// This person's own, whether taken back or not.
pub async fn own_comment(view: &mut View, post: Number, id: CommentId, author: PersonId) -> Result<Option<Comment>> {
    let row = comments!(
        " WHERE said.id = $2 AND said.author_id = $1
               AND said.post_id = (SELECT posts.id FROM posts WHERE number = $3)",
        author.0,
        id.0,
        post.0
    );
    Ok(row.fetch_optional(view.connection()).await?.map(Comment::from))
}

/// Locked against another edit and whoever moderates it, not against those who answer it. Read after the lock, by a
/// statement of its own: one that waits would see of what it joins only what was there before.
pub async fn own_comment_for_update(
    tx: &mut Tx,
    post: Number,
    id: CommentId,
    author: PersonId,
) -> Result<Option<Comment>> {
    sqlx::query_scalar!("SELECT id FROM comments WHERE id = $1 AND author_id = $2 FOR NO KEY UPDATE", id.0, author.0)
        .fetch_optional(tx.connection())
        .await?;
    own_comment(tx, post, id, author).await
}

/// All that it said as everybody reads it, the newest first, with what it says now.
pub async fn editions(view: &mut View, id: CommentId) -> Result<Vec<Edition>> {
    let editions = sqlx::query!(
        r#"SELECT body AS "body!", lang AS "lang!: Lang", since AS "since!",
                  (SELECT masks FROM comments WHERE id = $1) AS "masks!"
           FROM (
               SELECT body, lang, since, version FROM comments
               WHERE id = $1 AND taken_back_at IS NULL AND body IS NOT NULL
               UNION ALL
               SELECT body, lang, since, version FROM comment_editions WHERE comment_id = $1
           ) AS every ORDER BY version DESC"#,
        id.0
    );
    let editions = editions.fetch_all(view.connection()).await?.into_iter();
    let editions =
        editions.map(|row| Edition { body: masked(&row.body, &row.masks), lang: row.lang, since: row.since });
    Ok(editions.collect())
}

/// How many stand before it on its post, and how many of those in its thread: as many as matter for its page.
pub async fn earlier(view: &mut View, post: PostId, comment: Begin) -> Result<(i64, i64)> {
    let earlier = sqlx::query!(
        r#"SELECT (SELECT count(*) FROM (SELECT FROM comments
                                         WHERE post_id = $1 AND (thread, id) < ($2, $3) LIMIT $4) AS before) AS "all!",
                  (SELECT count(*) FROM (SELECT FROM comments
                                         WHERE post_id = $1 AND thread = $2 AND id < $3 LIMIT $5) AS before) AS "near!""#,
        post.0,
        comment.thread.0,
        comment.id.0,
        THREADS as i64,
        MOST as i64
    )
    .fetch_one(view.connection())
    .await?;
    Ok((earlier.all, earlier.near))
}

/// The post that can be commented on under this number.
pub async fn post_id(view: &mut View, number: Number) -> Result<Option<PostId>> {
    let id = sqlx::query_scalar!(r#"SELECT id AS "id: PostId" FROM posts WHERE number = $1"#, number.0);
    Ok(id.fetch_optional(view.connection()).await?)
}

struct Row {
    id: CommentId,
    thread: CommentId,
    answers: Option<CommentId>,
    answered_called: Option<String>,
    answered_masks: Option<Vec<String>>,
    body: Option<String>,
    lang: Lang,
    called: Option<String>,
    masks: Vec<String>,
    hidden: Option<Reason>,
    said_at: DateTime<Utc>,
    version: i32,
    edits: i32,
    is_own: bool,
}

impl From<Row> for Comment {
    fn from(row: Row) -> Comment {
        // Its author reads it whole.
        let masks = if row.is_own { &[] } else { row.masks.as_slice() };
        let called = row.called.map(|called| masked(&called, masks));
        let said = row.body.map(|body| masked(&body, masks));
        let said = said.map(|body| Said { body, lang: row.lang, called, masked: !row.masks.is_empty() });
        let (answered, bars) = (row.answered_called, row.answered_masks.unwrap_or_default());
        let answered = answered.map(|called| masked(&called, &bars));
        Comment {
            id: row.id,
            thread: row.thread,
            answers: row.answers.map(|id| Answered { id, called: answered }),
            said,
            hidden: row.hidden,
            at: row.said_at,
            version: row.version,
            edits: row.edits,
            is_own: row.is_own,
        }
    }
}
