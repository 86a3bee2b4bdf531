use leptos::prelude::*;

use crate::kernel::once::OnceKey;

/// A form that posts to `action`. The portal checks and explains, not the browser: hence `novalidate`.
pub fn form(action: impl Into<String>, content: impl IntoView) -> AnyView {
    view! { <form method="post" action=action.into() novalidate=true>{content.into_view()}</form> }.into_any()
}

/// A form that carries a file.
pub fn upload_form(action: impl Into<String>, content: impl IntoView) -> AnyView {
    view! {
        <form method="post" action=action.into() enctype="multipart/form-data" novalidate=true>{content.into_view()}</form>
    }
    .into_any()
}

/// A form that asks for a page and changes nothing: its answers stand in the address, to be kept and sent on.
pub fn question(path: impl Into<String>, content: impl IntoView) -> AnyView {
    view! { <form class="question" method="get" action=path.into() novalidate=true>{content.into_view()}</form> }
        .into_any()
}

/// The page's one thing to do next.
pub fn button(label: impl Into<String>) -> AnyView {
    of_class("govuk-button", label)
}

pub fn secondary_button(label: impl Into<String>) -> AnyView {
    of_class("govuk-button govuk-button--secondary", label)
}

/// For what cannot be taken back.
pub fn warning_button(label: impl Into<String>) -> AnyView {
    of_class("govuk-button govuk-button--warning", label)
}

/// A link that begins something.
pub fn start_link(path: impl Into<String>, label: impl Into<String>) -> AnyView {
    view! { <a class="govuk-button govuk-button--start" href=path.into()>{label.into()}</a> }.into_any()
}

pub fn hidden(name: &str, value: impl ToString) -> AnyView {
    view! { <input type="hidden" name=name.to_owned() value=value.to_string()/> }.into_any()
}

/// The one-time key of what must happen once. A refused form carries the key it came with.
pub fn once_key(key: OnceKey) -> AnyView {
    hidden("key", key)
}

fn of_class(class: &'static str, label: impl Into<String>) -> AnyView {
    view! { <button class=class type="submit">{label.into()}</button> }.into_any()
}
