use super::PostId;
use serde::Serialize;
use uuid::Uuid;

#[derive(Debug, Clone, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Event {
    Posted { post: PostId },
    Supported { post: PostId },
    SupportWithdrawn { post: PostId },
    Answered { post: PostId },
}

impl crate::kernel::event::Event for Event {
    const SLICE: &'static str = "board";

    fn subject(&self) -> Uuid {
        match self {
            Event::Posted { post }
            | Event::Supported { post }
            | Event::SupportWithdrawn { post }
            | Event::Answered { post } => post.0,
        }
    }
}
