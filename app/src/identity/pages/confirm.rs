use super::form::{button, page, paragraph};
use crate::identity::links::{self, Purpose};
use crate::kernel::deed::Deed;
use crate::kernel::error::Result;
use crate::kernel::visit::Visit;
use axum::extract::Path;
use axum::response::Response;
use leptos::prelude::*;

/// Only a button: whatever follows the links in a mail has not read it.
pub async fn get(visit: Visit, Path(token): Path<String>) -> Result<Response> {
    links::holder(&mut visit.read(Deed::ConfirmMail).await?, &token, Purpose::Confirm).await?;
    let lang = visit.lang;
    let body = view! {
        {paragraph(lang, "identity-confirm-why")}
        <form method="post" action=format!("/confirm/{token}")>{button(lang, "identity-confirm-button")}</form>
    };
    page(&visit, "identity-confirm", &[], body.into_any()).await
}
