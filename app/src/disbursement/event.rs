use super::AwardId;
use crate::cases::CaseId;
use crate::enterprises::EnterpriseId;
use crate::kernel::money::Money;
use crate::programmes::ProgrammeId;
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

impl crate::kernel::event::Event for Event {
    const SLICE: &'static str = "disbursement";

    fn subject(&self) -> Uuid {
        match self {
            Event::Granted { award, .. } => award.0,
        }
    }
}
