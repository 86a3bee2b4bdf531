use serde::{Deserialize, Serialize};

/// What a post is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, sqlx::Type)]
#[serde(rename_all = "snake_case")]
#[sqlx(type_name = "text", rename_all = "snake_case")]
pub enum Kind {
    /// Something is not as it should be.
    Report,
    Question,
    Praise,
    Proposal,
}

impl Kind {
    pub const ALL: [Kind; 4] = [Kind::Report, Kind::Question, Kind::Praise, Kind::Proposal];

    pub fn code(self) -> &'static str {
        match self {
            Kind::Report => "report",
            Kind::Question => "question",
            Kind::Praise => "praise",
            Kind::Proposal => "proposal",
        }
    }

    pub fn parse(code: &str) -> Option<Kind> {
        Kind::ALL.into_iter().find(|kind| kind.code() == code)
    }

    /// Its name as a Fluent key.
    pub fn key(self) -> &'static str {
        match self {
            Kind::Report => "board-kind-report",
            Kind::Question => "board-kind-question",
            Kind::Praise => "board-kind-praise",
            Kind::Proposal => "board-kind-proposal",
        }
    }
}
