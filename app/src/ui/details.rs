use super::drawn::{Draw, Drawn};
use leptos::prelude::*;

/// What only some need to read, folded away.
pub fn details(summary: impl Into<String>, content: impl IntoView) -> Drawn {
    view! {
        <details class="govuk-details">
            <summary class="govuk-details__summary">
                <span class="govuk-details__summary-text">{summary.into()}</span>
            </summary>
            <div class="govuk-details__text">{content.into_view()}</div>
        </details>
    }
    .drawn()
}
