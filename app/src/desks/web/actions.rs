//! What clerks do to steps of any matter, one file a POST. How a matter is decided, its own slice knows.

pub mod bulk;
pub mod claim;
pub mod next;
pub mod release;

use super::{Event, Matter, Refusal, StepId, Steps, store, told};
use kernel::actor::PersonId;
use kernel::error::Result;
use kernel::tx::Tx;
use serde::Deserialize;

/// A button that says all by being pressed.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pressed {}

/// Takes a step of this matter, whose steps are locked. Errors: refused, in words that name who was first.
async fn take(tx: &mut Tx, matter: &Matter, steps: &mut Steps, step: StepId, clerk: PersonId) -> Result<Vec<Event>> {
    let claimed = match store::is_own_matter(tx, matter, clerk).await? {
        true => Err(Refusal::OwnMatter),
        false => steps.claim(step, clerk),
    };
    save(tx, steps, step, claimed).await
}

/// Gives a step of this matter back to the queue.
async fn give_back(tx: &mut Tx, steps: &mut Steps, step: StepId, clerk: PersonId) -> Result<Vec<Event>> {
    let released = steps.release(step, clerk);
    save(tx, steps, step, released).await
}

async fn save(
    tx: &mut Tx,
    steps: &mut Steps,
    step: StepId,
    decided: Result<Vec<Event>, Refusal>,
) -> Result<Vec<Event>> {
    let events = match decided {
        Ok(events) => events,
        Err(refusal) => return Err(told(tx, steps, step, refusal).await?),
    };
    if !events.is_empty() {
        steps.evolve_all(&events);
        super::save(tx, steps).await?;
    }
    Ok(events)
}
