//! One-time keys: what creates, submits, decides or pays is done once, however often it is sent.

use super::actor::PersonId;
use super::error::{Error, Result};
use super::event::Events;
use super::ids;
use super::tx::Tx;
use axum::response::Redirect;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use uuid::Uuid;

/// The key a form carries in a hidden field; made when the form is drawn, spent when it succeeds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct OnceKey(Uuid);

impl OnceKey {
    #[allow(clippy::new_without_default, reason = "a default key would hide that each is new")]
    pub fn new() -> OnceKey {
        OnceKey(ids::unguessable())
    }

    /// The key that a program names itself. Two people's same name are two keys.
    pub fn named(person: PersonId, name: &str) -> OnceKey {
        let hash = Sha256::new().chain_update(person.0).chain_update(name).finalize();
        OnceKey(Uuid::from_u128(hash.iter().take(16).fold(0, |number, byte| number << 8 | u128::from(*byte))))
    }
}

impl std::fmt::Display for OnceKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.fmt(f)
    }
}

pub(super) struct Spending(Uuid);

impl Tx {
    /// Spends the key on this body, if the transaction commits. A second sender waits here for the first.
    /// Errors: [`Error::AlreadyDone`] with the first answer when the same person sent the same body before,
    /// [`Error::KeySpent`] when it was spent on another.
    pub async fn once(&mut self, key: OnceKey, body: &impl Serialize) -> Result<()> {
        let person = self.person()?;
        let body = serde_json::to_vec(body).map_err(Error::internal)?;
        let fingerprint = Sha256::digest(&body).to_vec();
        let now = self.now();
        let spent = sqlx::query!(
            "INSERT INTO spent_keys (key, person_id, fingerprint, at) VALUES ($1, $2, $3, $4)
             ON CONFLICT (key) DO NOTHING",
            key.0,
            person.0,
            fingerprint,
            now
        )
        .execute(self.connection())
        .await?;
        if spent.rows_affected() == 1 {
            self.spending = Some(Spending(key.0));
            return Ok(());
        }
        let earlier = sqlx::query!("SELECT person_id, fingerprint, answer FROM spent_keys WHERE key = $1", key.0)
            .fetch_one(self.connection())
            .await?;
        match earlier.answer {
            Some(answer) if earlier.person_id == person.0 && earlier.fingerprint == fingerprint => {
                Err(Error::AlreadyDone(answer))
            }
            _ => Err(Error::KeySpent),
        }
    }

    /// Commits, remembers the answer under the one-time key, and sends the person on to it.
    pub async fn commit_to(mut self, events: impl Into<Events>, location: impl Into<String>) -> Result<Redirect> {
        let location = location.into();
        if let Some(Spending(key)) = self.spending.take() {
            sqlx::query!("UPDATE spent_keys SET answer = $2 WHERE key = $1", key, location)
                .execute(self.connection())
                .await?;
        }
        self.commit(events).await?;
        Ok(Redirect::to(&location))
    }
}
