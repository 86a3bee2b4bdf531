use super::error::Error;
use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use std::net::IpAddr;

/// Where a request came from, as an extension of it: the peer's address, or what a trusted proxy says it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct ClientAddress(pub IpAddr);

impl ClientAddress {
    /// The network it is in: of IPv4 the /24, of IPv6 the /48. A provider gives one customer no more than that.
    pub fn network(&self) -> Vec<u8> {
        match self.0.to_canonical() {
            IpAddr::V4(address) => address.octets()[..3].to_vec(),
            IpAddr::V6(address) => address.octets()[..6].to_vec(),
        }
    }
}

impl<S: Send + Sync> FromRequestParts<S> for ClientAddress {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<ClientAddress, Error> {
        let address = parts.extensions.get::<ClientAddress>().copied();
        address.ok_or_else(|| Error::Internal("a request from nowhere".into()))
    }
}

impl std::fmt::Display for ClientAddress {
    /// An IPv6 customer has a whole /64; counted by single addresses, a limit would be none.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self.0.to_canonical() {
            IpAddr::V4(address) => address.fmt(f),
            IpAddr::V6(address) => {
                let [a, b, c, d, ..] = address.segments();
                write!(f, "{a:x}:{b:x}:{c:x}:{d:x}::/64")
            }
        }
    }
}
