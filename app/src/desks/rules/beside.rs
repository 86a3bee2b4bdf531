//! Steps that come to a matter while it goes on.

use super::super::event::Event;
use super::super::{NewStep, Outcome, StepId, Steps};
use super::{Refusal, Today, plan::planned};
use kernel::actor::PersonId;

impl Steps {
    /// Lays one more step before its desk, beside those there are, and asks it at once.
    pub fn add(&self, new: &NewStep, today: Today) -> Vec<Event> {
        let mut events = vec![self.event(StepId::new(), planned(new))];
        let mut next = self.clone();
        next.evolve_all(&events);
        events.extend(next.open_ready(today));
        events
    }

    /// Hands a step on to another desk. Nobody gains time by it: whoever gets it has the working days that are left, and
    /// one at least.
    pub fn pass_on(&self, step: StepId, by: PersonId, to: &NewStep, today: Today) -> Result<Vec<Event>, Refusal> {
        let due = self.to_be_decided(step, by)?.stage.due();
        let left = due.map_or(1, |due| today.calendar.working_days_between(today.date, due.on));
        let days = u16::try_from(left.max(1)).unwrap_or(to.days);
        let mut events = self.decide(step, by, Outcome::Approved, today)?;
        let mut next = self.clone();
        next.evolve_all(&events);
        events.extend(next.add(&NewStep { days, ..to.clone() }, today));
        Ok(events)
    }

    /// A code like this one that no step of the matter has: `answer`, then `answer-2`.
    pub fn free_code(&self, like: &str) -> String {
        let taken = |code: &str| self.iter().any(|step| step.code == code);
        let mut codes = std::iter::once(like.to_owned()).chain((2..).map(|n| format!("{like}-{n}")));
        codes.find(|code| !taken(code)).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{on, person, step};
    use super::*;
    use crate::{MatterId, Stage};

    fn asked() -> Steps {
        let mut steps = Steps::none(MatterId::new());
        steps.evolve_all(&steps.plan(&[step("answer", 5, &[], &[])], on("2020-02-17")));
        steps
    }

    fn passed_on(day: &str) -> Stage {
        let mut steps = asked();
        let first = steps.by_code("answer").unwrap().id;
        let code = steps.free_code("answer");
        let passed = steps.pass_on(first, person(1), &step(&code, 5, &[], &[]), on(day)).unwrap();
        steps.evolve_all(&passed);
        assert!(matches!(steps.get(first).unwrap().stage, Stage::Done { .. }));
        steps.by_code("answer-2").unwrap().stage
    }

    fn due(stage: Stage) -> String {
        stage.due().unwrap().on.to_string()
    }

    #[test]
    fn passing_on_gains_nobody_time() {
        assert_eq!(due(asked().by_code("answer").unwrap().stage), "2020-02-24");
        assert_eq!(due(passed_on("2020-02-19")), "2020-02-24", "the day stays");
        assert_eq!(due(passed_on("2020-02-24")), "2020-02-25", "one day is needed to read it");
        assert_eq!(due(passed_on("2020-03-05")), "2020-03-06");
    }

    #[test]
    fn a_second_desk_is_asked_beside_the_first() {
        let mut steps = asked();
        steps.evolve_all(&steps.add(&step("part", 3, &[], &[]), on("2020-02-18")));
        assert_eq!(due(steps.by_code("part").unwrap().stage), "2020-02-21");
        assert!(matches!(steps.by_code("answer").unwrap().stage, Stage::Open { .. }));
        assert_eq!(steps.free_code("part"), "part-2");
    }
}
