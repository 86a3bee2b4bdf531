use super::{AttachmentId, CaseId};
use chrono::NaiveDate;
use desks::{self, Outcome, StepId};
use enterprises::EnterpriseId;
use kernel::event::Events;
use programmes::EditionId;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// What happened to a case, beside what happened at its steps.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Event {
    Started {
        case: CaseId,
        edition: EditionId,
        enterprise: EnterpriseId,
    },
    /// The applicant saved a section, whole or as far as it was right.
    SectionSaved {
        case: CaseId,
        section: String,
    },
    FileAttached {
        case: CaseId,
        evidence: String,
        attachment: AttachmentId,
    },
    FileRemoved {
        case: CaseId,
        attachment: AttachmentId,
    },
    /// The first submission, or the answer to a correction.
    Submitted {
        case: CaseId,
        submission: u32,
    },
    CorrectionAsked {
        case: CaseId,
        step: StepId,
        sections: Vec<String>,
    },
    /// Another calendar of working days moved the day by which it is expected to be decided.
    PromiseMoved {
        case: CaseId,
        on: NaiveDate,
        provisional: bool,
    },
    Decided {
        case: CaseId,
        outcome: Outcome,
    },
    Withdrawn {
        case: CaseId,
    },
    /// A night's work: forgotten drafts withdrawn, answers erased whose day had come, files removed that no case has.
    Tidied {
        drafts: u64,
        answers: u64,
        files: u64,
    },
}

impl kernel::event::Event for Event {
    const SLICE: &'static str = "cases";

    fn subject(&self) -> Uuid {
        match self {
            Event::Started { case, .. }
            | Event::SectionSaved { case, .. }
            | Event::FileAttached { case, .. }
            | Event::FileRemoved { case, .. }
            | Event::Submitted { case, .. }
            | Event::CorrectionAsked { case, .. }
            | Event::PromiseMoved { case, .. }
            | Event::Decided { case, .. }
            | Event::Withdrawn { case } => case.0,
            Event::Tidied { .. } => Uuid::nil(),
        }
    }
}

/// What one decision about a case makes happen, to it and at its steps.
#[must_use = "what is not saved and committed did not happen"]
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Happened {
    pub steps: Vec<desks::Event>,
    pub case: Vec<Event>,
}

impl From<Happened> for Events {
    fn from(Happened { steps, case }: Happened) -> Events {
        Events::from(steps).and(case)
    }
}
