use crate::kernel::error::Error;
use crate::kernel::visit::Visit;
use axum::response::{IntoResponse, Response};

pub fn draw(_visit: &Visit, error: &Error) -> Response {
    (error.status(), error.to_string()).into_response()
}
