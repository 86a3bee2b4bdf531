use crate::links::{self, Purpose};
use axum::extract::Path;
use axum::response::Response;
use kernel::deed::Deed;
use kernel::error::Result;
use kernel::lang::Lang;
use kernel::visit::Visit;
use leptos::prelude::*;
use ui::form::{button, form};
use ui::page::Page;
use ui::text::t;

/// Only a button: whatever follows the links in a mail has not read it.
#[kernel::handler]
pub async fn get(visit: Visit, Path(token): Path<String>) -> Result<Response> {
    let mut reading = visit.read(Deed::ManageOwnAccount).await?;
    let own = links::holder(&mut reading, &token, Purpose::Confirm).await? == reading.person()?;
    drop(reading);
    Page::new(t(visit.lang, "identity-confirm")).show(&visit, view(own, token, visit.lang)).await
}

fn view(own: bool, token: String, lang: Lang) -> impl IntoView {
    let told = t(lang, if own { "identity-confirm-why" } else { "identity-confirm-other" });
    let confirm = own.then(|| form(format!("/confirm/{token}"), button(t(lang, "identity-confirm-button"))));
    view! {
        <div class="measure">
            <h1 class="govuk-heading-l">{t(lang, "identity-confirm")}</h1>
            <p class="govuk-body">{told}</p>
            {confirm}
        </div>
    }
}
