use super::super::event::{Change, Event};
use super::super::{Outcome, StepId, Steps};
use super::{Refusal, Today};
use kernel::actor::PersonId;

impl Steps {
    /// Decides a step. An approval asks the desks that waited for it; a refusal settles the matter, so that no other
    /// desk spends its days on it.
    pub fn decide(&self, step: StepId, by: PersonId, outcome: Outcome, today: Today) -> Result<Vec<Event>, Refusal> {
        let step = self.to_be_decided(step, by)?;
        let mut events = vec![self.event(step.id, Change::Decided { by, outcome })];
        let mut next = self.clone();
        next.evolve_all(&events);
        events.extend(match outcome {
            Outcome::Approved => next.open_ready(today),
            Outcome::Refused => next.close(),
        });
        Ok(events)
    }

    /// Drops all that is not done: the matter is settled or withdrawn.
    pub fn close(&self) -> Vec<Event> {
        let standing = self.steps.iter().filter(|step| step.stage.stands());
        standing.map(|step| self.event(step.id, Change::Dropped)).collect()
    }
}
