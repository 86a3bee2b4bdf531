//! The pages about the portal itself.

use axum::response::Response;
use kernel::error::Result;
use kernel::lang::Lang;
use kernel::visit::Visit;
use leptos::prelude::*;
use ui::drawn::{Draw, Drawn};
use ui::page::Page;
use ui::text::t;

/// `GET /accessibility`.
#[kernel::handler]
pub async fn accessibility(visit: Visit) -> Result<Response> {
    let paragraphs =
        ["home-accessibility-aim", "home-accessibility-tested", "home-accessibility-known", "home-accessibility-tell"];
    Page::new(t(visit.lang, "home-accessibility"))
        .show(&visit, text(visit.lang, "home-accessibility", &paragraphs))
        .await
}

/// `GET /cookies`.
#[kernel::handler]
pub async fn cookies(visit: Visit) -> Result<Response> {
    let paragraphs = ["home-cookies-one", "home-cookies-none"];
    Page::new(t(visit.lang, "home-cookies")).show(&visit, text(visit.lang, "home-cookies", &paragraphs)).await
}

pub(super) fn text(lang: Lang, heading: &str, paragraphs: &[&str]) -> Drawn {
    let paragraphs: Vec<_> = paragraphs.iter().map(|key| view! { <p class="govuk-body">{t(lang, key)}</p> }).collect();
    view! { <div class="measure"><h1 class="govuk-heading-xl">{t(lang, heading)}</h1>{paragraphs}</div> }.drawn()
}
