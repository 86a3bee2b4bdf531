//! What went wrong, as the standard tells it: a list of codes and descriptions, in the format that was asked for.

use super::document::Failure;
use super::format::{Format, with_status};
use super::rules::parameter;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use kernel::error::{Error, Problem};
use kernel::lang::Lang;
use kernel::visit::Visit;
use ui::form::problem_text;
use ui::text::{t, t_with};

pub fn tell(visit: &Visit, error: &Error) -> Response {
    let failures = failures(visit, error);
    let status = failures.first().and_then(|first| StatusCode::from_u16(first.code).ok()).unwrap_or(error.status());
    let answer = Format::of_path(visit.uri.path()).answer("errors", &failures);
    let mut response = answer.map_or_else(IntoResponse::into_response, |answer| with_status(status, answer));
    if let Error::TooMany { retry_after_seconds } = error {
        response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(*retry_after_seconds));
    }
    response
}

fn failures(visit: &Visit, error: &Error) -> Vec<Failure> {
    let lang = visit.lang;
    let failure = |code: StatusCode, key: &str| vec![Failure { code: code.as_u16(), description: t(lang, key) }];
    match error {
        Error::Refused(problems) => problems.iter().map(|problem| refusal(problem, lang)).collect(),
        Error::NotFound => failure(StatusCode::NOT_FOUND, "open311-not-found"),
        Error::SignIn | Error::Forbidden => failure(StatusCode::FORBIDDEN, "open311-forbidden"),
        Error::AlreadyDone(_) | Error::KeySpent => failure(StatusCode::CONFLICT, "open311-key-spent"),
        Error::TooMany { .. } => failure(StatusCode::TOO_MANY_REQUESTS, "open311-too-many"),
        Error::TooLarge => failure(StatusCode::PAYLOAD_TOO_LARGE, "open311-too-large"),
        Error::BadRequest(_) => failure(StatusCode::BAD_REQUEST, "open311-unreadable"),
        Error::Conflict | Error::Busy => failure(StatusCode::SERVICE_UNAVAILABLE, "open311-busy"),
        Error::Database(_) | Error::Internal(_) => {
            let number = visit.request_id.clone().unwrap_or_default();
            let description = t_with(lang, "open311-fault", &[("number", number.into())]);
            vec![Failure { code: StatusCode::INTERNAL_SERVER_ERROR.as_u16(), description }]
        }
    }
}

/// "400: … specified in error"; "403: missing or invalid API key"; "404: jurisdiction_id or service_code … not found".
fn refusal(problem: &Problem, lang: Lang) -> Failure {
    let code = match problem.key {
        "open311-no-service" | "open311-no-jurisdiction" => StatusCode::NOT_FOUND,
        "open311-no-key" => StatusCode::FORBIDDEN,
        _ => StatusCode::BAD_REQUEST,
    };
    let told = match problem.field.as_deref() {
        // The form's words speak of a list to choose from.
        Some("place") if problem.key == "board-place-missing" => t(lang, "open311-place"),
        Some("kind") => t(lang, "open311-kind"),
        _ => problem_text(lang, problem),
    };
    let description = match &problem.field {
        Some(field) => format!("{}: {told}", parameter(field)),
        None => told,
    };
    Failure { code: code.as_u16(), description }
}
