//! The departments' pages of the board: what they answer, what their supervisors let out, and which of them answers what.
//! A crate beside the board's other pages, which are edited most: what is built again with an edit is its whole crate.

use board::*;

pub mod categories;
pub mod checking;
pub mod replies;
