//! Proposals: support is collected until a threshold obliges a department to answer; what it takes up is put to the vote
//! of verified residents, decided, and carried out. What came of each phase remains.

pub mod actions;
mod jobs;
mod phase;
mod rules;
mod steering;
mod store;
mod view;

pub use jobs::{EndPhases, ObligeDepartments};
pub use phase::{Choice, Phase};
pub(super) use steering::{begin, collect, reopened, replied, supported};
pub(super) use store::{Past, move_votes, past, vote_of};
pub use store::{Proposal, Votes};
pub(super) use view::{name, proposal as drawn};
