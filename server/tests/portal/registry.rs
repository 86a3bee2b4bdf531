//! Registries of residents, at a port of this machine: the demo's own, and such as nobody should have to do with.

use app::kernel::registry::Registry;
use axum::Router;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpListener;

const TOKEN: &str = "spring";

/// One that knows the cast's residents.
pub async fn opened() -> Registry {
    connected(&served(router()).await, TOKEN)
}

/// The same, which knows the portal by another token.
pub async fn with_another_token() -> Registry {
    connected(&served(router()).await, "autumn")
}

/// Where nobody listens any more.
pub async fn closed() -> Registry {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    connected(&listener.local_addr().unwrap().to_string(), TOKEN)
}

/// One that takes every question, and says this and nothing else.
pub async fn saying(answer: String) -> Registry {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap().to_string();
    tokio::spawn(async move {
        while let Ok((mut stream, _)) = listener.accept().await {
            let answer = answer.clone();
            tokio::spawn(async move {
                let _ = stream.read(&mut [0; 4096]).await;
                let _ = stream.write_all(answer.as_bytes()).await;
                // Until whoever asked has gone.
                while stream.read(&mut [0; 4096]).await.is_ok_and(|read| read > 0) {}
            });
        }
    });
    connected(&address, TOKEN)
}

fn router() -> Router {
    host::registry::router("/residents", TOKEN.parse().unwrap())
}

async fn served(router: Router) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap().to_string();
    tokio::spawn(async move { axum::serve(listener, router).await });
    address
}

fn connected(address: &str, token: &str) -> Registry {
    let address = format!("http://{address}/residents").parse().unwrap_or_else(|why| panic!("{why}"));
    Registry::at(address, token.parse().unwrap()).unwrap()
}
