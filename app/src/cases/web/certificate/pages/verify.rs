use super::verdict;
use crate::certificate::{Certificate, CertificateCode, CodeRefusal, store};
use axum::extract::{Path, Query};
use axum::response::{IntoResponse, Redirect, Response};
use chrono::TimeDelta;
use kernel::client::ClientAddress;
use kernel::deed::Deed;
use kernel::error::Result;
use kernel::lang::Lang;
use kernel::limit::Limit;
use kernel::view::View;
use kernel::visit::Visit;
use leptos::prelude::*;
use serde::Deserialize;
use ui::drawn::{Draw, Drawn};
use ui::form::{Field, FormState, button, error_summary, text_input};
use ui::page::Page;
use ui::shell::Place;
use ui::text::t;

#[derive(Debug, Default, Deserialize)]
pub struct Typed {
    code: Option<String>,
}

/// `GET /verify`: asks for a code, and goes on to what it says.
#[kernel::handler]
pub async fn ask(visit: Visit, Query(typed): Query<Typed>) -> Result<Response> {
    let Some(typed) = typed.code else {
        let form = FormState::new(visit.lang);
        return page(&form).show(&visit, view(&form)).await;
    };
    match CertificateCode::parse(&typed) {
        Ok(code) => Ok(Redirect::to(&format!("/verify/{code}")).into_response()),
        Err(refusal) => Ok(refused(&visit, &typed, refusal)),
    }
}

/// `GET /verify/{code}`: what the QR on the paper leads to.
#[kernel::handler]
pub async fn told(visit: Visit, from: ClientAddress, Path(typed): Path<String>) -> Result<Response> {
    let code = match CertificateCode::parse(&typed) {
        Ok(code) => code,
        Err(refusal) => return Ok(refused(&visit, &typed, refusal)),
    };
    let mut read = visit.read(Deed::ReadPublic).await?;
    let found = find(&mut read, from, &code).await?;
    let model = verdict::Model::of(&read, code, found);
    drop(read);
    verdict::show(&visit, model).await
}

/// Nobody with a paper in hand mistypes so many codes; whoever guesses would need more than the sun will last.
const GUESSES: Limit = Limit { tries: 30, window: TimeDelta::minutes(10) };

/// The certificate with this code. Only what finds nothing counts as a try.
/// Errors: [`kernel::error::Error::TooMany`].
pub(super) async fn find(view: &mut View, from: ClientAddress, code: &CertificateCode) -> Result<Option<Certificate>> {
    let (what, whose) = ("verify from", from.to_string());
    view.count_try(what, &whose, GUESSES).await?;
    let found = store::certificate_with_code(view, code).await?;
    if found.is_some() {
        view.give_back_try(what, &whose).await?;
    }
    Ok(found)
}

fn refused(visit: &Visit, typed: &str, refusal: CodeRefusal) -> Response {
    let form = FormState::new(visit.lang).with("code", typed).with_problems([refusal.into_problem()]);
    page(&form).draw(visit, view(&form))
}

fn page(form: &FormState) -> Page {
    Page::new(t(form.lang, "cases-verify")).at(Place::Verify).with_form(form)
}

fn view(form: &FormState) -> impl IntoView + use<> {
    let lang = form.lang;
    view! {
        {error_summary(form)}
        <h1 class="govuk-heading-xl">{t(lang, "cases-verify")}</h1>
        <p class="govuk-body-l">{t(lang, "cases-verify-lead")}</p>
        {code_form(form)}
        <h2 class="govuk-heading-m">{t(lang, "cases-verify-where")}</h2>
        <p class="govuk-body">{t(lang, "cases-verify-where-told")}</p>
    }
}

pub(super) fn code_form(form: &FormState) -> Drawn {
    let lang: Lang = form.lang;
    let field = Field::new("code", t(lang, "cases-verify-code")).hint(t(lang, "cases-verify-code-hint"));
    view! {
        <form action="/verify" method="get" novalidate=true>
            {text_input(form, field.width(20).autocomplete("off"))}
            {button(t(lang, "cases-verify-button"))}
        </form>
    }
    .drawn()
}
