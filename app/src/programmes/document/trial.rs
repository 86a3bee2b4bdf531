//! Tries every condition of a document with answers around its thresholds: what fails here would fail a firm.

use super::fault::Faults;
use crate::condition::PLACE;
use crate::rules::sample::samples;
use crate::rules::{award, plan};
use crate::{Answers, Condition, Grant, Programme};
use city::divisions::{DivisionCode, city, subdistricts_of};
use std::collections::BTreeSet;

pub(super) fn run(programme: &Programme, faults: &Faults) {
    let Some(somewhere) = subdistricts_of(&city().code).next().map(|division| &division.code) else { return };
    let mut conditions = Vec::new();
    for (s, section) in programme.sections.iter().enumerate() {
        for (f, field) in section.fields.iter().enumerate() {
            conditions.extend(field.when.as_ref().map(|when| (format!("sections[{s}].fields[{f}].when"), when)));
        }
    }
    for (i, evidence) in programme.evidence.iter().enumerate() {
        conditions.extend(evidence.when.as_ref().map(|when| (format!("evidence[{i}].when"), when)));
    }
    for (i, step) in programme.steps.iter().enumerate() {
        conditions.extend(step.when.as_ref().map(|when| (format!("steps[{i}].when"), when)));
    }
    let fields: BTreeSet<&str> = programme.fields().map(|field| field.code.as_str()).collect();
    let mut sound = true;
    for (place, condition) in conditions {
        // What names unknown fields was reported already, and can't be tried.
        let fault =
            if condition.strangers(&fields).is_empty() { failure(programme, condition, somewhere) } else { None };
        sound &= fault.is_none() && condition.strangers(&fields).is_empty();
        if let Some(message) = fault {
            faults.at(place, message);
        }
    }
    if sound {
        try_plan(programme, somewhere, faults);
    }
    try_award(programme, &fields, faults);
}

fn failure(programme: &Programme, condition: &Condition, somewhere: &DivisionCode) -> Option<String> {
    samples(programme, [condition].into_iter()).iter().find_map(|answers| {
        let error = condition.holds(answers, Some(somewhere)).err()?;
        Some(format!(
            "can't be judged: {error} ({}); a field without an answer is null, so write `x != null && …` if it may be",
            told(answers)
        ))
    })
}

/// Whatever is answered, someone must be asked; and who is never asked needn't stand there.
fn try_plan(programme: &Programme, somewhere: &DivisionCode, faults: &Faults) {
    let mut asked = BTreeSet::new();
    for answers in samples(programme, programme.steps.iter().filter_map(|step| step.when.as_ref())) {
        match plan(programme, &answers, somewhere) {
            Ok(steps) => asked.extend(steps.into_iter().map(|step| step.code)),
            Err(_) => {
                let message =
                    format!("no desk would be asked ({}); let at least one step stand without `when`", told(&answers));
                return faults.at("steps", message);
            }
        }
    }
    for (i, step) in programme.steps.iter().enumerate() {
        let by_place = step.when.as_ref().is_some_and(|when| when.mentions().variables.contains(PLACE));
        if !asked.contains(&step.code) && !by_place {
            faults.at(
                format!("steps[{i}].when"),
                "never holds for any answers that were tried; correct it or remove the step",
            );
        }
    }
}

fn try_award(programme: &Programme, fields: &BTreeSet<&str>, faults: &Faults) {
    let Some(granted) = &programme.award else { return };
    let (place, formula) = match &granted.grant {
        Grant::Each { count, .. } => ("award.count", count),
        Grant::Formula(formula) => ("award.fen", formula),
    };
    if !formula.strangers(fields).is_empty() {
        return;
    }
    for answers in samples(programme, [formula].into_iter()) {
        if let Err(refusal) = award(programme, &answers) {
            return faults.at(place, format!("can't be computed: {refusal} ({})", told(&answers)));
        }
    }
}

/// The answers of a trial, shortened for a line on a terminal.
fn told(answers: &Answers) -> String {
    if answers.is_empty() {
        return "whatever is answered".to_owned();
    }
    let told: Vec<String> = answers
        .iter()
        .map(|(field, value)| {
            let value = value.to_string();
            let short: String = value.chars().take(40).collect();
            if short == value { format!("{field} = {value}") } else { format!("{field} = {short}…") }
        })
        .collect();
    format!("with {}", told.join(", "))
}
