//! Cases: applications from draft to decision.
//!
//! A case is the owner of its matter: it decides what may happen when, and calls `desks` for what follows at each step.
//! Its machine is pure ([`rules`]); the events it yields, replayed through it, rebuild its stage and its steps.

pub mod case;
pub mod certificate;
pub mod event;
pub mod rules;

pub use case::{Case, Stage};
pub use event::{Event, Happened};
pub use rules::Refusal;

use crate::desks::MatterId;
use crate::id;

id!(CaseId);

impl From<CaseId> for MatterId {
    fn from(case: CaseId) -> MatterId {
        MatterId(case.0)
    }
}
