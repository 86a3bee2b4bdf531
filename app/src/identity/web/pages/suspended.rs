use axum::response::Response;
use kernel::error::Error;
use kernel::visit::Visit;
use leptos::prelude::*;
use ui::dates::moment;
use ui::page::Page;
use ui::text::{t, t_with};

/// In place of what somebody may not do while a moderator has suspended them: until when, and where they read why.
pub fn draw(visit: &Visit) -> Response {
    let lang = visit.lang;
    let title = t(lang, "identity-suspended-title");
    let until = visit.actor.person().and_then(|person| person.suspended_until);
    let until = until.map(|until| moment(lang, until, visit.portal.site().zone)).unwrap_or_default();
    let body = view! {
        <div class="measure">
            <h1 class="govuk-heading-l">{title.clone()}</h1>
            <p class="govuk-body">{t_with(lang, "identity-suspended", &[("until", until.into())])}</p>
            <p class="govuk-body">
                <a class="govuk-link" href="/account/moderation">{t(lang, "identity-suspended-why")}</a>
            </p>
        </div>
    };
    Page::new(title).with_status(Error::Forbidden.status()).draw(visit, body)
}
