use serde::{Deserialize, Serialize};

/// What a moderator does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, sqlx::Type)]
#[serde(rename_all = "snake_case")]
#[sqlx(type_name = "text", rename_all = "snake_case")]
pub enum Act {
    /// Nobody but its author and moderators reads it any more.
    Hide,
    Unhide,
    /// It is read, and nothing more is said of it.
    Lock,
    Unlock,
    /// A part of the text is read as bars.
    Mask,
    Warn,
    /// The author writes nothing for some days.
    Suspend,
    /// Nothing is wrong with what was reported.
    Dismiss,
    /// What waited for a look goes out.
    LetThrough,
    ReleaseSupports,
    VoidSupports,
}

impl Act {
    /// What is done about a post or a comment and its author, in the order in which it is offered.
    pub const ALL: [Act; 9] = [
        Act::LetThrough,
        Act::Dismiss,
        Act::Warn,
        Act::Mask,
        Act::Lock,
        Act::Unlock,
        Act::Hide,
        Act::Unhide,
        Act::Suspend,
    ];

    pub fn code(self) -> &'static str {
        match self {
            Act::Hide => "hide",
            Act::Unhide => "unhide",
            Act::Lock => "lock",
            Act::Unlock => "unlock",
            Act::Mask => "mask",
            Act::Warn => "warn",
            Act::Suspend => "suspend",
            Act::Dismiss => "dismiss",
            Act::LetThrough => "let_through",
            Act::ReleaseSupports => "release_supports",
            Act::VoidSupports => "void_supports",
        }
    }

    pub fn parse(code: &str) -> Option<Act> {
        Act::ALL.into_iter().find(|act| act.code() == code)
    }

    /// Its name as a Fluent key; the same with `-done` says that it was done.
    pub fn key(self) -> &'static str {
        match self {
            Act::Hide => "board-act-hide",
            Act::Unhide => "board-act-unhide",
            Act::Lock => "board-act-lock",
            Act::Unlock => "board-act-unlock",
            Act::Mask => "board-act-mask",
            Act::Warn => "board-act-warn",
            Act::Suspend => "board-act-suspend",
            Act::Dismiss => "board-act-dismiss",
            Act::LetThrough => "board-act-let-through",
            Act::ReleaseSupports => "board-act-release",
            Act::VoidSupports => "board-act-void",
        }
    }

    /// Against the author, who can appeal it.
    pub fn is_appealable(self) -> bool {
        matches!(self, Act::Hide | Act::Lock | Act::Mask | Act::Warn | Act::Suspend | Act::VoidSupports)
    }

    /// Somebody looked at what it says: what readers reported is answered by it.
    pub fn answers_reports(self) -> bool {
        matches!(self, Act::Hide | Act::Lock | Act::Mask | Act::Warn | Act::Suspend | Act::Dismiss | Act::LetThrough)
    }

    /// What the author need not hear of: nothing changed for them.
    pub fn is_told(self) -> bool {
        !matches!(self, Act::Dismiss | Act::ReleaseSupports)
    }
}
