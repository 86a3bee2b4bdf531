use super::FromAnywhere;
use axum::extract::{MatchedPath, Request, State};
use axum::http::{HeaderMap, Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use std::sync::Arc;

/// Takes forms from our own pages alone: what another site makes a browser send is refused. Programs send from
/// everywhere, for they are known by their key, never by a cookie, and so may a few others, which the portal names.
pub async fn check(
    State((ours, from_anywhere)): State<(Arc<str>, FromAnywhere)>,
    request: Request,
    next: Next,
) -> Response {
    let reads = matches!(*request.method(), Method::GET | Method::HEAD);
    let route = request.extensions().get::<MatchedPath>().map(MatchedPath::as_str);
    let anywhere = route.is_some_and(from_anywhere);
    if reads || anywhere || is_ours(request.headers(), &ours) {
        return next.run(request).await;
    }
    let number = request.headers().get("x-request-id").and_then(|number| number.to_str().ok()).unwrap_or_default();
    let advice = format!(
        "这不是从 {ours} 的页面发来的，什么都没有做。请打开 {ours} 再试一次。\n\
         请求编号：{number}\n\n\
         This was not sent from a page of {ours}. Nothing was done. Open {ours} and try again.\n\
         Request number: {number}\n"
    );
    (StatusCode::FORBIDDEN, advice).into_response()
}

/// The browser's word on where a request comes from, which pages cannot change. Without any it is refused.
fn is_ours(headers: &HeaderMap, ours: &str) -> bool {
    let text = |name| headers.get(name).and_then(|value| value.to_str().ok());
    match (text(header::HeaderName::from_static("sec-fetch-site")), text(header::ORIGIN)) {
        (Some(site), _) => matches!(site, "same-origin" | "none"),
        (None, Some(origin)) => origin == ours,
        (None, None) => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn accepted(name: &'static str, value: &'static str) -> bool {
        let headers = HeaderMap::from_iter([(header::HeaderName::from_static(name), value.parse().unwrap())]);
        is_ours(&headers, "https://portal.example")
    }

    #[test]
    fn only_our_own_pages_may_post() {
        assert!(accepted("origin", "https://portal.example"));
        assert!(accepted("sec-fetch-site", "same-origin"));
        assert!(!accepted("origin", "https://portal.example.evil"));
        assert!(!accepted("origin", "null"));
        assert!(!accepted("sec-fetch-site", "same-site"));
        assert!(!accepted("accept", "*/*"));
    }
}
