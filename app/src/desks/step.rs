use super::MatterId;
use chrono::NaiveDate;
use city::calendar::Due;
use city::department::DeskId;
use kernel::actor::PersonId;
use kernel::id;
use kernel::lang::Bilingual;
use serde::{Deserialize, Serialize};

id!(StepId);

/// One desk's part in a matter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    pub id: StepId,
    /// As the programme names it; unique among the steps that stand.
    pub code: String,
    pub desk: DeskId,
    pub title: Bilingual,
    /// Working days that the desk has, from the day after it is asked.
    pub days: u16,
    /// The steps that must be done before this one is asked.
    pub after: Vec<String>,
    /// Whoever decided one of these may not decide this one.
    pub not_by: Vec<String>,
    pub stage: Stage,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    /// For the steps before it.
    Waiting,
    Open {
        due: Due,
    },
    Claimed {
        by: PersonId,
        due: Due,
    },
    /// The applicant was asked for a correction; the clock stands since that day.
    Asking {
        by: PersonId,
        since: NaiveDate,
        due: Due,
    },
    Done {
        by: PersonId,
        outcome: Outcome,
    },
    /// No longer needed: the matter was closed, or its answers changed.
    Dropped,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, sqlx::Type)]
#[serde(rename_all = "snake_case")]
#[sqlx(type_name = "text", rename_all = "snake_case")]
pub enum Outcome {
    Approved,
    Refused,
}

impl Stage {
    /// Neither done nor dropped.
    pub fn stands(self) -> bool {
        !matches!(self, Stage::Done { .. } | Stage::Dropped)
    }

    /// A desk has it before it, or asks the applicant.
    pub fn is_asked(self) -> bool {
        self.stands() && self != Stage::Waiting
    }

    /// Who holds it or has decided it.
    pub fn holder(self) -> Option<PersonId> {
        match self {
            Stage::Claimed { by, .. } | Stage::Asking { by, .. } | Stage::Done { by, .. } => Some(by),
            Stage::Waiting | Stage::Open { .. } | Stage::Dropped => None,
        }
    }

    pub fn due(self) -> Option<Due> {
        match self {
            Stage::Open { due } | Stage::Claimed { due, .. } | Stage::Asking { due, .. } => Some(due),
            Stage::Waiting | Stage::Done { .. } | Stage::Dropped => None,
        }
    }

    /// The same with another deadline, where there is one.
    pub(super) fn due_by(self, due: Due) -> Stage {
        match self {
            Stage::Open { .. } => Stage::Open { due },
            Stage::Claimed { by, .. } => Stage::Claimed { by, due },
            Stage::Asking { by, since, .. } => Stage::Asking { by, since, due },
            Stage::Waiting | Stage::Done { .. } | Stage::Dropped => self,
        }
    }
}

/// A step that a matter is to take.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewStep {
    pub code: String,
    pub desk: DeskId,
    pub title: Bilingual,
    pub days: u16,
    pub after: Vec<String>,
    pub not_by: Vec<String>,
}

/// All steps of one matter, in the order they were planned.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Steps {
    pub matter: MatterId,
    pub(super) steps: Vec<Step>,
}

impl Steps {
    pub fn none(matter: MatterId) -> Steps {
        Steps { matter, steps: Vec::new() }
    }

    pub fn iter(&self) -> impl Iterator<Item = &Step> {
        self.steps.iter()
    }

    pub fn get(&self, id: StepId) -> Option<&Step> {
        self.steps.iter().find(|step| step.id == id)
    }

    /// The step of this code that was not dropped.
    pub fn by_code(&self, code: &str) -> Option<&Step> {
        self.steps.iter().find(|step| step.code == code && step.stage != Stage::Dropped)
    }

    /// Nothing is left to be decided: every step that was not dropped is done.
    pub fn are_over(&self) -> bool {
        self.steps.iter().all(|step| !step.stage.stands())
    }

    /// Every step that was not dropped is approved, and there is one.
    pub fn are_approved(&self) -> bool {
        let mut decided = self.steps.iter().filter(|step| step.stage != Stage::Dropped).peekable();
        decided.peek().is_some()
            && decided.all(|step| matches!(step.stage, Stage::Done { outcome: Outcome::Approved, .. }))
    }
}
