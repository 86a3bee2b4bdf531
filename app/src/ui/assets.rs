//! Styles, scripts and the mark, built into the binary from `style/dist`; a debug build reads them from disk, so that a
//! style edited is a style seen. They are named by their content and kept by browsers for ever.

use std::borrow::Cow;
use std::sync::{Arc, LazyLock};

use axum::extract::Path;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use rust_embed::RustEmbed;

#[derive(RustEmbed)]
#[folder = "../../../style/dist"]
#[allow_missing = true]
struct Dist;

/// Where the browser finds what every page links to.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Assets {
    pub mark: Arc<str>,
    pub styles: Arc<str>,
    pub script: Arc<str>,
}

impl Assets {
    pub fn current() -> Assets {
        static BUILT_IN: LazyLock<Assets> = LazyLock::new(Assets::read);
        if cfg!(debug_assertions) { Assets::read() } else { BUILT_IN.clone() }
    }

    fn read() -> Assets {
        Assets { mark: path("mark.svg").into(), styles: path("app.css").into(), script: path("app.js").into() }
    }
}

/// `app.css` is found under `/assets/app.0f3a….css`.
fn path(name: &str) -> String {
    match (Dist::get(name), name.rsplit_once('.')) {
        (Some(file), Some((stem, extension))) => {
            format!("/assets/{stem}.{}.{extension}", fingerprint(&file.metadata.sha256_hash()))
        }
        _ => format!("/assets/{name}"),
    }
}

/// `GET /assets/{file}`.
#[kernel::handler]
pub async fn serve(Path(file): Path<String>, headers: HeaderMap) -> Response {
    let (name, fingerprinted) = without_fingerprint(&file);
    let Some(plain) = Dist::get(&name) else { return StatusCode::NOT_FOUND.into_response() };
    let current = fingerprinted.is_some_and(|asked| asked == fingerprint(&plain.metadata.sha256_hash()));
    // Another instance may still link to its own version; what it gets here must not be kept under that name.
    let kept = if current { "public, max-age=31536000, immutable" } else { "no-cache" };
    let (data, encoding) = smallest(&name, plain.data, &headers);
    let mut response = (StatusCode::OK, data.into_owned()).into_response();
    let answer = response.headers_mut();
    answer.insert(header::CONTENT_TYPE, HeaderValue::from_static(content_type(&name)));
    answer.insert(header::CACHE_CONTROL, HeaderValue::from_static(kept));
    answer.insert(header::VARY, HeaderValue::from_static("accept-encoding"));
    if let Some(encoding) = encoding {
        answer.insert(header::CONTENT_ENCODING, HeaderValue::from_static(encoding));
    }
    response
}

/// The styles' build compresses each file once, beside it.
fn smallest(name: &str, plain: Cow<'static, [u8]>, headers: &HeaderMap) -> (Cow<'static, [u8]>, Option<&'static str>) {
    let accepted = headers.get(header::ACCEPT_ENCODING).and_then(|value| value.to_str().ok()).unwrap_or_default();
    for (encoding, extension) in [("br", "br"), ("gzip", "gz")] {
        let accepts = accepted.split(',').any(|one| one.split(';').next().is_some_and(|one| one.trim() == encoding));
        if accepts && let Some(file) = Dist::get(&format!("{name}.{extension}")) {
            return (file.data, Some(encoding));
        }
    }
    (plain, None)
}

/// `app.0f3a….css` is `app.css` of that fingerprint; other names are taken as they are.
fn without_fingerprint(file: &str) -> (String, Option<&str>) {
    let parts: Vec<_> = file.split('.').collect();
    match parts[..] {
        [stem, fingerprint, extension] if fingerprint.len() == FINGERPRINT * 2 => {
            (format!("{stem}.{extension}"), Some(fingerprint))
        }
        _ => (file.to_owned(), None),
    }
}

const FINGERPRINT: usize = 6;

fn fingerprint(hash: &[u8; 32]) -> String {
    hex::encode(&hash[..FINGERPRINT])
}

fn content_type(name: &str) -> &'static str {
    match name.rsplit_once('.').map(|(_, extension)| extension) {
        Some("css") => "text/css; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("svg") => "image/svg+xml",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_without_its_fingerprint_is_the_file() {
        assert_eq!(without_fingerprint("app.0123456789ab.css"), ("app.css".to_owned(), Some("0123456789ab")));
        assert_eq!(without_fingerprint("app.css"), ("app.css".to_owned(), None));
    }
}
