//! Proposals: support is collected until a threshold obliges a department to answer; what it takes up is put to the vote
//! of verified residents, decided, and carried out. What came of each phase remains.

mod jobs;
mod phase;
#[doc(hidden)]
pub mod rules;
mod steering;
#[doc(hidden)]
pub mod store;
#[doc(hidden)]
pub mod view;

pub use jobs::{EndPhases, ObligeDepartments};
pub use phase::{Choice, Phase};
#[doc(hidden)]
pub use steering::{begin, collect, reopened, replied, supported};
pub(crate) use store::move_votes;
#[doc(hidden)]
pub use store::{Past, past, vote_of};
pub use store::{Proposal, Votes};
#[doc(hidden)]
pub use view::{name, proposal as drawn};
