use super::drawn::{Draw, Drawn};
use leptos::prelude::*;

/// Words set apart from the rest: a department's answer, a rule quoted.
pub fn inset(content: impl IntoView) -> Drawn {
    view! { <div class="govuk-inset-text">{content.into_view()}</div> }.drawn()
}
