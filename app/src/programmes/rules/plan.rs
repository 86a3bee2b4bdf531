use super::sample::samples;
use crate::{Answers, Field, PlannedStep, Programme, Step};
use city::divisions::DivisionCode;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::RangeInclusive;
use thiserror::Error;

#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum Refusal {
    /// Which desks are asked hangs on a field that has no answer yet.
    #[error("`{field}` must be answered first")]
    NotAnswered { field: String },
    #[error("no desk would be asked")]
    NobodyAsked,
    #[error("the condition of `{of}` can't be judged: {error}")]
    Unjudgeable { of: String, error: String },
    #[error("the sum of {of} is no amount that can be granted")]
    NoSum { of: i64 },
    #[error("an approval grants no money")]
    GrantsNothing,
}

/// The steps that a case takes, each after its predecessors. When `when` leaves a step out, what stood before it moves
/// up in its place, so the order of the others is kept. Steps whose predecessors are all done are asked at the same
/// moment.
pub fn plan(programme: &Programme, answers: &Answers, place: &DivisionCode) -> Result<Vec<PlannedStep>, Refusal> {
    let mut taken = BTreeSet::new();
    for step in &programme.steps {
        if is_taken(programme, step, answers, place)? {
            taken.insert(step.code.as_str());
        }
    }
    if taken.is_empty() {
        return Err(Refusal::NobodyAsked);
    }
    Ok(contracted(programme, &taken))
}

/// Every step that some case may take, as the public sees them.
pub fn all_steps(programme: &Programme) -> Vec<PlannedStep> {
    contracted(programme, &programme.steps.iter().map(|step| step.code.as_str()).collect())
}

/// The fewest and the most working days a case may take, found by trying answers around the document's thresholds.
pub fn days_of_any_case(programme: &Programme, place: &DivisionCode) -> RangeInclusive<u32> {
    let tried = samples(programme, programme.steps.iter().filter_map(|step| step.when.as_ref()));
    let days: Vec<u32> = tried
        .iter()
        .filter_map(|answers| plan(programme, answers, place).ok())
        .map(|steps| promised_days(&steps))
        .collect();
    days.iter().min().copied().unwrap_or(0)..=days.iter().max().copied().unwrap_or(0)
}

fn contracted(programme: &Programme, taken: &BTreeSet<&str>) -> Vec<PlannedStep> {
    // What stands for each step in `after`, and all planned steps above it. Predecessors come first in this order.
    let mut stand_ins: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    let mut above: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    let mut planned = Vec::new();
    for step in in_order(programme) {
        let mut before: BTreeSet<&str> = step
            .after
            .iter()
            .filter_map(|predecessor| stand_ins.get(predecessor.as_str()))
            .flatten()
            .copied()
            .collect();
        let further: BTreeSet<&str> = before.iter().filter_map(|code| above.get(code)).flatten().copied().collect();
        // To wait for what a predecessor has waited for says nothing more.
        before.retain(|code| !further.contains(code));
        if taken.contains(step.code.as_str()) {
            planned.push(as_planned(step, &before, taken));
            above.insert(&step.code, &further | &before);
            before = BTreeSet::from([step.code.as_str()]);
        }
        stand_ins.insert(&step.code, before);
    }
    planned
}

/// The planned steps by the moment at which they can first be asked: those of one moment stand side by side.
pub fn moments(planned: &[PlannedStep]) -> Vec<Vec<&PlannedStep>> {
    let mut moment_of: BTreeMap<&str, usize> = BTreeMap::new();
    let mut moments: Vec<Vec<&PlannedStep>> = Vec::new();
    for step in planned {
        let moment =
            step.after.iter().filter_map(|before| moment_of.get(before.as_str())).max().map_or(0, |last| last + 1);
        moment_of.insert(&step.code, moment);
        if moments.len() <= moment {
            moments.resize_with(moment + 1, Vec::new);
        }
        moments[moment].push(step);
    }
    moments
}

/// The working days after which the last desk has answered, if each uses all of its own.
pub fn promised_days(planned: &[PlannedStep]) -> u32 {
    let mut done: BTreeMap<&str, u32> = BTreeMap::new();
    for step in planned {
        let start = step.after.iter().filter_map(|before| done.get(before.as_str())).max().copied().unwrap_or(0);
        done.insert(&step.code, start + step.days);
    }
    done.into_values().max().unwrap_or(0)
}

fn is_taken(programme: &Programme, step: &Step, answers: &Answers, place: &DivisionCode) -> Result<bool, Refusal> {
    let Some(when) = &step.when else { return Ok(true) };
    // Without this, a kind of business not yet stated would quietly count as "none of the listed".
    for field in when.fields().filter_map(|name| programme.field(name)) {
        if field.required && answers.get(&field.code).is_none() && is_asked(field, answers)? {
            return Err(Refusal::NotAnswered { field: field.code.clone() });
        }
    }
    when.holds(answers, Some(place)).map_err(|error| Refusal::Unjudgeable { of: step.code.clone(), error })
}

/// Whether a field is asked at all, after the answers before it.
pub(super) fn is_asked(field: &Field, answers: &Answers) -> Result<bool, Refusal> {
    match &field.when {
        None => Ok(true),
        Some(when) => when.holds(answers, None).map_err(|error| Refusal::Unjudgeable { of: field.code.clone(), error }),
    }
}

/// The steps, predecessors first and otherwise as the document has them.
fn in_order(programme: &Programme) -> Vec<&Step> {
    let mut ordered: Vec<&Step> = Vec::new();
    let mut waiting: Vec<&Step> = programme.steps.iter().collect();
    while !waiting.is_empty() {
        let waits = |step: &&Step| step.after.iter().any(|before| waiting.iter().any(|other| other.code == *before));
        let (blocked, ready): (Vec<&Step>, Vec<&Step>) = waiting.iter().copied().partition(waits);
        if ready.is_empty() {
            break; // A circle; a document that has one is never published.
        }
        ordered.extend(ready);
        waiting = blocked;
    }
    ordered
}

fn as_planned(step: &Step, before: &BTreeSet<&str>, taken: &BTreeSet<&str>) -> PlannedStep {
    PlannedStep {
        code: step.code.clone(),
        title: step.title.clone(),
        task: step.task.clone(),
        department: step.department.clone(),
        level: step.level,
        days: step.days,
        after: before.iter().map(|code| (*code).to_owned()).collect(),
        not_by: step.not_by.iter().filter(|code| taken.contains(code.as_str())).cloned().collect(),
    }
}
