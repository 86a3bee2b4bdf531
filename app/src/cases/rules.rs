//! What may happen to a case, and when.

#[cfg(test)]
mod properties;
#[cfg(test)]
mod tests;

use super::case::{Case, Stage};
use super::event::{Event, Happened};
use desks::rules::Today;
use desks::{self, NewStep, Outcome, StepId};
use kernel::actor::PersonId;
use kernel::error::{Error, Problem};
use std::collections::BTreeSet;

#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    #[error("it was submitted before")]
    AlreadySubmitted,
    #[error("nobody asked for a correction")]
    NothingAsked,
    #[error("a correction must name what to correct")]
    NothingToCorrect,
    #[error("it is not under review")]
    NotUnderReview,
    #[error("it is over")]
    AlreadyOver,
    #[error(transparent)]
    Step(#[from] desks::Refusal),
}

impl From<Refusal> for Error {
    fn from(refusal: Refusal) -> Error {
        match refusal {
            Refusal::AlreadySubmitted => Problem::new("cases-refusal-already-submitted").into(),
            Refusal::NothingAsked => Problem::new("cases-refusal-nothing-asked").into(),
            Refusal::NothingToCorrect => Problem::at("sections", "cases-refusal-nothing-to-correct").into(),
            Refusal::NotUnderReview => Problem::new("cases-refusal-not-under-review").into(),
            Refusal::AlreadyOver => Problem::new("cases-refusal-already-over").into(),
            Refusal::Step(refusal) => refusal.into(),
        }
    }
}

impl Case {
    /// Lays the draft before the desks that its answers call for.
    pub fn submit(&self, wanted: &[NewStep], today: Today) -> Result<Happened, Refusal> {
        if self.stage != Stage::Draft {
            return Err(Refusal::AlreadySubmitted);
        }
        let steps = self.steps.plan(wanted, today);
        Ok(Happened { steps, case: vec![self.submitted()] })
    }

    /// Asks the applicant to correct these sections. The desk that asks waits; the others work on.
    pub fn ask(
        &self,
        step: StepId,
        by: PersonId,
        sections: &BTreeSet<String>,
        today: Today,
    ) -> Result<Happened, Refusal> {
        self.under_review()?;
        if sections.is_empty() {
            return Err(Refusal::NothingToCorrect);
        }
        let steps = self.steps.ask(step, by, today)?;
        let asked = Event::CorrectionAsked { case: self.id, step, sections: sections.iter().cloned().collect() };
        Ok(Happened { steps, case: vec![asked] })
    }

    /// Takes the corrected answers to all who asked, and to whom else they now call for. When they leave nothing that is
    /// not approved already, the case is approved.
    pub fn answer(&self, wanted: &[NewStep], today: Today) -> Result<Happened, Refusal> {
        self.under_review()?;
        if !self.awaits_applicant() {
            return Err(Refusal::NothingAsked);
        }
        let mut next = self.steps.clone();
        let mut steps = next.resume(today);
        next.evolve_all(&steps);
        let replanned = next.plan(wanted, today);
        next.evolve_all(&replanned);
        steps.extend(replanned);
        let mut case = vec![self.submitted()];
        case.extend(self.outcome_of(&next));
        Ok(Happened { steps, case })
    }

    /// Decides one step, and with the last of them, or a refusal, the case.
    pub fn decide(&self, step: StepId, by: PersonId, outcome: Outcome, today: Today) -> Result<Happened, Refusal> {
        self.under_review()?;
        let steps = self.steps.decide(step, by, outcome, today)?;
        let mut next = self.steps.clone();
        next.evolve_all(&steps);
        Ok(Happened { steps, case: self.outcome_of(&next).into_iter().collect() })
    }

    /// The applicant takes it back, from draft to just before the decision.
    pub fn withdraw(&self) -> Result<Happened, Refusal> {
        match self.stage {
            Stage::Decided(_) | Stage::Withdrawn => Err(Refusal::AlreadyOver),
            Stage::Draft | Stage::UnderReview => {
                Ok(Happened { steps: self.steps.close(), case: vec![Event::Withdrawn { case: self.id }] })
            }
        }
    }

    fn under_review(&self) -> Result<(), Refusal> {
        match self.stage {
            Stage::UnderReview => Ok(()),
            Stage::Draft => Err(Refusal::NotUnderReview),
            Stage::Decided(_) | Stage::Withdrawn => Err(Refusal::AlreadyOver),
        }
    }

    fn submitted(&self) -> Event {
        Event::Submitted { case: self.id, submission: self.submissions + 1 }
    }

    fn outcome_of(&self, steps: &desks::Steps) -> Option<Event> {
        let outcome = match (steps.are_approved(), steps.are_over()) {
            (true, _) => Outcome::Approved,
            (false, true) => Outcome::Refused,
            (false, false) => return None,
        };
        Some(Event::Decided { case: self.id, outcome })
    }
}
