//! The one error type. A slice's refusals become [`Error::Refused`], with the text a person reads.

use super::lang::Bilingual;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use std::sync::Arc;

pub type Result<T, E = Error> = std::result::Result<T, E>;

#[derive(Debug, thiserror::Error)]
pub enum Error {
    #[error("not found")]
    NotFound,
    #[error("not signed in")]
    SignIn,
    #[error("not allowed")]
    Forbidden,
    #[error("refused: {0:?}")]
    Refused(Vec<Problem>),
    /// The one-time key was spent by the same request before: answered as it was then.
    #[error("already done")]
    AlreadyDone(String),
    /// The one-time key was spent by another request.
    #[error("the key was spent on something else")]
    KeySpent,
    /// Somebody else saved this row since it was read.
    #[error("changed meanwhile")]
    Conflict,
    #[error("too many attempts")]
    TooMany { retry_after_seconds: u32 },
    /// A bounded queue is full; nothing was done.
    #[error("busy")]
    Busy,
    #[error("the request cannot be read: {0}")]
    BadRequest(String),
    #[error("the request is too large")]
    TooLarge,
    #[error("database")]
    Database(#[from] sqlx::Error),
    #[error("internal: {0}")]
    Internal(String),
}

/// One thing that is wrong, told so that it can be mended: a Fluent key with its arguments, and the field it stands at.
/// Of what is mended on another page, the field is that page's path.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    pub field: Option<String>,
    pub key: &'static str,
    pub args: Vec<(&'static str, Argument)>,
}

/// What stands in place of a variable.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Argument {
    /// The same in every language.
    Plain(String),
    /// Written by a department in both.
    Each(Bilingual),
}

impl Problem {
    pub fn new(key: &'static str) -> Problem {
        Problem { field: None, key, args: Vec::new() }
    }

    pub fn at(field: impl Into<String>, key: &'static str) -> Problem {
        Problem { field: Some(field.into()), key, args: Vec::new() }
    }

    /// In words that stand already, in the reader's language: about a question that a programme asks.
    pub fn told(field: impl Into<String>, words: impl ToString) -> Problem {
        Problem::at(field, "ui-told").with("told", words)
    }

    pub fn with(mut self, name: &'static str, value: impl ToString) -> Problem {
        self.args.push((name, Argument::Plain(value.to_string())));
        self
    }

    pub fn with_each(mut self, name: &'static str, value: Bilingual) -> Problem {
        self.args.push((name, Argument::Each(value)));
        self
    }
}

impl From<Problem> for Error {
    fn from(problem: Problem) -> Self {
        Error::Refused(vec![problem])
    }
}

impl Error {
    pub fn internal(error: impl std::fmt::Display) -> Error {
        Error::Internal(error.to_string())
    }

    /// A fault of ours is told to who runs the portal; what a person did wrong is told to them alone.
    pub fn log(&self) {
        if self.status() == StatusCode::INTERNAL_SERVER_ERROR {
            tracing::error!(error = self.told(), "failed");
        }
    }

    /// The error with its cause, for the log: no row of a table, nor what somebody typed.
    pub fn told(&self) -> String {
        match self {
            Error::Database(sqlx::Error::Database(cause)) => {
                let (code, constraint) = (cause.code().unwrap_or_default(), cause.constraint().unwrap_or_default());
                // A data exception (class 22) quotes the value.
                let message = if code.starts_with("22") { "" } else { cause.message() };
                format!("database: {code} {constraint} {message}")
            }
            Error::Database(cause) => format!("database: {cause}"),
            other => other.to_string(),
        }
    }

    pub fn status(&self) -> StatusCode {
        match self {
            Error::NotFound => StatusCode::NOT_FOUND,
            Error::SignIn | Error::AlreadyDone(_) => StatusCode::SEE_OTHER,
            Error::Forbidden => StatusCode::FORBIDDEN,
            Error::Refused(_) => StatusCode::UNPROCESSABLE_ENTITY,
            Error::KeySpent | Error::Conflict => StatusCode::CONFLICT,
            Error::TooMany { .. } => StatusCode::TOO_MANY_REQUESTS,
            Error::Busy => StatusCode::SERVICE_UNAVAILABLE,
            Error::BadRequest(_) => StatusCode::BAD_REQUEST,
            Error::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Error::Database(_) | Error::Internal(_) => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }
}

/// A bare answer that carries the error; the router's outermost layer, which knows the language, draws the page.
impl IntoResponse for Error {
    fn into_response(self) -> Response {
        if let Error::AlreadyDone(location) = &self {
            return Redirect::to(location).into_response();
        }
        let mut response = self.status().into_response();
        response.extensions_mut().insert(Arc::new(self));
        response
    }
}
