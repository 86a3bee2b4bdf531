//! How a proposal goes on. Pure.

use super::{Phase, Proposal};
use crate::Status;
use chrono::{Days, NaiveDate};
use kernel::error::Problem;

/// Days in which support is collected, from the day after the proposal.
const COLLECTING: u64 = 90;
/// Days in which one votes, from the day after the department took it up.
const VOTING: u64 = 14;
/// Working days in which a department says what follows from a vote, or carries out what was decided.
pub const DECIDING: u16 = 10;
pub const CARRYING_OUT: u16 = 60;

/// The last day of a phase, where it has one.
pub fn last_day(phase: Phase, today: NaiveDate) -> Option<NaiveDate> {
    match phase {
        Phase::Collecting => today.checked_add_days(Days::new(COLLECTING)),
        Phase::Vote => today.checked_add_days(Days::new(VOTING)),
        _ => None,
    }
}

/// What a reply that closes the department's step makes of a proposal. Taken up in the review it is put to the vote; what
/// the department says is done already is carried out.
pub fn after_reply(phase: Phase, status: Status) -> Option<Phase> {
    match (phase, status) {
        (_, status) if status.is_open() => None,
        (Phase::Review, Status::Answered) => Some(Phase::Vote),
        (Phase::Decision, Status::Answered) => Some(Phase::CarryingOut),
        (Phase::Review | Phase::Decision | Phase::CarryingOut, Status::Done) => Some(Phase::CarriedOut),
        // What was decided once and is only answered again is as good as done, or it would never end.
        (Phase::CarryingOut, Status::Answered) => Some(Phase::CarriedOut),
        (Phase::Review | Phase::Decision | Phase::CarryingOut, Status::Declined) => Some(Phase::Declined),
        _ => None,
    }
}

/// Where a proposal is when its author reopens it.
pub fn when_reopened(phase: Phase, voted: bool) -> Option<Phase> {
    match phase {
        Phase::Declined if voted => Some(Phase::Decision),
        Phase::Declined => Some(Phase::Review),
        Phase::CarriedOut => Some(Phase::CarryingOut),
        _ => None,
    }
}

/// What follows when a phase's last day is over.
pub fn when_over(phase: Phase) -> Option<Phase> {
    match phase {
        Phase::Collecting => Some(Phase::Lapsed),
        Phase::Vote => Some(Phase::Decision),
        _ => None,
    }
}

/// The days of the desk that a phase asks, where it asks one by itself.
pub fn asks(phase: Phase) -> Option<u16> {
    match phase {
        Phase::Decision => Some(DECIDING),
        Phase::CarryingOut => Some(CARRYING_OUT),
        _ => None,
    }
}

/// Until the end of the last day. Errors: nobody votes on it now.
pub fn may_vote(proposal: &Proposal, today: NaiveDate) -> Result<(), Problem> {
    match proposal.phase == Phase::Vote && proposal.until.is_some_and(|until| today <= until) {
        true => Ok(()),
        false => Err(Problem::new("board-vote-closed")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_proposal_goes_from_phase_to_phase() {
        assert_eq!(after_reply(Phase::Review, Status::InHand), None, "the department is still at it");
        assert_eq!(after_reply(Phase::Review, Status::Answered), Some(Phase::Vote));
        assert_eq!(when_over(Phase::Vote), Some(Phase::Decision));
        assert_eq!(after_reply(Phase::Decision, Status::Answered), Some(Phase::CarryingOut));
        assert_eq!(after_reply(Phase::CarryingOut, Status::Done), Some(Phase::CarriedOut));
        assert_eq!(after_reply(Phase::Decision, Status::Declined), Some(Phase::Declined));
        assert_eq!(when_over(Phase::Collecting), Some(Phase::Lapsed));
        for over in [Phase::CarriedOut, Phase::Declined, Phase::Lapsed, Phase::Collecting, Phase::Vote] {
            assert_eq!(after_reply(over, Status::Declined), None, "{over:?}");
        }
    }

    #[test]
    fn what_was_voted_on_is_decided_anew_and_not_voted_on_again() {
        assert_eq!(when_reopened(Phase::Declined, false), Some(Phase::Review));
        assert_eq!(when_reopened(Phase::Declined, true), Some(Phase::Decision));
        assert_eq!(when_reopened(Phase::CarriedOut, true), Some(Phase::CarryingOut));
        assert_eq!(when_reopened(Phase::Vote, false), None);
    }

    #[test]
    fn one_votes_until_the_end_of_the_last_day() {
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        let vote = Proposal::in_vote_until(day("2020-03-02"));
        assert!(may_vote(&vote, day("2020-03-02")).is_ok());
        assert!(may_vote(&vote, day("2020-03-03")).is_err());
        assert!(may_vote(&Proposal { phase: Phase::Decision, ..vote }, day("2020-03-02")).is_err());
    }
}
