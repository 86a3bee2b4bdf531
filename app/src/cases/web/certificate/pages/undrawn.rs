//! Where a paper was asked for and there is none to give.

use crate::certificate::Certificate;
use axum::http::StatusCode;
use axum::response::Response;
use kernel::visit::Visit;
use leptos::prelude::*;
use ui::page::Page;
use ui::text::{t, t_with};

/// It can't be drawn, which is our fault and makes it no less valid.
pub fn undrawn(visit: &Visit, certificate: &Certificate) -> Response {
    let lang = visit.lang;
    let office = certificate.text.issued_by.get(lang).to_owned();
    let whom = [("office", office.into()), ("number", certificate.text.number.clone().into())];
    draw(
        visit,
        certificate,
        StatusCode::INTERNAL_SERVER_ERROR,
        "cases-undrawn",
        [t(lang, "cases-undrawn-valid"), t_with(lang, "cases-undrawn-whom", &whom)],
    )
}

pub fn revoked(visit: &Visit, certificate: &Certificate) -> Response {
    let told = [t(visit.lang, "cases-undrawn-revoked"), t(visit.lang, "cases-verdict-revoked-next")];
    draw(visit, certificate, StatusCode::GONE, "cases-undrawn", told)
}

fn draw(visit: &Visit, certificate: &Certificate, status: StatusCode, title: &str, told: [String; 2]) -> Response {
    let title = t(visit.lang, title);
    let told = told.map(|words| view! { <p class="govuk-body">{words}</p> });
    let register = format!("/verify/{}", certificate.text.code);
    let body = view! {
        <h1 class="govuk-heading-l">{title.clone()}</h1>
        {told}
        <p class="govuk-body"><a class="govuk-link" href=register>{t(visit.lang, "cases-undrawn-register")}</a></p>
    };
    Page::new(title).with_status(status).draw(visit, body)
}
