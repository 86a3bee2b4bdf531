//! Answers that someone could give, chosen around the thresholds that the document names. With them a document is
//! tried before anyone relies on it, and the days it promises are found.

use crate::{Answers, Condition, Field, FieldKind, Programme, Rows, ValueKind};
use serde_json::{Map, Value, json};
use std::collections::BTreeSet;

/// Enough for every pair of thresholds in a document that a person can still read.
const MOST_SAMPLES: usize = 2_000;

/// Every combination of telling answers to the fields that these conditions name, and to those on which those
/// fields depend. Past the bound, combinations are left out evenly.
pub fn samples<'p>(programme: &'p Programme, conditions: impl Iterator<Item = &'p Condition>) -> Vec<Answers> {
    let mut wanted = BTreeSet::new();
    let mut numbers = BTreeSet::new();
    let mut words = BTreeSet::new();
    let mut open: Vec<&Condition> = conditions.collect();
    while let Some(condition) = open.pop() {
        numbers
            .extend(condition.mentions().numbers.iter().flat_map(|n| [n.saturating_sub(1), *n, n.saturating_add(1)]));
        words.extend(condition.mentions().words.iter().map(String::as_str));
        for field in condition.fields().filter_map(|name| programme.field(name)) {
            if wanted.insert(field.code.as_str()) {
                open.extend(&field.when);
            }
        }
    }
    let mut found = vec![Answers::default()];
    for field in programme.fields().filter(|field| wanted.contains(field.code.as_str())) {
        let values = values(field, &numbers, &words);
        found = thin(found.into_iter().flat_map(|before| continued(before, field, &values)).collect());
    }
    found
}

fn continued(before: Answers, field: &Field, values: &[Value]) -> Vec<Answers> {
    let asked = field.when.as_ref().is_none_or(|when| when.holds(&before, None).unwrap_or(false));
    if !asked {
        return vec![before];
    }
    let mut continued: Vec<Answers> = values
        .iter()
        .map(|value| {
            let mut answers = before.clone();
            answers.set(&field.code, value.clone());
            answers
        })
        .collect();
    if !field.required {
        continued.push(before);
    }
    continued
}

fn thin(samples: Vec<Answers>) -> Vec<Answers> {
    let every = samples.len().div_ceil(MOST_SAMPLES).max(1);
    samples.into_iter().step_by(every).collect()
}

fn values(field: &Field, numbers: &BTreeSet<i64>, words: &BTreeSet<&str>) -> Vec<Value> {
    match &field.kind {
        FieldKind::One(kind) => single_values(kind, numbers, words),
        FieldKind::Rows(rows) => row_lists(rows, numbers, words),
    }
}

fn single_values(kind: &ValueKind, numbers: &BTreeSet<i64>, words: &BTreeSet<&str>) -> Vec<Value> {
    match kind {
        ValueKind::Integer { min, max } => numbers_within(*min, *max, numbers),
        ValueKind::Money { min, max } => numbers_within(min.as_fen(), max.as_fen(), numbers),
        ValueKind::Choice(choices) => choices.iter().map(|choice| json!(choice.code)).collect(),
        ValueKind::Choices(choices) => {
            let all: Vec<&str> = choices.iter().map(|choice| choice.code.as_str()).collect();
            all.iter().map(|code| json!([code])).chain([json!(all)]).collect()
        }
        ValueKind::YesNo => vec![json!(true), json!(false)],
        ValueKind::Date { .. } => vec![json!("2020-02-20")],
        ValueKind::Phone => vec![json!("13800000000")],
        ValueKind::Text { .. } | ValueKind::LongText { .. } => {
            words.iter().map(|word| json!(word)).chain([json!("张三")]).collect()
        }
    }
}

fn numbers_within(min: i64, max: i64, numbers: &BTreeSet<i64>) -> Vec<Value> {
    let all: BTreeSet<i64> = numbers.iter().copied().filter(|n| (min..=max).contains(n)).chain([min, max]).collect();
    all.into_iter().map(Value::from).collect()
}

/// Lists of rows: as few as allowed, and one in which each column takes each of its telling values.
fn row_lists(rows: &Rows, numbers: &BTreeSet<i64>, words: &BTreeSet<&str>) -> Vec<Value> {
    let columns: Vec<(&str, Vec<Value>)> = rows
        .columns
        .iter()
        .map(|column| {
            let mut values = single_values(&column.kind, numbers, words);
            if !column.required {
                values.push(Value::Null);
            }
            (column.code.as_str(), values)
        })
        .collect();
    let row = |i: usize| -> Value {
        let cells = columns.iter().map(|(code, values)| {
            let cell = values.get(i % values.len().max(1)).cloned().unwrap_or_default();
            ((*code).to_owned(), cell)
        });
        Value::Object(cells.collect::<Map<_, _>>())
    };
    let longest = columns.iter().map(|(_, values)| values.len()).max().unwrap_or(0).max(rows.min_rows as usize);
    let most = (rows.max_rows as usize).min(longest.min(100)).max(rows.min_rows as usize);
    [rows.min_rows as usize, most].into_iter().map(|n| Value::Array((0..n).map(row).collect())).collect()
}
