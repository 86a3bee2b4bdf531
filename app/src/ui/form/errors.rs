use leptos::prelude::*;

use super::FormState;
use crate::drawn::{Draw, Drawn};
use crate::text::{FluentValue, t, t_with};
use kernel::error::{Argument, Problem};
use kernel::lang::Lang;

/// Everything that is wrong, above the page's heading, each linked to its field. The browser moves the focus to it.
pub fn error_summary(form: &FormState) -> Option<Drawn> {
    if !form.is_refused() {
        return None;
    }
    let items: Vec<_> = form.problems().iter().map(|problem| item(form.lang, problem)).collect();
    let summary = view! {
        <div class="govuk-error-summary" tabindex="-1" autofocus=true>
            <div role="alert">
                <h2 class="govuk-error-summary__title">{t(form.lang, "ui-error-title")}</h2>
                <div class="govuk-error-summary__body">
                    <ul class="govuk-list govuk-error-summary__list">{items}</ul>
                </div>
            </div>
        </div>
    };
    Some(summary.drawn())
}

fn item(lang: Lang, problem: &Problem) -> Drawn {
    let told = problem_text(lang, problem);
    match &problem.field {
        Some(page) if page.starts_with('/') => view! { <li><a href=page.clone()>{told}</a></li> }.drawn(),
        Some(field) => view! { <li><a href=format!("#{field}")>{told}</a></li> }.drawn(),
        None => view! { <li>{told}</li> }.drawn(),
    }
}

/// What is wrong, in words.
pub fn problem_text(lang: Lang, problem: &Problem) -> String {
    let arguments: Vec<_> = problem.args.iter().map(|(name, value)| (*name, in_language(lang, value))).collect();
    t_with(lang, problem.key, &arguments)
}

fn in_language(lang: Lang, argument: &Argument) -> FluentValue<'static> {
    match argument {
        Argument::Plain(value) => counted(value),
        Argument::Each(words) => words.get(lang).to_owned().into(),
    }
}

/// Whole numbers stay numbers, so that a text can choose between one and many.
fn counted(value: &str) -> FluentValue<'static> {
    match value.parse::<u32>() {
        Ok(number) if number.to_string() == value => number.into(),
        _ => value.to_owned().into(),
    }
}
