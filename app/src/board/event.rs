use super::cards::Card;
use super::proposals::Phase;
use super::replies::ReplyId;
use super::{PostId, Status};
use crate::city::DeskId;
use serde::Serialize;
use uuid::Uuid;

#[derive(Debug, Clone, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Event {
    Posted {
        post: PostId,
    },
    Supported {
        post: PostId,
    },
    SupportWithdrawn {
        post: PostId,
    },
    /// `part`: by a second department.
    Replied {
        post: PostId,
        reply: ReplyId,
        status: Status,
        part: bool,
    },
    Rated {
        post: PostId,
        reply: ReplyId,
        stars: i16,
    },
    SaidDone {
        post: PostId,
        done: bool,
    },
    Reopened {
        post: PostId,
    },
    Merged {
        post: PostId,
        into: PostId,
    },
    MergeUndone {
        post: PostId,
        into: PostId,
    },
    PhaseBegan {
        post: PostId,
        phase: Phase,
    },
    Voted {
        post: PostId,
    },
    CardGiven {
        post: PostId,
        card: Card,
    },
    TemplateSaved {
        desk: DeskId,
    },
    TemplateRemoved {
        desk: DeskId,
    },
}

impl crate::kernel::event::Event for Event {
    const SLICE: &'static str = "board";

    fn subject(&self) -> Uuid {
        match self {
            Event::Posted { post }
            | Event::Supported { post }
            | Event::SupportWithdrawn { post }
            | Event::Replied { post, .. }
            | Event::Rated { post, .. }
            | Event::SaidDone { post, .. }
            | Event::Reopened { post }
            | Event::Merged { post, .. }
            | Event::MergeUndone { post, .. }
            | Event::PhaseBegan { post, .. }
            | Event::Voted { post }
            | Event::CardGiven { post, .. } => post.0,
            Event::TemplateSaved { desk } | Event::TemplateRemoved { desk } => desk.0,
        }
    }
}
