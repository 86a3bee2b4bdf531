use super::AwardId;
use cases::CaseId;
use enterprises::EnterpriseId;
use kernel::money::Money;
use programmes::ProgrammeId;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// What happens to money.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Event {
    Granted {
        award: AwardId,
        case: CaseId,
        enterprise: EnterpriseId,
        programme: ProgrammeId,
        period: String,
        /// Whole fen.
        sum: Money,
    },
}

impl kernel::event::Event for Event {
    const SLICE: &'static str = "disbursement";

    fn subject(&self) -> Uuid {
        match self {
            Event::Granted { award, .. } => award.0,
        }
    }
}
