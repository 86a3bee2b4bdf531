//! A case before a desk: what a clerk reads of it, and how they decide their step of it.

#[doc(hidden)]
pub mod typed;

use super::{Case, CaseId, Filing, Refusal, Stage, store};
use desks::{self, Matter, MatterKind, Outcome, StepId};
use kernel::actor::PersonId;
use kernel::error::{Error, Result};
use kernel::tx::Tx;
use kernel::view::View;

/// The case of a step that lies at a desk of the asking clerk.
/// Errors: [`Error::NotFound`] when it lies at none of theirs, or is no step of a case.
#[doc(hidden)]
pub async fn case_of(view: &mut View, step: StepId) -> Result<CaseId> {
    case(desks::matter_of(view, step).await?)
}

fn case(matter: Matter) -> Result<CaseId> {
    match matter.kind {
        MatterKind::Case => Ok(CaseId(matter.id.0)),
        MatterKind::Claim | MatterKind::Post => Err(Error::NotFound),
    }
}

/// The same, locked with its steps, for a decision of this clerk's.
/// Errors: refused when they act for the firm themselves, or claim it.
#[doc(hidden)]
pub async fn case_to_decide(tx: &mut Tx, step: StepId, clerk: PersonId) -> Result<Filing> {
    let case = case(desks::matter_to_hold(tx, step).await?)?;
    let filing = store::filing_for_update(tx, case).await?.ok_or(Error::NotFound)?;
    match enterprises::is_party(tx, filing.applicant.enterprise, clerk).await? {
        true => Err(desks::Refusal::OwnMatter.into()),
        false => Ok(filing),
    }
}

/// A refusal in words that name whoever was first.
#[doc(hidden)]
pub async fn told(view: &mut View, case: &Case, step: StepId, refusal: Refusal) -> Result<Error> {
    let (step, refusal) = match refusal {
        Refusal::Step(refusal) => (step, refusal),
        // The case is over: by this step's own decision, or by the one that refused it.
        Refusal::AlreadyOver if matches!(case.stage, Stage::Decided(_)) => {
            let own = case.steps.get(step).filter(|step| matches!(step.stage, desks::Stage::Done { .. }));
            let refused =
                |step: &&desks::Step| matches!(step.stage, desks::Stage::Done { outcome: Outcome::Refused, .. });
            match own.or_else(|| case.steps.iter().find(refused)) {
                Some(decided) => (decided.id, desks::Refusal::AlreadyOver),
                None => return Ok(refusal.into()),
            }
        }
        refusal => return Ok(refusal.into()),
    };
    desks::told(view, &case.steps, step, refusal).await
}
