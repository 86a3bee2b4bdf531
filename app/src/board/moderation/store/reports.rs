use crate::board::moderation::{ActId, Reason, ReportId, Target};
use crate::kernel::actor::PersonId;
use crate::kernel::error::Result;
use crate::kernel::tx::Tx;
use crate::kernel::view::View;
use chrono::{DateTime, Utc};

/// Whether this person had not reported it yet.
pub async fn insert_report(
    tx: &mut Tx,
    target: Target,
    person: PersonId,
    reason: Reason,
    words: Option<&str>,
) -> Result<bool> {
    let (id, now) = (ReportId::new(), tx.now());
    let inserted = sqlx::query!(
        "INSERT INTO reports (id, post_id, comment_id, person_id, reason, words, at) VALUES ($1, $2, $3, $4, $5, $6, $7)
         ON CONFLICT (post_id, comment_id, person_id) DO NOTHING",
        id.0,
        target.post.0,
        target.comment.map(|comment| comment.0),
        person.0,
        reason as Reason,
        words,
        now
    )
    .execute(tx.connection())
    .await?;
    Ok(inserted.rows_affected() == 1)
}

/// What a reader said; who it was, no moderator needs to know.
pub struct Report {
    pub reason: Reason,
    pub words: Option<String>,
    pub at: DateTime<Utc>,
}

/// Those that nobody has looked at, the newest first.
pub async fn open(view: &mut View, target: Target, limit: i64) -> Result<Vec<Report>> {
    let open = sqlx::query_as!(
        Report,
        r#"SELECT reason AS "reason: Reason", words, at FROM reports
           WHERE post_id = $1 AND comment_id IS NOT DISTINCT FROM $2 AND act_id IS NULL
           ORDER BY at DESC, id DESC LIMIT $3"#,
        target.post.0,
        target.comment.map(|comment| comment.0),
        limit
    );
    Ok(open.fetch_all(view.connection()).await?)
}

/// This act is what came of all reports of it; it waits no longer for them.
pub async fn close(tx: &mut Tx, target: Target, act: ActId) -> Result<()> {
    let comment = target.comment.map(|comment| comment.0);
    sqlx::query!(
        "WITH closed AS (UPDATE reports SET act_id = $3
                         WHERE post_id = $1 AND comment_id IS NOT DISTINCT FROM $2 AND act_id IS NULL)
         DELETE FROM moderation_queue
         WHERE post_id = $1 AND comment_id IS NOT DISTINCT FROM $2 AND kind = 'reports'",
        target.post.0,
        comment,
        act.0
    )
    .execute(tx.connection())
    .await?;
    Ok(())
}
