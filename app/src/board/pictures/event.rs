use super::PictureId;
use crate::PostId;
use serde::Serialize;
use uuid::Uuid;

/// What happens to pictures: no stage of their post.
#[derive(Debug, Clone, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum PictureEvent {
    PictureAdded { picture: PictureId, post: PostId },
    PictureRemoved { picture: PictureId, post: PostId },
    PicturesSwept { files: u64 },
}

impl kernel::event::Event for PictureEvent {
    const SLICE: &'static str = "pictures";

    fn subject(&self) -> Uuid {
        match self {
            PictureEvent::PictureAdded { picture, .. } | PictureEvent::PictureRemoved { picture, .. } => picture.0,
            PictureEvent::PicturesSwept { .. } => Uuid::nil(),
        }
    }
}
