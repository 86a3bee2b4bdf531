//! "Look into your mail": the same words whether the address has an account or not.

use axum::response::Response;
use kernel::error::Result;
use kernel::visit::Visit;
use leptos::prelude::*;
use ui::page::Page;
use ui::text::t;

#[kernel::handler]
pub async fn signed_up(visit: Visit) -> Result<Response> {
    show(visit, "identity-sent-sign-up").await
}

#[kernel::handler]
pub async fn reset_asked(visit: Visit) -> Result<Response> {
    show(visit, "identity-sent-reset").await
}

async fn show(visit: Visit, words: &str) -> Result<Response> {
    let title = t(visit.lang, "identity-sent");
    let body = view! {
        <div class="measure">
            <h1 class="govuk-heading-l">{title.clone()}</h1>
            <p class="govuk-body">{t(visit.lang, words)}</p>
            <p class="govuk-body">{t(visit.lang, "identity-sent-nothing")}</p>
        </div>
    };
    Page::new(title).show(&visit, body).await
}
