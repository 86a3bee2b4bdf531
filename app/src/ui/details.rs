use super::drawn::{Draw, Drawn};
use leptos::prelude::*;

/// What only some need to read, folded away.
pub fn details(summary: impl Into<String>, content: impl IntoView) -> Drawn {
    unfolded_when(false, summary, content)
}

/// Unfolded where it matters for what is on the page.
pub fn unfolded_when(matters: bool, summary: impl Into<String>, content: impl IntoView) -> Drawn {
    view! {
        <details class="govuk-details" open=matters>
            <summary class="govuk-details__summary">
                <span class="govuk-details__summary-text">{summary.into()}</span>
            </summary>
            <div class="govuk-details__text">{content.into_view()}</div>
        </details>
    }
    .drawn()
}
