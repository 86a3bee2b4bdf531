use crate::{PAGE, is_verified};
use axum::response::{IntoResponse, Redirect, Response};
use kernel::deed::Deed;
use kernel::error::Result;
use kernel::lang::Lang;
use kernel::visit::Visit;
use leptos::prelude::*;
use ui::back_link::back_link;
use ui::form::{form, warning_button};
use ui::page::Page;
use ui::text::t;
use ui::warning::warning;

/// `GET /account/residence/withdrawal`: what it means to be a verified resident no more.
#[kernel::handler]
pub async fn get(visit: Visit) -> Result<Response> {
    let mut reading = visit.read(Deed::VerifyResidence).await?;
    let person = reading.person()?;
    let verified = is_verified(&mut reading, person).await?;
    drop(reading);
    if !verified {
        return Ok(Redirect::to(PAGE).into_response());
    }
    Page::new(t(visit.lang, "residents-withdraw")).show(&visit, view(visit.lang)).await
}

fn view(lang: Lang) -> impl IntoView {
    view! {
        <div class="measure">
            {back_link(PAGE, t(lang, "residents-title"))}
            <h1 class="govuk-heading-l">{t(lang, "residents-withdraw")}</h1>
            {warning(lang, t(lang, "residents-withdraw-means"))}
            {form(format!("{PAGE}/withdrawal"), warning_button(t(lang, "residents-withdraw")))}
            <p class="govuk-body"><a class="govuk-link" href=PAGE>{t(lang, "residents-keep")}</a></p>
        </div>
    }
}
