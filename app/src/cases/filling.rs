//! What a posted section makes of the answers. Nothing that was saved before is lost to a mistake.

use chrono::{Datelike, NaiveDate};
use kernel::error::{Error, Result};
use kernel::money::Money;
use programmes::rules::{FieldError, Form, Problem, Rejected, asked_fields, check_section};
use programmes::{Answers, Field, FieldKind, Programme, Section, ValueKind};
use serde_json::Value;

/// The answers to be saved, and what the applicant is to do next.
#[derive(Debug)]
pub struct Filled {
    pub answers: Answers,
    /// Nothing in the section is left to be answered or mended.
    pub complete: bool,
    pub next: Next,
}

#[derive(Debug)]
pub enum Next {
    /// The section is whole.
    Onward,
    /// An answer calls for a question that the page did not show: it is asked now.
    AskMore,
    Mend(Rejected),
}

/// Reads a posted section onto the answers before. A page without scripts can't show a question that an answer on the same
/// page calls for: such a question is no mistake, it is asked next.
/// Errors: [`Error::BadRequest`] for a field that no form of ours has.
pub fn fill(
    programme: &Programme,
    section: &Section,
    before: &Answers,
    form: &Form,
    today: NaiveDate,
) -> Result<Filled> {
    let shown: Vec<&str> = asked_fields(section, before).into_iter().map(|field| field.code.as_str()).collect();
    let rejected = match check_section(programme, section, before, form, today) {
        Ok(answers) => {
            let more = asked_fields(section, &answers).into_iter().any(|field| is_new(field, &shown, form));
            return Ok(Filled { answers, complete: !more, next: if more { Next::AskMore } else { Next::Onward } });
        }
        Err(rejected) => rejected,
    };
    if let Some(unknown) = rejected.errors.iter().find(|error| error.problem == Problem::UnknownField) {
        return Err(Error::BadRequest(format!("no field {}", unknown.field)));
    }
    let Rejected { kept, errors, bad_rows } = rejected;
    let answers = over(before, &kept);
    let unseen = |error: &FieldError| {
        let field = section.fields.iter().find(|field| field.code == error.field);
        field.is_some_and(|field| is_new(field, &shown, form)) && is_missing(&error.problem)
    };
    let errors: Vec<FieldError> = errors.into_iter().filter(|error| !unseen(error)).collect();
    let next = if errors.is_empty() { Next::AskMore } else { Next::Mend(Rejected { kept, errors, bad_rows }) };
    Ok(Filled { answers, complete: false, next })
}

/// Reads more of one list onto the rows before, and judges no other field of its section.
pub fn fill_list(
    programme: &Programme,
    section: &Section,
    field: &Field,
    before: &Answers,
    form: &Form,
    today: NaiveDate,
) -> Result<Filled> {
    let mut whole = as_typed(section, before);
    whole.extend(form.clone());
    let Filled { answers: read, complete, next } = fill(programme, section, before, &whole, today)?;
    let mut answers = before.clone();
    if let Some(rows) = read.get(&field.code) {
        answers.set(&field.code, rows.clone());
    }
    // Whoever adds one by one is told that there are too few when they check, not with each one.
    let concerns =
        |error: &FieldError| error.field == field.code && !matches!(error.problem, Problem::TooFewRows { .. });
    let next = match next {
        Next::Mend(mut rejected) => {
            rejected.errors.retain(concerns);
            if rejected.errors.is_empty() { Next::Onward } else { Next::Mend(rejected) }
        }
        next => next,
    };
    Ok(Filled { answers, complete, next })
}

/// Takes rows out of a list, by their place in it.
pub fn without_rows(
    programme: &Programme,
    section: &Section,
    field: &Field,
    before: &Answers,
    removed: impl Fn(usize) -> bool,
    today: NaiveDate,
) -> Result<Filled> {
    let rows = before.rows(&field.code).iter().enumerate().filter(|(i, _)| !removed(*i));
    let rows: Vec<Value> = rows.map(|(_, row)| row.clone()).collect();
    let mut answers = before.clone();
    match rows.is_empty() {
        true => answers.remove(&field.code),
        false => answers.set(&field.code, rows),
    }
    let complete = fill(programme, section, &answers, &as_typed(section, &answers), today)?.complete;
    Ok(Filled { answers, complete, next: Next::Onward })
}

/// Nothing of what was given for this list was taken, so all of it is to be mended.
pub fn is_unread(list: &Field, rejected: &Rejected) -> bool {
    let unread = |problem: &Problem| matches!(problem, Problem::NoSuchColumns { .. } | Problem::TooManyRows { .. });
    rejected.errors.iter().any(|error| error.field == list.code && unread(&error.problem))
}

/// The saved answers of a section as its form holds them; its lists only say that they are kept.
pub fn as_typed(section: &Section, answers: &Answers) -> Form {
    let mut form = Form::new();
    for field in &section.fields {
        let Some(value) = answers.get(&field.code) else { continue };
        match &field.kind {
            FieldKind::Rows(_) => {
                form.insert(format!("{}-keep", field.code), vec!["1".to_owned()]);
            }
            FieldKind::One(ValueKind::Date { .. }) => type_date(&mut form, &field.code, value),
            FieldKind::One(kind) => {
                form.insert(field.code.clone(), typed(kind, value));
            }
        }
    }
    form
}

/// What was read, where it was; else what was there before.
fn over(before: &Answers, kept: &Answers) -> Answers {
    let mut answers = before.clone();
    for (field, value) in kept.iter() {
        answers.set(field, value.clone());
    }
    answers
}

fn is_new(field: &Field, shown: &[&str], form: &Form) -> bool {
    let answered = form.keys().any(|name| name.strip_prefix(field.code.as_str()).is_some_and(is_suffix));
    !shown.contains(&field.code.as_str()) && !answered
}

/// What may follow a field's code in a form's name: a code has neither mark in it.
fn is_suffix(rest: &str) -> bool {
    rest.is_empty() || rest.starts_with(['-', '.'])
}

fn is_missing(problem: &Problem) -> bool {
    matches!(problem, Problem::Missing | Problem::NotChosen)
}

fn type_date(form: &mut Form, code: &str, value: &Value) {
    let Some(date) = value.as_str().and_then(|text| text.parse::<NaiveDate>().ok()) else { return };
    for (part, number) in [("year", i64::from(date.year())), ("month", date.month().into()), ("day", date.day().into())]
    {
        form.insert(format!("{code}-{part}"), vec![number.to_string()]);
    }
}

fn typed(kind: &ValueKind, value: &Value) -> Vec<String> {
    let text = |value: &Value| value.as_str().map_or_else(|| value.to_string(), str::to_owned);
    match (kind, value) {
        (ValueKind::Choices(_), Value::Array(codes)) => codes.iter().map(text).collect(),
        (ValueKind::YesNo, Value::Bool(yes)) => vec![if *yes { "yes" } else { "no" }.to_owned()],
        (ValueKind::Money { .. }, Value::Number(fen)) => vec![plain_yuan(Money::fen(fen.as_i64().unwrap_or_default()))],
        _ => vec![text(value)],
    }
}

/// As it is typed: without the sign, which stands behind the field.
fn plain_yuan(sum: Money) -> String {
    sum.to_string().replace('¥', "")
}

#[cfg(test)]
mod tests;
