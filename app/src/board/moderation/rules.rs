//! What a moderator may do about a post or a comment, and what it makes of the text. Pure.

use super::bars::masked;
use super::{Act, Reason, Veil};
pub use crate::rules::{LONGEST_REASON, reason as why};
use crate::rules::{one_line, said};
use kernel::actor::PersonId;
use kernel::error::Problem;

pub const LONGEST_APPEAL: usize = 1000;
/// Days for which an account is suspended.
pub const DAYS: [i16; 3] = [1, 7, 30];

/// A post or a comment before a moderator.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Before {
    pub author: PersonId,
    /// Of the post; of a comment, the one that it is about.
    pub post_author: PersonId,
    pub is_comment: bool,
    /// Its author took it back.
    pub gone: bool,
    pub veil: Option<Veil>,
    pub locked: bool,
    /// Readers reported it, and nobody has looked yet.
    pub reported: bool,
    /// One of the moderator's own desks has or had it before it.
    pub own_desk: bool,
}

/// What can be done about it now.
pub fn possible(before: &Before) -> Vec<Act> {
    let fits = |act: &Act| match act {
        Act::LetThrough => before.veil == Some(Veil::Waiting),
        Act::Hide => before.veil != Some(Veil::Hidden) && !before.gone,
        Act::Unhide => before.veil == Some(Veil::Hidden),
        Act::Lock => !before.locked && before.veil != Some(Veil::Waiting) && !before.is_comment,
        Act::Unlock => before.locked && !before.is_comment,
        Act::Dismiss => before.reported,
        Act::Mask => !before.gone,
        Act::Warn | Act::Suspend => true,
        Act::ReleaseSupports | Act::VoidSupports => false,
    };
    Act::ALL.into_iter().filter(fits).collect()
}

/// Errors: this moderator is the wrong one.
pub fn may_moderate(before: &Before, moderator: PersonId) -> Result<(), Problem> {
    match (before.own_desk, [before.author, before.post_author].contains(&moderator)) {
        (_, true) => Err(Problem::new("board-moderate-own-post")),
        (true, _) => Err(Problem::new("board-moderate-own")),
        _ => Ok(()),
    }
}

/// An act as it was typed.
#[derive(Debug, Clone, Copy)]
pub struct Typed<'t> {
    pub act: &'t str,
    pub reason: &'t str,
    pub why: &'t str,
    pub part: &'t str,
    pub days: &'t str,
}

/// An act that can be done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decided {
    pub act: Act,
    pub reason: Reason,
    pub why: String,
    /// Of a mask.
    pub part: Option<String>,
    /// Of a suspension.
    pub days: Option<i16>,
}

/// `written`: what the author wrote. Errors: all that is wrong, each at its field.
pub fn decide(typed: &Typed, before: &Before, written: &[String]) -> Result<Decided, Vec<Problem>> {
    let act = Act::parse(typed.act);
    let reason = Reason::parse(typed.reason);
    let why = why("why", typed.why, LONGEST_REASON);
    let mut problems = Vec::new();
    match act {
        None => problems.push(Problem::at("act", "board-act-missing")),
        // Somebody else was at it meanwhile, or a second click.
        Some(act) if !possible(before).contains(&act) => problems.push(Problem::at("act", "board-act-impossible")),
        Some(_) => {}
    }
    problems.extend(reason.is_none().then(|| Problem::at("reason", "board-reason-missing")));
    let part = (act == Some(Act::Mask)).then(|| typed.part.replace("\r\n", "\n").trim().to_owned());
    if let Some(part) = &part {
        let stands = !part.is_empty() && written.iter().any(|text| text.contains(part.as_str()));
        problems.extend((!stands).then(|| Problem::at("part", "board-part-unknown")));
    }
    let days = (act == Some(Act::Suspend)).then(|| typed.days.parse().ok().filter(|days| DAYS.contains(days)));
    problems.extend((days == Some(None)).then(|| Problem::at("days", "board-days-missing")));
    match (act, reason, why) {
        (Some(act), Some(reason), Ok(why)) if problems.is_empty() => {
            Ok(Decided { act, reason, why, part, days: days.flatten() })
        }
        (_, _, why) => {
            problems.extend(why.err());
            Err(problems)
        }
    }
}

/// Errors: they wrote it themself.
pub fn may_report(author: PersonId, person: PersonId) -> Result<(), Problem> {
    if author == person { Err(Problem::new("board-report-own")) } else { Ok(()) }
}

/// A report: the reason, and words that only "other" needs. Errors: what is missing, each at its field.
pub fn report(reason: &str, words: &str) -> Result<(Reason, Option<String>), Vec<Problem>> {
    let Some(reason) = Reason::parse(reason) else { return Err(vec![Problem::at("reason", "board-reason-missing")]) };
    let words = one_line(words);
    match (words.is_empty(), reason) {
        (true, Reason::Other) => Err(vec![Problem::at("words", "board-report-words-missing")]),
        (true, _) => Ok((reason, None)),
        (false, _) => match said("words", &words, LONGEST_REASON, None) {
            Some(problem) => Err(vec![problem]),
            None => Ok((reason, Some(words))),
        },
    }
}

