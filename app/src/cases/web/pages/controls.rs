//! The question of a programme as a control of the page.

use kernel::lang::{Bilingual, Lang};
use leptos::prelude::*;
use programmes::{self, Column, FieldKind, Rows, ValueKind};
use ui::drawn::{Draw, Drawn};
use ui::form::{Choice, Field, FormState, checkboxes, date, hidden, number, radios, select, text_input, textarea};
use ui::text::{t, t_with};

/// Longer lists of choices are folded into a dropdown.
const MOST_RADIOS: usize = 12;

/// `listed`: how many rows of a list are saved. `list_page` is where files are uploaded and rows are taken out.
pub fn control(state: &FormState, field: &programmes::Field, listed: usize, list_page: &str) -> Drawn {
    let asked = asked(field, state.lang);
    match &field.kind {
        FieldKind::One(kind) => one(state, kind, asked),
        FieldKind::Rows(rows) => list(state, field, rows, asked, listed, list_page),
    }
}

/// The question, how to answer it, and why it is asked.
pub fn asked(field: &programmes::Field, lang: Lang) -> Field {
    let label = field.label.get(lang);
    let label = match field.required {
        true => label.to_owned(),
        false => t_with(lang, "cases-optional", &[("label", label.into())]),
    };
    Field::new(&field.code, label).hint(explained(field.hint.as_ref(), &field.why, lang))
}

/// How, then why: one after the other, as each language joins sentences.
pub fn explained(how: Option<&Bilingual>, why: &Bilingual, lang: Lang) -> String {
    let between = match lang {
        Lang::Zh => "",
        Lang::En => " ",
    };
    how.into_iter().chain([why]).map(|text| text.get(lang)).collect::<Vec<_>>().join(between)
}

fn one(state: &FormState, kind: &ValueKind, field: Field) -> Drawn {
    let lang = state.lang;
    match kind {
        ValueKind::Text { max_length } if *max_length <= 40 => text_input(state, field.width(20)),
        ValueKind::Text { .. } => text_input(state, field),
        ValueKind::LongText { .. } => textarea(state, field.rows(8)),
        ValueKind::Integer { .. } => number(state, field),
        ValueKind::Money { .. } => number(state, field.kind("decimal").suffix(t(lang, "cases-yuan"))),
        ValueKind::Date { .. } => date(state, field),
        ValueKind::Choice(choices) if choices.len() <= MOST_RADIOS => radios(state, field, labelled(choices, lang)),
        ValueKind::Choice(choices) => select(state, field, labelled(choices, lang)),
        ValueKind::Choices(choices) => checkboxes(state, field, labelled(choices, lang)),
        ValueKind::YesNo => {
            let choices = [("yes", "programmes-yes"), ("no", "programmes-no")];
            radios(state, field.inline(), choices.map(|(code, word)| Choice::new(code, t(lang, word))).into())
        }
        ValueKind::Phone => text_input(state, field.kind("tel").width(20)),
    }
}

fn labelled(choices: &[programmes::Choice], lang: Lang) -> Vec<Choice> {
    choices.iter().map(|choice| Choice::new(&choice.code, choice.label.get(lang))).collect()
}

/// One cell of a row that is typed in the page.
pub fn cell(state: &FormState, field: &programmes::Field, column: &Column) -> Drawn {
    let lang = state.lang;
    let label = column.label.get(lang);
    let label = match column.required {
        true => label.to_owned(),
        false => t_with(lang, "cases-optional", &[("label", label.into())]),
    };
    let asked = Field::new(format!("{}.{}", field.code, column.code), label);
    match &column.kind {
        // A cell is one text, and not the three of a date of its own.
        ValueKind::Date { .. } => text_input(state, asked.hint(t(lang, "cases-cell-date")).width(10)),
        ValueKind::Choices(choices) => {
            let labels: Vec<_> = choices.iter().map(|choice| choice.label.get(lang)).collect();
            let labels = labels.join(&t(lang, "cases-list-separator"));
            text_input(state, asked.hint(t_with(lang, "cases-cell-choices", &[("choices", labels.into())])))
        }
        kind => one(state, kind, asked),
    }
}

/// A list: what is saved of it, and where more is pasted. What is pasted is added to what is saved.
fn list(
    state: &FormState,
    field: &programmes::Field,
    rows: &Rows,
    asked: Field,
    listed: usize,
    list_page: &str,
) -> Drawn {
    let lang = state.lang;
    let keep = (listed > 0).then(|| hidden(&format!("{}-keep", field.code), 1));
    let saved = match listed {
        0 => t(lang, "cases-list-empty"),
        _ => t_with(lang, "cases-list-saved", &[("rows", listed.into())]),
    };
    let columns: Vec<_> = rows.columns.iter().map(|column| column.label.get(lang)).collect();
    let columns = columns.join(&t(lang, "cases-list-separator"));
    view! {
        {keep}
        {textarea(state, asked.rows(8))}
        <p class="govuk-hint">{t_with(lang, "cases-list-columns", &[("columns", columns.into())])}</p>
        <p class="govuk-body">
            {saved} " "
            <a class="govuk-link" href=list_page.to_owned()>{t(lang, "cases-list-open")}</a>
        </p>
    }
    .drawn()
}
