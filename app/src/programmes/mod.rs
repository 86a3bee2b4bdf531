//! What can be applied for. A programme is one TOML document: its texts, the questions it asks, the evidence it
//! wants, the steps its cases go through and what it grants. Publishing it makes a numbered edition that never
//! changes; a case stays on the edition it was started under.
//!
//! Everything about one programme stands in its document and nothing in Rust: which desks are asked, when, and for
//! how many days follows from the document, the applicant's answers and the place of the premises.

mod answers;
mod condition;
#[doc(hidden)]
pub mod diagram;
#[doc(hidden)]
pub mod document;
#[doc(hidden)]
pub mod edition;
mod field;
mod kept;
#[doc(hidden)]
pub mod programme;
pub mod rules;
mod step;
#[doc(hidden)]
pub mod store;
#[doc(hidden)]
pub mod taken;
#[doc(hidden)]
pub mod told;

pub use answers::Answers;
pub use condition::Condition;
pub use document::Fault;
pub use edition::{
    Edition, EditionId, ProgrammeId, ProgrammesEvent, current_edition, current_editions, edition, edition_numbered,
    edition_path, search,
};
pub use field::{Choice, Column, Field, FieldKind, Retention, Rows, ValueKind};
pub use kept::kept;
pub use programme::{Award, Certificate, Evidence, Grant, Kind, LegalBasis, Opening, Programme, Reason, Section};
pub use step::{PlannedStep, Step};
pub use taken::{DaysTaken, days_taken, remember_days_taken};
