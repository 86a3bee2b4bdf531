//! "Look into your mail": the same words whether the address has an account or not.

use super::form::{page, paragraph};
use crate::kernel::error::Result;
use crate::kernel::visit::Visit;
use axum::response::Response;

pub async fn signed_up(visit: Visit) -> Result<Response> {
    let body = paragraph(visit.lang, "identity-sent-sign-up");
    page(&visit, "identity-sent", &[], body).await
}

pub async fn reset_asked(visit: Visit) -> Result<Response> {
    let body = paragraph(visit.lang, "identity-sent-reset");
    page(&visit, "identity-sent", &[], body).await
}
