//! What must agree between the parts of a document: codes, and the fields that conditions name.

use super::fault::Faults;
use crate::condition::PLACE;
use crate::{Condition, FieldKind, Grant, Programme, ValueKind};
use city::divisions::Level;
use std::collections::BTreeSet;

pub(super) fn check(programme: &Programme, faults: &Faults) {
    unique_codes(programme, faults);
    fields_ask_only_back(programme, faults);
    let all: BTreeSet<&str> = programme.fields().map(|field| field.code.as_str()).collect();
    let known = |condition: &Condition, place: String| names_known(programme, condition, &all, &place, faults);
    for (i, evidence) in programme.evidence.iter().enumerate() {
        if let Some(when) = &evidence.when {
            known(when, format!("evidence[{i}].when"));
            no_place(when, &format!("evidence[{i}].when"), faults);
        }
    }
    for (i, step) in programme.steps.iter().enumerate() {
        if let Some(when) = &step.when {
            known(when, format!("steps[{i}].when"));
        }
    }
    if let Some(award) = &programme.award {
        let (formula, place) = match &award.grant {
            Grant::Each { count, .. } => (count, "award.count"),
            Grant::Formula(formula) => (formula, "award.fen"),
        };
        known(formula, place.to_owned());
        no_place(formula, place, faults);
    }
    for (i, code) in programme.register.iter().enumerate() {
        match programme.field(code) {
            None => faults.at(format!("register[{i}]"), format!("there is no field `{code}`; correct its code")),
            Some(field) if field.personal.is_some() => {
                faults
                    .at(format!("register[{i}]"), format!("`{code}` is personal and must not be published; remove it"));
            }
            Some(_) => {}
        }
    }
}

/// That some district lacks one of them is told where it matters: to who files there.
pub(super) fn departments_known(programme: &Programme, seats: &BTreeSet<(String, Level)>, faults: &Faults) {
    for (i, step) in programme.steps.iter().enumerate() {
        let (kind, level) = (&step.department, step.level);
        // Of a step whose department or level cannot be read, that is told.
        let is_unread = ["department", "level"].iter().any(|key| faults.are_at(&format!("steps[{i}].{key}")));
        if is_unread || seats.contains(&(kind.clone(), level)) {
            continue;
        }
        let there: Vec<&str> = seats.iter().filter(|(_, at)| *at == level).map(|(kind, _)| kind.as_str()).collect();
        let message = match there.is_empty() {
            true => format!("there is no department at this level yet; an administrator creates `{kind}` first"),
            false => format!(
                "there is no department `{kind}` at this level; create it first, or write one of: {}",
                there.join(", ")
            ),
        };
        faults.at(format!("steps[{i}].department"), message);
    }
}

fn unique_codes(programme: &Programme, faults: &Faults) {
    unique(programme.sections.iter().map(|section| &section.code), |i| format!("sections[{i}].code"), faults);
    unique(programme.evidence.iter().map(|evidence| &evidence.code), |i| format!("evidence[{i}].code"), faults);
    unique(programme.steps.iter().map(|step| &step.code), |i| format!("steps[{i}].code"), faults);
    unique(programme.reasons.iter().map(|reason| &reason.code), |i| format!("reasons[{i}].code"), faults);
    let mut fields = BTreeSet::new();
    for (s, section) in programme.sections.iter().enumerate() {
        for (f, field) in section.fields.iter().enumerate() {
            let place = format!("sections[{s}].fields[{f}]");
            if field.code == PLACE || !fields.insert(&field.code) {
                faults.at(
                    format!("{place}.code"),
                    format!("`{}` is taken; each field has a code of its own", field.code),
                );
            }
            match &field.kind {
                FieldKind::One(kind) => unique_choices(kind, &place, faults),
                FieldKind::Rows(rows) => {
                    let codes = rows.columns.iter().map(|column| &column.code);
                    unique(codes, |i| format!("{place}.columns[{i}].code"), faults);
                    for (c, column) in rows.columns.iter().enumerate() {
                        unique_choices(&column.kind, &format!("{place}.columns[{c}]"), faults);
                    }
                }
            }
        }
    }
}

fn unique_choices(kind: &ValueKind, place: &str, faults: &Faults) {
    unique(kind.choices().iter().map(|choice| &choice.code), |i| format!("{place}.choices[{i}].code"), faults);
}

fn unique<'p>(codes: impl Iterator<Item = &'p String>, place: impl Fn(usize) -> String, faults: &Faults) {
    let mut seen = BTreeSet::new();
    for (i, code) in codes.enumerate() {
        if !code.is_empty() && !seen.insert(code) {
            faults.at(place(i), format!("`{code}` is taken; give this one a code of its own"));
        }
    }
}

/// A form is filled from the top: whether a field is asked can depend only on what was answered before.
fn fields_ask_only_back(programme: &Programme, faults: &Faults) {
    let mut before = BTreeSet::new();
    for (s, section) in programme.sections.iter().enumerate() {
        for (f, field) in section.fields.iter().enumerate() {
            if let Some(when) = &field.when {
                let place = format!("sections[{s}].fields[{f}].when");
                for name in when.strangers(&before) {
                    faults
                        .at(&place, format!("`{name}` is no field before this one; use a field that is asked earlier"));
                }
                no_place(when, &place, faults);
                words_known(programme, when, &place, faults);
            }
            before.insert(field.code.as_str());
        }
    }
}

fn names_known(programme: &Programme, condition: &Condition, all: &BTreeSet<&str>, place: &str, faults: &Faults) {
    for name in condition.strangers(all) {
        faults.at(place, format!("`{name}` is no field of this programme; correct the name"));
    }
    words_known(programme, condition, place, faults);
}

fn no_place(condition: &Condition, place: &str, faults: &Faults) {
    if condition.mentions().variables.contains(PLACE) {
        faults.at(place, "only the `when` of a step may look at the place");
    }
}

/// `kind == 'fodd_service'` would quietly never hold: where only choices are compared, each word must be one of them.
fn words_known(programme: &Programme, condition: &Condition, place: &str, faults: &Faults) {
    let kinds: Vec<_> = condition.fields().filter_map(|name| programme.field(name)?.value()).collect();
    let only_choices = kinds.len() == condition.mentions().variables.len()
        && kinds.iter().all(|kind| {
            matches!(kind, ValueKind::Choice(_) | ValueKind::Choices(_) | ValueKind::Integer { .. } | ValueKind::YesNo)
        });
    if !only_choices {
        return;
    }
    let choices: BTreeSet<&str> =
        kinds.iter().flat_map(|kind| kind.choices()).map(|choice| choice.code.as_str()).collect();
    for word in condition.mentions().words.iter().filter(|word| !choices.contains(word.as_str())) {
        let known = choices.iter().copied().collect::<Vec<_>>().join(", ");
        faults.at(place, format!("'{word}' is none of the choices; use one of: {known}"));
    }
}
