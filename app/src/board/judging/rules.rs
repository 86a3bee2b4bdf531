//! Who may judge an answer, and when. Pure.

use super::Judge;
use crate::Status;
use crate::rules::{LONGEST_REASON, one_line, reason};
use kernel::error::Problem;

/// Of five: whoever gives no more tells why, and the department has to correct it.
pub const LOW: i16 = 2;
/// So often a department is made to correct its answer to one post.
const MOST_CORRECTIONS: usize = 2;

/// A post that is answered is for its author and its supporters to judge.
pub fn may_say_done(judge: &Judge) -> Result<(), Problem> {
    if !judge.is_author && !judge.supports {
        return Err(Problem::new("board-judge-others"));
    }
    match judge.status {
        Status::Answered | Status::Done if !judge.asked => Ok(()),
        _ => Err(Problem::new("board-judge-too-soon")),
    }
}

/// Errors: why the post stays as it is, at its field.
pub fn reopen(judge: &Judge, why: &str) -> Result<String, Vec<Problem>> {
    let refused = |key| Err(vec![Problem::new(key)]);
    if !judge.is_author {
        return refused("board-reopen-others");
    }
    if judge.reopened {
        return refused("board-reopened-before");
    }
    if judge.status.is_open() || judge.status == Status::Duplicate || judge.asked {
        return refused("board-judge-too-soon");
    }
    reason("why", why, LONGEST_REASON).map_err(|problem| vec![problem])
}

/// How many stars of five, and why. Errors: what is missing, each at its field.
pub fn rating(judge: &Judge, rated: bool, stars: &str, why: &str) -> Result<(i16, Option<String>), Vec<Problem>> {
    if !judge.is_author {
        return Err(vec![Problem::new("board-rate-others")]);
    }
    if rated {
        return Err(vec![Problem::new("board-rated-before")]);
    }
    if !matches!(judge.status, Status::Answered | Status::Done | Status::Declined) {
        return Err(vec![Problem::new("board-judge-too-soon")]);
    }
    let stars = stars.parse().ok().filter(|stars| (1..=5).contains(stars));
    let Some(stars) = stars else { return Err(vec![Problem::at("stars", "board-stars-missing")]) };
    match one_line(why).is_empty() && stars > LOW {
        true => Ok((stars, None)),
        false => {
            reason("stars_why", why, LONGEST_REASON).map(|why| (stars, Some(why))).map_err(|problem| vec![problem])
        }
    }
}

/// Whether a rating makes the department correct its answer, after so many corrections.
pub fn calls_for_correction(stars: i16, judge: &Judge, corrections: usize) -> bool {
    stars <= LOW && !judge.asked && corrections < MOST_CORRECTIONS
}

#[cfg(test)]
mod tests {
    use super::*;

    const ZHOU: Judge = Judge {
        is_author: true,
        supports: false,
        held: false,
        said: None,
        status: Status::Answered,
        reopened: false,
        asked: false,
    };

    #[test]
    fn its_author_reopens_an_answered_post_once_and_says_why() {
        assert_eq!(reopen(&ZHOU, " 还是 进不去 ").unwrap(), "还是 进不去");
        let refused = |judge: Judge| reopen(&judge, "why").unwrap_err()[0].key;
        assert_eq!(reopen(&ZHOU, " ").unwrap_err()[0].key, "board-why-missing");
        assert_eq!(refused(Judge { is_author: false, ..ZHOU }), "board-reopen-others");
        assert_eq!(refused(Judge { reopened: true, ..ZHOU }), "board-reopened-before");
        assert_eq!(refused(Judge { status: Status::InHand, ..ZHOU }), "board-judge-too-soon");
        assert_eq!(refused(Judge { asked: true, ..ZHOU }), "board-judge-too-soon", "it is being corrected");
    }

    #[test]
    fn two_stars_or_one_want_a_reason_and_call_for_a_correction_twice_at_most() {
        assert_eq!(rating(&ZHOU, false, "4", "").unwrap(), (4, None));
        assert_eq!(rating(&ZHOU, false, "2", "").unwrap_err()[0].key, "board-why-missing");
        assert_eq!(rating(&ZHOU, false, "6", "x").unwrap_err()[0].key, "board-stars-missing");
        assert_eq!(rating(&ZHOU, true, "5", "").unwrap_err()[0].key, "board-rated-before");
        assert!(calls_for_correction(2, &ZHOU, 1) && !calls_for_correction(2, &ZHOU, 2));
        assert!(!calls_for_correction(3, &ZHOU, 0));
    }

    #[test]
    fn who_supports_a_post_says_whether_it_is_done_and_no_stranger() {
        let wang = Judge { is_author: false, supports: true, ..ZHOU };
        assert!(may_say_done(&wang).is_ok());
        assert!(may_say_done(&Judge { supports: false, ..wang }).is_err());
        assert!(may_say_done(&Judge { status: Status::Declined, ..wang }).is_err());
    }
}
