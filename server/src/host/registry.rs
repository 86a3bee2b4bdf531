//! A registry of residents as another authority would run it, for the demo and the tests: it knows the cast alone.

use crate::failure::Failure;
use crate::http;
use axum::extract::{DefaultBodyLimit, State};
use axum::http::header::AUTHORIZATION;
use axum::http::{HeaderMap, StatusCode};
use axum::routing::post;
use axum::{Json, Router};
use kernel::ids;
use kernel::registry::{Address, Registry, Token};
use registries::residents::{Answer, Question};
use std::net::{Ipv4Addr, SocketAddr};
use tokio::sync::watch;

const PATH: &str = "/residents";
const LONGEST_QUESTION: usize = 4096;

/// Answers whoever has the token, at this path.
pub fn router(path: &str, token: Token) -> Router {
    let answering = post(answer).layer(DefaultBodyLimit::max(LONGEST_QUESTION));
    Router::new().route(path, answering).with_state(token)
}

async fn answer(
    State(token): State<Token>,
    headers: HeaderMap,
    Json(question): Json<Question>,
) -> Result<Json<Answer>, StatusCode> {
    if headers.get(AUTHORIZATION) != Some(token.header()) {
        return Err(StatusCode::UNAUTHORIZED);
    }
    let Question { identity_number, name } = question;
    let known = cast::RESIDENTS.iter().any(|one| one.identity_number == identity_number && one.person.zh == name);
    Ok(Json(Answer { resident: known }))
}

/// Opens one on this machine, at a port that is free and with a token of its own, until `stopping` says so.
pub async fn open(stopping: watch::Receiver<bool>) -> Result<Registry, Failure> {
    let secret = ids::unguessable().simple().to_string();
    let token: Token = secret.parse().map_err(|why: &str| Failure::Other(why.into()))?;
    let opened = http::Handle::new();
    let anywhere = SocketAddr::from((Ipv4Addr::LOCALHOST, 0));
    let listening = http::listen("residents", anywhere, router(PATH, token.clone()), opened.clone(), stopping);
    let listening = tokio::spawn(listening);
    let Some(address) = opened.listening().await else {
        let why = listening.await.map_err(|cause| Failure::Other(cause.to_string()))?;
        return Err(why.err().unwrap_or_else(|| Failure::Other("the demo's registry has ended".into())));
    };
    let address: Address = format!("http://{address}{PATH}").parse().map_err(Failure::Other)?;
    Ok(Registry::at(address, token)?)
}
