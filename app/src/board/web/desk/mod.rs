//! The board at the desks: what departments answer, what their supervisors let out, and what can be written about at all.
//! A crate beside the board's other pages, which are edited most: what is built again with an edit is its whole crate.

use board::*;

pub mod categories;
pub mod checking;
pub mod replies;
