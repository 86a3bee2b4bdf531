//! A file on its way out: always as an attachment, never as a page of ours.

use super::Attachment;
use crate::kernel::error::{Error, Result};
use crate::kernel::visit::Visit;
use axum::body::Body;
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Response};
use object_store::ObjectStoreExt;

pub async fn download(visit: &Visit, attachment: &Attachment) -> Result<Response> {
    let kept = visit.portal.files().get(&attachment.id.object()).await.map_err(Error::internal)?;
    let mut response = Body::from_stream(kept.into_stream()).into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(attachment.media_type.as_str()));
    headers.insert(header::CONTENT_LENGTH, HeaderValue::from(attachment.size));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    headers.insert(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    let named = format!("attachment; filename*=UTF-8''{}", encoded(&attachment.file_name));
    headers.insert(header::CONTENT_DISPOSITION, HeaderValue::from_str(&named).map_err(Error::internal)?);
    Ok(response)
}

/// As RFC 8187 writes a file's name: Chinese and spaces survive.
fn encoded(name: &str) -> String {
    let keep = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-' | b'_' | b'~');
    name.bytes().map(|byte| if keep(byte) { char::from(byte).to_string() } else { format!("%{byte:02X}") }).collect()
}
