//! What the kernel keeps for a while only.

use super::error::Result;
use super::tx::Tx;
use chrono::TimeDelta;

/// An expired session still names its person, whose unsent form may wait for them.
const EXPIRED_SESSIONS: TimeDelta = TimeDelta::days(7);
/// Nobody sends a form again after so long.
const SPENT_KEYS: TimeDelta = TimeDelta::days(30);
/// No limit looks back further.
const ATTEMPTS: TimeDelta = TimeDelta::days(1);

/// How many rows were forgotten.
pub async fn forget_traces(tx: &mut Tx) -> Result<u64> {
    let now = tx.now();
    let sessions = sqlx::query!("DELETE FROM sessions WHERE expires_at < $1", now - EXPIRED_SESSIONS)
        .execute(tx.connection())
        .await?;
    let keys = sqlx::query!("DELETE FROM spent_keys WHERE at < $1", now - SPENT_KEYS).execute(tx.connection()).await?;
    let attempts =
        sqlx::query!("DELETE FROM attempts WHERE opened_at < $1", now - ATTEMPTS).execute(tx.connection()).await?;
    Ok(sessions.rows_affected() + keys.rows_affected() + attempts.rows_affected())
}
