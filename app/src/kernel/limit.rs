//! How often something may be tried. Counted in PostgreSQL before the thing is done, outside any transaction: so that
//! neither many at once nor a refusal's rollback goes uncounted.

use super::error::{Error, Result};
use super::view::View;
use chrono::TimeDelta;
use sha2::{Digest, Sha256};

/// So many tries in a window of time; the last of them closes the door for a whole window.
#[derive(Debug, Clone, Copy)]
pub struct Limit {
    pub tries: i32,
    pub window: TimeDelta,
}

/// Whose tries are counted, such as `sign-in` by `lin@example.com`. Kept as a hash: the table tells nobody's address.
fn key(what: &str, whose: &str) -> Vec<u8> {
    Sha256::new().chain_update(what).chain_update([0]).chain_update(whose.to_lowercase()).finalize().to_vec()
}

impl View {
    /// Counts one try. Errors: [`Error::TooMany`] when there is none left, which is not counted.
    pub async fn count_try(&mut self, what: &str, whose: &str, limit: Limit) -> Result<()> {
        let (key, now) = (key(what, whose), self.now());
        let counted = sqlx::query!(
            "INSERT INTO attempts AS a (key, opened_at, count) VALUES ($1, $2, 1)
             ON CONFLICT (key) DO UPDATE SET
                 count = CASE WHEN a.opened_at <= $3 THEN 1 ELSE a.count + 1 END,
                 opened_at = CASE WHEN a.opened_at <= $3 OR a.count + 1 = $4 THEN $2 ELSE a.opened_at END
             WHERE a.opened_at <= $3 OR a.count < $4",
            key,
            now,
            now - limit.window,
            limit.tries
        )
        .execute(self.connection())
        .await?;
        if counted.rows_affected() == 1 {
            return Ok(());
        }
        let opened_at = sqlx::query_scalar!("SELECT opened_at FROM attempts WHERE key = $1", key)
            .fetch_one(self.connection())
            .await?;
        let rest = (opened_at + limit.window - now).num_seconds().clamp(1, limit.window.num_seconds());
        Err(Error::TooMany { retry_after_seconds: u32::try_from(rest).map_err(Error::internal)? })
    }

    /// After a success: the tries before it no longer count.
    pub async fn forget_tries(&mut self, what: &str, whose: &str) -> Result<()> {
        sqlx::query!("DELETE FROM attempts WHERE key = $1", key(what, whose)).execute(self.connection()).await?;
        Ok(())
    }

    /// After a success, where many share one key: this one try does not count.
    pub async fn give_back_try(&mut self, what: &str, whose: &str) -> Result<()> {
        sqlx::query!("UPDATE attempts SET count = count - 1 WHERE key = $1 AND count > 0", key(what, whose))
            .execute(self.connection())
            .await?;
        Ok(())
    }
}
