use axum::extract::{MatchedPath, Request};
use axum::middleware::Next;
use axum::response::Response;
use std::time::Instant;
use tracing::Instrument;

/// A request's id is ours: a stranger's could be anything, somebody's address among it.
pub fn forget_id(mut request: Request) -> Request {
    request.headers_mut().remove("x-request-id");
    request
}

/// One line a request, with the route's pattern: addresses, queries and ids of people stay out of the log.
pub async fn trace(request: Request, next: Next) -> Response {
    let id = request.headers().get("x-request-id").and_then(|id| id.to_str().ok()).unwrap_or_default().to_owned();
    let path = request.extensions().get::<MatchedPath>().map_or("other", MatchedPath::as_str).to_owned();
    let method = request.method().clone();
    // Of the highest level, so that it stands beside whatever lines are asked for.
    let span = tracing::error_span!("request", id, %method, path);
    async move {
        let begun = Instant::now();
        let response = next.run(request).await;
        let status = response.status().as_u16();
        let labels = [("path", path), ("status", status.to_string())];
        metrics::histogram!("seamless_request_seconds", &labels).record(begun.elapsed());
        tracing::info!(status, milliseconds = begun.elapsed().as_millis(), "answered");
        response
    }
    .instrument(span)
    .await
}
