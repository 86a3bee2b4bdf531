//! Sessions live in PostgreSQL, under the hash of their id: who reads the table cannot take one over.

use super::actor::PersonId;
use super::error::{Error, Result};
use async_trait::async_trait;
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use sqlx::PgPool;
pub use tower_sessions::Session;
use tower_sessions::cookie::time::OffsetDateTime;
use tower_sessions::session::{Id, Record};
use tower_sessions::session_store::{self, SessionStore};

/// Who signed in, and under which credentials: a new password ends the sessions of the old one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct SignedIn {
    pub person: PersonId,
    pub credential: i32,
}

const WHO: &str = "who";

/// Who this session belongs to, if anybody.
pub async fn signed_in(session: &Session) -> Result<Option<SignedIn>> {
    session.get(WHO).await.map_err(Error::internal)
}

/// Makes the session this person's, under a new id, so that one planted before is worth nothing.
pub async fn sign_in(session: &Session, who: SignedIn) -> Result<()> {
    session.cycle_id().await.map_err(Error::internal)?;
    session.insert(WHO, who).await.map_err(Error::internal)
}

pub async fn sign_out(session: &Session) -> Result<()> {
    session.flush().await.map_err(Error::internal)
}

#[derive(Debug, Clone)]
pub struct PgSessions(pub PgPool);

fn key(id: &Id) -> Vec<u8> {
    Sha256::digest(id.0.to_be_bytes()).to_vec()
}

fn expiry(record: &Record) -> session_store::Result<DateTime<Utc>> {
    DateTime::from_timestamp(record.expiry_date.unix_timestamp(), 0)
        .ok_or_else(|| session_store::Error::Encode("expiry out of range".into()))
}

fn backend(error: sqlx::Error) -> session_store::Error {
    session_store::Error::Backend(error.to_string())
}

#[async_trait]
impl SessionStore for PgSessions {
    // The default `create` looks for a collision of 128 random bits first; the key's uniqueness is enough.
    async fn create(&self, record: &mut Record) -> session_store::Result<()> {
        self.save(record).await
    }

    async fn save(&self, record: &Record) -> session_store::Result<()> {
        let data = serde_json::to_value(&record.data).map_err(|e| session_store::Error::Encode(e.to_string()))?;
        let person = record.data.get(WHO).and_then(|who| serde_json::from_value::<SignedIn>(who.clone()).ok());
        sqlx::query!(
            "INSERT INTO sessions (id, person_id, data, expires_at) VALUES ($1, $2, $3, $4)
             ON CONFLICT (id) DO UPDATE SET person_id = $2, data = $3, expires_at = $4",
            key(&record.id),
            person.map(|who| who.person.0),
            data,
            expiry(record)?
        )
        .execute(&self.0)
        .await
        .map_err(backend)?;
        Ok(())
    }

    async fn load(&self, id: &Id) -> session_store::Result<Option<Record>> {
        let row = sqlx::query!("SELECT data, expires_at FROM sessions WHERE id = $1", key(id))
            .fetch_optional(&self.0)
            .await
            .map_err(backend)?;
        let Some(row) = row else { return Ok(None) };
        let decode = |error: String| session_store::Error::Decode(error);
        let expiry_date =
            OffsetDateTime::from_unix_timestamp(row.expires_at.timestamp()).map_err(|e| decode(e.to_string()))?;
        if expiry_date <= OffsetDateTime::now_utc() {
            return Ok(None);
        }
        let data = serde_json::from_value(row.data).map_err(|e| decode(e.to_string()))?;
        Ok(Some(Record { id: *id, data, expiry_date }))
    }

    async fn delete(&self, id: &Id) -> session_store::Result<()> {
        sqlx::query!("DELETE FROM sessions WHERE id = $1", key(id)).execute(&self.0).await.map_err(backend)?;
        Ok(())
    }
}
