//! The board: what residents ask in public, and what departments answer. As yet it is only read, on the front page.

pub mod actions;
mod event;
mod store;
pub mod teaser;

pub use event::Event;

use crate::city::divisions::DivisionCode;
use crate::id;
use crate::kernel::error::Result;
use crate::kernel::lang::{Bilingual, Lang};
use crate::kernel::view::View;
use chrono::{DateTime, Utc};

id!(PostId);

/// What a resident asks. Who asks is not shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Post {
    pub id: PostId,
    /// The language it is written in.
    pub lang: Lang,
    pub title: String,
    pub body: String,
    /// The subdistrict it is about.
    pub place: DivisionCode,
    pub supports: i32,
    pub posted_at: DateTime<Utc>,
    pub answer: Option<Answer>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    pub text: Bilingual,
    pub department: Bilingual,
    pub at: DateTime<Utc>,
}

/// The newest posts, the newest first.
pub async fn newest(view: &mut View, limit: i64) -> Result<Vec<Post>> {
    store::newest(view, limit).await
}
