use super::Named;
use crate::format::{Format, kept_for_a_minute};
use crate::request::{Reader, request};
use axum::extract::{Path, Query};
use axum::response::Response;
use board::{Number, published};
use kernel::deed::Deed;
use kernel::error::{Error, Result};
use kernel::visit::Visit;

/// `GET /open311/v2/requests/{id}.{format}`: a list of one, as the standard has it.
#[kernel::handler]
pub async fn page(visit: Visit, Path(file): Path<String>, Query(named): Query<Named>) -> Result<Response> {
    let (id, format) = Format::of_file(&file)?;
    let number = Number(id.parse().map_err(|_| Error::NotFound)?);
    named.must_be_ours(&visit)?;
    let mut read = visit.read(Deed::ReadPublic).await?;
    let post = published::numbered(&mut read, &[number]).await?.pop().ok_or(Error::NotFound)?;
    let reader = Reader { lang: visit.lang, site: visit.portal.site(), today: read.today() };
    drop(read);
    format.answer("service_requests", &[request(&post, reader)]).map(kept_for_a_minute)
}
