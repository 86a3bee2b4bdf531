use super::{FollowId, HappeningId, NoticeId};
use chrono::NaiveDate;
use kernel::actor::PersonId;
use kernel::event;
use serde::Serialize;
use uuid::Uuid;

/// What somebody follows is theirs, and stands in no event.
#[derive(Debug, Clone, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Event {
    Followed {
        follow: FollowId,
    },
    WayChanged {
        follow: FollowId,
    },
    Unfollowed {
        follow: FollowId,
    },
    /// By the link in a mail, without signing in.
    MailsStopped {
        follow: FollowId,
    },
    DigestsStopped {
        person: PersonId,
    },
    /// So many people were told of it.
    Told {
        happening: HappeningId,
        people: usize,
    },
    NoticeRead {
        notice: NoticeId,
    },
    AllNoticesRead {
        person: PersonId,
    },
    DigestWritten {
        person: PersonId,
        day: NaiveDate,
    },
    DigestsDone {
        day: NaiveDate,
        letters: usize,
    },
    NoticesForgotten {
        notices: u64,
    },
}

impl event::Event for Event {
    const SLICE: &'static str = "following";

    fn subject(&self) -> Uuid {
        match self {
            Event::Followed { follow }
            | Event::WayChanged { follow }
            | Event::Unfollowed { follow }
            | Event::MailsStopped { follow } => follow.0,
            Event::DigestsStopped { person }
            | Event::AllNoticesRead { person }
            | Event::DigestWritten { person, .. } => person.0,
            Event::Told { happening, .. } => happening.0,
            Event::NoticeRead { notice } => notice.0,
            Event::DigestsDone { .. } | Event::NoticesForgotten { .. } => Uuid::nil(),
        }
    }
}
