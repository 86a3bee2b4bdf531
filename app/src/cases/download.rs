//! Files on their way out: never shown within the portal, only saved by whoever asked for them.

use super::{Attachment, MediaType};
use axum::body::Body;
use axum::http::{HeaderName, HeaderValue, header};
use axum::response::{IntoResponse, Response};
use kernel::error::{Error, Result};
use kernel::portal::Portal;
use object_store::ObjectStoreExt;

/// The file of this attachment. That the reader may have it is the caller's to know.
pub async fn file(portal: &Portal, attachment: &Attachment) -> Result<Response> {
    let found = portal.files().get(&attachment.id.object()).await.map_err(Error::internal)?;
    let size = found.meta.size;
    let name = named_by_type(&attachment.file_name, attachment.media_type);
    let mut response = saved_as(&name, attachment.media_type.as_str(), Body::from_stream(found.into_stream()))?;
    response.headers_mut().insert(header::CONTENT_LENGTH, HeaderValue::from(size));
    Ok(response)
}

/// Anything to be saved under a name, and opened by nothing of ours.
pub fn saved_as(name: &str, media_type: &str, body: impl Into<Body>) -> Result<Response> {
    let mut response = body.into().into_response();
    let headers = response.headers_mut();
    for (header, value) in [
        (header::CONTENT_TYPE, media_type.to_owned()),
        (header::CONTENT_DISPOSITION, disposition(name)),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff".to_owned()),
        (header::CACHE_CONTROL, "private, no-store".to_owned()),
        (HeaderName::from_static("cross-origin-resource-policy"), "same-origin".to_owned()),
    ] {
        headers.insert(header, HeaderValue::try_from(value).map_err(Error::internal)?);
    }
    Ok(response)
}

/// RFC 6266: a plain name for old clients, the true one as RFC 8187 writes it for all others.
fn disposition(name: &str) -> String {
    let plain: String =
        name.chars().map(|c| if c.is_ascii_graphic() && !matches!(c, '"' | '\\' | '%') { c } else { '_' }).collect();
    let mut whole = String::new();
    for byte in name.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'.' | b'-' | b'_' => whole.push(char::from(byte)),
            _ => whole.push_str(&format!("%{byte:02X}")),
        }
    }
    format!("attachment; filename=\"{plain}\"; filename*=UTF-8''{whole}")
}

/// A name whose ending lies about the content gets the true one, so that the reader's machine can open it.
fn named_by_type(name: &str, media_type: MediaType) -> String {
    let endings: &[&str] = match media_type {
        MediaType::Pdf => &["pdf"],
        MediaType::Jpeg => &["jpg", "jpeg"],
        MediaType::Png => &["png"],
    };
    let ending = name.rsplit_once('.').map(|(_, ending)| ending.to_lowercase());
    match ending {
        Some(ending) if endings.contains(&ending.as_str()) => name.to_owned(),
        _ => format!("{name}.{}", endings[0]),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_chinese_name_is_kept_whole_and_has_a_plain_one_beside_it() {
        assert_eq!(
            disposition("防控 \"方案\".pdf"),
            "attachment; filename=\"_______.pdf\"; filename*=UTF-8''%E9%98%B2%E6%8E%A7%20%22%E6%96%B9%E6%A1%88%22.pdf"
        );
    }

    #[test]
    fn no_name_can_end_the_header_or_begin_another() {
        let header = disposition("a\"; filename=x.exe\r\nSet-Cookie: a=b");
        assert!(HeaderValue::try_from(&header).is_ok(), "{header}");
        assert_eq!(header.matches('"').count(), 2, "{header}");
    }

    #[test]
    fn a_picture_that_is_called_a_pdf_is_saved_as_a_picture() {
        assert_eq!(named_by_type("plan.pdf", MediaType::Png), "plan.pdf.png");
        assert_eq!(named_by_type("PLAN.JPG", MediaType::Jpeg), "PLAN.JPG");
        assert_eq!(named_by_type("方案", MediaType::Pdf), "方案.pdf");
    }
}
