//! Cases: applications from draft to decision.
//!
//! A case is the owner of its matter: it decides what may happen when, and calls `desks` for what follows at each step.
//! Its machine is pure ([`rules`]); the events it yields, replayed through it, rebuild its stage and its steps.

mod attachment;
pub mod case;
pub mod certificate;
pub mod event;
mod filing;
mod reference;
mod review;
pub mod rules;
mod save;
mod store;
mod way;

pub use attachment::{Attachment, AttachmentId, LARGEST, MediaType};
pub use case::{Case, Stage};
pub use event::{Event, Happened};
pub use filing::{Applicant, Filing};
pub use reference::{NoReference, Reference};
pub use review::{Correction, Decision};
pub use rules::Refusal;

use crate::desks::MatterId;
use crate::id;

id!(CaseId);

impl From<CaseId> for MatterId {
    fn from(case: CaseId) -> MatterId {
        MatterId(case.0)
    }
}
