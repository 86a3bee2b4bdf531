//! The board as programs read it: by numbers, or a span of time of it.

use super::store;
pub use super::store::{Before, LastSaid};
use super::{Category, Number, Post, PostId};
use chrono::{DateTime, Utc};
use kernel::error::Result;
use kernel::view::View;

/// Which posts are sought, the newest first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sought {
    /// Posted within this time, both moments included.
    pub from: DateTime<Utc>,
    pub until: DateTime<Utc>,
    /// Of one of these.
    pub categories: Option<Vec<String>>,
    /// Only what an answer is owed to, or only what none is owed to.
    pub open: Option<bool>,
    /// Only what comes after this one.
    pub before: Option<Before>,
    /// So many are passed over.
    pub skipped: i64,
    pub most: i64,
}

/// A post with what was said of it last.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Published {
    pub post: Post,
    pub last_said: LastSaid,
}

pub async fn sought(view: &mut View, sought: &Sought) -> Result<Vec<Published>> {
    let found = store::sought(view, sought).await?;
    published(view, &found).await
}

/// The posts of these numbers, as far as there are any, the newest first.
pub async fn numbered(view: &mut View, numbers: &[Number]) -> Result<Vec<Published>> {
    let found = store::numbered(view, numbers).await?;
    published(view, &found).await
}

/// In the order in which they are offered.
pub async fn categories(view: &mut View) -> Result<Vec<Category>> {
    store::categories(view).await
}

async fn published(view: &mut View, posts: &[PostId]) -> Result<Vec<Published>> {
    let mut said = store::last_said(view, posts).await?;
    let posts = store::these(view, posts).await?.into_iter();
    Ok(posts.map(|post| Published { last_said: said.remove(&post.id).unwrap_or_default(), post }).collect())
}
