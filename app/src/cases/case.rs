use super::CaseId;
use super::event::{Event, Happened};
use desks::{self, Outcome, Steps};
use std::collections::BTreeSet;

/// A case as its machine sees it: where it stands, and its steps.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Case {
    pub id: CaseId,
    pub stage: Stage,
    /// How often it was submitted: once, and once more for each correction answered.
    pub submissions: u32,
    /// The sections that desks have asked to be corrected, and no others, are open to the applicant.
    pub reopened: BTreeSet<String>,
    pub steps: Steps,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    Draft,
    UnderReview,
    Decided(Outcome),
    Withdrawn,
}

impl Case {
    pub fn draft(id: CaseId) -> Case {
        Case { id, stage: Stage::Draft, submissions: 0, reopened: BTreeSet::new(), steps: Steps::none(id.into()) }
    }

    /// A desk waits for the applicant.
    pub fn awaits_applicant(&self) -> bool {
        self.steps.iter().any(|step| matches!(step.stage, desks::Stage::Asking { .. }))
    }

    /// The applicant may change this section now: anything in a draft, what was asked for in a correction.
    pub fn is_editable(&self, section: &str) -> bool {
        match self.stage {
            Stage::Draft => true,
            Stage::UnderReview => self.reopened.contains(section),
            Stage::Decided(_) | Stage::Withdrawn => false,
        }
    }

    /// The case as it is after the events. The same function applies a fresh decision and replays old ones.
    pub fn evolve(&mut self, happened: &Happened) {
        self.steps.evolve_all(&happened.steps);
        for event in &happened.case {
            self.apply(event);
        }
    }

    fn apply(&mut self, event: &Event) {
        match event {
            Event::Started { .. }
            | Event::SectionSaved { .. }
            | Event::FileAttached { .. }
            | Event::FileRemoved { .. }
            | Event::PromiseMoved { .. }
            | Event::Tidied { .. } => {}
            Event::Submitted { submission, .. } => {
                self.stage = Stage::UnderReview;
                self.submissions = *submission;
                self.reopened.clear();
            }
            Event::CorrectionAsked { sections, .. } => self.reopened.extend(sections.iter().cloned()),
            Event::Decided { outcome, .. } => {
                self.stage = Stage::Decided(*outcome);
                self.reopened.clear();
            }
            Event::Withdrawn { .. } => {
                self.stage = Stage::Withdrawn;
                self.reopened.clear();
            }
        }
    }
}
