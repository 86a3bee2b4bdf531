//! Two posts that say the same become one: a moderator says which, and why. Supporters are united, each counted once,
//! and told; the desk of the one that goes is relieved. All of it can be undone.

mod jobs;
#[doc(hidden)]
pub mod rules;
#[doc(hidden)]
pub mod store;
#[doc(hidden)]
pub mod view;

pub use jobs::TellMerged;
#[doc(hidden)]
pub use store::{Merged, is_merged_for_update, merged};
#[doc(hidden)]
pub use view::{into, merge_link};

use kernel::id;

id!(MergeId);
