use crate::moderation::{ActId, Reason, ReportId, Target};
use chrono::{DateTime, Utc};
use kernel::actor::PersonId;
use kernel::error::Result;
use kernel::tx::Tx;
use kernel::view::View;

/// Whether this person had not reported it since a moderator last looked.
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
         ON CONFLICT (post_id, comment_id, person_id) WHERE act_id IS NULL DO NOTHING",
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

/// This act is what came of all reports of it; it waits no longer for them. Whether there were any.
pub async fn close(tx: &mut Tx, target: Target, act: ActId) -> Result<bool> {
    let comment = target.comment.map(|comment| comment.0);
    let any = sqlx::query_scalar!(
        r#"WITH closed AS (UPDATE reports SET act_id = $3
                           WHERE post_id = $1 AND comment_id IS NOT DISTINCT FROM $2 AND act_id IS NULL RETURNING id),
                waits_no_longer AS (DELETE FROM moderation_queue
                                    WHERE post_id = $1 AND comment_id IS NOT DISTINCT FROM $2 AND kind = 'reports')
           SELECT EXISTS (SELECT FROM closed) AS "any!""#,
        target.post.0,
        comment,
        act.0
    );
    Ok(any.fetch_one(tx.connection()).await?)
}

/// The next of those whose reports this act closed, and who are to be told. Noted as told.
pub async fn next_to_tell(tx: &mut Tx, act: ActId, limit: i64) -> Result<Vec<PersonId>> {
    let people = sqlx::query_scalar!(
        r#"UPDATE reports SET told = true
           WHERE id IN (SELECT id FROM reports WHERE act_id = $1 AND NOT told ORDER BY id LIMIT $2 FOR UPDATE)
           RETURNING person_id AS "person: PersonId""#,
        act.0,
        limit
    );
    Ok(people.fetch_all(tx.connection()).await?)
}
