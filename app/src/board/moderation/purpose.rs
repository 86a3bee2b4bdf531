use serde::{Deserialize, Serialize};

/// Why a moderator has to know who wrote something.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, sqlx::Type)]
#[serde(rename_all = "snake_case")]
#[sqlx(type_name = "text", rename_all = "snake_case")]
pub enum Purpose {
    /// Somebody is in danger, or says that they will harm somebody.
    Danger,
    /// An authority asks, on a ground in law.
    Authority,
    /// Several accounts seem to be one person's.
    Abuse,
    Other,
}

impl Purpose {
    pub const ALL: [Purpose; 4] = [Purpose::Danger, Purpose::Authority, Purpose::Abuse, Purpose::Other];

    pub fn code(self) -> &'static str {
        match self {
            Purpose::Danger => "danger",
            Purpose::Authority => "authority",
            Purpose::Abuse => "abuse",
            Purpose::Other => "other",
        }
    }
}
