use serde::{Deserialize, Serialize};

/// What people call a post by: `/board/123`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, sqlx::Type)]
#[sqlx(transparent)]
#[serde(transparent)]
pub struct Number(pub i64);

impl Number {
    /// As desks call it among their matters: found there by its last digits, as a case is.
    pub fn reference(self) -> String {
        format!("P-{:06}", self.0)
    }

    pub fn path(self) -> String {
        format!("/board/{self}")
    }

    /// Read from [`Number::path`].
    pub fn of_path(path: &str) -> Option<Number> {
        path.strip_prefix("/board/")?.parse().ok().map(Number)
    }
}

impl std::fmt::Display for Number {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.fmt(f)
    }
}
