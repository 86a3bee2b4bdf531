use leptos::prelude::*;

use crate::drawn::{Draw, Drawn};
use kernel::once::OnceKey;

/// A form that posts to `action`. The portal checks and explains, not the browser: hence `novalidate`.
pub fn form(action: impl Into<String>, content: impl IntoView) -> Drawn {
    view! { <form method="post" action=action.into() novalidate=true>{content.into_view()}</form> }.drawn()
}

/// A form that carries a file.
pub fn upload_form(action: impl Into<String>, content: impl IntoView) -> Drawn {
    view! {
        <form method="post" action=action.into() enctype="multipart/form-data" novalidate=true>{content.into_view()}</form>
    }
    .drawn()
}

/// A form that asks for a page and changes nothing: its answers stand in the address, to be kept and sent on.
pub fn question(path: impl Into<String>, content: impl IntoView) -> Drawn {
    view! { <form class="question" method="get" action=path.into() novalidate=true>{content.into_view()}</form> }
        .drawn()
}

/// The page's one thing to do next.
pub fn button(label: impl Into<String>) -> Drawn {
    of_class("govuk-button", label)
}

pub fn secondary_button(label: impl Into<String>) -> Drawn {
    of_class("govuk-button govuk-button--secondary", label)
}

/// For what cannot be taken back.
pub fn warning_button(label: impl Into<String>) -> Drawn {
    of_class("govuk-button govuk-button--warning", label)
}

/// A link that begins something.
pub fn start_link(path: impl Into<String>, label: impl Into<String>) -> Drawn {
    view! { <a class="govuk-button govuk-button--start" href=path.into()>{label.into()}</a> }.drawn()
}

pub fn hidden(name: &str, value: impl ToString) -> Drawn {
    view! { <input type="hidden" name=name.to_owned() value=value.to_string()/> }.drawn()
}

/// The one-time key of what must happen once. A refused form carries the key it came with.
pub fn once_key(key: OnceKey) -> Drawn {
    hidden("key", key)
}

fn of_class(class: &'static str, label: impl Into<String>) -> Drawn {
    view! { <button class=class type="submit">{label.into()}</button> }.drawn()
}
