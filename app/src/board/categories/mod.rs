//! The board's categories, as administrators keep them: two levels in their order, and for each who answers and by when. A
//! category stays where it is once it is there, and is closed instead of deleted: posts have it.

#[doc(hidden)]
pub mod event;
#[doc(hidden)]
pub mod rules;
#[doc(hidden)]
pub mod store;

pub use event::Event;

use city::Desk;
use city::divisions::{DivisionCode, Level};
use kernel::lang::Bilingual;
use serde::Serialize;

/// What of a category can be changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Settings {
    pub name: Bilingual,
    /// Who answers: the department of this kind at the place's division of this level.
    pub department_kind: String,
    pub level: Level,
    /// Within so many working days.
    pub days: u16,
    /// A proposal, once so many verified residents support it.
    pub threshold: i32,
    /// Where it stands among the others.
    pub position: i32,
    /// A supervisor checks the answers before they are public.
    pub checked: bool,
}

/// A category that is to be.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct NewCategory {
    pub code: String,
    pub parent: Option<String>,
    #[serde(flatten)]
    pub settings: Settings,
}

/// Who would answer the posts of a category, and where nobody would.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answering {
    pub desks: Vec<Desk>,
    /// Where there is no such department, or its desk is closed.
    pub nobody_at: Vec<DivisionCode>,
}
