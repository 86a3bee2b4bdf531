//! Cases: applications from draft to decision.
//!
//! A case is the owner of its matter: it decides what may happen when, and calls `desks` for what follows at each step.
//! Its machine is pure ([`rules`]); the events it yields, replayed through it, rebuild its stage and its steps.

#[doc(hidden)]
pub mod attachment;
pub mod case;
pub mod certificate;
#[doc(hidden)]
pub mod changes;
mod claimant;
#[doc(hidden)]
pub mod departments;
pub mod desk;
#[doc(hidden)]
pub mod dossier;
pub mod download;
pub mod event;
#[doc(hidden)]
pub mod filing;
#[doc(hidden)]
pub mod filling;
pub mod history;
pub mod jobs;
#[doc(hidden)]
pub mod kept;
pub mod letters;
mod promise;
#[doc(hidden)]
pub mod reference;
pub mod register;
mod review;
pub mod rules;
#[doc(hidden)]
pub mod save;
#[doc(hidden)]
pub mod store;
#[doc(hidden)]
pub mod submission;
#[doc(hidden)]
pub mod way;
#[doc(hidden)]
pub mod withdrawing;

pub use attachment::{Attachment, AttachmentId, LARGEST, MediaType};
pub use case::{Case, Stage};
pub use claimant::withdraw_when_refused;
pub use departments::{Departments, departments};
pub use dossier::{Dossier, dossier, evidence_key};
pub use event::{Event, Happened};
pub use filing::{Applicant, Filing};
pub use jobs::TidyCases;
pub use kept::kept;
pub use reference::{NoReference, Reference};
pub use review::{Correction, Decision};
pub use rules::Refusal;

use desks::MatterId;
use enterprises::EnterpriseId;
use kernel::actor::PersonId;
use kernel::audit::Sealed;
use kernel::error::{Error, Result};
use kernel::id;
use kernel::view::View;
use programmes::Answers;

id!(CaseId);

impl From<CaseId> for MatterId {
    fn from(case: CaseId) -> MatterId {
        MatterId(case.0)
    }
}

/// Any case. Whose it is to read, the caller knows.
/// Errors: [`Error::NotFound`].
pub async fn filing(view: &mut View, case: CaseId) -> Result<Filing> {
    store::filing(view, case).await?.ok_or(Error::NotFound)
}

/// Whether there is a submitted case of this number: all that its number tells anybody.
pub async fn is_known(view: &mut View, reference: &Reference) -> Result<bool> {
    store::is_known(view, reference).await
}

/// The case with this number, if the asking person may act in it.
/// Errors: [`Error::NotFound`].
pub async fn own_filing(view: &mut View, reference: &Reference) -> Result<Filing> {
    let person = view.person()?;
    store::own_filing(view, reference, person).await?.ok_or(Error::NotFound)
}

/// The answers as they were last submitted.
pub async fn submitted_answers(view: &mut View, filing: &Filing) -> Result<Sealed<Answers>> {
    store::answers(view, filing, filing.case.submissions).await
}

/// Of the answers last submitted, those that the programme publishes. None of them is personal.
pub async fn published_answers(view: &mut View, filing: &Filing) -> Result<Answers> {
    store::published_answers(view, filing).await
}

/// The approved cases of the firm that this person began, the first first.
pub async fn approved_of(view: &mut View, enterprise: EnterpriseId, person: PersonId) -> Result<Vec<CaseId>> {
    store::approved_of(view, enterprise, person).await
}
