use crate::document::{Discovery, Endpoint};
use crate::format::{Format, kept_for_a_minute};
use axum::extract::Path;
use axum::response::Response;
use kernel::error::Result;
use kernel::visit::Visit;
use ui::text::t_with;

/// When what it says last changed.
const CHANGED: &str = "2026-11-26T00:00:00+08:00";

/// `GET /open311/discovery.{format}`: where the standard is spoken.
#[kernel::handler]
pub async fn page(visit: Visit, Path(format): Path<String>) -> Result<Response> {
    let (format, site) = (Format::parse(&format)?, visit.portal.site());
    let link = |key: &str, path: &str| t_with(visit.lang, key, &[("link", site.link(path).into())]);
    let endpoint = Endpoint {
        specification: "http://wiki.open311.org/GeoReport_v2",
        url: site.link("/open311/v2"),
        changeset: CHANGED,
        kind: "production",
        formats: vec!["text/xml", "application/json"],
    };
    let discovery = Discovery {
        changeset: CHANGED,
        contact: link("open311-contact", "/open311"),
        key_service: link("open311-key-service", "/account/api-keys"),
        endpoints: vec![endpoint],
    };
    format.answer("discovery", &discovery).map(kept_for_a_minute)
}
