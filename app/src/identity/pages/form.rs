//! The forms of this slice are short: a heading, its problems, a few fields and a button.

use crate::kernel::error::{Problem, Result};
use crate::kernel::lang::Lang;
use crate::kernel::visit::Visit;
use crate::ui::text::{FluentValue, t, t_with};
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Response};
use leptos::prelude::*;

pub struct Field<'a> {
    pub name: &'static str,
    pub label: &'static str,
    pub kind: &'static str,
    pub autocomplete: &'static str,
    pub value: &'a str,
}

impl Field<'_> {
    pub fn view(&self, lang: Lang, problems: &[Problem]) -> AnyView {
        let error = problems.iter().find(|problem| problem.field.as_deref() == Some(self.name));
        let error_id = format!("{}-error", self.name);
        let class = if error.is_some() { "govuk-form-group govuk-form-group--error" } else { "govuk-form-group" };
        view! {
            <div class=class>
                <label class="govuk-label" for=self.name>{t(lang, self.label)}</label>
                {error.map(|problem| {
                    view! { <p id=error_id.clone() class="govuk-error-message">{words(lang, problem)}</p> }
                })}
                <input
                    class="govuk-input"
                    id=self.name
                    name=self.name
                    type=self.kind
                    value=self.value.to_owned()
                    autocomplete=self.autocomplete
                    aria-describedby=error.map(|_| error_id.clone())
                />
            </div>
        }
        .into_any()
    }
}

pub fn words(lang: Lang, problem: &Problem) -> String {
    let args: Vec<_> = problem.args.iter().map(|(name, value)| (*name, FluentValue::from(value.clone()))).collect();
    t_with(lang, problem.key, &args)
}

/// A page of this slice; with problems it is the refused form, 422.
pub async fn page(visit: &Visit, title: &'static str, problems: &[Problem], body: AnyView) -> Result<Response> {
    let notice = visit.take_notice().await?;
    Ok(draw(visit.lang, title, problems, notice, body))
}

pub fn draw(lang: Lang, title: &'static str, problems: &[Problem], notice: Option<String>, body: AnyView) -> Response {
    let heading = t(lang, title);
    let summary = (!problems.is_empty()).then(|| {
        let items: Vec<_> = problems
            .iter()
            .map(|problem| {
                let target = format!("#{}", problem.field.as_deref().unwrap_or("main"));
                view! { <li><a href=target>{words(lang, problem)}</a></li> }
            })
            .collect();
        view! { <div class="govuk-error-summary" role="alert"><ul class="govuk-list">{items}</ul></div> }
    });
    let notice = notice.map(|key| view! { <p class="govuk-inset-text" role="status">{t(lang, &key)}</p> });
    let page = view! {
        <html lang=lang.tag()>
            <head>
                <meta charset="utf-8" />
                <title>{heading.clone()}</title>
            </head>
            <body>
                <main id="main">{notice} {summary} <h1 class="govuk-heading-l">{heading}</h1> {body}</main>
            </body>
        </html>
    };
    let status = if problems.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    (status, Html(format!("<!DOCTYPE html>{}", page.to_html()))).into_response()
}

pub fn button(lang: Lang, key: &str) -> AnyView {
    view! { <button class="govuk-button" type="submit">{t(lang, key)}</button> }.into_any()
}

pub fn paragraph(lang: Lang, key: &str) -> AnyView {
    view! { <p class="govuk-body">{t(lang, key)}</p> }.into_any()
}
