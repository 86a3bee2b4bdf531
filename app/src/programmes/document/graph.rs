//! The steps must form a graph that every case can walk to its end.

use super::fault::Faults;
use crate::{Programme, Step};
use std::collections::BTreeSet;

pub(super) fn check(programme: &Programme, faults: &Faults) {
    for (i, step) in programme.steps.iter().enumerate() {
        let place = |key: &str| format!("steps[{i}].{key}");
        for before in step.after.iter().filter(|before| programme.step(before).is_none()) {
            faults.at(place("after"), format!("there is no step `{before}`; correct its code or remove it"));
        }
        let ancestors = ancestors(programme, step);
        if ancestors.contains(step.code.as_str()) {
            faults.at(place("after"), format!("step `{}` waits for itself, in a circle; break it", step.code));
            continue;
        }
        for other in step.not_by.iter().filter(|other| !ancestors.contains(other.as_str())) {
            let message = match programme.step(other) {
                None => format!("there is no step `{other}`; correct its code or remove it"),
                Some(_) => format!("step `{other}` doesn't stand before this one; only whom it follows can be barred"),
            };
            faults.at(place("not_by"), message);
        }
    }
}

/// Every step that must be done before this one; itself among them if they form a circle.
fn ancestors<'p>(programme: &'p Programme, step: &'p Step) -> BTreeSet<&'p str> {
    let mut found = BTreeSet::new();
    let mut open: Vec<&str> = step.after.iter().map(String::as_str).collect();
    while let Some(code) = open.pop() {
        if let Some(before) = programme.step(code).filter(|_| found.insert(code)) {
            open.extend(before.after.iter().map(String::as_str));
        }
    }
    found
}
