//! Where a category wants it, a supervisor reads an answer before everybody does: lets it out, or sends it back with a
//! reason. The clock runs on meanwhile, so that nobody gains time by waiting.

pub mod actions;
pub mod pages;
mod rules;
mod store;

pub(super) use store::{draft_of, remove_draft, save_draft};

use super::PostId;
use super::replies::Said;
use crate::desks::StepId;
use crate::kernel::actor::PersonId;
use chrono::{DateTime, Utc};

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
