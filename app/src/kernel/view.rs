use super::actor::{Actor, PersonId};
use super::error::{Error, Result};
use super::portal::Site;
use chrono::{DateTime, NaiveDate, Utc};
use sqlx::pool::PoolConnection;
use sqlx::{PgConnection, Postgres, Transaction};
use std::sync::Arc;

/// What reads take: a connection, who asks, and the present. Only the door makes one.
pub struct View {
    pub(super) link: Link,
    pub(super) actor: Actor,
    pub(super) now: DateTime<Utc>,
    pub(super) site: Arc<Site>,
}

pub(super) enum Link {
    Pooled(PoolConnection<Postgres>),
    Open(Transaction<'static, Postgres>),
}

impl View {
    pub fn actor(&self) -> &Actor {
        &self.actor
    }

    /// The person who asks. A visitor has none and must sign in.
    pub fn person(&self) -> Result<PersonId> {
        self.actor.person_id().ok_or(Error::SignIn)
    }

    /// The moment the door was opened; it stands still until it is closed.
    pub fn now(&self) -> DateTime<Utc> {
        self.now
    }

    /// The city's calendar day.
    pub fn today(&self) -> NaiveDate {
        self.site.day_of(self.now)
    }

    pub fn site(&self) -> &Site {
        &self.site
    }

    /// For stores and the kernel alone; `architecture.rs` holds the others to it.
    pub fn connection(&mut self) -> &mut PgConnection {
        match &mut self.link {
            Link::Pooled(connection) => connection,
            Link::Open(transaction) => transaction,
        }
    }
}
