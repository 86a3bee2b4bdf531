//! What is asked of a category, new or not.

use super::list::level_key;
use crate::Category;
use crate::categories::Settings;
use crate::categories::rules::Typed;
use city::divisions::Level;
use kernel::lang::Lang;
use leptos::prelude::*;
use ui::drawn::{Draw, Drawn};
use ui::form::{Choice, Field, FormState, checkboxes, number, radios, select, text_input};
use ui::text::t;

pub fn drawn(kinds: &[String], state: &FormState) -> Drawn {
    let lang = state.lang;
    let kinds = kinds.iter().map(|kind| Choice::new(kind, kind)).collect();
    let kind = Field::new("department_kind", t(lang, "board-category-kind")).hint(t(lang, "board-category-kind-hint"));
    let levels = Level::ALL.map(|level| Choice::new(code(level), t(lang, level_key(level)))).to_vec();
    let level = Field::new("level", t(lang, "board-category-level")).hint(t(lang, "board-category-level-hint"));
    let days = Field::new("days", t(lang, "board-category-days")).hint(t(lang, "board-category-days-hint")).width(3);
    let threshold = Field::new("threshold", t(lang, "board-category-threshold"))
        .hint(t(lang, "board-category-threshold-hint"))
        .width(5);
    let position = Field::new("position", t(lang, "board-category-position"))
        .hint(t(lang, "board-category-position-hint"))
        .width(4);
    let checked = Field::new("checked", t(lang, "board-category-checked"));
    let yes = Choice::new("yes", t(lang, "board-category-check")).hint(t(lang, "board-category-check-hint"));
    view! {
        {text_input(state, Field::new("name_zh", t(lang, "board-category-name-zh")).width(20))}
        {text_input(state, Field::new("name_en", t(lang, "board-category-name-en")).width(30))}
        {select(state, kind, kinds)}
        {radios(state, level, levels)}
        {number(state, days)}
        {number(state, threshold)}
        {number(state, position)}
        {checkboxes(state, checked, vec![yes])}
    }
    .drawn()
}

/// The form as it stands.
pub fn saved(settings: &Settings, lang: Lang) -> FormState {
    FormState::new(lang)
        .with("name_zh", &settings.name.zh)
        .with("name_en", &settings.name.en)
        .with("department_kind", &settings.department_kind)
        .with("level", code(settings.level))
        .with("days", settings.days)
        .with("threshold", settings.threshold)
        .with("position", settings.position)
        .with("checked", if settings.checked { "yes" } else { "" })
}

/// The form as it was typed.
pub fn posted(typed: &Typed, lang: Lang) -> FormState {
    FormState::new(lang)
        .with("code", typed.code)
        .with("parent", typed.parent)
        .with("name_zh", typed.name_zh)
        .with("name_en", typed.name_en)
        .with("department_kind", typed.department_kind)
        .with("level", typed.level)
        .with("days", typed.days)
        .with("threshold", typed.threshold)
        .with("position", typed.position)
        .with("checked", if typed.checked { "yes" } else { "" })
}

/// Those that others can be below.
pub fn parents(categories: &[Category], lang: Lang) -> Vec<Choice> {
    let first = categories.iter().filter(|category| category.parent.is_none());
    first.map(|category| Choice::new(&category.code, category.name.get(lang))).collect()
}

fn code(level: Level) -> &'static str {
    match level {
        Level::City => "city",
        Level::District => "district",
        Level::Subdistrict => "subdistrict",
    }
}
