use std::net::IpAddr;

/// Where a request came from, as an extension of it: the peer's address, or what a trusted proxy says it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct ClientAddress(pub IpAddr);
