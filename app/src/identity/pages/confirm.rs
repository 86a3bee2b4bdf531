use crate::identity::links::{self, Purpose};
use crate::kernel::deed::Deed;
use crate::kernel::error::Result;
use crate::kernel::visit::Visit;
use crate::ui::form::{button, form};
use crate::ui::page::Page;
use crate::ui::text::t;
use axum::extract::Path;
use axum::response::Response;
use leptos::prelude::*;

/// Only a button: whatever follows the links in a mail has not read it.
pub async fn get(visit: Visit, Path(token): Path<String>) -> Result<Response> {
    links::holder(&mut visit.read(Deed::ConfirmMail).await?, &token, Purpose::Confirm).await?;
    let title = t(visit.lang, "identity-confirm");
    let body = view! {
        <div class="measure">
            <h1 class="govuk-heading-l">{title.clone()}</h1>
            <p class="govuk-body">{t(visit.lang, "identity-confirm-why")}</p>
            {form(format!("/confirm/{token}"), button(t(visit.lang, "identity-confirm-button")))}
        </div>
    };
    Page::new(title).show(&visit, body).await
}
