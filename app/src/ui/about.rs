//! The pages about the portal itself.

use axum::response::Response;
use leptos::prelude::*;

use super::drawn::{Draw, Drawn};
use super::page::Page;
use super::table::Table;
use super::text::t;
use crate::kernel::error::Result;
use crate::kernel::lang::Lang;
use crate::kernel::visit::Visit;

/// One field the portal asks for: why, and how long it is kept.
pub struct Kept {
    pub field: String,
    pub why: String,
    pub how_long: String,
}

impl Kept {
    /// In the words under `key`, `key-why` and `key-until`.
    pub fn told(lang: Lang, key: &str) -> Kept {
        let (why, until) = (format!("{key}-why"), format!("{key}-until"));
        Kept { field: t(lang, key), why: t(lang, &why), how_long: t(lang, &until) }
    }
}

/// `rows` come from the slices, which know what they ask and how long they keep it.
pub async fn privacy(visit: &Visit, rows: Vec<Kept>) -> Result<Response> {
    let lang = visit.lang;
    let table = Table::new(t(lang, "ui-privacy-kept"))
        .column(t(lang, "ui-privacy-field"))
        .column(t(lang, "ui-privacy-why"))
        .column(t(lang, "ui-privacy-how-long"))
        .view(rows.into_iter().map(|kept| (kept.field, kept.why, kept.how_long)).collect());
    let body = view! {
        {text(lang, "ui-privacy", &["ui-privacy-asked", "ui-privacy-looks", "ui-privacy-rights"])}
        {table}
    };
    Page::new(t(lang, "ui-privacy")).show(visit, body).await
}

/// `GET /accessibility`.
pub async fn accessibility(visit: Visit) -> Result<Response> {
    let paragraphs =
        ["ui-accessibility-aim", "ui-accessibility-tested", "ui-accessibility-known", "ui-accessibility-tell"];
    Page::new(t(visit.lang, "ui-accessibility")).show(&visit, text(visit.lang, "ui-accessibility", &paragraphs)).await
}

/// `GET /cookies`.
pub async fn cookies(visit: Visit) -> Result<Response> {
    let paragraphs = ["ui-cookies-one", "ui-cookies-none"];
    Page::new(t(visit.lang, "ui-cookies")).show(&visit, text(visit.lang, "ui-cookies", &paragraphs)).await
}

fn text(lang: Lang, heading: &str, paragraphs: &[&str]) -> Drawn {
    let paragraphs: Vec<_> = paragraphs.iter().map(|key| view! { <p class="govuk-body">{t(lang, key)}</p> }).collect();
    view! { <div class="measure"><h1 class="govuk-heading-xl">{t(lang, heading)}</h1>{paragraphs}</div> }.drawn()
}
