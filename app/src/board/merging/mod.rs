//! Two posts that say the same become one: a moderator says which, and why. Supporters are united, each counted once,
//! and told; the desk of the one that goes is relieved. All of it can be undone.

pub mod actions;
mod jobs;
pub mod pages;
mod rules;
mod store;
mod view;

pub use jobs::TellMerged;
pub(super) use store::{Merged, is_merged_for_update, merged};
pub(super) use view::{into, merge_link};

use crate::id;

id!(MergeId);
