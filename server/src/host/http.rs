//! How requests come in and answers go out: listeners, layers, time-outs.

mod accept;
mod client;
mod headers;
mod health;
mod origin;
mod pace;
mod requests;

use crate::config::Config;
use crate::failure::Failure;
use crate::instance::Instance;
use crate::stop::{DRAIN, stopped};
use axum::Router;
use axum::http::StatusCode;
use axum::middleware::{from_fn, from_fn_with_state};
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
use tower_http::timeout::TimeoutLayer;

pub type Handle = axum_server::Handle<SocketAddr>;

/// Whether a route takes what comes from anywhere, not from our own pages alone.
pub type FromAnywhere = fn(&str) -> bool;

/// What is served.
pub struct Pages {
    pub router: Router,
    pub from_anywhere: FromAnywhere,
}

/// A client has this long for a request's headers, and between two requests.
const HEADERS: Duration = Duration::from_secs(10);
/// For the whole of a request; 10 MB at the slowest pace that is borne fit.
const REQUEST: Duration = Duration::from_secs(720);

/// Serves pages, and metrics on a listener of their own, until `stopping` says so. `opened` tells when pages are served.
pub async fn serve(
    instance: &Instance,
    pages: Pages,
    opened: Handle,
    stopping: watch::Receiver<bool>,
) -> Result<(), Failure> {
    let router = pages.router.merge(health::routes(instance.pool.clone()));
    let pages = layered(&instance.config, router, pages.from_anywhere);
    let metrics = async {
        match instance.config.metrics_listen {
            Some(address) => listen("metrics", address, metrics()?, Handle::new(), stopping.clone()).await,
            None => Ok(()),
        }
    };
    tokio::try_join!(listen("pages", instance.config.listen, pages, opened, stopping.clone()), metrics).map(drop)
}

/// What stands around all that is served.
pub fn layered(config: &Config, router: Router, from_anywhere: FromAnywhere) -> Router {
    let secure = config.is_secure();
    let layers = ServiceBuilder::new()
        .map_request(requests::forget_id)
        .set_x_request_id(MakeRequestUuid)
        .layer(from_fn(requests::trace))
        .propagate_x_request_id()
        .layer(CatchPanicLayer::new())
        .layer(TimeoutLayer::with_status_code(StatusCode::REQUEST_TIMEOUT, REQUEST))
        .layer(from_fn(pace::keep))
        .layer(CompressionLayer::new().quality(CompressionLevel::Fastest))
        .layer(from_fn_with_state(secure, headers::secure))
        .layer(from_fn_with_state(Arc::new(config.trusted_proxies.clone()), client::find))
        .layer(from_fn_with_state((Arc::<str>::from(config.origin.as_str()), from_anywhere), origin::check));
    router.layer(layers)
}

/// How often what was measured is summed up: until then every single measurement is kept.
const SUM_UP_EVERY: Duration = Duration::from_secs(5);

fn metrics() -> Result<Router, Failure> {
    let recorder = PrometheusBuilder::new().install_recorder();
    let recorder = recorder.map_err(|error| Failure::Other(format!("metrics: {error}")))?;
    let summed = recorder.clone();
    tokio::spawn(async move {
        loop {
            tokio::time::sleep(SUM_UP_EVERY).await;
            summed.run_upkeep();
        }
    });
    Ok(Router::new().route("/metrics", axum::routing::get(move || std::future::ready(recorder.render()))))
}

/// Serves this on that address until `stopping` says so, or its sender is gone.
pub async fn listen(
    what: &'static str,
    address: SocketAddr,
    router: Router,
    handle: Handle,
    stopping: watch::Receiver<bool>,
) -> Result<(), Failure> {
    let (opened, draining) = (handle.clone(), handle.clone());
    tokio::spawn(async move {
        if let Some(address) = opened.listening().await {
            tracing::info!(what, %address, "listening");
        }
    });
    tokio::spawn(async move {
        stopped(stopping).await;
        draining.graceful_shutdown(Some(DRAIN));
    });
    // Finding out which HTTP a client speaks knows no time-out; proxies in front speak this one.
    let mut server = axum_server::bind(address).acceptor(accept::Accepting).handle(handle).http1_only();
    server.http_builder().http1().header_read_timeout(HEADERS);
    let service = router.into_make_service_with_connect_info::<SocketAddr>();
    server
        .serve(service)
        .await
        .map_err(|error| Failure::Other(format!("{what} cannot be served on {address}: {error}")))
}
