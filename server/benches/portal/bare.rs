//! The other side of the comparison: a bare axum handler with the same SQL, layers and session, and a string written by
//! hand. It does less than the portal: no languages, no roles, no places looked up, one row's words in all rows.

use app::kernel::session::{Session, signed_in};
use axum::Router;
use axum::extract::State;
use axum::response::Html;
use axum::routing::get;
use serde::{Deserialize, Serialize};
use server::http;
use server::instance::Instance;
use sqlx::{PgPool, Row};
use std::sync::Arc;

/// A page cut up where its rows and their words stand.
#[derive(Clone, Serialize, Deserialize)]
pub struct Pattern {
    pub head: String,
    /// The pieces of a row around the firm's name and its credit code.
    pub row: [String; 3],
    pub tail: String,
    /// What the portal asks the database for this page, the rows' statement last.
    pub statements: Vec<String>,
}

#[derive(Clone)]
struct Bare {
    pool: PgPool,
    pattern: Arc<Pattern>,
}

/// `bare PATTERN_FILE`, set up by the environment as the server is.
pub fn serve(arguments: &[String]) {
    let pattern = serde_json::from_str(&std::fs::read_to_string(&arguments[0]).unwrap()).unwrap();
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().unwrap();
    runtime.block_on(async {
        let instance = Instance::open().await.unwrap();
        let bare = Bare { pool: instance.pool.clone(), pattern: Arc::new(pattern) };
        let session = app::router::session_layer(&instance.portal().unwrap(), false);
        let router = Router::new().route("/register", get(page)).with_state(bare).layer(session);
        let router = http::layered(&instance.config, router);
        let (_never, stopping) = tokio::sync::watch::channel(false);
        http::listen("bare", instance.config.listen, router, http::Handle::new(), stopping).await.unwrap();
    });
}

async fn page(State(bare): State<Bare>, session: Session) -> Html<String> {
    let _who = signed_in(&session).await.unwrap();
    let Pattern { head, row, tail, statements } = &*bare.pattern;
    let mut connection = bare.pool.acquire().await.unwrap();
    let mut rows = Vec::new();
    for statement in statements {
        rows = sqlx::query(sqlx::AssertSqlSafe(statement.as_str())).fetch_all(&mut *connection).await.unwrap();
    }
    drop(connection);
    let mut html = String::with_capacity(64 * 1024);
    html.push_str(head);
    for line in &rows {
        html.push_str(&row[0]);
        push_escaped(&mut html, line.get("firm"));
        html.push_str(&row[1]);
        push_escaped(&mut html, line.get("credit_code"));
        html.push_str(&row[2]);
    }
    html.push_str(tail);
    Html(html)
}

fn push_escaped(html: &mut String, text: &str) {
    for c in text.chars() {
        match c {
            '&' => html.push_str("&amp;"),
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            '"' => html.push_str("&quot;"),
            c => html.push(c),
        }
    }
}
