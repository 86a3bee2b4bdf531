//! When a case can be expected to be decided.

use super::history::Past;
use super::{CaseId, Event};
use chrono::NaiveDate;
use city::calendar::{Calendar, Due};
use desks::Steps;
use desks::rules::{self, Today};
use std::collections::BTreeMap;

/// The day by which the last desk must have answered, if each uses all of its days. What is asked has its own deadline;
/// what waits follows the last of those before it. `None` when nothing is left to be decided.
pub fn expected(steps: &Steps, today: Today) -> Option<Due> {
    let mut ends: BTreeMap<&str, Due> = BTreeMap::new();
    // Predecessors stand before their followers, unless a correction added some: so go round until nothing moves.
    let standing: Vec<_> = steps.iter().filter(|step| step.stage.stands()).collect();
    for _ in 0..standing.len() {
        for step in &standing {
            let end = match step.stage.due() {
                Some(due) => due,
                None => {
                    let before = step.after.iter().filter_map(|code| ends.get(code.as_str())).max();
                    let from = before.map_or(today.date, |due| due.on);
                    let due = today.calendar.due(from, step.days);
                    Due { provisional: due.provisional || before.is_some_and(|due| due.provisional), ..due }
                }
            };
            ends.insert(&step.code, end);
        }
    }
    ends.into_values().max()
}

/// What would have been promised at the last submission, had this calendar been in force: what desks were late by since
/// then moves no promise. Each happening stands beside the city's day of it.
pub fn promised_anew(case: CaseId, history: &[(NaiveDate, Past)], calendar: &Calendar) -> Option<Due> {
    let (mut steps, mut past, mut promised) = (Steps::none(case.into()), Vec::new(), None);
    for (on, what) in history {
        match what {
            Past::Step(event) => {
                steps.evolve(event);
                past.push(rules::Past { on: *on, event: event.clone() });
            }
            Past::Case(Event::Submitted { .. }) => {
                let mut then = steps.clone();
                then.evolve_all(&steps.redate(&past, calendar));
                promised = expected(&then, Today { date: *on, calendar }).or(promised);
            }
            Past::Case(_) => {}
        }
    }
    promised
}

#[cfg(test)]
mod tests {
    use super::*;
    use city::DeskId;
    use desks::{NewStep, Outcome};
    use kernel::actor::PersonId;
    use kernel::lang::Bilingual;

    fn on(day: &str) -> Today<'static> {
        Today { date: day.parse().unwrap(), calendar: Calendar::current() }
    }

    fn step(code: &str, days: u16, after: &[&str]) -> NewStep {
        NewStep {
            code: code.into(),
            desk: DeskId::new(),
            title: Bilingual::new(code, code),
            days,
            after: after.iter().map(|&code| code.to_owned()).collect(),
            not_by: Vec::new(),
        }
    }

    /// One day for the subdistrict, two for the departments beside each other, one for the city.
    fn lins_steps() -> Steps {
        let wanted = [
            step("subdistrict", 1, &[]),
            step("economy", 2, &["subdistrict"]),
            step("health", 2, &["subdistrict"]),
            step("city", 1, &["economy", "health"]),
        ];
        let mut steps = Steps::none(CaseId::new().into());
        let planned = steps.plan(&wanted, on("2020-02-10"));
        steps.evolve_all(&planned);
        steps
    }

    fn decide(steps: &mut Steps, code: &str, day: &str) {
        let step = steps.by_code(code).unwrap().id;
        let decided = steps.decide(step, PersonId::new(), Outcome::Approved, on(day)).unwrap();
        steps.evolve_all(&decided);
    }

    fn told(steps: &Steps, day: &str) -> Option<String> {
        expected(steps, on(day)).map(|due| due.on.to_string())
    }

    #[test]
    fn what_is_filed_on_a_monday_for_four_days_is_decided_by_friday() {
        assert_eq!(told(&lins_steps(), "2020-02-10").as_deref(), Some("2020-02-14"));
    }

    #[test]
    fn a_desk_that_asked_for_a_correction_has_its_days_back_and_the_city_follows_it() {
        let mut steps = lins_steps();
        decide(&mut steps, "subdistrict", "2020-02-10");
        let health = steps.by_code("health").unwrap().id;
        let asked = steps.ask(health, PersonId::new(), on("2020-02-10")).unwrap();
        steps.evolve_all(&asked);
        decide(&mut steps, "economy", "2020-02-11");
        let resumed = steps.resume(on("2020-02-12"));
        steps.evolve_all(&resumed);
        // Two days of its clock are left from Wednesday: Friday. The city has one more: Monday.
        assert_eq!(told(&steps, "2020-02-12").as_deref(), Some("2020-02-17"));
    }

    #[test]
    fn nothing_is_expected_of_what_is_over() {
        let mut steps = lins_steps();
        for (code, day) in [("subdistrict", "10"), ("economy", "11"), ("health", "11"), ("city", "12")] {
            decide(&mut steps, code, &format!("2020-02-{day}"));
        }
        assert_eq!(told(&steps, "2020-02-12"), None);
    }
}
