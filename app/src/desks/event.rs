use super::step::{Outcome, StepId};
use super::{MatterId, Stage, Step, Steps};
use chrono::NaiveDate;
use city::calendar::Due;
use city::department::DeskId;
use kernel::actor::PersonId;
use kernel::lang::Bilingual;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// What happened to one step of a matter.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Event {
    pub matter: MatterId,
    pub step: StepId,
    #[serde(flatten)]
    pub change: Change,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Change {
    Planned {
        code: String,
        desk: DeskId,
        title: Bilingual,
        days: u16,
        after: Vec<String>,
        not_by: Vec<String>,
    },
    Replanned {
        after: Vec<String>,
        not_by: Vec<String>,
    },
    Opened {
        due: NaiveDate,
        provisional: bool,
        /// Its clock runs since this day, where that is not the one on which it was asked.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        since: Option<NaiveDate>,
    },
    Claimed {
        by: PersonId,
    },
    Released,
    Asked {
        by: PersonId,
        on: NaiveDate,
    },
    Resumed {
        due: NaiveDate,
        provisional: bool,
    },
    /// Reckoned anew under another calendar of working days.
    Redated {
        due: NaiveDate,
        provisional: bool,
    },
    Decided {
        by: PersonId,
        outcome: Outcome,
    },
    Dropped,
}

impl kernel::event::Event for Event {
    const SLICE: &'static str = "desks";

    fn subject(&self) -> Uuid {
        self.matter.0
    }
}

impl Steps {
    /// The steps as they are after the event. The same function applies a fresh decision and replays old ones.
    pub fn evolve(&mut self, event: &Event) {
        if let Change::Planned { code, desk, title, days, after, not_by } = event.change.clone() {
            let stage = Stage::Waiting;
            self.steps.push(Step { id: event.step, code, desk, title, days, after, not_by, stage });
        } else if let Some(step) = self.steps.iter_mut().find(|step| step.id == event.step) {
            step.evolve(&event.change);
        }
    }

    pub fn evolve_all<'e>(&mut self, events: impl IntoIterator<Item = &'e Event>) {
        for event in events {
            self.evolve(event);
        }
    }
}

impl Step {
    fn evolve(&mut self, change: &Change) {
        self.stage = match (change, self.stage) {
            (Change::Replanned { after, not_by }, stage) => {
                self.after.clone_from(after);
                self.not_by.clone_from(not_by);
                stage
            }
            (Change::Opened { due, provisional, .. }, _) => {
                Stage::Open { due: Due { on: *due, provisional: *provisional } }
            }
            (Change::Claimed { by }, Stage::Open { due }) => Stage::Claimed { by: *by, due },
            (Change::Released, Stage::Claimed { due, .. }) => Stage::Open { due },
            (Change::Asked { by, on }, Stage::Open { due } | Stage::Claimed { due, .. }) => {
                Stage::Asking { by: *by, since: *on, due }
            }
            (Change::Resumed { due, provisional }, Stage::Asking { by, .. }) => {
                Stage::Claimed { by, due: Due { on: *due, provisional: *provisional } }
            }
            (Change::Redated { due, provisional }, stage) => stage.due_by(Due { on: *due, provisional: *provisional }),
            (Change::Decided { by, outcome }, _) => Stage::Done { by: *by, outcome: *outcome },
            (Change::Dropped, _) => Stage::Dropped,
            (_, unchanged) => unchanged,
        };
    }
}
