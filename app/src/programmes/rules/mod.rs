//! The pure decisions: which desks a case is laid before, whether answers are right, what is granted.

mod award;
mod plan;
mod problem;
mod rows;
pub mod sample;
pub mod search;
mod section;
mod value;
mod whole;

pub use award::award;
pub use plan::{Refusal, all_steps, days_of_any_case, moments, plan, promised_days};
pub use problem::{FieldError, Problem};
pub use rows::decode;
pub use section::{Form, Rejected, check_section};
pub use whole::{asked_evidence, asked_fields, check_whole};

/// More rows than this are no list that a person could check.
pub const MOST_ROWS: u32 = 5_000;

#[cfg(test)]
mod graph_tests;
#[cfg(test)]
mod tests;
