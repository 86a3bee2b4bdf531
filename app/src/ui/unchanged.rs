//! Whoever has a page already is told that it is still so, instead of being sent it again.

use axum::body::Body;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::Response;
use xxhash_rust::xxh3::xxh3_128_with_seed;

use kernel::audit::SecretKey;

/// Another for another page. Weak: what is compressed on the way is the same page in other bytes. All instances share the
/// key, and who does not have it cannot write two posts whose pages bear one tag.
pub fn tag(key: &SecretKey, page: &[u8]) -> Option<HeaderValue> {
    let seed = key.hash("the tags of pages", &[]).iter().take(8).fold(0, |seed, byte| (seed << 8) | u64::from(*byte));
    HeaderValue::try_from(format!("W/\"{:032x}\"", xxh3_128_with_seed(page, seed))).ok()
}

/// The tags of what a browser or a cache says that it has.
pub fn known(headers: &HeaderMap) -> Vec<HeaderValue> {
    headers.get_all(header::IF_NONE_MATCH).iter().cloned().collect()
}

/// The answer; or, if it is among what is known already, that nothing changed.
pub fn instead_of(answer: Response, known: &[HeaderValue]) -> Response {
    let is_known = answer.headers().get(header::ETAG).is_some_and(|tag| known.iter().any(|list| names(list, tag)));
    if !is_known || answer.status() != StatusCode::OK {
        return answer;
    }
    let (mut head, _) = answer.into_parts();
    head.status = StatusCode::NOT_MODIFIED;
    // Of the page itself, which is not there.
    for of_the_page in [header::CONTENT_TYPE, header::CONTENT_LENGTH] {
        head.headers.remove(of_the_page);
    }
    Response::from_parts(head, Body::empty())
}

/// RFC 9110, 13.1.2: a list of tags or a star, compared weakly.
fn names(list: &HeaderValue, tag: &HeaderValue) -> bool {
    let (Ok(list), Ok(tag)) = (list.to_str(), tag.to_str()) else { return false };
    let opaque = |tag: &str| tag.trim().trim_start_matches("W/").to_owned();
    list.trim() == "*" || list.split(',').any(|one| opaque(one) == opaque(tag))
}

#[cfg(test)]
mod tests {
    use super::*;

    const KEY: [u8; 32] = [7; 32];

    fn tag_of(key: [u8; 32], page: &str) -> String {
        tag(&SecretKey::new(key), page.as_bytes()).unwrap().to_str().unwrap().to_owned()
    }

    fn answered(known: &[&str], page: &'static str) -> StatusCode {
        let answer = Response::builder().header(header::ETAG, tag_of(KEY, page));
        let known: Vec<_> = known.iter().map(|tag| HeaderValue::from_str(tag).unwrap()).collect();
        instead_of(answer.body(Body::from(page)).unwrap(), &known).status()
    }

    #[test]
    fn a_page_is_sent_once_until_it_is_another() {
        let tag = tag_of(KEY, "page");
        let strong = tag.trim_start_matches("W/").to_owned();
        assert_eq!(answered(&[], "page"), StatusCode::OK);
        for known in [vec![&*tag], vec![&*strong], vec!["\"x\"", &*tag], vec!["*"]] {
            assert_eq!(answered(&known, "page"), StatusCode::NOT_MODIFIED, "{known:?}");
            assert_eq!(answered(&known, "another page") == StatusCode::OK, known != ["*"], "{known:?}");
        }
    }

    #[test]
    fn tags_hang_on_the_servers_key() {
        assert_ne!(tag_of(KEY, "page"), tag_of([8; 32], "page"));
    }
}
