//! Another authority's registry, asked over HTTP/1.1: a question and its answer are JSON, and the question is posted, so
//! that nothing of it stands in an address.
//!
//! Whoever is at the other end, we come to no harm: a question has three seconds for all of it, an answer 4 KB; no
//! redirection is followed, for the token and the question are this address's alone.

use super::error::{Error, Result};
use axum::body::{Body, to_bytes};
use axum::http::header::{ACCEPT, AUTHORIZATION, CONTENT_TYPE, HOST};
use axum::http::{HeaderValue, Request, StatusCode};
use hyper::client::conn::http1;
use hyper_util::rt::TokioIo;
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::sync::Arc;
use std::time::Duration;
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::TcpStream;
use tokio::task::JoinSet;
use tokio::time::timeout;
use tokio_rustls::TlsConnector;
use tokio_rustls::rustls::crypto::ring;
use tokio_rustls::rustls::pki_types::ServerName;
use tokio_rustls::rustls::{ClientConfig, RootCertStore};

pub use address::{Address, Token};

mod address;

/// The registries that are connected where the portal is set up.
#[derive(Clone, Default)]
pub struct Registries {
    pub residents: Option<Registry>,
}

/// Cheap to clone; keeps no connection. Without `Debug`: it holds a token.
#[derive(Clone)]
pub struct Registry {
    address: Arc<Address>,
    token: Token,
    /// Where the address is `https`.
    tls: Option<TlsConnector>,
}

/// Why there is no answer. Nothing of the question is in it.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
pub enum Silent {
    #[error("it cannot be reached: {0}")]
    Unreachable(String),
    #[error("it said nothing in time")]
    Late,
    #[error("it answered {0}")]
    Refused(StatusCode),
    #[error("what it answered is no answer")]
    Garbled,
}

const PATIENCE: Duration = Duration::from_secs(3);
const LONGEST_ANSWER: usize = 4096;

impl Registry {
    /// Errors: our own, never the address's.
    pub fn at(address: Address, token: Token) -> Result<Registry> {
        Registry::trusting(webpki_roots::TLS_SERVER_ROOTS.iter().cloned().collect(), address, token)
    }

    fn trusting(roots: RootCertStore, address: Address, token: Token) -> Result<Registry> {
        let tls = address.is_secure().then(|| connector(roots)).transpose()?;
        Ok(Registry { address: Arc::new(address), token, tls })
    }

    pub async fn ask<A: DeserializeOwned>(&self, question: &impl Serialize) -> Result<A, Silent> {
        let question = serde_json::to_vec(question).map_err(|_| Silent::Garbled)?;
        let answer = timeout(PATIENCE, self.answer(question)).await.map_err(|_| Silent::Late)??;
        serde_json::from_slice(&answer).map_err(|_| Silent::Garbled)
    }

    async fn answer(&self, question: Vec<u8>) -> Result<Vec<u8>, Silent> {
        let stream = TcpStream::connect((self.address.host(), self.address.port())).await.map_err(unreachable)?;
        match &self.tls {
            None => self.exchange(stream, question).await,
            Some(tls) => {
                let name = ServerName::try_from(self.address.host().to_owned()).map_err(unreachable)?;
                let stream = tls.connect(name, stream).await.map_err(unreachable)?;
                self.exchange(stream, question).await
            }
        }
    }

    async fn exchange<S>(&self, stream: S, question: Vec<u8>) -> Result<Vec<u8>, Silent>
    where
        S: AsyncRead + AsyncWrite + Send + Unpin + 'static,
    {
        let (mut sender, connection) = http1::handshake(TokioIo::new(stream)).await.map_err(unreachable)?;
        // Aborted when this is over, however it ends.
        let mut running = JoinSet::new();
        running.spawn(connection);
        let answer = sender.send_request(self.request(question)?).await.map_err(unreachable)?;
        match answer.status() {
            StatusCode::OK => {
                let body = to_bytes(Body::new(answer.into_body()), LONGEST_ANSWER).await;
                body.map(Vec::from).map_err(|_| Silent::Garbled)
            }
            other => Err(Silent::Refused(other)),
        }
    }

    fn request(&self, question: Vec<u8>) -> Result<Request<Body>, Silent> {
        let json = HeaderValue::from_static("application/json");
        let request = Request::post(self.address.path())
            .header(HOST, self.address.authority())
            .header(AUTHORIZATION, self.token.header())
            .header(CONTENT_TYPE, &json)
            .header(ACCEPT, &json);
        request.body(Body::from(question)).map_err(unreachable)
    }
}

fn connector(roots: RootCertStore) -> Result<TlsConnector> {
    let config = ClientConfig::builder_with_provider(Arc::new(ring::default_provider()))
        .with_safe_default_protocol_versions()
        .map_err(Error::internal)?
        .with_root_certificates(roots)
        .with_no_client_auth();
    Ok(TlsConnector::from(Arc::new(config)))
}

fn unreachable(cause: impl std::fmt::Display) -> Silent {
    Silent::Unreachable(cause.to_string())
}

#[cfg(test)]
mod tests;
