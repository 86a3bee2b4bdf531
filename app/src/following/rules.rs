//! How much one may follow, what a search may hold, and when mornings are. Pure.

use board::is_hidden;
use chrono::{DateTime, Days, NaiveDate, NaiveTime, TimeDelta, Utc};
use chrono_tz::Tz;
use kernel::error::Problem;

/// More is a list that nobody reads, and a load that everybody bears.
pub const MOST: i64 = 100;

/// As long as any search that finds something.
const LONGEST_WORDS: usize = 100;

pub fn may_follow(already: i64) -> Result<(), Problem> {
    if already < MOST { Ok(()) } else { Err(Problem::new("following-too-many").with("most", MOST)) }
}

/// What somebody looks for, as it may stand in a list and a mail: in one line, and nothing in it that nobody sees.
pub fn legible(words: &str) -> String {
    let seen: String =
        words.chars().map(|c| if c.is_whitespace() { ' ' } else { c }).filter(|c| !is_hidden(*c)).collect();
    let line = seen.split_whitespace().collect::<Vec<_>>().join(" ");
    line.chars().take(LONGEST_WORDS).collect::<String>().trim_end().to_owned()
}

/// The hour at which digests leave, on the city's clock.
const MORNING: TimeDelta = TimeDelta::hours(8);

/// The day whose digest is due: until the morning, yesterday's.
pub fn digest_day(now: DateTime<Utc>, zone: Tz) -> NaiveDate {
    let today = now.with_timezone(&zone).date_naive();
    if now < morning_of(today, zone) { today - Days::new(1) } else { today }
}

/// When the next digests are due.
pub fn next_morning(now: DateTime<Utc>, zone: Tz) -> DateTime<Utc> {
    morning_of(digest_day(now, zone) + Days::new(1), zone)
}

fn morning_of(day: NaiveDate, zone: Tz) -> DateTime<Utc> {
    let morning = day.and_time(NaiveTime::MIN) + MORNING;
    // Where clocks change at that hour, the first moment that bears its name; none where they skip it.
    morning.and_local_timezone(zone).earliest().map_or_else(|| morning.and_utc(), |at| at.to_utc())
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono_tz::Asia::Shanghai;
    use proptest::prelude::*;

    fn at(text: &str) -> DateTime<Utc> {
        text.parse().unwrap()
    }

    #[test]
    fn until_eight_in_the_morning_it_is_yesterdays_digest() {
        assert_eq!(digest_day(at("2020-02-10T23:59:59Z"), Shanghai).to_string(), "2020-02-10");
        assert_eq!(digest_day(at("2020-02-11T00:00:00Z"), Shanghai).to_string(), "2020-02-11");
        assert_eq!(next_morning(at("2020-02-10T23:59:59Z"), Shanghai), at("2020-02-11T00:00:00Z"));
        assert_eq!(next_morning(at("2020-02-11T00:00:00Z"), Shanghai), at("2020-02-12T00:00:00Z"));
    }

    #[test]
    fn the_hundred_and_first_is_refused() {
        assert!(may_follow(99).is_ok());
        assert!(may_follow(100).is_err());
    }

    proptest! {
        #[test]
        fn what_is_looked_for_is_short_and_in_one_line(words in any::<String>()) {
            let legible = legible(&words);
            prop_assert!(legible.chars().count() <= LONGEST_WORDS);
            prop_assert!(!legible.chars().any(|c| c.is_control() || is_hidden(c)));
            prop_assert_eq!(super::legible(&legible), legible);
        }

        #[test]
        fn each_morning_begins_the_day_after_its_digest(seconds in 0..4_000_000_000i64) {
            for zone in [Shanghai, chrono_tz::America::New_York, chrono_tz::Europe::Berlin] {
                let now = DateTime::from_timestamp(seconds, 0).unwrap();
                let next = next_morning(now, zone);
                prop_assert!(next > now);
                prop_assert_eq!(digest_day(next, zone), digest_day(now, zone) + Days::new(1));
            }
        }
    }
}
