//! Comments: what people say about a post and to each other, as persons; a department has its answer. They stand in
//! threads of two levels, the oldest first. Whose account wrote one is not shown.
//!
//! For a quarter of an hour its author changes a comment freely; afterwards everybody can read what it said before. What
//! its author took back, or a moderator hid, leaves its place, so that what was answered to it keeps its own.

#[doc(hidden)]
pub mod address;
mod jobs;
#[doc(hidden)]
pub mod rules;
#[doc(hidden)]
pub mod store;
#[doc(hidden)]
pub mod written;

#[doc(hidden)]
pub use address::address;
pub use jobs::ForgetComments;
pub(crate) use store::{hide, is_hidden_by, set_masks};
#[doc(hidden)]
pub use store::{lock, show};
#[doc(hidden)]
pub use written::{Written, written};

use super::mentions::{self, Mentions};
use super::moderation::Reason;
use super::{Number, Post, PostId};
use chrono::{DateTime, Utc};
use kernel::error::Result;
use kernel::id;
use kernel::lang::Lang;
use kernel::view::View;

id!(CommentId);

#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Comment {
    pub id: CommentId,
    /// The comment that began the thread it stands in; of that one its own id.
    pub thread: CommentId,
    pub answers: Option<Answered>,
    /// None once its author took it back; of what is hidden, for all but its author.
    pub said: Option<Said>,
    /// Why a moderator hid it.
    pub hidden: Option<Reason>,
    pub at: DateTime<Utc>,
    /// Of its text, raised by each change.
    pub version: i32,
    /// How many earlier texts everybody can read.
    pub edits: i32,
    /// The reader wrote it.
    pub is_own: bool,
}

/// What its author wrote.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Said {
    /// In the small Markdown of posts.
    pub body: String,
    /// The language it is written in.
    pub lang: Lang,
    /// As the author wants to be called.
    pub called: Option<String>,
    /// A moderator masked a part of it; its author alone reads it whole.
    pub masked: bool,
}

/// The comment that another one answers.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Answered {
    pub id: CommentId,
    /// As its author wants to be called.
    pub called: Option<String>,
}

/// A text that a comment had or has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edition {
    pub body: String,
    pub lang: Lang,
    pub since: DateTime<Utc>,
}

/// Where a page of a post's comments begins: with this one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Begin {
    pub thread: CommentId,
    pub id: CommentId,
}

/// A page of what is said about a post, and what the post and they speak of.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Talk {
    pub comments: Vec<Comment>,
    pub from: Option<Begin>,
    pub next: Option<Begin>,
    pub mentions: Mentions,
}

impl Talk {
    /// So long are its texts, and a little more the whole of it.
    pub fn bytes(&self) -> usize {
        let body = |comment: &Comment| comment.said.as_ref().map_or(0, |said| said.body.len());
        self.comments.iter().map(|comment| size_of_val(comment) + body(comment)).sum()
    }
}

/// What is said about a post, from there on.
pub async fn talk(view: &mut View, post: &Post, from: Option<Begin>) -> Result<Talk> {
    let reader = view.actor().person_id();
    let found = match post.commented {
        false => Vec::new(),
        true => store::comments(view, post.id, from, reader).await?,
    };
    let (comments, next) = rules::page(found);
    let said = comments.iter().filter_map(|comment| comment.said.as_ref()).map(|said| said.body.as_str());
    let mentions = mentions::of(view, std::iter::once(post.text.body.as_str()).chain(said)).await?;
    Ok(Talk { comments, from, next, mentions })
}

/// A comment on this post that everybody reads.
pub async fn public(view: &mut View, post: PostId, id: CommentId) -> Result<Option<Comment>> {
    Ok(store::comment(view, post, id).await?.filter(Comment::is_public))
}

impl Comment {
    /// Whether others than its author read it.
    fn is_public(&self) -> bool {
        self.said.is_some() && self.hidden.is_none()
    }

    /// A moderator hid it or masked a part: it stays as it is until that is decided.
    pub fn is_moderated(&self) -> bool {
        self.hidden.is_some() || self.said.as_ref().is_some_and(|said| said.masked)
    }
}

impl CommentId {
    /// Where it stands on its page.
    pub fn anchor(self) -> String {
        format!("comment-{self}")
    }

    /// What its author does with it, what it said before, and where it is reported, stand below.
    pub fn path(self, post: Number) -> String {
        format!("{}/{self}", path(post))
    }
}

pub fn path(post: Number) -> String {
    format!("{}/comments", post.path())
}

/// Where a comment stands, on a page that begins with it.
pub fn place(post: Number, thread: CommentId, id: CommentId) -> String {
    format!("{}#{}", page_from(post, Begin { thread, id }), id.anchor())
}

/// The page on which comments go on from there.
pub fn page_from(post: Number, from: Begin) -> String {
    format!("{}?from={from}", path(post))
}

/// As a page's address carries it: the thread, and which of it if not its first.
impl std::fmt::Display for Begin {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        if self.id == self.thread { self.thread.fmt(f) } else { write!(f, "{}.{}", self.thread, self.id) }
    }
}

impl Begin {
    pub fn thread(thread: CommentId) -> Begin {
        Begin { thread, id: thread }
    }

    pub fn parse(text: &str) -> Option<Begin> {
        let (thread, id) = text.split_once('.').unwrap_or((text, text));
        Some(Begin { thread: CommentId(thread.parse().ok()?), id: CommentId(id.parse().ok()?) })
    }
}

impl From<&Comment> for Begin {
    fn from(comment: &Comment) -> Begin {
        Begin { thread: comment.thread, id: comment.id }
    }
}
