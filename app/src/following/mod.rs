//! Following: who wants to hear of a post, or of what is new in a category, at a place, before a department or under a
//! search, is told: in the portal, and by mail at once or once a day. The same is there for everybody as Atom.
//!
//! What happens on the board enqueues one job; whoever follows is found and told by that job, so that nobody who writes
//! waits for their followers.

mod event;
#[doc(hidden)]
pub mod feed;
mod happening;
pub mod jobs;
#[doc(hidden)]
pub mod kept;
mod letters;
#[doc(hidden)]
pub mod naming;
#[doc(hidden)]
pub mod rules;
#[doc(hidden)]
pub mod store;
#[doc(hidden)]
pub mod subject;
#[doc(hidden)]
pub mod unsubscribing;

pub use event::Event;
pub use happening::tell_later;
pub use kept::kept;
pub use subject::{Search, Subject};

use board::Number;
use chrono::{DateTime, Utc};
use kernel::id;
use kernel::lang::{Bilingual, Lang};
use serde::{Deserialize, Serialize};

id!(FollowId);
id!(NoticeId);
id!(
    /// One thing that happened, of which each person is told once.
    HappeningId
);

/// How somebody wants to hear of it. What comes by mail is in the portal too.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, sqlx::Type)]
#[serde(rename_all = "snake_case")]
#[sqlx(type_name = "text", rename_all = "snake_case")]
pub enum Way {
    AtOnce,
    /// In the mail of the next morning.
    Daily,
    /// Without any mail.
    Portal,
}

impl Way {
    pub const ALL: [Way; 3] = [Way::AtOnce, Way::Daily, Way::Portal];

    pub fn code(self) -> &'static str {
        match self {
            Way::AtOnce => "at_once",
            Way::Daily => "daily",
            Way::Portal => "portal",
        }
    }

    /// In words, as a Fluent key.
    pub fn key(self) -> &'static str {
        match self {
            Way::AtOnce => "following-way-at-once",
            Way::Daily => "following-way-daily",
            Way::Portal => "following-way-portal",
        }
    }
}

/// What happened to a post.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, sqlx::Type)]
#[serde(rename_all = "snake_case")]
#[sqlx(type_name = "text", rename_all = "snake_case")]
pub enum What {
    Posted,
    /// What there is to say was said.
    Answered,
    /// Something was said meanwhile, or by a second department.
    Replied,
    Reopened,
    Merged,
}

impl What {
    /// The post's title with what happened to it, as a Fluent key.
    pub fn key(self) -> &'static str {
        match self {
            What::Posted => "following-what-posted",
            What::Answered => "following-what-answered",
            What::Replied => "following-what-replied",
            What::Reopened => "following-what-reopened",
            What::Merged => "following-what-merged",
        }
    }

    /// In a word or two, as a Fluent key.
    pub fn label(self) -> &'static str {
        match self {
            What::Posted => "following-label-posted",
            What::Answered => "following-label-answered",
            What::Replied => "following-label-replied",
            What::Reopened => "following-label-reopened",
            What::Merged => "following-label-merged",
        }
    }

    /// Whether it is told to whoever follows a place or a topic, or to those alone who follow the post.
    fn is_news(self) -> bool {
        matches!(self, What::Posted | What::Answered)
    }
}

/// What somebody follows, as they read it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Follow {
    pub id: FollowId,
    pub subject: Subject,
    pub way: Way,
    pub name: Bilingual,
    /// The language of a name that nobody translates: a post's title.
    pub tongue: Option<Lang>,
}

/// What somebody was told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    pub id: NoticeId,
    pub what: What,
    pub post: Number,
    pub title: String,
    pub tongue: Lang,
    pub at: DateTime<Utc>,
    pub is_read: bool,
}
