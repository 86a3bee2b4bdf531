use super::Event;
use chrono::{DateTime, Utc};
use desks::event::Change;
use desks::{self, StepId};
use kernel::actor::PersonId;
use std::collections::BTreeMap;

/// Something that happened to a case, as it was recorded.
#[derive(Debug, Clone)]
pub struct Recorded {
    pub at: DateTime<Utc>,
    /// `None`: the portal itself.
    pub by: Option<PersonId>,
    pub what: Past,
}

#[derive(Debug, Clone)]
pub enum Past {
    Case(Event),
    Step(desks::Event),
}

/// When a desk was asked, and when its step was over.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Span {
    pub asked: DateTime<Utc>,
    pub over: Option<DateTime<Utc>>,
}

/// Of every step that a desk was asked for.
pub fn spans(history: &[Recorded]) -> BTreeMap<StepId, Span> {
    let mut spans = BTreeMap::new();
    for recorded in history {
        let Past::Step(event) = &recorded.what else { continue };
        match event.change {
            Change::Opened { .. } => {
                spans.insert(event.step, Span { asked: recorded.at, over: None });
            }
            Change::Decided { .. } | Change::Dropped => {
                if let Some(span) = spans.get_mut(&event.step) {
                    span.over = Some(recorded.at);
                }
            }
            _ => {}
        }
    }
    spans
}
