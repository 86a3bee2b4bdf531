use axum::response::Response;
use kernel::error::Error;
use kernel::visit::Visit;
use leptos::prelude::*;
use ui::form::{form, secondary_button};
use ui::page::Page;
use ui::text::{t, t_with};

/// In place of a page that is only for people with a confirmed address: what is missing, and how to mend it.
pub fn draw(visit: &Visit) -> Response {
    let lang = visit.lang;
    let title = t(lang, "identity-unconfirmed-title");
    let name = visit.actor.person().map(|person| person.name.clone()).unwrap_or_default();
    let body = view! {
        <div class="measure">
            <h1 class="govuk-heading-l">{title.clone()}</h1>
            <p class="govuk-body">{t_with(lang, "identity-unconfirmed", &[("name", name.into())])}</p>
            {form("/account/confirmation", secondary_button(t(lang, "identity-resend")))}
            <p class="govuk-body">{t(lang, "identity-unconfirmed-wrong")}</p>
        </div>
    };
    Page::new(title).with_status(Error::Forbidden.status()).draw(visit, body)
}
