use super::drawn::{Draw, Drawn};
use leptos::prelude::*;

/// Where nothing is: why, and what to do next.
pub fn empty(told: impl Into<String>, next: impl IntoView) -> Drawn {
    view! { <div class="empty"><p class="govuk-body-l">{told.into()}</p>{next.into_view()}</div> }.drawn()
}
