//! Real processes under load: for the tests that kill them and the bench that measures them.

#![allow(dead_code, unused_imports, reason = "none of them needs all of it")]

mod agent;
mod certificates;
mod drafts;
mod posts;
#[path = "../prepared/mod.rs"]
mod prepared;
mod process;
mod queue;
mod voters;

pub use agent::{Agent, Answer};
pub use certificates::make_certificates;
pub use drafts::{Draft, make_drafts};
pub use posts::make_posts;
pub use process::{Process, Seamless};
pub use queue::make_queue;
pub use voters::{Voter, make_people, make_proposal, make_voters};
