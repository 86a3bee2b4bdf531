//! What a comment may say, what its author may still change of it, and where it stands. Pure.

use super::{Begin, Comment, Said};
use crate::personal_numbers::masked;
use crate::rules::{LONGEST_NAME, language_of, one_line, said};
use chrono::{DateTime, TimeDelta, Utc};
use kernel::error::{Error, Problem, Result};

pub const LONGEST: usize = 1000;

/// Long enough to see a slip, too short to take back what others have answered to.
pub const FREELY: TimeDelta = TimeDelta::minutes(15);

/// Whoever has so much to mend says it anew.
pub const MOST_EDITS: i32 = 20;

/// A page ends with whichever comes first.
pub const THREADS: usize = 20;
pub const MOST: usize = 100;

/// Errors: everything that is wrong, each at its field.
pub fn comment(body: &str, called: &str) -> Result<Said, Vec<Problem>> {
    let (text, called) = (text(body), masked(&one_line(called), &[]));
    let name = said("called", &called, LONGEST_NAME, None);
    match (text, name) {
        (Ok(body), None) => {
            let lang = language_of("", &body);
            Ok(Said { body, lang, called: Some(called).filter(|called| !called.is_empty()), masked: false })
        }
        (text, name) => Err(text.err().into_iter().chain(name).collect()),
    }
}

/// The text alone.
pub fn text(body: &str) -> Result<String, Problem> {
    let body = masked(body.replace("\r\n", "\n").trim(), &[]);
    match said("comment", &body, LONGEST, Some("board-comment-missing")) {
        Some(problem) => Err(problem),
        None => Ok(body),
    }
}

/// Nobody answers what nobody says any more.
pub fn may_be_answered(comment: &Comment) -> Result<(), Problem> {
    if comment.is_public() { Ok(()) } else { Err(Problem::new("board-comment-answered-gone")) }
}

/// What becomes of a change.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Edit {
    /// It says so already.
    Nothing,
    Freely,
    /// What it said before stays where everybody can read it.
    Openly,
}

/// Errors: [`Error::Conflict`] when it was changed since that version was read; refused when it is hidden, for what is
/// appealed stays as it was, and when a part is masked, which said a little otherwise would stand there again.
pub fn edit(comment: &Comment, seen: i32, body: &str, now: DateTime<Utc>) -> Result<Edit> {
    let said = comment.said.as_ref().ok_or(Error::NotFound)?;
    if comment.hidden.is_some() {
        Err(Problem::new("board-comment-hidden-refused").into())
    } else if said.masked {
        Err(Problem::new("board-comment-masked-refused").into())
    } else if said.body == body {
        Ok(Edit::Nothing)
    } else if comment.version != seen {
        Err(Error::Conflict)
    } else if is_free(comment, now) {
        Ok(Edit::Freely)
    } else if comment.edits >= MOST_EDITS {
        Err(Problem::new("board-comment-edits-enough").with("most", MOST_EDITS).into())
    } else {
        Ok(Edit::Openly)
    }
}

pub fn is_free(comment: &Comment, now: DateTime<Utc>) -> bool {
    now < comment.at + FREELY
}

/// As much as a page holds, and where the next one begins.
pub fn page(mut comments: Vec<Comment>) -> (Vec<Comment>, Option<Begin>) {
    let (mut threads, mut last) = (0, None);
    let beyond = comments.iter().position(|comment| {
        threads += usize::from(last != Some(comment.thread));
        last = Some(comment.thread);
        threads > THREADS
    });
    let end = beyond.unwrap_or(comments.len()).min(MOST);
    let next = comments.get(end).map(Begin::from);
    comments.truncate(end);
    (comments, next)
}

