//! What the board shows, for programmes that collect news: Atom, RFC 4287.

mod answer;
mod xml;

pub use answer::answer;

use chrono::{DateTime, Utc};
use kernel::lang::Lang;

pub struct Feed {
    /// For ever the same, wherever it is served from.
    pub id: String,
    pub title: String,
    pub lang: Lang,
    /// Who speaks where an entry names nobody.
    pub author: String,
    /// Addresses with the origin: of the feed itself, and of the page that shows the same.
    pub address: String,
    pub page: String,
    pub entries: Vec<Entry>,
}

pub struct Entry {
    pub id: String,
    pub title: String,
    pub lang: Lang,
    pub author: String,
    pub page: String,
    pub published: DateTime<Utc>,
    pub updated: DateTime<Utc>,
    pub html: String,
}

impl Feed {
    /// When any of it last changed; of an empty one, the beginning of time.
    pub fn updated(&self) -> DateTime<Utc> {
        self.entries.iter().map(|entry| entry.updated).max().unwrap_or(DateTime::UNIX_EPOCH)
    }
}

/// An id by RFC 4151: what was called so by whoever held the host at the beginning of 2020.
pub fn tag(host: &str, path: &str) -> String {
    format!("tag:{host},2020-01-01:{path}")
}
