//! The figures are reckoned anew every hour.

use super::{Span, store};
use chrono::{DateTime, DurationRound, NaiveDate, TimeDelta, Utc};
use city::calendar::Calendar;
use kernel::actor::Actor;
use kernel::deed::Deed;
use kernel::error::Result;
use kernel::event;
use kernel::job::Job;
use kernel::portal::Portal;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

#[derive(Debug, Serialize, Deserialize)]
pub struct ReckonFigures;

#[derive(Debug, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
enum Reckoned {
    FiguresReckoned { lines: u64 },
}

impl event::Event for Reckoned {
    const SLICE: &'static str = "board";

    fn subject(&self) -> Uuid {
        Uuid::nil()
    }
}

const RECKONER: Actor = Actor::System("reckon board figures");

impl Job for ReckonFigures {
    const KIND: &'static str = "reckon_board_figures";

    async fn run(self, portal: &Portal) -> Result<()> {
        let mut tx = portal.begin(&RECKONER, Deed::RunJob).await?;
        let (now, mut lines) = (tx.now(), 0);
        for span in Span::ALL {
            let since = now - span.length();
            let days = counted(tx.site().day_of(since), tx.today(), Calendar::current());
            lines += store::reckon(&mut tx, span, since, &days).await?;
        }
        tx.enqueue_once_for(&ReckonFigures, next_hour(now)).await?;
        tx.commit(Reckoned::FiguresReckoned { lines }).await
    }

    /// Never given up: nothing else plans the next hour.
    fn pause(_: u32, _: TimeDelta) -> Option<TimeDelta> {
        Some(TimeDelta::minutes(10))
    }
}

fn next_hour(now: DateTime<Utc>) -> DateTime<Utc> {
    now.duration_trunc(TimeDelta::hours(1)).unwrap_or(now) + TimeDelta::hours(1)
}

/// Each day with the working days up to and with it: between two days lie as many as their counts differ by.
fn counted(first: NaiveDate, last: NaiveDate, calendar: &Calendar) -> Vec<(NaiveDate, i32)> {
    let days = first.iter_days().take_while(|day| *day <= last);
    let counted = days.scan(0, |count, day| {
        *count += i32::from(calendar.is_working_day(day));
        Some((day, *count))
    });
    counted.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_weekend_between_two_days_counts_nothing() {
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        let days = counted(day("2020-02-20"), day("2020-02-25"), Calendar::current());
        let count = |of: &str| days.iter().find(|(on, _)| *on == day(of)).unwrap().1;
        assert_eq!(count("2020-02-24") - count("2020-02-21"), 1, "Friday to Monday");
        assert_eq!(count("2020-02-23") - count("2020-02-21"), 0);
        assert_eq!(days.len(), 6);
    }

    #[test]
    fn the_next_is_at_the_full_hour() {
        let at = |text: &str| text.parse::<DateTime<Utc>>().unwrap();
        assert_eq!(next_hour(at("2020-02-10T01:00:00Z")), at("2020-02-10T02:00:00Z"));
        assert_eq!(next_hour(at("2020-02-10T01:59:59.5Z")), at("2020-02-10T02:00:00Z"));
    }
}
