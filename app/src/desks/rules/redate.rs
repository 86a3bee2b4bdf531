use super::super::event::{Change, Event};
use super::super::{StepId, Steps};
use chrono::NaiveDate;
use city::calendar::{Calendar, Due};

/// Something that happened at a step, and the city's day on which it did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Past {
    pub on: NaiveDate,
    pub event: Event,
}

impl Steps {
    /// Reckons every running clock anew, over all that happened since its desk was asked: the State Council has said
    /// which days of another year are worked, or has changed what was known. Only what moves is told.
    pub fn redate(&self, past: &[Past], calendar: &Calendar) -> Vec<Event> {
        let asked = self.steps.iter().filter_map(|step| Some((step, step.stage.due()?)));
        asked
            .filter_map(|(step, due)| {
                let anew = reckon(past, step.id, step.days, calendar).filter(|anew| *anew != due)?;
                Some(self.event(step.id, Change::Redated { due: anew.on, provisional: anew.provisional }))
            })
            .collect()
    }
}

/// The deadline of a step as this calendar has it. `None` for a step that was never asked.
fn reckon(past: &[Past], step: StepId, days: u16, calendar: &Calendar) -> Option<Due> {
    let (mut due, mut stopped_on) = (None, None);
    for Past { on, event } in past.iter().filter(|past| past.event.step == step) {
        match &event.change {
            Change::Opened { since, .. } => due = Some(calendar.due(since.unwrap_or(*on), days)),
            Change::Asked { on, .. } => stopped_on = Some(*on),
            Change::Resumed { .. } => {
                due = due.zip(stopped_on).map(|(due, stopped)| calendar.shift(due.on, stopped, *on));
            }
            _ => {}
        }
    }
    due
}

#[cfg(test)]
mod tests {
    use super::super::tests::{on, person, step};
    use super::*;
    use crate::{MatterId, Outcome, Stage};

    /// As the State Council might say of 2027: New Year's Day is off, and the Saturday after it is worked.
    fn with_2027() -> Calendar {
        let shipped = include_str!("../../../data/calendar.csv");
        let known = shipped.trim_end().replace("known_until,2026-12-31", "known_until,2027-12-31");
        Calendar::parse(&format!("{known}\noff,2027-01-01\nworked,2027-01-09\n")).unwrap()
    }

    /// A matter of one step of three days, asked on Wednesday, 30 December 2026.
    struct Told {
        steps: Steps,
        past: Vec<Past>,
    }

    impl Told {
        fn begun() -> Told {
            let mut told = Told { steps: Steps::none(MatterId::new()), past: Vec::new() };
            let planned = told.steps.plan(&[step("economy", 3, &[], &[])], on("2026-12-30"));
            told.happens("2026-12-30", planned);
            told
        }

        fn happens(&mut self, day: &str, events: Vec<Event>) {
            self.steps.evolve_all(&events);
            self.past.extend(events.into_iter().map(|event| Past { on: day.parse().unwrap(), event }));
        }

        fn step(&self) -> StepId {
            self.steps.by_code("economy").unwrap().id
        }

        fn due(&self) -> Due {
            self.steps.by_code("economy").unwrap().stage.due().unwrap()
        }
    }

    fn day(due: &str, provisional: bool) -> Due {
        Due { on: due.parse().unwrap(), provisional }
    }

    #[test]
    fn a_deadline_that_was_assumed_is_settled_when_the_calendar_comes() {
        let mut told = Told::begun();
        // Thu 31, Fri 1 (assumed), Mon 4.
        assert_eq!(told.due(), day("2027-01-04", true));
        let redated = told.steps.redate(&told.past, &with_2027());
        told.happens("2026-12-31", redated);
        // Thu 31, Mon 4, Tue 5.
        assert_eq!(told.due(), day("2027-01-05", false));
        assert_eq!(told.steps.redate(&told.past, &with_2027()), [], "what was reckoned once moves no more");
    }

    #[test]
    fn a_stop_on_assumed_days_is_reckoned_anew_as_well() {
        let mut told = Told::begun();
        told.happens("2026-12-31", told.steps.ask(told.step(), person(1), on("2026-12-31")).unwrap());
        told.happens("2027-01-05", told.steps.resume(on("2027-01-05")));
        // Fri 1 (assumed), Mon 4, Tue 5 it stood: from Mon 4 to Thu 7.
        assert_eq!(told.due(), day("2027-01-07", true));
        let redated = told.steps.redate(&told.past, &with_2027());
        told.happens("2027-01-05", redated);
        // It stood on Mon 4 and Tue 5 alone: from Tue 5 to Thu 7, as assumed, and no longer provisional.
        assert_eq!(told.due(), day("2027-01-07", false));
        assert!(matches!(told.steps.by_code("economy").unwrap().stage, Stage::Claimed { .. }), "the clerk keeps it");
    }

    #[test]
    fn a_clock_that_runs_since_an_earlier_day_still_does() {
        let mut told = Told { steps: Steps::none(MatterId::new()), past: Vec::new() };
        let planned = told.steps.plan_since(&[step("economy", 3, &[], &[])], on("2026-11-03"));
        told.happens("2026-11-24", planned);
        assert_eq!(told.due(), day("2026-11-06", false));
        assert_eq!(told.steps.redate(&told.past, &with_2027()), []);
    }

    #[test]
    fn what_the_calendar_does_not_touch_is_left_and_so_is_what_is_over() {
        let mut told = Told { steps: Steps::none(MatterId::new()), past: Vec::new() };
        let planned = told.steps.plan(&[step("economy", 3, &[], &[])], on("2026-11-24"));
        told.happens("2026-11-24", planned);
        assert_eq!(told.steps.redate(&told.past, &with_2027()), []);

        let mut told = Told::begun();
        told.happens(
            "2026-12-30",
            told.steps.decide(told.step(), person(1), Outcome::Approved, on("2026-12-30")).unwrap(),
        );
        assert_eq!(told.steps.redate(&told.past, &with_2027()), []);
    }
}
