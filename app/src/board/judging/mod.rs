//! What people make of an answer: its author rates it, and may reopen the post once; the author and whoever supported it
//! say whether it is really done.

#[doc(hidden)]
pub mod asking;
#[doc(hidden)]
pub mod rules;
#[doc(hidden)]
pub mod store;
#[doc(hidden)]
pub mod view;

#[doc(hidden)]
pub use store::{Judge, forget_verdicts, judge};
#[doc(hidden)]
pub use view::{Refused, judging, reopening};
