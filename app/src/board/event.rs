use super::cards::Card;
use super::comments::CommentId;
use super::moderation::Purpose;
use super::moderation::{Act, Reason, Target};
use super::proposals::Phase;
use super::replies::ReplyId;
use super::{PostId, Status};
use city::DeskId;
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
    /// It waits for a supervisor.
    DraftWritten {
        post: PostId,
    },
    DraftReturned {
        post: PostId,
    },
    Reported {
        #[serde(flatten)]
        of: Target,
        reason: Reason,
    },
    /// By a moderator.
    Acted {
        #[serde(flatten)]
        of: Target,
        act: Uuid,
        what: Act,
    },
    Appealed {
        #[serde(flatten)]
        of: Target,
        act: Uuid,
    },
    AppealDecided {
        #[serde(flatten)]
        of: Target,
        act: Uuid,
        upheld: bool,
    },
    /// A moderator looked at who wrote it.
    AuthorLookedAt {
        #[serde(flatten)]
        of: Target,
        purpose: Purpose,
    },
    /// Written, and not out before a moderator has looked at it.
    Waits {
        post: PostId,
    },
    /// A support came in a wave, and is held.
    SupportHeld {
        post: PostId,
    },
    TemplateSaved {
        desk: DeskId,
    },
    TemplateRemoved {
        desk: DeskId,
    },
    Commented {
        post: PostId,
        comment: CommentId,
    },
    /// Openly: what it said before stays where everybody can read it.
    CommentEdited {
        post: PostId,
        comment: CommentId,
        openly: bool,
    },
    CommentTakenBack {
        post: PostId,
        comment: CommentId,
    },
    /// A night's work: so many were taken back long enough ago.
    CommentsForgotten {
        comments: u64,
    },
}

impl kernel::event::Event for Event {
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
            | Event::DraftWritten { post }
            | Event::DraftReturned { post }
            | Event::Waits { post }
            | Event::SupportHeld { post }
            | Event::CardGiven { post, .. } => post.0,
            Event::Reported { of, .. }
            | Event::Acted { of, .. }
            | Event::Appealed { of, .. }
            | Event::AppealDecided { of, .. }
            | Event::AuthorLookedAt { of, .. } => of.post.0,
            Event::TemplateSaved { desk } | Event::TemplateRemoved { desk } => desk.0,
            Event::Commented { comment, .. }
            | Event::CommentEdited { comment, .. }
            | Event::CommentTakenBack { comment, .. } => comment.0,
            Event::CommentsForgotten { .. } => Uuid::nil(),
        }
    }
}
