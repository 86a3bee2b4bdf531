use super::QUEUE;
use crate::comments::{self, CommentId};
use crate::{Number, PostId};
use serde::{Deserialize, Serialize};

/// What a moderator acts on: a post, or what somebody said about it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Target {
    pub post: PostId,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub comment: Option<CommentId>,
}

impl From<PostId> for Target {
    fn from(post: PostId) -> Target {
        Target { post, comment: None }
    }
}

/// The same as addresses have it: the post's number, and the comment's id.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Named {
    pub number: Number,
    #[serde(default, rename = "id")]
    pub comment: Option<CommentId>,
}

impl Named {
    /// Where a moderator acts on it.
    pub fn desk(self) -> String {
        match self.comment {
            Some(comment) => format!("{QUEUE}/posts/{}/comments/{comment}", self.number),
            None => format!("{QUEUE}/posts/{}", self.number),
        }
    }

    /// Where a reader reports it.
    pub fn report(self) -> String {
        match self.comment {
            Some(comment) => format!("{}/report", comment.path(self.number)),
            None => format!("{}/report", self.number.path()),
        }
    }

    /// Where everybody reads it; `thread`: the comment that began the one in which it stands.
    pub fn public(self, thread: Option<CommentId>) -> String {
        match thread.zip(self.comment) {
            Some((thread, comment)) => comments::place(self.number, thread, comment),
            None => self.number.path(),
        }
    }

    pub fn word(self) -> &'static str {
        word(self.comment.is_some())
    }
}

/// As the texts tell a comment from a post, in `$of`.
pub fn word(is_comment: bool) -> &'static str {
    if is_comment { "comment" } else { "post" }
}

/// A comment where there is room for a line of it.
pub fn line(text: &str) -> String {
    const LONGEST: usize = 60;
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    match line.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", &line[..end]),
        None => line,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_comment_is_told_in_a_line() {
        assert_eq!(line(" 北门\n\n也是 "), "北门 也是");
        assert_eq!(line(&"长".repeat(61)), "长".repeat(60) + "…");
    }
}
