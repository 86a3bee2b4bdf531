use super::Feed;
use crate::board::FEED;
use crate::kernel::error::{Error, Result};
use crate::kernel::visit::Visit;
use crate::ui::page::{VARY, kept_by_caches};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use chrono::{DateTime, Utc};
use sha2::{Digest, Sha256};

/// The feed, or that it is still what the asker has. A programme asks every few minutes, day and night.
pub fn answer(visit: &Visit, asked: &HeaderMap, feed: &Feed) -> Result<Response> {
    let xml = feed.xml().map_err(Error::internal)?;
    // Weak, by RFC 9110, 8.8.1: compressed it is the same to its reader.
    let etag = format!("W/\"{}\"", hex::encode(&Sha256::digest(&xml)[..16]));
    let headers = [
        (header::LAST_MODIFIED, http_date(feed.updated())),
        (header::CACHE_CONTROL, kept_by_caches(visit).to_owned()),
        (header::VARY, VARY.to_owned()),
        (header::CONTENT_LANGUAGE, feed.lang.tag().to_owned()),
    ];
    let known = is_known(asked, &etag, feed.updated());
    let headers = (headers, [(header::ETAG, etag)]);
    match known {
        true => Ok((StatusCode::NOT_MODIFIED, headers.0, headers.1).into_response()),
        false => {
            let kind = [(header::CONTENT_TYPE, format!("{FEED}; charset=utf-8"))];
            Ok((headers.0, headers.1, kind, xml).into_response())
        }
    }
}

/// RFC 9110, 13.2.2: where there is a tag, the date says nothing.
fn is_known(asked: &HeaderMap, etag: &str, updated: DateTime<Utc>) -> bool {
    let text = |name| asked.get(name).and_then(|value| value.to_str().ok());
    let opaque = |tag: &str| tag.trim().trim_start_matches("W/").to_owned();
    match (text(header::IF_NONE_MATCH), text(header::IF_MODIFIED_SINCE)) {
        (Some(tags), _) => tags.split(',').any(|tag| tag.trim() == "*" || opaque(tag) == opaque(etag)),
        (None, Some(date)) => {
            let since = DateTime::parse_from_rfc2822(&date.replace("GMT", "+0000"));
            // Dates count in whole seconds.
            since.is_ok_and(|since| updated.timestamp() <= since.timestamp())
        }
        (None, None) => false,
    }
}

/// RFC 9110, 5.6.7.
fn http_date(at: DateTime<Utc>) -> String {
    at.format("%a, %d %b %Y %H:%M:%S GMT").to_string()
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::http::HeaderName;

    fn known(headers: &[(HeaderName, &str)]) -> bool {
        let asked = headers.iter().map(|(name, value)| (name.clone(), value.parse().unwrap())).collect();
        is_known(&asked, "W/\"abc\"", "2020-02-10T01:00:00.5Z".parse().unwrap())
    }

    #[test]
    fn a_tag_is_believed_before_a_date() {
        for tags in ["W/\"abc\"", "\"abc\"", "\"x\", W/\"abc\"", "*"] {
            assert!(known(&[(header::IF_NONE_MATCH, tags)]), "{tags}");
        }
        let date = (header::IF_MODIFIED_SINCE, "Mon, 10 Feb 2020 01:00:00 GMT");
        assert!(known(std::slice::from_ref(&date)));
        assert!(!known(&[(header::IF_NONE_MATCH, "\"x\""), date]));
        assert!(!known(&[(header::IF_MODIFIED_SINCE, "Mon, 10 Feb 2020 00:59:59 GMT")]));
        assert!(!known(&[(header::IF_MODIFIED_SINCE, "yesterday")]) && !known(&[]));
        assert_eq!(http_date("2020-02-10T01:00:00.5Z".parse().unwrap()), "Mon, 10 Feb 2020 01:00:00 GMT");
    }
}
