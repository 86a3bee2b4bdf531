//! When a case can be expected to be decided.

use crate::city::calendar::Due;
use crate::desks::Steps;
use crate::desks::rules::Today;
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
