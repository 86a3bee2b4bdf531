//! How long decided cases really took. Reckoned every night: no visit to the front page goes through the cases.

use super::store::{self, Decided};
use chrono::TimeDelta;
use city::calendar::Calendar;
use kernel::actor::Actor;
use kernel::deed::Deed;
use kernel::error::Result;
use kernel::event;
use kernel::job::Job;
use kernel::portal::Portal;
use programmes::{self, DaysTaken, ProgrammeId};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use uuid::Uuid;

#[derive(Debug, Serialize, Deserialize)]
pub struct ReckonDaysTaken;

#[derive(Debug, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
enum Reckoned {
    DaysTakenReckoned { programmes: usize },
}

impl event::Event for Reckoned {
    const SLICE: &'static str = "register";

    fn subject(&self) -> Uuid {
        Uuid::nil()
    }
}

const RECKONER: Actor = Actor::System("reckon days taken");

/// Long enough to be no accident, short enough to be true today.
const LOOKED_BACK: TimeDelta = TimeDelta::days(90);

impl Job for ReckonDaysTaken {
    const KIND: &'static str = "reckon_days_taken";

    async fn run(self, portal: &Portal) -> Result<()> {
        let mut tx = portal.begin(&RECKONER, Deed::RunJob).await?;
        let since = tx.now() - LOOKED_BACK;
        let taken = taken(store::decided_since(&mut tx, since).await?, Calendar::current());
        programmes::remember_days_taken(&mut tx, &taken).await?;
        let tonight = tx.site().next_night(tx.now());
        tx.enqueue_once_for(&ReckonDaysTaken, tonight).await?;
        tx.commit(Reckoned::DaysTakenReckoned { programmes: taken.len() }).await
    }

    /// Never given up: nothing else plans the next night.
    fn pause(_: u32, _: TimeDelta) -> Option<TimeDelta> {
        Some(TimeDelta::hours(1))
    }
}

/// By programme, the working days after the day of submission up to and with that of the decision: the middle case's.
fn taken(decided: Vec<Decided>, calendar: &Calendar) -> BTreeMap<ProgrammeId, DaysTaken> {
    let mut by_programme: BTreeMap<ProgrammeId, BTreeMap<i64, i64>> = BTreeMap::new();
    for Decided { programme, submitted_on, decided_on, cases } in decided {
        let days = calendar.working_days_between(submitted_on, decided_on).max(0);
        *by_programme.entry(programme).or_default().entry(days).or_default() += cases;
    }
    let middle = |cases: BTreeMap<i64, i64>| {
        let all: i64 = cases.values().sum();
        let mut so_far = 0;
        let median = cases.into_iter().find_map(|(days, cases)| {
            so_far += cases;
            (so_far * 2 >= all).then_some(days)
        });
        Some(DaysTaken { median: u32::try_from(median?).ok()?, cases: u32::try_from(all).ok()? })
    };
    by_programme.into_iter().filter_map(|(programme, cases)| Some((programme, middle(cases)?))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn decided(submitted_on: &str, decided_on: &str, cases: i64) -> Decided {
        let programme = ProgrammeId(Uuid::nil());
        Decided {
            programme,
            submitted_on: submitted_on.parse().unwrap(),
            decided_on: decided_on.parse().unwrap(),
            cases,
        }
    }

    fn told(decided: Vec<Decided>) -> Option<DaysTaken> {
        taken(decided, Calendar::current()).remove(&ProgrammeId(Uuid::nil()))
    }

    #[test]
    fn the_middle_case_counts_in_working_days() {
        // Three on the same day, one over a weekend, one over a week.
        let all = vec![
            decided("2020-02-17", "2020-02-17", 2),
            decided("2020-02-21", "2020-02-24", 1),
            decided("2020-02-17", "2020-02-24", 1),
        ];
        assert_eq!(told(all), Some(DaysTaken { median: 0, cases: 4 }));
        let slower = vec![decided("2020-02-21", "2020-02-24", 2), decided("2020-02-17", "2020-02-24", 1)];
        assert_eq!(told(slower), Some(DaysTaken { median: 1, cases: 3 }));
    }

    #[test]
    fn where_nothing_was_decided_nothing_is_told() {
        assert_eq!(told(Vec::new()), None);
    }
}
