//! Where a category wants it, a supervisor reads an answer before everybody does: lets it out, or sends it back with a
//! reason. The clock runs on meanwhile, so that nobody gains time by waiting.

#[doc(hidden)]
pub mod rules;
#[doc(hidden)]
pub mod store;

pub(crate) use store::save_draft;
#[doc(hidden)]
pub use store::{draft_of, remove_draft};

use super::PostId;
use super::replies::Said;
use chrono::{DateTime, Utc};
use desks::StepId;
use kernel::actor::PersonId;

/// What a clerk wants to say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    pub step: StepId,
    pub post: PostId,
    pub written_by: PersonId,
    pub said: Said,
    pub written_at: DateTime<Utc>,
    /// Why a supervisor sent it back.
    pub returned: Option<String>,
}
