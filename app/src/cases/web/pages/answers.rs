//! Answers as people read them: the same to the applicant and to the desks.

use chrono::NaiveDate;
use kernel::lang::Lang;
use leptos::prelude::*;
use programmes::{Answers, Field, FieldKind, Rows};
use serde_json::Value;
use ui::dates::day_without_weekday;
use ui::details::details;
use ui::drawn::{Draw, Drawn};
use ui::summary_list::Row;
use ui::table::Table;
use ui::text::{t, t_with};

/// One line for each of these questions and what was answered.
pub fn answer_rows(fields: &[&Field], answers: &Answers, lang: Lang) -> Vec<Row> {
    fields.iter().map(|field| Row::new(field.label.get(lang), answer(field, answers, lang))).collect()
}

/// What was answered to one question; of a list how long it is, and its rows folded away.
pub fn answer(field: &Field, answers: &Answers, lang: Lang) -> Drawn {
    let Some(value) = answers.get(&field.code) else {
        return view! { <span class="govuk-hint">{t(lang, "cases-not-answered")}</span> }.drawn();
    };
    let told = field.told(value, lang);
    match &field.kind {
        FieldKind::One(_) => view! { <span class="answer">{told}</span> }.drawn(),
        FieldKind::Rows(rows) => details(told, rows_table(field, rows, answers.rows(&field.code), lang)),
    }
}

/// A list with its columns, as the applicant and the desks read it.
pub fn rows_table(field: &Field, rows: &Rows, listed: &[Value], lang: Lang) -> Drawn {
    let mut table = Table::new(field.label.get(lang)).dense();
    for column in &rows.columns {
        table = table.column(column.label.get(lang));
    }
    let cells = |row: &Value| {
        let cell = |code: &str| row.get(code).unwrap_or(&Value::Null);
        rows.columns.iter().map(|column| column.kind.told(cell(&column.code), lang)).collect::<Vec<_>>()
    };
    table.view(listed.iter().map(cells).collect()).drawn()
}

/// What stands in place of what is kept no longer.
pub fn erased(on: NaiveDate, lang: Lang) -> String {
    t_with(lang, "cases-erased", &[("on", day_without_weekday(lang, on).into())])
}
