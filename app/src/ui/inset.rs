use leptos::prelude::*;

/// Words set apart from the rest: a department's answer, a rule quoted.
pub fn inset(content: impl IntoView) -> AnyView {
    view! { <div class="govuk-inset-text">{content.into_view()}</div> }.into_any()
}
