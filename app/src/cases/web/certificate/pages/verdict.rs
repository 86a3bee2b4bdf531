//! What a code says: one large sentence, and the facts to compare with the paper.

use super::verify::code_form;
use crate::certificate::{Certificate, CertificateCode, CertificateText, State};
use axum::http::StatusCode;
use axum::response::Response;
use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use kernel::error::Result;
use kernel::lang::{Bilingual, Lang};
use kernel::view::View;
use kernel::visit::Visit;
use leptos::prelude::*;
use ui::dates::{day, moment};
use ui::drawn::{Draw, Drawn};
use ui::form::FormState;
use ui::page::Page;
use ui::shell::Place;
use ui::summary_list::{Row, summary_list};
use ui::text::{t, t_with};

pub struct Model {
    code: CertificateCode,
    found: Option<(State, Certificate)>,
    now: DateTime<Utc>,
    zone: Tz,
}

impl Model {
    pub fn of(view: &View, code: CertificateCode, found: Option<Certificate>) -> Model {
        let found = found.map(|certificate| (certificate.state(view.today()), certificate));
        Model { code, found, now: view.now(), zone: view.site().zone }
    }
}

pub async fn show(visit: &Visit, model: Model) -> Result<Response> {
    let status = if model.found.is_some() { StatusCode::OK } else { StatusCode::NOT_FOUND };
    let title = t(visit.lang, sentence(&model).1);
    Page::new(title).at(Place::Verify).with_status(status).show(visit, view(model, visit.lang)).await
}

/// The tone of the verdict, and its sentence.
fn sentence(model: &Model) -> (&'static str, &'static str) {
    match model.found.as_ref().map(|(state, _)| state) {
        Some(State::Valid { .. }) => ("verdict verdict--valid", "cases-verdict-valid"),
        Some(State::Expired { .. }) => ("verdict verdict--over", "cases-verdict-expired"),
        Some(State::Revoked(_)) => ("verdict verdict--bad", "cases-verdict-revoked"),
        None => ("verdict verdict--bad", "cases-verdict-none"),
    }
}

fn view(model: Model, lang: Lang) -> impl IntoView {
    let (class, sentence) = sentence(&model);
    let checked = t_with(lang, "cases-verdict-checked", &[("at", moment(lang, model.now, model.zone).into())]);
    let code = model.code.to_string();
    let rest = match model.found {
        Some((state, certificate)) => found(state, certificate, model.zone, lang),
        None => nothing(lang),
    };
    view! {
        <div class=class>
            <h1 class="verdict__sentence">{t(lang, sentence)}</h1>
            <p class="verdict__code"><span class="number">{code}</span><br/>{checked}</p>
        </div>
        {rest}
    }
}

fn found(state: State, certificate: Certificate, zone: Tz, lang: Lang) -> Drawn {
    let told = match &state {
        State::Valid { until: Some(until) } => {
            t_with(lang, "cases-verdict-valid-until", &[("until", day(lang, *until).into())])
        }
        State::Valid { until: None } => t(lang, "cases-verdict-valid-always"),
        State::Expired { since } => t_with(lang, "cases-verdict-expired-since", &[("until", day(lang, *since).into())]),
        State::Revoked(revocation) => {
            let at = moment(lang, revocation.at, zone);
            let facts = [("at", at.into()), ("reason", revocation.reason.clone().into())];
            t_with(lang, "cases-verdict-revoked-since", &facts)
        }
    };
    let next = match state {
        State::Valid { .. } => {
            let paper = format!("/verify/{}/certificate.pdf", certificate.text.code);
            view! { <p class="govuk-body"><a class="govuk-link" href=paper>{t(lang, "cases-verdict-paper")}</a></p> }
                .drawn()
        }
        State::Expired { .. } => view! { <p class="govuk-body">{t(lang, "cases-verdict-expired-next")}</p> }.drawn(),
        State::Revoked(_) => view! { <p class="govuk-body">{t(lang, "cases-verdict-revoked-next")}</p> }.drawn(),
    };
    view! {
        <p class="govuk-body-l">{told}</p>
        <p class="govuk-body">{t(lang, "cases-verdict-compare")}</p>
        {summary_list(lang, rows(certificate.text, lang))}
        {next}
    }
    .drawn()
}

fn rows(text: CertificateText, lang: Lang) -> Vec<Row> {
    let own = |both: &Bilingual| both.get(lang).to_owned();
    let label = |key: &str| t(lang, key);
    // As registered, hence in Chinese on every page.
    let chinese = |words: String| view! { <span lang="zh-CN">{words}</span> };
    let mut rows = vec![
        Row::new(label("cases-paper-enterprise"), chinese(text.enterprise)),
        Row::new(label("cases-paper-credit-code"), text.credit_code),
        Row::new(label("cases-paper-premises"), chinese(text.premises)),
        Row::new(label("cases-paper-title"), own(&text.title)),
        Row::new(label("cases-paper-allows"), own(&text.allows)),
    ];
    rows.extend(text.facts.iter().map(|fact| Row::new(own(&fact.label), own(&fact.answer))));
    rows.push(Row::new(label("cases-paper-number"), text.number));
    rows.push(Row::new(label("cases-paper-issued-by"), own(&text.issued_by)));
    rows.push(Row::new(label("cases-paper-issued-on"), day(lang, text.issued_on)));
    rows
}

fn nothing(lang: Lang) -> Drawn {
    view! {
        <p class="govuk-body-l">{t(lang, "cases-verdict-none-told")}</p>
        <p class="govuk-body">{t(lang, "cases-verdict-none-next")}</p>
        {code_form(&FormState::new(lang))}
    }
    .drawn()
}
