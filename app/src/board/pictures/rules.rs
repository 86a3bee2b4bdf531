//! When pictures come and go, and what is said of them. Pure.

use crate::Status;
use crate::personal_numbers::masked;
use crate::rules::{one_line, said};
use chrono::{DateTime, TimeDelta, Utc};
use kernel::error::Problem;

pub const MOST: usize = 5;
pub const LONGEST_DESCRIPTION: usize = 120;

/// What others have supported and departments answered is what they saw.
const OPEN: TimeDelta = TimeDelta::hours(24);

pub fn may_change(posted_at: DateTime<Utc>, status: Status, locked: bool, now: DateTime<Utc>) -> Result<(), Problem> {
    match () {
        () if locked => Err(Problem::new("board-locked-refused")),
        () if !status.is_open() => Err(Problem::new("board-pictures-answered")),
        () if now >= closes_at(posted_at) => Err(Problem::new("board-pictures-late")),
        () => Ok(()),
    }
}

pub fn closes_at(posted_at: DateTime<Utc>) -> DateTime<Utc> {
    posted_at + OPEN
}

/// One line, without numbers that are its writer's own.
pub fn description(typed: &str) -> Result<Option<String>, Problem> {
    let line = one_line(typed);
    match said("description", &line, LONGEST_DESCRIPTION, None) {
        Some(problem) => Err(problem),
        None => Ok(Some(masked(&line, &[])).filter(|line| !line.is_empty())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_picture_comes_on_the_first_day_and_before_the_answer() {
        let posted_at: DateTime<Utc> = "2020-02-10T01:00:00Z".parse().unwrap();
        let told = |now| may_change(posted_at, Status::Waiting, false, now);
        assert!(told(posted_at).is_ok() && told(posted_at + OPEN - TimeDelta::seconds(1)).is_ok());
        assert_eq!(told(posted_at + OPEN).unwrap_err().key, "board-pictures-late");
        assert!(may_change(posted_at, Status::Received, false, posted_at).is_ok());
        assert!(may_change(posted_at, Status::Waiting, true, posted_at).is_err(), "locked");
        let answered = may_change(posted_at, Status::Declined, false, posted_at);
        assert_eq!(answered.unwrap_err().key, "board-pictures-answered");
    }

    #[test]
    fn a_description_is_one_line_that_hides_nothing_and_tells_no_number() {
        assert_eq!(description(" \n").unwrap(), None);
        assert_eq!(description("售货机\n 13800000000").unwrap().as_deref(), Some("售货机 138••••••••"));
        assert_eq!(description("a\u{202e}b").unwrap_err().key, "board-text-hidden");
        assert_eq!(description(&"长".repeat(121)).unwrap_err().key, "board-text-long");
    }
}
