//! What a browser posts. A body that no form of ours makes is a bad request, not a guess.

use super::error::{Error, Result};
use super::once::OnceKey;
use axum::body::{Body, Bytes};
use axum::extract::{FromRequest, Request};
use serde::de::DeserializeOwned;
use std::collections::BTreeMap;

/// A posted form as a struct. Mark the struct `deny_unknown_fields`.
#[derive(Debug, Clone)]
pub struct Form<T>(pub T);

impl<S: Send + Sync, T: DeserializeOwned> FromRequest<S> for Form<T> {
    type Rejection = Error;

    async fn from_request(request: Request, state: &S) -> Result<Form<T>> {
        let (head, body) = request.into_parts();
        let body = Bytes::from_request(Request::from_parts(head.clone(), body), state).await.map_err(unreadable)?;
        // PostgreSQL's texts can't hold it, and nobody types it.
        if body.windows(3).any(|three| three == b"%00") || body.contains(&0) {
            return Err(Error::BadRequest("a form with a NUL".into()));
        }
        let request = Request::from_parts(head, Body::from(body));
        let axum::Form(form) = axum::Form::<T>::from_request(request, state).await.map_err(unreadable)?;
        Ok(Form(form))
    }
}

/// A posted form whose fields are known only at run time, such as a section of a programme. Fields may repeat.
#[derive(Debug, Clone, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Fields(pub BTreeMap<String, Vec<String>>);

impl Fields {
    /// A form with these fields.
    pub fn of(pairs: &[(&str, &str)]) -> Fields {
        let mut fields = Fields::default();
        for (name, value) in pairs {
            fields.0.entry((*name).to_owned()).or_default().push((*value).to_owned());
        }
        fields
    }

    /// The field's first value, taken out of the form.
    pub fn take(&mut self, name: &str) -> Option<String> {
        self.0.remove(name).and_then(|values| values.into_iter().next())
    }

    /// The form's one-time key, taken out of it. Errors: [`Error::BadRequest`] when it has none.
    pub fn take_key(&mut self) -> Result<OnceKey> {
        let key = self.take("key").ok_or_else(|| Error::BadRequest("a form without its key".into()))?;
        serde_json::from_value(key.into()).map_err(|error| Error::BadRequest(error.to_string()))
    }
}

/// No form of ours has as many different fields; what is unknown is told one by one.
const MOST_NAMES: usize = 1000;

impl<S: Send + Sync> FromRequest<S> for Fields {
    type Rejection = Error;

    async fn from_request(request: Request, state: &S) -> Result<Fields> {
        let body = Bytes::from_request(request, state).await.map_err(unreadable)?;
        let mut fields = BTreeMap::<String, Vec<String>>::new();
        let mut names = 0;
        for (name, value) in url::form_urlencoded::parse(&body) {
            names += usize::from(!fields.contains_key(&*name));
            if names > MOST_NAMES || name.contains('\0') || value.contains('\0') {
                return Err(Error::BadRequest("no form of ours".into()));
            }
            fields.entry(name.into_owned()).or_default().push(value.into_owned());
        }
        Ok(Fields(fields))
    }
}

fn unreadable(rejection: impl axum::response::IntoResponse + std::fmt::Display) -> Error {
    let told = rejection.to_string();
    match rejection.into_response().status() {
        axum::http::StatusCode::PAYLOAD_TOO_LARGE => Error::TooLarge,
        _ => Error::BadRequest(told),
    }
}
