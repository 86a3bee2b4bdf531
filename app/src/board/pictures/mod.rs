//! Pictures of a post: its author adds them while nobody has answered, on the post's first day. What is shown is drawn
//! anew from what was sent ([`redraw`]), so that neither the place and the camera that a photograph tells of, nor
//! anything that only looks like one, goes out.

#[doc(hidden)]
pub mod event;
pub mod jobs;
#[doc(hidden)]
pub mod redraw;
#[doc(hidden)]
pub mod rules;
#[doc(hidden)]
pub mod store;
#[doc(hidden)]
pub mod view;

pub use event::PictureEvent;

use super::{Number, Post, PostId, Status};
use chrono::{DateTime, Utc};
use kernel::error::Result;
use kernel::id;
use kernel::view::View;
use object_store::path::Path;

id!(PictureId);

/// What is sent may have 10 MB.
pub const LARGEST: usize = 10 * 1024 * 1024;

#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Picture {
    pub id: PictureId,
    pub size: Size,
    /// In its writer's words.
    pub description: Option<String>,
}

/// In pixels.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Size {
    pub width: u32,
    pub height: u32,
}

impl Size {
    /// The same shape, neither side longer than this, nor than it is.
    pub fn within(self, most: u32) -> Size {
        let longest = self.width.max(self.height);
        if longest <= most {
            return self;
        }
        let shrunk = |side: u32| {
            let rounded = (u64::from(side) * u64::from(most) + u64::from(longest) / 2) / u64::from(longest);
            u32::try_from(rounded).unwrap_or(most).max(1)
        };
        Size { width: shrunk(self.width), height: shrunk(self.height) }
    }
}

/// Each picture lies there twice.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scale {
    Large,
    Thumbnail,
}

impl Scale {
    pub const ALL: [Scale; 2] = [Scale::Large, Scale::Thumbnail];

    /// The most pixels of its longer side.
    pub fn most(self) -> u32 {
        match self {
            Scale::Large => 1600,
            Scale::Thumbnail => 400,
        }
    }

    fn folder(self) -> Path {
        match self {
            Scale::Large => Path::from("pictures/large"),
            Scale::Thumbnail => Path::from("pictures/thumbnail"),
        }
    }
}

impl PictureId {
    /// Where everybody finds it.
    pub fn path(self, number: Number, scale: Scale) -> String {
        match scale {
            Scale::Large => format!("{}/pictures/{self}.jpg", number.path()),
            Scale::Thumbnail => format!("{}/pictures/{self}/thumbnail", number.path()),
        }
    }

    /// Where its bytes lie.
    pub fn object(self, scale: Scale) -> Path {
        scale.folder().join(self.to_string())
    }
}

/// A post as its author adds pictures to it.
#[derive(Debug, Clone)]
pub struct OwnPost {
    pub id: PostId,
    pub title: String,
    pub posted_at: DateTime<Utc>,
    pub status: Status,
    pub locked: bool,
}

/// In the order in which they were added.
pub async fn of_post(view: &mut View, post: PostId) -> Result<Vec<Picture>> {
    store::pictures(view, post).await
}

/// Whether the post's author may add pictures to it now, or take them out.
pub fn may_change(post: &Post, now: DateTime<Utc>) -> bool {
    rules::may_change(post.posted_at, post.status, post.locked, now).is_ok()
}
