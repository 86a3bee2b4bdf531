use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderName, HeaderValue, header};
use axum::middleware::Next;
use axum::response::Response;

const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; \
     connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

/// On every answer: what a browser may do with it. An answer that says nothing of caching is private.
pub async fn secure(State(over_https): State<bool>, request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    unless_set(headers, header::CACHE_CONTROL, "no-store");
    unless_set(headers, header::CONTENT_SECURITY_POLICY, POLICY);
    unless_set(headers, header::X_CONTENT_TYPE_OPTIONS, "nosniff");
    unless_set(headers, header::REFERRER_POLICY, "same-origin");
    unless_set(headers, HeaderName::from_static("permissions-policy"), "camera=(), geolocation=(self), microphone=()");
    unless_set(headers, HeaderName::from_static("cross-origin-opener-policy"), "same-origin");
    unless_set(headers, HeaderName::from_static("cross-origin-resource-policy"), "same-origin");
    if over_https {
        unless_set(headers, header::STRICT_TRANSPORT_SECURITY, "max-age=31536000");
    }
    response
}

fn unless_set(headers: &mut HeaderMap, name: HeaderName, value: &'static str) {
    headers.entry(name).or_insert(HeaderValue::from_static(value));
}
