//! What nobody answers in time has a card: yellow on the first day after its last, red when it is critically overdue, as
//! desks' queues have it. Everybody sees it, for good; its supervisors are told.

mod jobs;
mod store;

pub use jobs::GiveCards;
pub(crate) use store::Late;

use serde::{Deserialize, Serialize};

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, sqlx::Type)]
#[serde(rename_all = "snake_case")]
#[sqlx(type_name = "text", rename_all = "snake_case")]
pub enum Card {
    Yellow,
    Red,
}

impl Card {
    pub fn code(self) -> &'static str {
        match self {
            Card::Yellow => "yellow",
            Card::Red => "red",
        }
    }

    /// Its name as a Fluent key.
    pub fn key(self) -> &'static str {
        match self {
            Card::Yellow => "board-card-yellow",
            Card::Red => "board-card-red",
        }
    }
}
