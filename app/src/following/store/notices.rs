use crate::{Notice, NoticeId, What};
use board::Number;
use chrono::{DateTime, NaiveDate, Utc};
use kernel::actor::PersonId;
use kernel::error::Result;
use kernel::lang::Lang;
use kernel::tx::Tx;
use kernel::view::View;

/// A person's own, the newest first, from before the last one shown.
pub async fn notices_of(
    view: &mut View,
    person: PersonId,
    before: Option<(DateTime<Utc>, NoticeId)>,
    limit: i64,
) -> Result<Vec<Notice>> {
    let (at, id) = before.map(|(at, id)| (at, id.0)).unzip();
    let notices = sqlx::query_as!(
        Notice,
        r#"SELECT notices.id AS "id: NoticeId", what AS "what: What", number AS "post: Number", title,
                  lang AS "tongue: Lang", at, read_at IS NOT NULL AS "is_read!"
           FROM notices JOIN posts ON posts.id = post_id AND veil IS NULL
           WHERE person_id = $1 AND ($2::timestamptz IS NULL OR (at, notices.id) < ($2, $3::uuid))
           ORDER BY at DESC, notices.id DESC LIMIT $4"#,
        person.0,
        at,
        id,
        limit
    );
    Ok(notices.fetch_all(view.connection()).await?)
}

/// The post that it tells of, and whether it was unread. None when it is not theirs.
pub async fn mark_read(tx: &mut Tx, person: PersonId, id: NoticeId) -> Result<Option<(Number, bool)>> {
    let now = tx.now();
    let notice = sqlx::query!(
        r#"WITH marked AS (UPDATE notices SET read_at = $3 WHERE id = $2 AND person_id = $1 AND read_at IS NULL RETURNING id)
           SELECT number AS "number: Number", EXISTS (SELECT FROM marked) AS "newly!"
           FROM notices JOIN posts ON posts.id = post_id WHERE notices.id = $2 AND person_id = $1"#,
        person.0,
        id.0,
        now
    )
    .fetch_optional(tx.connection())
    .await?;
    Ok(notice.map(|notice| (notice.number, notice.newly)))
}

/// How many were unread of what had happened by then.
pub async fn mark_all_read(tx: &mut Tx, person: PersonId, until: DateTime<Utc>) -> Result<u64> {
    let now = tx.now();
    let marked = sqlx::query!(
        "UPDATE notices SET read_at = $2 WHERE person_id = $1 AND read_at IS NULL AND at <= $3",
        person.0,
        now,
        until
    )
    .execute(tx.connection())
    .await?;
    Ok(marked.rows_affected())
}

/// How many were forgotten of what happened before, and with them on which days digests were written.
pub async fn forget_notices(tx: &mut Tx, before: DateTime<Utc>, day: NaiveDate) -> Result<u64> {
    sqlx::query!("DELETE FROM digests WHERE day < $1", day).execute(tx.connection()).await?;
    let forgotten = sqlx::query!("DELETE FROM notices WHERE at < $1", before).execute(tx.connection()).await?;
    Ok(forgotten.rows_affected())
}
