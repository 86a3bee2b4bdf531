use serde::{Deserialize, Serialize};

/// What is wrong with a post or a comment: as readers report it, and as moderators act on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, sqlx::Type)]
#[serde(rename_all = "snake_case")]
#[sqlx(type_name = "text", rename_all = "snake_case")]
pub enum Reason {
    Insulting,
    PrivateData,
    Advertising,
    Untrue,
    Unlawful,
    Other,
    /// Of supports alone: they came in an unnatural wave.
    Wave,
}

impl Reason {
    pub const ALL: [Reason; 6] =
        [Reason::Insulting, Reason::PrivateData, Reason::Advertising, Reason::Untrue, Reason::Unlawful, Reason::Other];

    pub fn code(self) -> &'static str {
        match self {
            Reason::Insulting => "insulting",
            Reason::PrivateData => "private_data",
            Reason::Advertising => "advertising",
            Reason::Untrue => "untrue",
            Reason::Unlawful => "unlawful",
            Reason::Other => "other",
            Reason::Wave => "wave",
        }
    }

    pub fn parse(code: &str) -> Option<Reason> {
        Reason::ALL.into_iter().find(|reason| reason.code() == code)
    }

    /// Its name as a Fluent key.
    pub fn key(self) -> &'static str {
        match self {
            Reason::Insulting => "board-reason-insulting",
            Reason::PrivateData => "board-reason-private-data",
            Reason::Advertising => "board-reason-advertising",
            Reason::Untrue => "board-reason-untrue",
            Reason::Unlawful => "board-reason-unlawful",
            Reason::Other => "board-reason-other",
            Reason::Wave => "board-reason-wave",
        }
    }

    /// So many hours earlier a moderator looks at it for each report: what does harm by standing there weighs most.
    pub fn urgency(self) -> i32 {
        match self {
            Reason::PrivateData | Reason::Unlawful => 24,
            Reason::Insulting => 8,
            Reason::Advertising | Reason::Untrue | Reason::Other | Reason::Wave => 3,
        }
    }
}