/// What the author of a post wrote, of which a part can be masked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Original {
    pub title: String,
    pub body: String,
    pub address: Option<String>,
    pub called: Option<String>,
}

impl Original {
    pub fn texts(self) -> Vec<String> {
        [self.title, self.body].into_iter().chain(self.address).chain(self.called).collect()
    }

    /// As everybody reads it.
    pub fn masked(&self, parts: &[String]) -> Original {
        let optional = |text: &Option<String>| text.as_ref().map(|text| masked(text, parts));
        Original {
            title: masked(&self.title, parts),
            body: masked(&self.body, parts),
            address: optional(&self.address),
            called: optional(&self.called),
        }
    }
}

/// Errors: this moderator did the act, or wrote the post, or their desk has to do with it.
pub fn may_decide_appeal(before: &Before, done_by: PersonId, moderator: PersonId) -> Result<(), Problem> {
    match done_by == moderator {
        true => Err(Problem::new("board-appeal-own-act")),
        false => may_moderate(before, moderator),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn post() -> Before {
        let author = PersonId::new();
        let post_author = PersonId::new();
        Before {
            author,
            post_author,
            is_comment: false,
            gone: false,
            veil: None,
            locked: false,
            reported: true,
            own_desk: false,
        }
    }

    const HIDE: Typed = Typed { act: "hide", reason: "insulting", why: "骂人", part: "", days: "" };

    fn told(typed: &Typed, before: &Before) -> Vec<&'static str> {
        let problems = decide(typed, before, &["标题".into(), "电话13800000000".into()]).unwrap_err();
        problems.iter().map(|problem| problem.key).collect()
    }

    #[test]
    fn an_act_needs_its_reason_and_what_belongs_to_it() {
        assert_eq!(decide(&HIDE, &post(), &[]).unwrap().act, Act::Hide);
        let nothing = Typed { act: "", reason: "", why: " ", ..HIDE };
        assert_eq!(told(&nothing, &post()), ["board-act-missing", "board-reason-missing", "board-why-missing"]);
        assert_eq!(told(&Typed { act: "mask", part: "139", ..HIDE }, &post()), ["board-part-unknown"]);
        assert_eq!(told(&Typed { act: "mask", part: " ", ..HIDE }, &post()), ["board-part-unknown"]);
        assert_eq!(told(&Typed { act: "suspend", days: "3", ..HIDE }, &post()), ["board-days-missing"]);
        assert_eq!(told(&Typed { act: "void_supports", ..HIDE }, &post()), ["board-act-missing"], "waves say so");
    }

    #[test]
    fn what_is_done_already_is_not_done_again() {
        let hidden = Before { veil: Some(Veil::Hidden), reported: false, ..post() };
        assert_eq!(told(&HIDE, &hidden), ["board-act-impossible"]);
        assert_eq!(told(&Typed { act: "dismiss", ..HIDE }, &hidden), ["board-act-impossible"]);
        assert!(decide(&Typed { act: "unhide", ..HIDE }, &hidden, &[]).is_ok());
    }

    #[test]
    fn a_comment_is_not_locked_and_what_was_taken_back_not_hidden() {
        let comment = Before { is_comment: true, ..post() };
        assert_eq!(possible(&comment), [Act::Dismiss, Act::Warn, Act::Mask, Act::Hide, Act::Suspend]);
        let gone = Before { gone: true, reported: false, ..comment };
        assert_eq!(possible(&gone), [Act::Warn, Act::Suspend]);
    }

    #[test]
    fn nobody_moderates_their_own_nor_decides_about_themselves() {
        let (ma, tang) = (PersonId::new(), PersonId::new());
        let own = Before { author: ma, ..post() };
        assert_eq!(may_moderate(&own, ma).unwrap_err().key, "board-moderate-own-post");
        let about_own = Before { post_author: ma, is_comment: true, ..post() };
        assert_eq!(may_moderate(&about_own, ma).unwrap_err().key, "board-moderate-own-post");
        assert_eq!(may_moderate(&Before { own_desk: true, ..post() }, ma).unwrap_err().key, "board-moderate-own");
        assert_eq!(may_decide_appeal(&post(), ma, ma).unwrap_err().key, "board-appeal-own-act");
        assert!(may_decide_appeal(&post(), ma, tang).is_ok());
    }

    #[test]
    fn nobody_reports_themselves() {
        let (wang, zhou) = (PersonId::new(), PersonId::new());
        assert_eq!(may_report(wang, wang).unwrap_err().key, "board-report-own");
        assert!(may_report(wang, zhou).is_ok());
    }

    #[test]
    fn a_report_of_something_else_needs_words() {
        assert_eq!(report("untrue", "").unwrap(), (Reason::Untrue, None));
        assert_eq!(report("other", " ").unwrap_err()[0].key, "board-report-words-missing");
        assert_eq!(report("", "x").unwrap_err()[0].key, "board-reason-missing");
    }
}
