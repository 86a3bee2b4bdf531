use super::drawn::{Draw, Drawn};
use leptos::prelude::*;

/// The way back, above the heading.
pub fn back_link(path: impl Into<String>, label: impl Into<String>) -> Drawn {
    view! { <a class="govuk-back-link" href=path.into()>{label.into()}</a> }.drawn()
}
