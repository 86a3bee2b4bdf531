use axum::extract::{ConnectInfo, Request, State};
use axum::http::HeaderMap;
use axum::middleware::Next;
use axum::response::Response;
use ipnet::IpNet;
use kernel::client::ClientAddress;
use std::net::{IpAddr, SocketAddr};
use std::sync::Arc;

/// Finds where a request came from, and puts it beside the request.
pub async fn find(
    State(trusted): State<Arc<Vec<IpNet>>>,
    ConnectInfo(peer): ConnectInfo<SocketAddr>,
    mut request: Request,
    next: Next,
) -> Response {
    let address = client_address(peer.ip(), request.headers(), &trusted);
    request.extensions_mut().insert(ClientAddress(address));
    next.run(request).await
}

/// Read from the nearest hop outwards: the first address that is no trusted proxy is the client, for whatever
/// stands before it is only its own word.
fn client_address(peer: IpAddr, headers: &HeaderMap, trusted: &[IpNet]) -> IpAddr {
    let is_trusted = |address: &IpAddr| trusted.iter().any(|network| network.contains(address));
    let told: Vec<&str> = headers
        .get_all("x-forwarded-for")
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(','))
        .collect();
    let mut client = peer.to_canonical();
    for hop in told.iter().rev() {
        match (is_trusted(&client), hop.trim().parse::<IpAddr>()) {
            (true, Ok(before)) => client = before.to_canonical(),
            _ => break,
        }
    }
    client
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seen_as(peer: &str, forwarded: &'static str, trusted: &[&str]) -> String {
        let headers = HeaderMap::from_iter([("x-forwarded-for".parse().unwrap(), forwarded.parse().unwrap())]);
        let trusted: Vec<IpNet> = trusted.iter().map(|network| network.parse().unwrap()).collect();
        client_address(peer.parse().unwrap(), &headers, &trusted).to_string()
    }

    #[test]
    fn a_stranger_cannot_say_who_they_are() {
        assert_eq!(seen_as("203.0.113.9", "198.51.100.1", &["10.0.0.0/8"]), "203.0.113.9");
    }

    #[test]
    fn a_trusted_proxy_is_believed_about_its_nearest_hop_only() {
        assert_eq!(seen_as("10.0.0.2", "1.1.1.1, 198.51.100.1", &["10.0.0.0/8"]), "198.51.100.1");
        assert_eq!(seen_as("10.0.0.2", "198.51.100.1, 10.0.0.3", &["10.0.0.0/8"]), "198.51.100.1");
    }
}
