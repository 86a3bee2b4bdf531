use crate::CaseId;
use crate::demo::player::player;
use crate::desk::actions::decide;
use desks::{self, Steps};
use kernel::deed::Deed;
use kernel::error::{Error, Result};
use kernel::form::Fields;
use kernel::portal::Portal;

/// A clerk of the cast decides their step of a case, as the form of its page says: `[("decision", "approve")]`.
pub async fn decide_step(
    portal: &Portal,
    clerk: &cast::Person,
    case: CaseId,
    step: &str,
    form: &[(&str, &str)],
) -> Result<()> {
    let clerk = player(portal, clerk).await?;
    let mut tx = portal.begin(&clerk, Deed::DecideStep).await?;
    let steps: Steps = desks::steps_of(&mut tx, case.into()).await?;
    let step = steps.by_code(step).ok_or(Error::NotFound)?.id;
    let happened = decide::decide_step(&mut tx, step, Fields::of(form)).await?;
    tx.commit(happened).await
}
