//! What an applicant changed between two submissions, field by field, and in lists row by row.

use programmes::{Answers, Field, Programme, Rows};
use serde_json::Value;
use std::collections::{HashMap, VecDeque};
use std::hash::Hash;

/// One changed field.
#[derive(Debug, PartialEq)]
pub struct Changed<'p> {
    pub field: &'p str,
    pub change: Change,
}

#[derive(Debug, PartialEq)]
pub enum Change {
    /// `None`: there was, or is, no answer.
    Value {
        before: Option<Value>,
        after: Option<Value>,
    },
    Rows {
        added: Vec<Value>,
        removed: Vec<Value>,
        changed: Vec<(Value, Value)>,
    },
}

pub fn changes<'p>(programme: &'p Programme, before: &Answers, after: &Answers) -> Vec<Changed<'p>> {
    let changed = programme.fields().filter(|field| before.get(&field.code) != after.get(&field.code));
    changed
        .filter_map(|field| change(field, before, after).map(|change| Changed { field: &field.code, change }))
        .collect()
}

fn change(field: &Field, before: &Answers, after: &Answers) -> Option<Change> {
    match field.rows() {
        None => {
            Some(Change::Value { before: before.get(&field.code).cloned(), after: after.get(&field.code).cloned() })
        }
        Some(rows) => rows_changed(rows, before.rows(&field.code), after.rows(&field.code)),
    }
}

/// `None` when only the order of the rows is another.
fn rows_changed(rows: &Rows, before: &[Value], after: &[Value]) -> Option<Change> {
    let (_, removed, added) = pair(before.to_vec(), after.to_vec(), Value::to_string);
    // The same person or thing with other particulars: by the columns that tell rows apart, else by the first.
    let first = rows.columns.first().map(|column| column.code.clone());
    let keys = if rows.unique.is_empty() { first.into_iter().collect() } else { rows.unique.clone() };
    let identity =
        |row: &Value| keys.iter().map(|key| row.get(key).map(Value::to_string).unwrap_or_default()).collect();
    let (changed, removed, added) = pair::<Vec<String>>(removed, added, identity);
    let any = !(added.is_empty() && removed.is_empty() && changed.is_empty());
    any.then_some(Change::Rows { added, removed, changed })
}

/// Old and new rows of one key as pairs; then the old and the new ones that are left. In one pass: a list may have
/// thousands of rows.
fn pair<K: Eq + Hash>(
    old: Vec<Value>,
    new: Vec<Value>,
    key: impl Fn(&Value) -> K,
) -> (Vec<(Value, Value)>, Vec<Value>, Vec<Value>) {
    let mut places: HashMap<K, VecDeque<usize>> = HashMap::new();
    for (at, row) in old.iter().enumerate() {
        places.entry(key(row)).or_default().push_back(at);
    }
    let mut old: Vec<Option<Value>> = old.into_iter().map(Some).collect();
    let (mut pairs, mut left) = (Vec::new(), Vec::new());
    for row in new {
        let found = places.get_mut(&key(&row)).and_then(VecDeque::pop_front);
        match found.and_then(|at| old[at].take()) {
            Some(before) => pairs.push((before, row)),
            None => left.push(row),
        }
    }
    (pairs, old.into_iter().flatten().collect(), left)
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn filing() -> Programme {
        Programme::parse(include_str!("../../data/programmes/reopening-filing.toml")).expect("without a fault")
    }

    fn answers(staff: i64, roster: Value) -> Answers {
        Answers::from_iter([("staff_count", json!(staff)), ("roster", roster)])
    }

    fn member(name: &str, health: &str) -> Value {
        json!({ "name": name, "from": "湖北", "return_date": "2020-02-12", "health": health })
    }

    #[test]
    fn a_corrected_number_shows_the_old_and_the_new() {
        let (programme, roster) = (filing(), json!([member("张三", "healthy")]));
        let changed = changes(&programme, &answers(320, roster.clone()), &answers(300, roster));
        let change = Change::Value { before: Some(json!(320)), after: Some(json!(300)) };
        assert_eq!(changed, [Changed { field: "staff_count", change }]);
    }

    #[test]
    fn a_list_shows_who_came_who_left_and_who_is_told_otherwise() {
        let programme = filing();
        let before = json!([member("张三", "healthy"), member("李四", "symptoms"), member("王五", "healthy")]);
        let after = json!([member("李四", "observed"), member("张三", "healthy"), member("赵六", "healthy")]);
        let changed = changes(&programme, &answers(3, before), &answers(3, after));
        let change = Change::Rows {
            added: vec![member("赵六", "healthy")],
            removed: vec![member("王五", "healthy")],
            changed: vec![(member("李四", "symptoms"), member("李四", "observed"))],
        };
        assert_eq!(changed, [Changed { field: "roster", change }]);
    }

    #[test]
    fn another_order_of_rows_is_no_change() {
        let programme = filing();
        let (one, two) = (member("张三", "healthy"), member("李四", "healthy"));
        let changed = changes(&programme, &answers(2, json!([one, two])), &answers(2, json!([two, one])));
        assert_eq!(changed, []);
    }
}
