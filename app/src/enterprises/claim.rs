use super::EnterpriseId;
use chrono::{DateTime, NaiveDate, Utc};
use kernel::actor::PersonId;
use kernel::id;
use serde::{Deserialize, Serialize};

id!(
    /// A claim's id is also that of the matter a desk has before it.
    ClaimId
);

/// As what somebody acts for a firm.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, sqlx::Type)]
#[serde(rename_all = "snake_case")]
#[sqlx(type_name = "text", rename_all = "snake_case")]
pub enum Role {
    Owner,
    Delegate,
}

/// What a person's word for a firm is worth. Provisional: drafts and filing, no certificate and no award.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, sqlx::Type)]
#[serde(rename_all = "snake_case")]
#[sqlx(type_name = "text", rename_all = "snake_case")]
pub enum Standing {
    Provisional,
    Confirmed,
    Ended,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, sqlx::Type)]
#[serde(rename_all = "snake_case")]
#[sqlx(type_name = "text", rename_all = "snake_case")]
pub enum ClaimStage {
    Open,
    Confirmed,
    Refused,
}

/// Somebody's word that they act for a firm, which its desk decides about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Claim {
    pub id: ClaimId,
    pub enterprise: EnterpriseId,
    pub person: PersonId,
    pub role: Role,
    /// As the claimant names the firm.
    pub firm_name: String,
    pub stage: ClaimStage,
    pub made_at: DateTime<Utc>,
    pub due_on: NaiveDate,
    pub reason: Option<String>,
}

/// A person's line among those who act for a firm.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Agent {
    pub person: PersonId,
    pub role: Role,
    pub standing: Standing,
}

impl Role {
    /// The text that says it, under `locales/*/enterprises.ftl`.
    pub fn key(self) -> &'static str {
        match self {
            Role::Owner => "enterprises-role-owner",
            Role::Delegate => "enterprises-role-delegate",
        }
    }
}

impl Standing {
    pub fn key(self) -> &'static str {
        match self {
            Standing::Provisional => "enterprises-standing-provisional",
            Standing::Confirmed => "enterprises-standing-confirmed",
            Standing::Ended => "enterprises-standing-ended",
        }
    }
}

impl ClaimStage {
    pub fn key(self) -> &'static str {
        match self {
            ClaimStage::Open => "enterprises-stage-open",
            ClaimStage::Confirmed => "enterprises-stage-confirmed",
            ClaimStage::Refused => "enterprises-stage-refused",
        }
    }
}
