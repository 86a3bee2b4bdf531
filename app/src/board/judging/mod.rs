//! What people make of an answer: its author rates it, and may reopen the post once; the author and whoever supported it
//! say whether it is really done.

pub mod actions;
mod asking;
mod rules;
mod store;
mod view;

pub(super) use store::{Judge, forget_verdicts, judge};
pub(super) use view::{Refused, judging, reopening};
