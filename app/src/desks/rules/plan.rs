use super::super::event::{Change, Event};
use super::super::{NewStep, Stage, Step, StepId, Steps};
use super::Today;

impl Steps {
    /// Takes these steps, and opens at once those that wait for nothing. Planned again after a correction, it keeps what
    /// is done or asked, adds what the new answers call for, and drops what they no longer do.
    pub fn plan(&self, wanted: &[NewStep], today: Today) -> Vec<Event> {
        let mut events = Vec::new();
        for step in self.steps.iter().filter(|step| step.stage.stands()) {
            if !wanted.iter().any(|new| new.code == step.code) {
                events.push(self.event(step.id, Change::Dropped));
            }
        }
        for new in wanted {
            match self.by_code(&new.code) {
                None => events.push(self.event(StepId::new(), planned(new))),
                Some(step) if step.stage == Stage::Waiting && differs(step, new) => {
                    let NewStep { after, not_by, .. } = new.clone();
                    events.push(self.event(step.id, Change::Replanned { after, not_by }));
                }
                Some(_) => {}
            }
        }
        let mut next = self.clone();
        next.evolve_all(&events);
        events.extend(next.open_ready(today));
        events
    }

    /// The same for a matter that came on an earlier day: its clocks run since.
    pub fn plan_since(&self, wanted: &[NewStep], day: Today) -> Vec<Event> {
        let mut events = self.plan(wanted, day);
        for event in &mut events {
            if let Change::Opened { since, .. } = &mut event.change {
                *since = Some(day.date);
            }
        }
        events
    }

    /// Asks every desk whose predecessors are all done: all of them on the same day, at the same moment.
    pub(super) fn open_ready(&self, today: Today) -> Vec<Event> {
        let ready = self.steps.iter().filter(|step| step.stage == Stage::Waiting && self.nothing_before(step));
        ready
            .map(|step| {
                let due = today.calendar.due(today.date, step.days);
                self.event(step.id, Change::Opened { due: due.on, provisional: due.provisional, since: None })
            })
            .collect()
    }

    /// A predecessor that was dropped, or never taken, is not waited for.
    fn nothing_before(&self, step: &Step) -> bool {
        step.after.iter().filter_map(|code| self.by_code(code)).all(|before| matches!(before.stage, Stage::Done { .. }))
    }
}

pub(super) fn planned(new: &NewStep) -> Change {
    let NewStep { code, desk, title, days, after, not_by } = new.clone();
    Change::Planned { code, desk, title, days, after, not_by }
}

fn differs(step: &Step, new: &NewStep) -> bool {
    step.after != new.after || step.not_by != new.not_by
}
