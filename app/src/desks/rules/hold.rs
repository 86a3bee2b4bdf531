use super::super::event::{Change, Event};
use super::super::{Stage, Step, StepId, Steps};
use super::Refusal;
use city::DeskId;
use kernel::actor::PersonId;

impl Steps {
    /// Takes a step off the queue. To claim what one holds already changes nothing and is no error: a second click.
    pub fn claim(&self, step: StepId, by: PersonId) -> Result<Vec<Event>, Refusal> {
        let step = self.to_be_decided(step, by)?;
        Ok(match step.stage {
            Stage::Open { .. } => vec![self.event(step.id, Change::Claimed { by })],
            _ => Vec::new(),
        })
    }

    /// Puts a claimed step back on the queue. Its clock has run on.
    pub fn release(&self, step: StepId, by: PersonId) -> Result<Vec<Event>, Refusal> {
        let step = self.get(step).ok_or(Refusal::NoSuchStep)?;
        match step.stage {
            Stage::Claimed { by: holder, .. } if holder == by => Ok(vec![self.event(step.id, Change::Released)]),
            _ => Err(Refusal::NotHeld),
        }
    }

    /// Puts back whatever this person has claimed at this desk: they no longer work there.
    pub fn release_all(&self, by: PersonId, desk: DeskId) -> Vec<Event> {
        let theirs =
            |step: &&Step| step.desk == desk && matches!(step.stage, Stage::Claimed { by: holder, .. } if holder == by);
        self.iter().filter(theirs).map(|step| self.event(step.id, Change::Released)).collect()
    }

    /// The step, if it is now for this person to decide: open, or held by them.
    pub(super) fn to_be_decided(&self, step: StepId, by: PersonId) -> Result<&Step, Refusal> {
        let step = self.get(step).ok_or(Refusal::NoSuchStep)?;
        match step.stage {
            Stage::Waiting => return Err(Refusal::StillWaiting),
            Stage::Done { .. } | Stage::Dropped => return Err(Refusal::AlreadyOver),
            Stage::Asking { since, .. } => return Err(Refusal::ApplicantAsked { since }),
            Stage::Claimed { by: holder, .. } if holder != by => return Err(Refusal::HeldByAnother { by: holder }),
            Stage::Open { .. } | Stage::Claimed { .. } => {}
        }
        let decided_before = |code: &String| match self.by_code(code).map(|before| before.stage) {
            Some(Stage::Done { by: decider, .. }) => decider == by,
            _ => false,
        };
        if step.not_by.iter().any(decided_before) {
            return Err(Refusal::SecondPersonNeeded);
        }
        Ok(step)
    }
}
