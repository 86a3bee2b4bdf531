use super::Feed;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use board::FEED;
use kernel::error::{Error, Result};
use kernel::visit::Visit;
use ui::page::{VARY, kept_by_caches};
use ui::unchanged;

/// The feed under its tag: the router tells whoever has it already, as it does of pages. No date goes with it, for what a
/// moderator masks or hides makes nothing newer.
pub fn answer(visit: &Visit, feed: &Feed) -> Result<Response> {
    let xml = feed.xml().map_err(Error::internal)?;
    let tag = unchanged::tag(visit.portal.key(), xml.as_ref());
    let headers = [
        (header::CONTENT_TYPE, format!("{FEED}; charset=utf-8")),
        (header::CACHE_CONTROL, kept_by_caches(visit).to_owned()),
        (header::VARY, VARY.to_owned()),
        (header::CONTENT_LANGUAGE, feed.lang.tag().to_owned()),
    ];
    let mut response = (headers, xml).into_response();
    response.headers_mut().extend(tag.map(|tag| (header::ETAG, tag)));
    Ok(response)
}
