use super::claim::{ClaimId, Role};
use super::{EnterpriseId, PremisesId};
use city::divisions::DivisionCode;
use kernel::actor::PersonId;
use serde::Serialize;
use uuid::Uuid;

/// What happens to firms and to those who act for them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Event {
    /// `provisional`: the claimant may draft and file at once; otherwise they wait for the desk.
    EnterpriseClaimed {
        claim: ClaimId,
        enterprise: EnterpriseId,
        person: PersonId,
        role: Role,
        provisional: bool,
    },
    ClaimConfirmed {
        claim: ClaimId,
        enterprise: EnterpriseId,
        person: PersonId,
        role: Role,
    },
    /// Whatever this person has begun for the firm ends with it.
    ClaimRefused {
        claim: ClaimId,
        enterprise: EnterpriseId,
        person: PersonId,
    },
    PremisesAdded {
        enterprise: EnterpriseId,
        premises: PremisesId,
        division: DivisionCode,
    },
    PremisesChanged {
        enterprise: EnterpriseId,
        premises: PremisesId,
        division: DivisionCode,
    },
    BankAccountChanged {
        enterprise: EnterpriseId,
    },
}

impl kernel::event::Event for Event {
    const SLICE: &'static str = "enterprises";

    fn subject(&self) -> Uuid {
        match self {
            Event::EnterpriseClaimed { claim, .. }
            | Event::ClaimConfirmed { claim, .. }
            | Event::ClaimRefused { claim, .. } => claim.0,
            Event::PremisesAdded { premises, .. } | Event::PremisesChanged { premises, .. } => premises.0,
            Event::BankAccountChanged { enterprise } => enterprise.0,
        }
    }
}
