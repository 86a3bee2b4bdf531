use serde::{Deserialize, Serialize};

/// Where a post is. What departments say of it in a reply, and the two states in which nobody has said anything yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, sqlx::Type)]
#[serde(rename_all = "snake_case")]
#[sqlx(type_name = "text", rename_all = "snake_case")]
pub enum Status {
    /// Nobody has said anything.
    Waiting,
    /// Read; an answer is to follow.
    Received,
    /// Something is being done.
    InHand,
    /// Another desk has it.
    PassedOn,
    /// Its author said that it isn't done.
    Reopened,
    /// What there is to say was said.
    Answered,
    /// What was asked for is done.
    Done,
    /// It will not be done, and why.
    Declined,
    /// Another post says the same, and is answered there.
    Duplicate,
}

impl Status {
    /// What a clerk chooses from. The others follow from what they do.
    pub const OFFERED: [Status; 5] =
        [Status::Received, Status::InHand, Status::Answered, Status::Done, Status::Declined];

    /// An answer is still owed.
    pub fn is_open(self) -> bool {
        matches!(self, Status::Waiting | Status::Received | Status::InHand | Status::PassedOn | Status::Reopened)
    }

    /// No department has said anything at all.
    pub fn is_silent(self) -> bool {
        self == Status::Waiting
    }

    pub fn code(self) -> &'static str {
        match self {
            Status::Waiting => "waiting",
            Status::Received => "received",
            Status::InHand => "in_hand",
            Status::PassedOn => "passed_on",
            Status::Reopened => "reopened",
            Status::Answered => "answered",
            Status::Done => "done",
            Status::Declined => "declined",
            Status::Duplicate => "duplicate",
        }
    }

    /// Its name as a Fluent key.
    pub fn key(self) -> &'static str {
        match self {
            Status::Waiting => "board-waiting",
            Status::Received => "board-received",
            Status::InHand => "board-in-hand",
            Status::PassedOn => "board-passed-on",
            Status::Reopened => "board-reopened",
            Status::Answered => "board-answered",
            Status::Done => "board-done",
            Status::Declined => "board-declined",
            Status::Duplicate => "board-duplicate",
        }
    }
}
