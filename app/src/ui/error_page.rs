//! When something did not work: what happened, that nothing was lost, and the next step.

use axum::http::{HeaderValue, header};
use axum::response::Response;
use leptos::prelude::*;

use super::drawn::{Draw, Drawn};
use super::form::{FormState, error_summary};
use super::page::Page;
use super::text::{t, t_with};
use kernel::error::Error;
use kernel::visit::Visit;

pub fn draw(visit: &Visit, error: &Error) -> Response {
    let lang = visit.lang;
    let words = Words::of(error);
    let title = t(lang, words.title);
    // A refusal that no form caught: its reasons are all that can be told.
    let form = match error {
        Error::Refused(problems) => FormState::refused(lang, Default::default(), problems.clone()),
        _ => FormState::new(lang),
    };
    let body = view! {
        {error_summary(&form)}
        <h1 class="govuk-heading-l">{title.clone()}</h1>
        <p class="govuk-body">{t(lang, words.happened)}</p>
        <p class="govuk-body">{t_with(lang, words.next, &[("minutes", minutes(error).into())])}</p>
        <p class="govuk-body"><a class="govuk-link" href="/">{t(lang, "ui-error-home")}</a></p>
        {request_number(visit)}
    };
    let mut response = Page::new(title).with_status(error.status()).draw(visit, body);
    let retry = match error {
        Error::TooMany { retry_after_seconds } => Some(*retry_after_seconds),
        Error::Busy => Some(10),
        _ => None,
    };
    if let Some(seconds) = retry {
        response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(seconds));
    }
    response
}

/// How long whoever tried too often is to wait.
fn minutes(error: &Error) -> u32 {
    match error {
        Error::TooMany { retry_after_seconds } => retry_after_seconds.div_ceil(60),
        _ => 0,
    }
}

/// What a person quotes when they ask about it.
fn request_number(visit: &Visit) -> Option<Drawn> {
    let number = visit.request_id.clone()?;
    let told = t_with(visit.lang, "ui-error-request", &[("number", number.into())]);
    Some(view! { <p class="govuk-hint">{told}</p> }.drawn())
}

struct Words {
    title: &'static str,
    happened: &'static str,
    next: &'static str,
}

impl Words {
    fn of(error: &Error) -> Words {
        let (title, happened, next) = match error {
            Error::NotFound => ("ui-error-404", "ui-error-404-happened", "ui-error-404-next"),
            Error::SignIn | Error::Forbidden => ("ui-error-403", "ui-error-403-happened", "ui-error-403-next"),
            Error::Refused(_) => ("ui-error-422", "ui-error-422-happened", "ui-error-422-next"),
            Error::AlreadyDone(_) | Error::KeySpent => {
                ("ui-error-spent", "ui-error-spent-happened", "ui-error-spent-next")
            }
            Error::Conflict => ("ui-error-409", "ui-error-409-happened", "ui-error-409-next"),
            Error::TooMany { .. } => ("ui-error-429", "ui-error-429-happened", "ui-error-429-next"),
            Error::Busy => ("ui-error-503", "ui-error-503-happened", "ui-error-503-next"),
            Error::BadRequest(_) => ("ui-error-400", "ui-error-400-happened", "ui-error-400-next"),
            Error::TooLarge => ("ui-error-413", "ui-error-413-happened", "ui-error-413-next"),
            Error::Database(_) | Error::Internal(_) => ("ui-error-500", "ui-error-500-happened", "ui-error-500-next"),
        };
        Words { title, happened, next }
    }
}
