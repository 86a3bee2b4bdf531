use super::PostId;
use serde::Serialize;
use uuid::Uuid;

#[derive(Debug, Clone, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Event {
    Posted { post: PostId },
}

impl crate::kernel::event::Event for Event {
    const SLICE: &'static str = "board";

    fn subject(&self) -> Uuid {
        match self {
            Event::Posted { post } => post.0,
        }
    }
}
