use leptos::prelude::*;

/// Where nothing is: why, and what to do next.
pub fn empty(told: impl Into<String>, next: impl IntoView) -> AnyView {
    view! { <div class="empty"><p class="govuk-body-l">{told.into()}</p>{next.into_view()}</div> }.into_any()
}
