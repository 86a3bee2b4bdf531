use super::{MatterId, MatterKind, Stage, StepId};
use chrono::{Datelike, NaiveDate};
use city::department::DeskId;
use kernel::lang::Bilingual;
use uuid::Uuid;

/// A line of a queue.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Queued {
    pub step: StepId,
    pub matter: MatterId,
    pub kind: MatterKind,
    pub reference: String,
    /// Whose matter it is.
    pub title: String,
    pub topic: String,
    pub desk: DeskId,
    /// What the desk has to do.
    pub task: Bilingual,
    pub stage: Stage,
}

impl Queued {
    pub fn path(&self) -> String {
        self.kind.path(self.matter)
    }

    /// Where the next page of a list begins that ends with this line.
    pub fn key(&self) -> Option<Key> {
        self.stage.due().map(|due| Key { due_on: due.on, step: self.step })
    }
}

/// A line's place in the order of a queue: by deadline, then as they came.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Key {
    pub due_on: NaiveDate,
    pub step: StepId,
}

impl Key {
    /// As a page's address carries it: `2020-02-12.0170…`.
    pub fn parse(text: &str) -> Option<Key> {
        let (due_on, step) = text.split_once('.')?;
        let due_on: NaiveDate = due_on.parse().ok()?;
        // PostgreSQL knows fewer years.
        (1..=9999).contains(&due_on.year()).then_some(())?;
        Some(Key { due_on, step: StepId(step.parse().ok()?) })
    }
}

impl std::fmt::Display for Key {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}.{}", self.due_on, self.step)
    }
}

/// Into what a queue is divided. What a clerk holds stands first, whatever its deadline.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Group {
    Mine,
    /// Overdue by more than five working days.
    Critical,
    Overdue,
    /// To be decided today or on the next working day.
    Soon,
    Later,
    /// The clerk has asked the applicant, and waits.
    Asking,
}

impl Group {
    pub const ALL: [Group; 6] =
        [Group::Mine, Group::Critical, Group::Overdue, Group::Soon, Group::Later, Group::Asking];

    /// As a page's address carries it.
    pub fn code(self) -> &'static str {
        match self {
            Group::Mine => "mine",
            Group::Critical => "critical",
            Group::Overdue => "overdue",
            Group::Soon => "soon",
            Group::Later => "later",
            Group::Asking => "asking",
        }
    }

    pub fn parse(code: &str) -> Option<Group> {
        Group::ALL.into_iter().find(|group| group.code() == code)
    }
}

/// At which desks somebody looks, and about what.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scope {
    pub desks: Vec<DeskId>,
    pub topic: Option<String>,
}

/// The days from the first, included, until the last, not included; open where there is none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Span {
    pub from: Option<NaiveDate>,
    pub until: Option<NaiveDate>,
}

impl Span {
    /// After which day and step its lines begin, read on from a line or from the first: every step comes after none.
    pub fn begins(&self, after: Option<Key>) -> (Option<NaiveDate>, Option<Uuid>) {
        match after {
            Some(key) if self.from.is_none_or(|from| from <= key.due_on) => (Some(key.due_on), Some(key.step.0)),
            _ => (self.from, None),
        }
    }
}

/// How many stand in each group, counted as far as anybody reads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Counts {
    pub critical: i64,
    pub overdue: i64,
    pub soon: i64,
    pub later: i64,
}
