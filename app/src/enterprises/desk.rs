//! What a desk has to do with a claim.

use crate::desks::{Stage, StepId, Steps};
use crate::identity::roles::clerks_desks;
use crate::kernel::actor::PersonId;
use crate::kernel::error::{Error, Result};
use crate::kernel::view::View;

/// The step of a claim that lies, or lay, before a desk at which this clerk works.
/// Errors: [`Error::NotFound`] when there is none.
pub async fn step_before(view: &mut View, steps: &Steps, clerk: PersonId) -> Result<StepId> {
    let desks = clerks_desks(view, clerk).await?;
    let theirs = steps.iter().find(|step| desks.contains(&step.desk.0) && step.stage != Stage::Dropped);
    theirs.map(|step| step.id).ok_or(Error::NotFound)
}
