//! Sessions live in PostgreSQL, under the hash of their id: who reads the table cannot take one over.
//!
//! When one is over it names nobody any more, but still knows whose it was: what its browser sends next may wait for
//! that person to sign in again.

use super::actor::PersonId;
use super::clock::Clock;
use super::error::{Error, Result};
use super::portal::Portal;
use async_trait::async_trait;
use chrono::{DateTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use sha2::{Digest, Sha256};
use sqlx::PgPool;
use std::collections::HashMap;
pub use tower_sessions::Session;
use tower_sessions::cookie::time::OffsetDateTime;
use tower_sessions::session::{Id, Record};
use tower_sessions::session_store::{self, SessionStore};

/// Who is signed in is signed out after so long without a request.
pub const IDLE: TimeDelta = TimeDelta::hours(8);

/// Requests are noted no oftener than this: reading pages seldom writes.
const STEP: TimeDelta = TimeDelta::minutes(10);

/// What a visitor chose is remembered for so long.
const VISITORS: TimeDelta = TimeDelta::days(1);

/// Who signed in, and under which credentials: a new password ends the sessions of the old one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct SignedIn {
    pub person: PersonId,
    pub credential: i32,
}

const WHO: &str = "who";
/// Whose it was before it ended.
const WAS: &str = "was";

/// Who this session belongs to, if anybody.
pub async fn signed_in(session: &Session) -> Result<Option<SignedIn>> {
    session.get(WHO).await.map_err(Error::internal)
}

/// Who signed in last with this session, though it may be over since.
pub async fn last_person(session: &Session) -> Result<Option<PersonId>> {
    match signed_in(session).await? {
        Some(signed_in) => Ok(Some(signed_in.person)),
        None => session.get(WAS).await.map_err(Error::internal),
    }
}

/// Makes the session this person's, under a new id, so that one planted before is worth nothing.
pub async fn sign_in(session: &Session, who: SignedIn) -> Result<()> {
    session.cycle_id().await.map_err(Error::internal)?;
    session.remove_value(WAS).await.map_err(Error::internal)?;
    session.insert(WHO, who).await.map_err(Error::internal)
}

pub async fn sign_out(session: &Session) -> Result<()> {
    session.flush().await.map_err(Error::internal)
}

/// Where this session's row is. None before it was first saved, and until a new sign-in is.
pub fn key_of(session: &Session) -> Option<Vec<u8>> {
    session.id().as_ref().map(key)
}

/// When a session is over is decided here, by the portal's clock; the expiry that the library reckons by the machine's
/// is not looked at.
#[derive(Debug, Clone)]
pub struct PgSessions {
    pool: PgPool,
    clock: Clock,
}

impl PgSessions {
    pub fn of(portal: &Portal) -> PgSessions {
        PgSessions { pool: portal.pool().clone(), clock: portal.clock().clone() }
    }

    /// The person is here: the session rests anew.
    async fn note_request(&self, id: &Id, until: DateTime<Utc>) -> session_store::Result<()> {
        sqlx::query!("UPDATE sessions SET expires_at = $2 WHERE id = $1", key(id), until)
            .execute(&self.pool)
            .await
            .map_err(backend)?;
        Ok(())
    }
}

fn key(id: &Id) -> Vec<u8> {
    Sha256::digest(id.0.to_be_bytes()).to_vec()
}

fn backend(error: sqlx::Error) -> session_store::Error {
    session_store::Error::Backend(error.to_string())
}

fn encoded(record: &Record) -> session_store::Result<Value> {
    serde_json::to_value(&record.data).map_err(|error| session_store::Error::Encode(error.to_string()))
}

fn person_of(record: &Record) -> Option<uuid::Uuid> {
    let who = record.data.get(WHO)?;
    serde_json::from_value::<SignedIn>(who.clone()).ok().map(|who| who.person.0)
}

fn rest(signed_in: bool) -> TimeDelta {
    if signed_in { IDLE } else { VISITORS }
}

#[async_trait]
impl SessionStore for PgSessions {
    // The library's own looks for a collision of 128 random bits first; the key's uniqueness is enough.
    async fn create(&self, record: &mut Record) -> session_store::Result<()> {
        let person = person_of(record);
        sqlx::query!(
            "INSERT INTO sessions (id, person_id, data, expires_at) VALUES ($1, $2, $3, $4)",
            key(&record.id),
            person,
            encoded(record)?,
            self.clock.now() + rest(person.is_some())
        )
        .execute(&self.pool)
        .await
        .map_err(backend)?;
        Ok(())
    }

    /// Of a session that was ended meanwhile, by signing out in another window, nothing is saved: or it would live again.
    async fn save(&self, record: &Record) -> session_store::Result<()> {
        let person = person_of(record);
        sqlx::query!(
            "UPDATE sessions SET person_id = $2, data = $3, expires_at = $4 WHERE id = $1",
            key(&record.id),
            person,
            encoded(record)?,
            self.clock.now() + rest(person.is_some())
        )
        .execute(&self.pool)
        .await
        .map_err(backend)?;
        Ok(())
    }

    async fn load(&self, id: &Id) -> session_store::Result<Option<Record>> {
        let row = sqlx::query!("SELECT person_id, data, expires_at FROM sessions WHERE id = $1", key(id))
            .fetch_optional(&self.pool)
            .await
            .map_err(backend)?;
        let Some(row) = row else { return Ok(None) };
        let decode = |error: String| session_store::Error::Decode(error);
        let mut data: HashMap<String, Value> = serde_json::from_value(row.data).map_err(|e| decode(e.to_string()))?;
        let now = self.clock.now();
        match row.person_id {
            None if row.expires_at <= now => return Ok(None),
            Some(person) if row.expires_at <= now => {
                data.remove(WHO);
                data.insert(WAS.to_owned(), Value::String(person.to_string()));
            }
            Some(_) if row.expires_at < now + IDLE - STEP => self.note_request(id, now + IDLE).await?,
            _ => {}
        }
        let expiry_date =
            OffsetDateTime::from_unix_timestamp(row.expires_at.timestamp()).map_err(|e| decode(e.to_string()))?;
        Ok(Some(Record { id: *id, data, expiry_date }))
    }

    async fn delete(&self, id: &Id) -> session_store::Result<()> {
        sqlx::query!("DELETE FROM sessions WHERE id = $1", key(id)).execute(&self.pool).await.map_err(backend)?;
        Ok(())
    }
}
