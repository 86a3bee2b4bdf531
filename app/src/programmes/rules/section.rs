use super::plan::is_asked;
use super::rows::{from_csv, from_form};
use super::value::read;
use super::{FieldError, Problem};
use crate::{Answers, Field, FieldKind, Programme, Rows, Section, ValueKind};
use chrono::NaiveDate;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// A posted form, by field name; a name may come several times.
///
/// A field is posted under its code. A date may come in three parts instead, `CODE-year`, `CODE-month`, `CODE-day`.
/// Rows come as CSV text under `CODE`, or cell by cell under `CODE.COLUMN`; `CODE-keep` adds them to those saved
/// before instead of replacing them.
pub type Form = BTreeMap<String, Vec<String>>;

/// What a page shows again: the answers that were right, and what is wrong with the others.
#[derive(Debug, Clone, Default)]
pub struct Rejected {
    pub kept: Answers,
    pub errors: Vec<FieldError>,
    /// By field: the bad rows of a list as CSV, under their heading, to be mended and added to the kept ones.
    pub bad_rows: BTreeMap<String, String>,
}

/// Reads one section as posted onto what was answered before. Fields that aren't asked lose their answers, here and in
/// later sections.
pub fn check_section(
    programme: &Programme,
    section: &Section,
    before: &Answers,
    form: &Form,
    today: NaiveDate,
) -> Result<Answers, Rejected> {
    let mut checked = Rejected { kept: before.clone(), ..Rejected::default() };
    for name in form.keys().filter(|name| !section.fields.iter().any(|field| belongs(field, name))) {
        checked.errors.push(FieldError::of(name, Problem::UnknownField));
    }
    for field in &section.fields {
        checked.kept.remove(&field.code);
        if !is_asked(field, &checked.kept).unwrap_or(false) {
            continue;
        }
        match &field.kind {
            FieldKind::One(kind) => one(field, kind, form, today, &mut checked),
            FieldKind::Rows(rows) => list(field, rows, before, form, today, &mut checked),
        }
    }
    drop_unasked(programme, &mut checked.kept);
    if checked.errors.is_empty() { Ok(checked.kept) } else { Err(checked) }
}

/// Every field whose `when` no longer holds loses its answer, from the top down.
pub(super) fn drop_unasked(programme: &Programme, answers: &mut Answers) {
    for field in programme.fields() {
        if !is_asked(field, answers).unwrap_or(false) {
            answers.remove(&field.code);
        }
    }
}

fn belongs(field: &Field, name: &str) -> bool {
    let Some(rest) = name.strip_prefix(field.code.as_str()) else { return false };
    match &field.kind {
        FieldKind::One(ValueKind::Date { .. }) => matches!(rest, "" | "-year" | "-month" | "-day"),
        FieldKind::One(_) => rest.is_empty(),
        FieldKind::Rows(rows) => {
            matches!(rest, "" | "-keep") || rest.strip_prefix('.').is_some_and(|column| rows.column(column).is_some())
        }
    }
}

fn one(field: &Field, kind: &ValueKind, form: &Form, today: NaiveDate, checked: &mut Rejected) {
    match read(kind, &typed(field, kind, form), today) {
        Ok(Some(value)) => checked.kept.set(&field.code, value),
        Ok(None) if field.required => checked.errors.push(FieldError::of(&field.code, missing(kind))),
        Ok(None) => {}
        Err(problem) => checked.errors.push(FieldError::of(&field.code, problem)),
    }
}

pub(super) fn missing(kind: &ValueKind) -> Problem {
    match kind {
        ValueKind::Choice(_) | ValueKind::Choices(_) | ValueKind::YesNo => Problem::NotChosen,
        _ => Problem::Missing,
    }
}

fn typed(field: &Field, kind: &ValueKind, form: &Form) -> Vec<String> {
    let whole = form.get(&field.code).cloned().unwrap_or_default();
    let is_date = matches!(kind, ValueKind::Date { .. });
    if !is_date || whole.iter().any(|text| !text.trim().is_empty()) {
        return whole;
    }
    let part = |name: &str| form.get(&format!("{}-{name}", field.code)).map(|texts| texts.concat()).unwrap_or_default();
    let parts = [part("year"), part("month"), part("day")];
    if parts.iter().all(|part| part.trim().is_empty()) { Vec::new() } else { vec![parts.join("-")] }
}

fn list(field: &Field, rows: &Rows, before: &Answers, form: &Form, today: NaiveDate, checked: &mut Rejected) {
    let pasted = form.get(&field.code).map(|texts| texts.join("\n")).unwrap_or_default();
    let read = match pasted.trim() {
        "" => from_form(field, rows, form, today),
        _ => from_csv(field, rows, &pasted, today),
    };
    let earlier = if form.contains_key(&format!("{}-keep", field.code)) { before.rows(&field.code) } else { &[] };
    let (together, repeated) = without_repeats(rows, earlier.iter().cloned().chain(read.good).collect());
    let unread = !read.errors.is_empty();
    checked.errors.extend(read.errors);
    checked.errors.extend(repeated.into_iter().map(|who| FieldError::of(&field.code, Problem::Repeated { who })));
    if !read.bad.is_empty() {
        checked.bad_rows.insert(field.code.clone(), read.bad);
    }
    // Too few is no news while rows still wait to be mended. Too many is, for then none of them is taken.
    let is_news = |problem: &Problem| !unread || matches!(problem, Problem::TooManyRows { .. });
    if let Some(problem) = wrong_count(field, rows, together.len()).filter(is_news) {
        checked.errors.push(FieldError::of(&field.code, problem));
    }
    if !together.is_empty() && together.len() <= rows.max_rows as usize {
        checked.kept.set(&field.code, together);
    }
}

/// Each row once, and what the others said of themselves.
fn without_repeats(rows: &Rows, listed: Vec<Value>) -> (Vec<Value>, Vec<String>) {
    let mut seen = BTreeSet::new();
    let (mut once, mut repeated) = (Vec::new(), Vec::new());
    for row in listed {
        let cells = rows.unique.iter().filter_map(|code| row.get(code));
        let who = cells
            .map(|cell| cell.as_str().map_or_else(|| cell.to_string(), str::to_owned))
            .collect::<Vec<_>>()
            .join(" ");
        match who.is_empty() || seen.insert(who.to_lowercase()) {
            true => once.push(row),
            false => repeated.push(who),
        }
    }
    (once, repeated)
}

pub(super) fn wrong_count(field: &Field, rows: &Rows, found: usize) -> Option<Problem> {
    match found {
        0 if !field.required => None,
        0 if rows.min_rows > 0 => Some(Problem::Missing),
        _ if found < rows.min_rows as usize => Some(Problem::TooFewRows { min: rows.min_rows, found }),
        _ if found > rows.max_rows as usize => Some(Problem::TooManyRows { max: rows.max_rows, found }),
        _ => None,
    }
}