/// The page that holds this comment: the post's own where few stand before it, else one that begins with its thread, or
/// with itself where its thread is longer than a page.
pub fn page_of(comment: Begin, before: i64, before_in_thread: i64) -> Option<Begin> {
    match (before < THREADS as i64, before_in_thread < MOST as i64) {
        (true, _) => None,
        (false, true) => Some(Begin::thread(comment.thread)),
        (false, false) => Some(comment),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::comments::CommentId;
    use crate::moderation::Reason;
    use kernel::lang::Lang;
    use uuid::Uuid;

    const AT: DateTime<Utc> = DateTime::UNIX_EPOCH;

    fn zhous(thread: u128, id: u128) -> Comment {
        Comment {
            id: CommentId(Uuid::from_u128(id)),
            thread: CommentId(Uuid::from_u128(thread)),
            answers: None,
            said: Some(Said { body: "早".into(), lang: Lang::Zh, called: None, masked: false }),
            hidden: None,
            at: AT,
            version: 1,
            edits: 0,
            is_own: true,
        }
    }

    #[test]
    fn a_comment_says_something_within_its_bounds() {
        let said = comment(" 同意，\r\n北门也是。 ", " 老 周 ").unwrap();
        assert_eq!((said.body.as_str(), said.lang), ("同意，\n北门也是。", Lang::Zh));
        assert_eq!(said.called.as_deref(), Some("老 周"));
        assert_eq!(comment("Yes", "").unwrap().called, None);
        let told = |body: &str, called: &str| -> Vec<_> {
            comment(body, called).unwrap_err().into_iter().map(|problem| problem.key).collect()
        };
        assert_eq!(told(" … ", "a\u{202e}b"), ["board-comment-missing", "board-text-hidden"]);
        assert_eq!(told(&"长".repeat(LONGEST + 1), ""), ["board-text-long"]);
        assert_eq!(told("z\u{334}\u{335}\u{336}\u{337}a", ""), ["board-text-piled"]);
    }

    #[test]
    fn zhou_changes_freely_for_fifteen_minutes_and_openly_afterwards() {
        let mut comment = zhous(1, 1);
        let at = |minutes| AT + TimeDelta::minutes(minutes);
        assert_eq!(edit(&comment, 1, "早上", at(14)).unwrap(), Edit::Freely);
        assert_eq!(edit(&comment, 1, "早上", at(15)).unwrap(), Edit::Openly);
        assert_eq!(edit(&comment, 9, "早", at(60)).unwrap(), Edit::Nothing, "sent twice");
        assert!(matches!(edit(&comment, 0, "早上", at(1)), Err(Error::Conflict)));
        comment.edits = MOST_EDITS;
        assert!(matches!(edit(&comment, 1, "早上", at(60)), Err(Error::Refused(_))));
        comment.hidden = Some(Reason::Insulting);
        assert!(matches!(edit(&comment, 1, "早", at(1)), Err(Error::Refused(_))), "hidden");
        assert!(may_be_answered(&comment).is_err());
        (comment.hidden, comment.said) = (None, None);
        assert!(matches!(edit(&comment, 1, "早上", at(1)), Err(Error::NotFound)), "taken back");
        assert!(may_be_answered(&comment).is_err());
    }

    #[test]
    fn a_page_ends_after_twenty_threads_or_a_hundred_comments() {
        let alone: Vec<_> = (1..=21).map(|id| zhous(id, id)).collect();
        let (shown, next) = page(alone.clone());
        assert_eq!((shown.len(), next), (20, Some(Begin::from(&alone[20]))));
        let long: Vec<_> = (1..=101).map(|id| zhous(1, id)).collect();
        let (shown, next) = page(long.clone());
        assert_eq!((shown.len(), next), (100, Some(Begin::from(&long[100]))));
        let (shown, next) = page(alone[..20].to_vec());
        assert_eq!((shown.len(), next), (20, None));
        assert_eq!(page(Vec::new()), (Vec::new(), None));
    }

    #[test]
    fn what_was_just_said_is_found_on_its_page() {
        let comment = Begin::from(&zhous(7, 9));
        assert_eq!(page_of(comment, 19, 5), None);
        assert_eq!(page_of(comment, 20, 5), Some(Begin::thread(comment.thread)));
        assert_eq!(page_of(comment, 20, 100), Some(comment));
        assert_eq!(Begin::parse(&comment.to_string()), Some(comment));
        let thread = Begin::thread(comment.thread);
        assert_eq!(Begin::parse(&thread.to_string()), Some(thread));
        for wrong in ["", "7", "7.9", "x.y", &format!("{comment}.1")] {
            assert_eq!(Begin::parse(wrong), None, "{wrong}");
        }
    }
}
