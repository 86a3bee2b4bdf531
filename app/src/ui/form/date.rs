use leptos::prelude::*;

use super::group::grouped;
use super::{Field, FormState};
use crate::drawn::{Draw, Drawn};
use crate::text::t;
use kernel::lang::Lang;

/// A day typed as three numbers, in the order in which the language says them. Posted as `NAME-year`, `NAME-month`
/// and `NAME-day`; a problem at `NAME` marks all three.
pub fn date(form: &FormState, field: Field) -> Drawn {
    let parts = match form.lang {
        Lang::Zh => [("year", 4), ("month", 2), ("day", 2)],
        Lang::En => [("day", 2), ("month", 2), ("year", 4)],
    };
    let items: Vec<_> = parts.into_iter().enumerate().map(|(i, part)| item(form, &field, i == 0, part)).collect();
    grouped(form, &field, view! { <div class="govuk-date-input">{items}</div> }.drawn())
}

fn item(form: &FormState, field: &Field, first: bool, (part, width): (&'static str, u8)) -> Drawn {
    let name = format!("{}-{part}", field.name);
    // The error summary links to the whole date by its name.
    let id = if first { field.name.clone() } else { name.clone() };
    let error = if form.problem(&field.name).is_some() { " govuk-input--error" } else { "" };
    let label = match part {
        "year" => t(form.lang, "ui-year"),
        "month" => t(form.lang, "ui-month"),
        _ => t(form.lang, "ui-day"),
    };
    view! {
        <div class="govuk-date-input__item">
            <div class="govuk-form-group">
                <label class="govuk-label govuk-date-input__label" for=id.clone()>{label}</label>
                <input
                    class=format!("govuk-input govuk-date-input__input govuk-input--width-{width}{error}")
                    id=id
                    value=form.value(&name)
                    name=name
                    type="text"
                    inputmode="numeric"
                />
            </div>
        </div>
    }
    .drawn()
}
