use crate::Number;
use crate::pictures::{PictureId, Scale, store};
use axum::body::Body;
use axum::extract::Path;
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Response};
use kernel::deed::Deed;
use kernel::error::{Error, Result};
use kernel::visit::Visit;
use object_store::ObjectStoreExt;

/// `GET /board/{number}/pictures/{picture}`, which is called `….jpg`.
#[kernel::handler]
pub async fn large(visit: Visit, Path((number, picture)): Path<(Number, String)>) -> Result<Response> {
    let id = picture.strip_suffix(".jpg").and_then(|id| id.parse().ok()).ok_or(Error::NotFound)?;
    file(&visit, number, PictureId(id), Scale::Large).await
}

/// `GET /board/{number}/pictures/{picture}/thumbnail`
#[kernel::handler]
pub async fn thumbnail(visit: Visit, Path((number, picture)): Path<(Number, PictureId)>) -> Result<Response> {
    file(&visit, number, picture, Scale::Thumbnail).await
}

/// It never changes under its name, and is nothing but a picture whatever a browser would make of it.
async fn file(visit: &Visit, number: Number, picture: PictureId, scale: Scale) -> Result<Response> {
    if !store::is_shown(&mut visit.read(Deed::ReadPublic).await?, number, picture).await? {
        return Err(Error::NotFound);
    }
    let found = visit.portal.files().get(&picture.object(scale)).await.map_err(Error::internal)?;
    let size = found.meta.size;
    let mut response = Body::from_stream(found.into_stream()).into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_LENGTH, HeaderValue::from(size));
    for (name, value) in [
        (header::CONTENT_TYPE, "image/jpeg"),
        (header::CACHE_CONTROL, "private, max-age=3600"),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::CONTENT_SECURITY_POLICY, "default-src 'none'; sandbox"),
    ] {
        headers.insert(name, HeaderValue::from_static(value));
    }
    Ok(response)
}
