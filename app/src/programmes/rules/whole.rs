use super::plan::is_asked;
use super::section::{missing, wrong_count};
use super::value::earliest;
use super::{FieldError, Problem};
use crate::{Answers, Evidence, Field, FieldKind, Programme, Section, ValueKind};
use chrono::NaiveDate;
use std::collections::BTreeSet;

/// What still stands in the way of submitting. A date that was far enough ahead when it was typed is judged again:
/// drafts lie for days.
pub fn check_whole(
    programme: &Programme,
    answers: &Answers,
    attached: &BTreeSet<String>,
    today: NaiveDate,
) -> Vec<FieldError> {
    let mut errors = Vec::new();
    for section in &programme.sections {
        for field in asked_fields(section, answers) {
            errors.extend(wrong_now(field, answers, today).map(|problem| FieldError::of(&field.code, problem)));
        }
    }
    for evidence in asked_evidence(programme, answers) {
        if evidence.required && !attached.contains(&evidence.code) {
            errors.push(FieldError::of(&evidence.code, Problem::NotAttached));
        }
    }
    errors
}

/// The fields of a section that these answers leave to be asked.
pub fn asked_fields<'s>(section: &'s Section, answers: &Answers) -> Vec<&'s Field> {
    section.fields.iter().filter(|field| is_asked(field, answers).unwrap_or(false)).collect()
}

pub fn asked_evidence<'p>(programme: &'p Programme, answers: &Answers) -> Vec<&'p Evidence> {
    let asked = |evidence: &&Evidence| match &evidence.when {
        None => true,
        Some(when) => when.holds(answers, None).unwrap_or(false),
    };
    programme.evidence.iter().filter(asked).collect()
}

fn wrong_now(field: &Field, answers: &Answers, today: NaiveDate) -> Option<Problem> {
    match &field.kind {
        FieldKind::Rows(rows) => wrong_count(field, rows, answers.rows(&field.code).len()),
        FieldKind::One(kind) if answers.get(&field.code).is_none() => field.required.then(|| missing(kind)),
        FieldKind::One(ValueKind::Date { min_days_ahead: Some(days) }) => {
            let date: NaiveDate = answers.text(&field.code)?.parse().ok()?;
            let earliest = earliest(*days, today);
            (date < earliest).then_some(Problem::TooSoon { days: *days, earliest })
        }
        FieldKind::One(_) => None,
    }
}
