//! What departments reply to posts: officially, in their name, each reply with a status. One that closes the post does
//! its desk's step; others are said while the clock runs on.

#[doc(hidden)]
pub mod form;
#[doc(hidden)]
pub mod led_to;
#[doc(hidden)]
pub mod rules;
#[doc(hidden)]
pub mod saying;
#[doc(hidden)]
pub mod store;
pub mod templates;
#[doc(hidden)]
pub mod view;

pub use form::ReplyForm;
pub use led_to::LedTo;

use super::Status;
use chrono::{DateTime, Utc};
use kernel::id;
use kernel::lang::Bilingual;

id!(ReplyId);

/// What a department said.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Reply {
    pub id: ReplyId,
    pub department: Bilingual,
    /// A second department's part.
    pub part: bool,
    pub at: DateTime<Utc>,
    pub said: Said,
    /// By the author of the post: how many stars of five, and why.
    pub rating: Option<Rating>,
}

/// What a reply says.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Said {
    pub status: Status,
    pub text: Bilingual,
    /// What the post led to.
    pub led_to: Option<LedTo>,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Rating {
    pub stars: i16,
    pub why: Option<String>,
}
