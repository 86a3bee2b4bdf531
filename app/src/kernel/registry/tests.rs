use super::*;
use serde_json::{Value, json};
use std::net::SocketAddr;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpListener;
use tokio_rustls::TlsAcceptor;
use tokio_rustls::rustls::ServerConfig;
use tokio_rustls::rustls::pki_types::pem::PemObject;
use tokio_rustls::rustls::pki_types::{CertificateDer, PrivateKeyDer};

/// A key that is nobody's but this test's, its certificate for `localhost`, and that of the authority which gave it.
const LOOPBACK: &[u8] = include_bytes!("tests/loopback.pem");
const YES: &str = "HTTP/1.1 200 OK\r\ncontent-length: 8\r\n\r\n{\"a\": 1}";

/// Answers one connection so, and tells what was said.
async fn speaks(answer: impl Into<String>) -> (SocketAddr, tokio::task::JoinHandle<String>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let answer = answer.into();
    let heard = tokio::spawn(async move { converse(listener.accept().await.unwrap().0, &answer).await });
    (address, heard)
}

async fn converse(mut stream: impl AsyncRead + AsyncWrite + Unpin, answer: &str) -> String {
    let mut heard = vec![0; 4096];
    let length = stream.read(&mut heard).await.unwrap();
    stream.write_all(answer.as_bytes()).await.unwrap();
    // Until the other side goes: what it has not taken would be lost.
    let _ = stream.read(&mut [0]).await;
    String::from_utf8(heard[..length].to_vec()).unwrap()
}

fn registry(address: &str) -> Registry {
    Registry::at(address.parse().unwrap_or_else(|why| panic!("{why}")), "spring".parse().unwrap()).unwrap()
}

async fn asked(answer: impl Into<String>) -> Result<Value, Silent> {
    let (address, _) = speaks(answer).await;
    registry(&format!("http://{address}/x")).ask(&json!({})).await
}

#[tokio::test]
async fn a_question_is_posted_with_the_token() {
    let (address, heard) = speaks(YES).await;
    let answer: Value = registry(&format!("http://{address}/v1?city=3301")).ask(&json!({"q": "周"})).await.unwrap();
    assert_eq!(answer, json!({"a": 1}));
    let heard = heard.await.unwrap();
    assert!(heard.starts_with("POST /v1?city=3301 HTTP/1.1\r\n"), "{heard}");
    assert!(heard.contains("authorization: Bearer spring\r\n"), "{heard}");
    assert!(heard.contains(&format!("host: {address}\r\n")), "{heard}");
    assert!(heard.ends_with("\r\n\r\n{\"q\":\"周\"}"), "{heard}");
}

#[tokio::test]
async fn whatever_else_is_said_is_no_answer() {
    assert_eq!(asked("HTTP/1.1 200 OK\r\ncontent-length: 4\r\n\r\nyes!").await, Err(Silent::Garbled));
    assert_eq!(
        asked("HTTP/1.1 401 No\r\ncontent-length: 0\r\n\r\n").await,
        Err(Silent::Refused(StatusCode::UNAUTHORIZED))
    );
    let elsewhere = "HTTP/1.1 307 There\r\nlocation: http://127.0.0.1:1/\r\ncontent-length: 0\r\n\r\n";
    assert_eq!(asked(elsewhere).await, Err(Silent::Refused(StatusCode::TEMPORARY_REDIRECT)));
    assert!(matches!(asked("220 mail.example ESMTP\r\n").await, Err(Silent::Unreachable(_))));
    assert!(matches!(asked("").await, Err(Silent::Late)), "connected, and then nothing");
}

#[tokio::test]
async fn no_more_is_read_of_an_answer_than_one_can_have() {
    let endless = format!("HTTP/1.1 200 OK\r\ncontent-length: 99999999999\r\n\r\n{}", " ".repeat(LONGEST_ANSWER + 1));
    assert_eq!(asked(endless).await, Err(Silent::Garbled));
}

#[tokio::test]
async fn https_is_spoken_with_whom_an_authority_vouches_for() {
    let [leaf, authority]: [CertificateDer; 2] =
        CertificateDer::pem_slice_iter(LOOPBACK).collect::<Result<Vec<_>, _>>().unwrap().try_into().unwrap();
    let key = PrivateKeyDer::from_pem_slice(LOOPBACK).unwrap();
    let config = ServerConfig::builder_with_provider(Arc::new(ring::default_provider()));
    let config = config.with_safe_default_protocol_versions().unwrap().with_no_client_auth();
    let acceptor = TlsAcceptor::from(Arc::new(config.with_single_cert(vec![leaf], key).unwrap()));
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let port = listener.local_addr().unwrap().port();
    tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            if let Ok(stream) = acceptor.accept(stream).await {
                converse(stream, YES).await;
            }
        }
    });
    let mut roots = RootCertStore::empty();
    roots.add(authority).unwrap();
    let trusting = |host: &str| {
        let address = format!("https://{host}:{port}/").parse().unwrap_or_else(|why| panic!("{why}"));
        Registry::trusting(roots.clone(), address, "spring".parse().unwrap()).unwrap()
    };
    for host in ["localhost", "127.0.0.1"] {
        assert_eq!(trusting(host).ask(&json!({})).await, Ok(json!({"a": 1})), "{host}");
    }
    let stranger: Result<Value, _> = registry(&format!("https://localhost:{port}/")).ask(&json!({})).await;
    assert!(matches!(stranger, Err(Silent::Unreachable(_))), "{stranger:?}");
}
