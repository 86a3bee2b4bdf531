use super::drawn::{Draw, Drawn};
use leptos::prelude::*;

/// The confirmation that something is done: the page's heading, with the number to keep below it.
pub fn panel(title: impl Into<String>, label: impl Into<String>, number: impl Into<String>) -> Drawn {
    view! {
        <div class="govuk-panel govuk-panel--confirmation">
            <h1 class="govuk-panel__title">{title.into()}</h1>
            <div class="govuk-panel__body">{label.into()}<br/><strong class="number">{number.into()}</strong></div>
        </div>
    }
    .drawn()
}
