//! Requests of programs. They bring a key instead of a session: nobody is who a cookie says, so that no other site can
//! make a browser send something in its person's name, and requests from everywhere may be taken.

use super::{chosen_language, handled, legible, stranger};
use axum::extract::{Request, State};
use axum::http::StatusCode;
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use kernel::error::Error;
use kernel::portal::Portal;
use kernel::session::Session;
use kernel::visit::Visit;
use std::sync::Arc;

/// How a slice tells programs what went wrong: in the format that was asked for.
pub type Tell = fn(&Visit, &Error) -> Response;

/// Whether a route is for programs, by its path. Whatever stands around the portal takes from there what it otherwise
/// takes from our own pages alone.
pub fn is_theirs(path: &str) -> bool {
    path.starts_with("/open311/")
}

#[derive(Clone)]
pub(super) struct Doorkeeper {
    pub portal: Portal,
    pub tell: Tell,
}

/// Everybody comes in as a visitor; the session is not looked at.
pub(super) async fn admit(
    State(Doorkeeper { portal, tell }): State<Doorkeeper>,
    session: Session,
    request: Request,
    next: Next,
) -> Response {
    let mut visit = stranger(portal, session, &request);
    visit.lang = chosen_language(&visit.uri).unwrap_or(visit.lang);
    let response = match legible(&visit.uri) {
        Ok(()) => handled(&visit, request, next).await,
        Err(error) => error.into_response(),
    };
    match (response.extensions().get::<Arc<Error>>(), response.status()) {
        (Some(error), _) => {
            error.log();
            tell(&visit, error)
        }
        (None, StatusCode::BAD_REQUEST) => tell(&visit, &Error::BadRequest("an address".into())),
        (None, StatusCode::METHOD_NOT_ALLOWED) => tell(&visit, &Error::NotFound),
        _ => response,
    }
}
