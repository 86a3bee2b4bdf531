use leptos::prelude::*;

use super::group::{described_by, grouped, labelled};
use super::{Field, FormState};
use crate::drawn::{Draw, Drawn};
use kernel::lang::Lang;

/// One of the answers to choose from.
#[derive(Debug, Clone)]
pub struct Choice {
    value: String,
    label: String,
    hint: Option<String>,
    lang: Option<Lang>,
}

impl Choice {
    pub fn new(value: impl Into<String>, label: impl Into<String>) -> Choice {
        Choice { value: value.into(), label: label.into(), hint: None, lang: None }
    }

    pub fn hint(self, hint: impl Into<String>) -> Choice {
        Choice { hint: Some(hint.into()), ..self }
    }

    /// The label is in another language than the page.
    pub fn in_language(self, lang: Lang) -> Choice {
        Choice { lang: Some(lang), ..self }
    }
}

/// One of several.
pub fn radios(form: &FormState, field: Field, choices: Vec<Choice>) -> Drawn {
    let class = if field.inline { "govuk-radios govuk-radios--inline" } else { "govuk-radios" };
    let items = items(form, &field, choices, "radio");
    grouped(form, &field, view! { <div class=class>{items}</div> }.drawn())
}

/// Any of several.
pub fn checkboxes(form: &FormState, field: Field, choices: Vec<Choice>) -> Drawn {
    let items = items(form, &field, choices, "checkbox");
    grouped(form, &field, view! { <div class="govuk-checkboxes">{items}</div> }.drawn())
}

/// One of many. Nothing is chosen until the person chooses.
pub fn select(form: &FormState, field: Field, choices: Vec<Choice>) -> Drawn {
    let options = options(form, &field, choices);
    dropdown(form, &field, options)
}

/// One of very many, in groups under their names.
pub fn select_grouped(form: &FormState, field: Field, groups: Vec<(String, Vec<Choice>)>) -> Drawn {
    let groups = groups.into_iter().map(|(name, choices)| {
        let options = options(form, &field, choices);
        view! { <optgroup label=name>{options}</optgroup> }.drawn()
    });
    let groups = groups.collect();
    dropdown(form, &field, groups)
}

fn options(form: &FormState, field: &Field, choices: Vec<Choice>) -> Vec<Drawn> {
    let chosen = form.value(&field.name);
    let choices = choices.into_iter();
    choices
        .map(|choice| {
            let selected = choice.value == chosen;
            let lang = choice.lang.map(Lang::tag);
            view! { <option value=choice.value selected=selected lang=lang>{choice.label}</option> }.drawn()
        })
        .collect()
}

fn dropdown(form: &FormState, field: &Field, options: Vec<Drawn>) -> Drawn {
    let class = if form.problem(&field.name).is_some() { "govuk-select govuk-select--error" } else { "govuk-select" };
    let control = view! {
        <select class=class id=field.name.clone() name=field.name.clone() aria-describedby=described_by(form, field)>
            <option value="">{field.none.clone()}</option>
            {options}
        </select>
    };
    labelled(form, field, control.drawn())
}

fn items(form: &FormState, field: &Field, choices: Vec<Choice>, kind: &'static str) -> Vec<Drawn> {
    let block = if kind == "radio" { "radios" } else { "checkboxes" };
    let chosen = form.values(&field.name);
    let choices = choices.into_iter().enumerate();
    choices
        .map(|(i, choice)| {
            // The first carries the field's own id, so that the error summary's link finds it.
            let id = if i == 0 { field.name.clone() } else { format!("{}-{}", field.name, i + 1) };
            let hint_id = choice.hint.as_ref().map(|_| format!("{id}-hint-of-item"));
            let hint = choice.hint.map(|hint| {
                view! { <div class=format!("govuk-hint govuk-{block}__hint") id=hint_id.clone()>{hint}</div> }
            });
            view! {
                <div class=format!("govuk-{block}__item")>
                    <input
                        class=format!("govuk-{block}__input")
                        id=id.clone()
                        name=field.name.clone()
                        type=kind
                        checked=chosen.contains(&choice.value)
                        value=choice.value
                        aria-describedby=hint_id
                    />
                    <label class=format!("govuk-label govuk-{block}__label") for=id lang=choice.lang.map(Lang::tag)>
                        {choice.label}
                    </label>
                    {hint}
                </div>
            }
            .drawn()
        })
        .collect()
}
