//! Real processes under load: for the test that kills them and the bench that measures them.

#![allow(dead_code, unused_imports, reason = "neither of the two needs all of it")]

mod agent;
mod certificates;
mod drafts;
mod process;
mod queue;

pub use agent::{Agent, Answer};
pub use certificates::make_certificates;
pub use drafts::{Draft, make_drafts};
pub use process::{Process, Seamless};
pub use queue::make_queue;
