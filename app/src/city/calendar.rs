//! Working days. Deadlines count working days, from the day after receipt (行政许可法 art. 82: holidays don't count);
//! the State Council says each autumn which weekdays of the next year are off and which weekend days are worked.

use chrono::{Datelike, Days, NaiveDate};
use kernel::error::Error;
use sha2::{Digest, Sha256};
use std::sync::LazyLock;

/// The week, and every known day that differs from it.
#[derive(Debug)]
pub struct Calendar {
    known_from: NaiveDate,
    known_until: NaiveDate,
    exceptions: Vec<Exception>,
    fingerprint: String,
}

#[derive(Debug)]
struct Exception {
    on: NaiveDate,
    worked: bool,
    /// By how many working days the calendar is ahead of (or behind) the bare week at the end of this day.
    ahead: i64,
}

/// The last day of a deadline. Provisional when a day past the calendar's knowledge was counted as the bare week has it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Due {
    pub on: NaiveDate,
    pub provisional: bool,
}

#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("calendar, line {line}: {text:?}")]
pub struct UnreadableCalendar {
    pub line: usize,
    pub text: String,
}

impl Calendar {
    /// The calendar this build ships with.
    pub fn current() -> &'static Calendar {
        &CURRENT
    }

    pub fn known_until(&self) -> NaiveDate {
        self.known_until
    }

    /// Another whenever any fact in the calendar is another: deadlines reckoned under an older one are then recomputed.
    pub fn fingerprint(&self) -> &str {
        &self.fingerprint
    }

    /// Errors: this is not the calendar with that fingerprint. An instance of an older release leaves to a newer one what
    /// only that can reckon.
    pub fn expect(&self, fingerprint: &str) -> Result<(), Error> {
        match self.fingerprint == fingerprint {
            true => Ok(()),
            false => Err(Error::Internal(format!("another calendar is in force: {fingerprint}"))),
        }
    }

    pub fn is_working_day(&self, day: NaiveDate) -> bool {
        match self.exceptions.binary_search_by_key(&day, |exception| exception.on) {
            Ok(found) => self.exceptions[found].worked,
            Err(_) => in_the_week(day),
        }
    }

    /// Receipt on `from`, the day itself not counted: one working day from a Friday is the Monday.
    /// A deadline of no days ends on the day of receipt.
    pub fn due(&self, from: NaiveDate, working_days: u16) -> Due {
        self.after(from, i64::from(working_days))
    }

    /// The clock stood from `stopped_on` until `resumed_on`: the deadline moves by the working days after the one, up to
    /// and with the other. The day on which the clock stopped had been used.
    pub fn shift(&self, due: NaiveDate, stopped_on: NaiveDate, resumed_on: NaiveDate) -> Due {
        self.after(due, self.working_days_between(stopped_on, resumed_on).max(0))
    }

    /// The working days after `a`, up to and with `b`; negative when `b` is the earlier. From today to the deadline: what is
    /// left; from the deadline to today: by how much it is overdue.
    pub fn working_days_between(&self, a: NaiveDate, b: NaiveDate) -> i64 {
        self.through(b) - self.through(a)
    }

    fn after(&self, from: NaiveDate, working_days: i64) -> Due {
        let target = self.through(from) + working_days;
        let mut on = from;
        // A day adds at most one working day, so going on by what is missing never passes the day sought, and the day
        // on which nothing is missing any more was itself worked.
        loop {
            let missing = target - self.through(on);
            match u64::try_from(missing)
                .ok()
                .filter(|missing| *missing > 0)
                .and_then(|n| on.checked_add_days(Days::new(n)))
            {
                Some(later) => on = later,
                None => break,
            }
        }
        Due { on, provisional: on > self.known_until || on < self.known_from }
    }

    /// The working days from the beginning of reckoning through this day. Only differences mean anything.
    fn through(&self, day: NaiveDate) -> i64 {
        let passed = self.exceptions.partition_point(|exception| exception.on <= day);
        let ahead = passed.checked_sub(1).map_or(0, |last| self.exceptions[last].ahead);
        weekdays_through(day) + ahead
    }
}

/// Day 1 of the common era was a Monday.
fn weekdays_through(day: NaiveDate) -> i64 {
    let days = i64::from(day.num_days_from_ce());
    5 * days.div_euclid(7) + days.rem_euclid(7).min(5)
}

fn in_the_week(day: NaiveDate) -> bool {
    day.weekday().num_days_from_monday() < 5
}

static CURRENT: LazyLock<Calendar> = LazyLock::new(|| {
    Calendar::parse(include_str!("../../data/calendar.csv"))
        .expect("the shipped calendar is read by a test: a build that can't read it never leaves the house")
});

impl Calendar {
    /// Lines of `fact,date` under a heading: `known_from` and `known_until` once, then `off` and `worked` days in order.
    pub fn parse(text: &str) -> Result<Calendar, UnreadableCalendar> {
        let (mut known_from, mut known_until, mut exceptions) = (None, None, Vec::<Exception>::new());
        for (index, line) in text.lines().enumerate().skip(1) {
            let unreadable = || UnreadableCalendar { line: index + 1, text: line.to_owned() };
            let (fact, date) = line.split_once(',').ok_or_else(unreadable)?;
            let on: NaiveDate = date.parse().map_err(|_| unreadable())?;
            let (in_order, ahead) = exceptions.last().map_or((true, 0), |last| (last.on < on, last.ahead));
            match fact {
                "known_from" => known_from = Some(on),
                "known_until" => known_until = Some(on),
                "off" if in_the_week(on) && in_order => {
                    exceptions.push(Exception { on, worked: false, ahead: ahead - 1 })
                }
                "worked" if !in_the_week(on) && in_order => {
                    exceptions.push(Exception { on, worked: true, ahead: ahead + 1 })
                }
                _ => return Err(unreadable()),
            }
        }
        let missing = |fact: &str| UnreadableCalendar { line: 0, text: format!("{fact} is missing") };
        Ok(Calendar {
            known_from: known_from.ok_or_else(|| missing("known_from"))?,
            known_until: known_until.ok_or_else(|| missing("known_until"))?,
            exceptions,
            fingerprint: hex::encode(&Sha256::digest(text)[..8]),
        })
    }
}

#[cfg(test)]
mod tests;
