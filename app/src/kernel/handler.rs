use axum::extract::Request;
use axum::response::Response;
use std::convert::Infallible;
use tower::util::BoxCloneSyncService;

/// A page or an action as the table of routes takes it. `#[kernel::handler]` above an async function makes it one.
#[derive(Debug, Clone)]
pub struct Handler(BoxCloneSyncService<Request, Response, Infallible>);

impl Handler {
    /// For `#[kernel::handler]`, which says why, and for pages that are given what stands beside them.
    pub fn new<T: 'static>(function: impl axum::handler::Handler<T, ()>) -> Handler {
        Handler(BoxCloneSyncService::new(function.with_state(())))
    }

    pub fn into_service(self) -> BoxCloneSyncService<Request, Response, Infallible> {
        self.0
    }
}
