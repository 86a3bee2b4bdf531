use super::about::text;
use axum::response::Response;
use kernel::deed::Deed;
use kernel::error::Result;
use kernel::lang::Lang;
use kernel::view::View;
use kernel::visit::Visit;
use leptos::prelude::*;
use ui::asked::Kept;
use ui::page::Page;
use ui::table::Table;
use ui::text::t;

/// `GET /privacy`: every personal thing the portal asks, as each slice says it.
#[kernel::handler]
pub async fn page(visit: Visit) -> Result<Response> {
    let lang = visit.lang;
    let mut read = visit.read(Deed::ReadPublic).await?;
    let rows = load(&mut read, lang).await?;
    drop(read);
    let table = Table::new(t(lang, "home-privacy-kept"))
        .column(t(lang, "home-privacy-field"))
        .column(t(lang, "home-privacy-why"))
        .column(t(lang, "home-privacy-how-long"))
        .view(rows.into_iter().map(|kept| (kept.field, kept.why, kept.how_long)).collect());
    let body = view! {
        {text(lang, "home-privacy", &["home-privacy-asked", "home-privacy-looks", "home-privacy-rights"])}
        {table}
    };
    Page::new(t(lang, "home-privacy")).show(&visit, body).await
}

pub async fn load(view: &mut View, lang: Lang) -> Result<Vec<Kept>> {
    let asked = programmes::kept(view, lang).await?;
    let own = identity::kept(lang).into_iter().chain(residents::kept(lang)).chain(enterprises::kept(lang));
    let public = cases::kept(lang).into_iter().chain(board::kept(lang)).chain(following::kept(lang));
    let told = public.chain(open311::kept(lang)).chain(notifications::kept(lang));
    Ok(own.chain(asked).chain(told).collect())
}
