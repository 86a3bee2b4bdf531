//! The questions of a document.

use super::head::yuan_of;
use super::table::Table;
use crate::rules::MOST_ROWS;
use crate::{Choice, Column, Field, FieldKind, Retention, Rows, ValueKind};
use kernel::money::Money;

pub(super) fn field(table: Table) -> Field {
    let kind = match table.text("kind").as_str() {
        "rows" => FieldKind::Rows(rows(&table)),
        one => FieldKind::One(value_kind(&table, one)),
    };
    let field = Field {
        code: table.code("code", &['_']),
        label: table.both("label"),
        why: table.both("why"),
        hint: table.both_if_any("hint"),
        required: table.flag("required", true),
        when: table.condition_if_any("when"),
        personal: retention(&table),
        kind,
    };
    table.finish();
    field
}

fn retention(table: &Table) -> Option<Retention> {
    let keep_days = table.count_if_any("keep_days", 1..=36_500);
    match (table.flag("personal", false), table.has("keep_days")) {
        (true, true) => keep_days.map(|keep_days| Retention { keep_days }),
        (true, false) => {
            table.fault("keep_days", "is missing; a personal answer must say how many days it is kept");
            None
        }
        (false, true) => {
            table.fault("keep_days", "only a personal answer has it; add personal = true or remove it");
            None
        }
        (false, false) => None,
    }
}

fn value_kind(table: &Table, kind: &str) -> ValueKind {
    match kind {
        "text" => ValueKind::Text { max_length: table.count_if_any("max_length", 1..=1_000).unwrap_or(100) },
        "long_text" => {
            ValueKind::LongText { max_length: table.count_if_any("max_length", 1..=20_000).unwrap_or(2_000) }
        }
        "integer" => {
            let (min, max) = (table.integer("min"), table.integer("max"));
            if min > max {
                table.fault("max", "is less than `min`; exchange them");
            }
            ValueKind::Integer { min, max }
        }
        "money" => {
            let yuan = |key| yuan_of(table, key, table.integer(key)).unwrap_or(Money::ZERO);
            let (min, max) = (yuan("min_yuan"), yuan("max_yuan"));
            if min > max {
                table.fault("max_yuan", "is less than `min_yuan`; exchange them");
            }
            ValueKind::Money { min, max }
        }
        "date" => ValueKind::Date { min_days_ahead: table.count_if_any("min_days_ahead", 0..=366) },
        "choice" => ValueKind::Choice(choices(table)),
        "choices" => ValueKind::Choices(choices(table)),
        "yes_no" => ValueKind::YesNo,
        "phone" => ValueKind::Phone,
        unknown => {
            if !unknown.is_empty() {
                table.fault(
                    "kind",
                    format!(
                        "`{unknown}` is unknown here; choose among text, long_text, integer, money, date, choice, \
                         choices, yes_no, phone, and for a field rows"
                    ),
                );
            }
            ValueKind::Text { max_length: 100 }
        }
    }
}

fn choices(table: &Table) -> Vec<Choice> {
    let choices = table.some_tables("choices");
    choices
        .into_iter()
        .map(|choice| {
            let read = Choice { code: choice.code("code", &['_']), label: choice.both("label") };
            choice.finish();
            read
        })
        .collect()
}

fn rows(table: &Table) -> Rows {
    let rows = Rows {
        columns: table.some_tables("columns").into_iter().map(column).collect(),
        unique: table.texts("unique"),
        min_rows: table.count_if_any("min_rows", 0..=MOST_ROWS).unwrap_or(1),
        max_rows: table.count_if_any("max_rows", 1..=MOST_ROWS).unwrap_or(MOST_ROWS),
    };
    if rows.min_rows > rows.max_rows {
        table.fault("max_rows", "is less than `min_rows`; exchange them");
    }
    for code in rows.unique.iter().filter(|code| rows.column(code).is_none()) {
        table.fault("unique", format!("there is no column `{code}`; correct its code"));
    }
    rows
}

fn column(table: Table) -> Column {
    let kind = table.text("kind");
    let column = Column {
        code: table.code("code", &['_']),
        label: table.both("label"),
        required: table.flag("required", true),
        kind: value_kind(&table, &kind),
    };
    table.finish();
    column
}
