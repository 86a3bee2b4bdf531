//! How requests come in and answers go out: listeners, layers, time-outs.

mod client;
mod headers;
mod health;
mod origin;
mod requests;

use crate::commands::stopped;
use crate::failure::Failure;
use crate::instance::Instance;
use app::kernel::portal::Portal;
use axum::Router;
use axum::body::Body;
use axum::http::StatusCode;
use axum::middleware::{from_fn, from_fn_with_state};
use axum_server::Handle;
use axum_server::accept::NoDelayAcceptor;
use metrics_exporter_prometheus::PrometheusBuilder;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::watch;
use tower::ServiceBuilder;
use tower_http::CompressionLevel;
use tower_http::ServiceBuilderExt;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::CompressionLayer;
use tower_http::request_id::MakeRequestUuid;
use tower_http::timeout::{RequestBodyTimeoutLayer, TimeoutLayer};

/// A client has this long for a request's headers, and between two requests.
const HEADERS: Duration = Duration::from_secs(10);
/// Between two pieces of a request's body.
const BODY: Duration = Duration::from_secs(15);
/// For the whole of a request; a 10 MB attachment over a slow line fits.
const REQUEST: Duration = Duration::from_secs(120);
/// What is under way when we are asked to stop may take this long, so that all ends within ten seconds.
const DRAIN: Duration = Duration::from_secs(8);

/// Serves pages, and metrics on a listener of their own, until `stopping` says so.
pub async fn serve(instance: &Instance, portal: Portal, stopping: watch::Receiver<bool>) -> Result<(), Failure> {
    let pages = layered(instance, portal);
    let metrics = async {
        match instance.config.metrics_listen {
            Some(address) => listen(address, metrics()?, stopping.clone()).await,
            None => Ok(()),
        }
    };
    tokio::try_join!(listen(instance.config.listen, pages, stopping.clone()), metrics).map(drop)
}

fn layered(instance: &Instance, portal: Portal) -> Router {
    let config = &instance.config;
    let secure = config.origin.starts_with("https:");
    let layers = ServiceBuilder::new()
        .set_x_request_id(MakeRequestUuid)
        .layer(from_fn(requests::trace))
        .propagate_x_request_id()
        .layer(CatchPanicLayer::new())
        .layer(TimeoutLayer::with_status_code(StatusCode::REQUEST_TIMEOUT, REQUEST))
        .layer(RequestBodyTimeoutLayer::new(BODY))
        .map_request_body(Body::new)
        .layer(CompressionLayer::new().quality(CompressionLevel::Fastest))
        .layer(from_fn_with_state(secure, headers::secure))
        .layer(from_fn_with_state(Arc::new(config.trusted_proxies.clone()), client::find))
        .layer(from_fn_with_state(Arc::<str>::from(config.origin.as_str()), origin::check));
    let session = app::router::session_layer(instance.pool.clone(), secure);
    app::router(portal).layer(session).merge(health::routes(instance.pool.clone())).layer(layers)
}

fn metrics() -> Result<Router, Failure> {
    let recorder = PrometheusBuilder::new().install_recorder();
    let recorder = recorder.map_err(|error| Failure::Other(format!("metrics: {error}")))?;
    Ok(Router::new().route("/metrics", axum::routing::get(move || std::future::ready(recorder.render()))))
}

async fn listen(address: SocketAddr, router: Router, stopping: watch::Receiver<bool>) -> Result<(), Failure> {
    let handle = Handle::new();
    let draining = handle.clone();
    tokio::spawn(async move {
        stopped(stopping).await;
        draining.graceful_shutdown(Some(DRAIN));
    });
    let mut server = axum_server::bind(address).acceptor(NoDelayAcceptor::new()).handle(handle);
    server.http_builder().http1().header_read_timeout(HEADERS);
    let service = router.into_make_service_with_connect_info::<SocketAddr>();
    server.serve(service).await.map_err(|error| Failure::Other(format!("{address}: {error}")))
}
