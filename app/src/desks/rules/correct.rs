use super::super::event::{Change, Event};
use super::super::{Stage, StepId, Steps};
use super::{Refusal, Today};
use kernel::actor::PersonId;

impl Steps {
    /// Asks the applicant for a correction (补正): this desk's clock stands until they answer, the others' run on.
    pub fn ask(&self, step: StepId, by: PersonId, today: Today) -> Result<Vec<Event>, Refusal> {
        let step = self.to_be_decided(step, by)?;
        Ok(vec![self.event(step.id, Change::Asked { by, on: today.date })])
    }

    /// The applicant has answered: whoever asked has it back, its deadline moved by the working days it stood.
    pub fn resume(&self, today: Today) -> Vec<Event> {
        let asking = self.steps.iter().filter_map(|step| match step.stage {
            Stage::Asking { since, due, .. } => Some((step.id, today.calendar.shift(due.on, since, today.date))),
            _ => None,
        });
        asking
            .map(|(step, due)| self.event(step, Change::Resumed { due: due.on, provisional: due.provisional }))
            .collect()
    }
}
