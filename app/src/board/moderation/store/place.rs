use chrono::{DateTime, Datelike, Utc};
use std::fmt;
use uuid::Uuid;

/// Where a page of a list begins: after the row of this moment and id.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    pub at: DateTime<Utc>,
    pub id: Uuid,
}

/// As a page's address carries it: microseconds and id.
impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}", self.at.timestamp_micros(), self.id)
    }
}

impl Place {
    pub fn parse(text: &str) -> Option<Place> {
        let (at, id) = text.split_once('.')?;
        let at = DateTime::from_timestamp_micros(at.parse().ok()?)?;
        // PostgreSQL knows fewer years.
        (1..=9999).contains(&at.year()).then_some(())?;
        Some(Place { at, id: id.parse().ok()? })
    }
}
