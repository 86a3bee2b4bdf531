use leptos::prelude::*;

/// The way back, above the heading.
pub fn back_link(path: impl Into<String>, label: impl Into<String>) -> AnyView {
    view! { <a class="govuk-back-link" href=path.into()>{label.into()}</a> }.into_any()
}
