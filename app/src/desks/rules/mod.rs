//! What may happen to a step, and what follows for the steps after it. Each decision yields events or a refusal.

mod beside;
mod correct;
mod decide;
mod hold;
mod plan;
mod redate;
mod urgency;

#[cfg(test)]
mod properties;
#[cfg(test)]
mod tests;

pub use redate::Past;
pub use urgency::Borders;

use super::event::{Change, Event};
use super::{StepId, Steps};
use chrono::NaiveDate;
use city::calendar::Calendar;
use kernel::actor::PersonId;
use kernel::error::{Error, Problem};

/// Why a step can't be had, held or decided now, and by this person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    #[error("the matter has no such step")]
    NoSuchStep,
    #[error("the steps before it are not done")]
    StillWaiting,
    #[error("it is no longer to be decided")]
    AlreadyOver,
    #[error("a colleague holds it")]
    HeldByAnother { by: PersonId },
    #[error("the applicant was asked and has not answered")]
    ApplicantAsked { since: NaiveDate },
    #[error("it is not theirs to give back")]
    NotHeld,
    #[error("who decided an earlier step may not decide this one")]
    SecondPersonNeeded,
    #[error("they act for the firm whose matter it is")]
    OwnMatter,
}

impl From<Refusal> for Error {
    fn from(refusal: Refusal) -> Error {
        let problem = match refusal {
            Refusal::NoSuchStep => return Error::NotFound,
            Refusal::StillWaiting => Problem::new("desks-refusal-still-waiting"),
            Refusal::AlreadyOver => Problem::new("desks-refusal-already-over"),
            Refusal::HeldByAnother { .. } => Problem::new("desks-refusal-held-by-another"),
            Refusal::ApplicantAsked { since } => Problem::new("desks-refusal-applicant-asked").with("since", since),
            Refusal::NotHeld => Problem::new("desks-refusal-not-held"),
            Refusal::SecondPersonNeeded => Problem::new("desks-refusal-second-person-needed"),
            Refusal::OwnMatter => Problem::new("desks-refusal-own-matter"),
        };
        problem.into()
    }
}

/// The day it is, and how days are counted.
#[derive(Debug, Clone, Copy)]
pub struct Today<'c> {
    pub date: NaiveDate,
    pub calendar: &'c Calendar,
}

impl Steps {
    fn event(&self, step: StepId, change: Change) -> Event {
        Event { matter: self.matter, step, change }
    }
}
