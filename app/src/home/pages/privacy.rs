use crate::board;
use crate::kernel::deed::Deed;
use crate::kernel::error::Result;
use crate::kernel::lang::Lang;
use crate::kernel::view::View;
use crate::kernel::visit::Visit;
use crate::ui::about::{self, Kept};
use crate::{cases, enterprises, following, identity, notifications, open311, programmes, residents};
use axum::response::Response;

/// `GET /privacy`: every personal thing the portal asks, as each slice says it.
pub async fn page(visit: Visit) -> Result<Response> {
    let mut read = visit.read(Deed::ReadPublic).await?;
    let rows = load(&mut read, visit.lang).await?;
    drop(read);
    about::privacy(&visit, rows).await
}

pub async fn load(view: &mut View, lang: Lang) -> Result<Vec<Kept>> {
    let asked = programmes::kept(view, lang).await?;
    let own = identity::kept(lang).into_iter().chain(residents::kept(lang)).chain(enterprises::kept(lang));
    let public = cases::kept(lang).into_iter().chain(board::kept(lang)).chain(following::kept(lang));
    let told = public.chain(open311::kept(lang)).chain(notifications::kept(lang));
    Ok(own.chain(asked).chain(told).collect())
}
