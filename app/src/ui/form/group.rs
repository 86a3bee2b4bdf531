use leptos::prelude::*;

use super::errors::problem_text;
use super::{Field, FormState};
use crate::drawn::{Draw, Drawn};
use crate::text::t;

/// The ids of the hint and the error, as `aria-describedby` lists them.
pub(super) fn described_by(form: &FormState, field: &Field) -> Option<String> {
    let hint = field.hint.as_ref().map(|_| format!("{}-hint", field.name));
    let error = form.problem(&field.name).map(|_| format!("{}-error", field.name));
    let ids: Vec<_> = hint.into_iter().chain(error).collect();
    (!ids.is_empty()).then(|| ids.join(" "))
}

/// A control with its label, hint and error.
pub(super) fn labelled(form: &FormState, field: &Field, control: Drawn) -> Drawn {
    let class = if field.is_heading { "govuk-label govuk-label--l" } else { "govuk-label govuk-label--s" };
    let label = view! { <label class=class for=field.name.clone()>{field.label.clone()}</label> };
    let label = match field.is_heading {
        true => view! { <h1 class="govuk-label-wrapper">{label}</h1> }.drawn(),
        false => label.drawn(),
    };
    view! { <div class=class_of(form, field)>{label} {hint(field)} {error(form, field)} {control}</div> }.drawn()
}

/// Several controls under one question.
pub(super) fn grouped(form: &FormState, field: &Field, controls: Drawn) -> Drawn {
    let class = if field.is_heading { "govuk-fieldset__legend--l" } else { "govuk-fieldset__legend--s" };
    let legend = match field.is_heading {
        true => view! { <h1 class="govuk-fieldset__heading">{field.label.clone()}</h1> }.drawn(),
        false => field.label.clone().drawn(),
    };
    view! {
        <div class=class_of(form, field)>
            <fieldset class="govuk-fieldset" aria-describedby=described_by(form, field)>
                <legend class=format!("govuk-fieldset__legend {class}")>{legend}</legend>
                {hint(field)} {error(form, field)} {controls}
            </fieldset>
        </div>
    }
    .drawn()
}

/// Controls that belong together, under a legend.
pub fn fieldset(legend: impl Into<String>, controls: impl IntoView) -> Drawn {
    view! {
        <fieldset class="govuk-fieldset govuk-form-group">
            <legend class="govuk-fieldset__legend govuk-fieldset__legend--m">{legend.into()}</legend>
            {controls.into_view()}
        </fieldset>
    }
    .drawn()
}

fn class_of(form: &FormState, field: &Field) -> &'static str {
    match form.problem(&field.name) {
        Some(_) => "govuk-form-group govuk-form-group--error",
        None => "govuk-form-group",
    }
}

fn hint(field: &Field) -> Option<Drawn> {
    let hint = field.hint.clone()?;
    Some(view! { <div class="govuk-hint" id=format!("{}-hint", field.name)>{hint}</div> }.drawn())
}

fn error(form: &FormState, field: &Field) -> Option<Drawn> {
    let problem = form.problem(&field.name)?;
    let prefix = t(form.lang, "ui-error-prefix");
    let told = problem_text(form.lang, problem);
    let error = view! {
        <p class="govuk-error-message" id=format!("{}-error", field.name)>
            <span class="govuk-visually-hidden">{prefix}</span>
            {told}
        </p>
    };
    Some(error.drawn())
}
