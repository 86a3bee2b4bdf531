//! The other side of the comparison: a bare axum handler with the same SQL, layers and session, and a string written by
//! hand: the same words in each row, put together as somebody would who writes this one page. It does less than the
//! portal all the same: no languages, no roles, no states, nothing around the rows but a constant. The portal for its part
//! keeps rows that it has drawn.

use app::city::divisions::{DivisionCode, division};
use app::kernel::lang::Lang;
use app::kernel::session::{Session, signed_in};
use axum::Router;
use axum::extract::State;
use axum::response::Html;
use axum::routing::get;
use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use server::http;
use server::instance::Instance;
use sqlx::postgres::PgRow;
use sqlx::{PgPool, Row};
use std::collections::HashMap;
use std::fmt::Write;
use std::sync::Arc;

/// A page cut up where its rows and their words stand.
#[derive(Clone, Serialize, Deserialize)]
pub struct Pattern {
    pub head: String,
    /// The pieces of a row between [`Words`].
    pub row: Vec<String>,
    pub tail: String,
    /// What the portal asks the database for this page, the rows' statement last.
    pub statements: Vec<String>,
}

#[derive(Clone)]
struct Bare {
    pool: PgPool,
    pattern: Arc<Pattern>,
    places: Arc<HashMap<String, String>>,
}

/// `bare PATTERN_FILE`, set up by the environment as the server is.
pub fn serve(arguments: &[String]) {
    let pattern = serde_json::from_str(&std::fs::read_to_string(&arguments[0]).unwrap()).unwrap();
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().unwrap();
    runtime.block_on(async {
        let instance = Instance::open().await.unwrap();
        let places = Arc::new(places(&instance.pool).await);
        let bare = Bare { pool: instance.pool.clone(), pattern: Arc::new(pattern), places };
        let session = app::router::session_layer(&instance.portal().unwrap(), false);
        let router = Router::new().route("/register", get(page)).with_state(bare).layer(session);
        let router = http::layered(&instance.config, router);
        let (_never, stopping) = tokio::sync::watch::channel(false);
        http::listen("bare", instance.config.listen, router, http::Handle::new(), stopping).await.unwrap();
    });
}

/// The places of the rows by their codes.
async fn places(pool: &PgPool) -> HashMap<String, String> {
    let codes = "SELECT DISTINCT division_code FROM certificates";
    let codes: Vec<String> = sqlx::query_scalar(codes).fetch_all(pool).await.unwrap();
    let named = codes.into_iter().map(|code| {
        let name = division(&DivisionCode::parse(&code).unwrap()).unwrap().full_name(Lang::Zh);
        (code, name)
    });
    named.collect()
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
        push_row(&mut html, row, &bare.places, line);
    }
    html.push_str(tail);
    Html(html)
}

/// The same words as [`words`], written where they belong. Two columns have names that only the portal reads.
fn push_row(html: &mut String, pieces: &[String], places: &HashMap<String, String>, line: &PgRow) {
    let answers: Value = line.get(5);
    let opens: NaiveDate = answers["reopening_date"].as_str().unwrap().parse().unwrap();
    let issued: NaiveDate = line.get("issued_on");
    html.push_str(&pieces[0]);
    push_escaped(html, line.get("firm"));
    html.push_str(&pieces[1]);
    push_escaped(html, line.get("credit_code"));
    html.push_str(&pieces[2]);
    html.push_str(&places[line.get::<&str, _>(3)]);
    html.push_str(&pieces[3]);
    html.push_str(kind(&answers));
    let (y, m, d) = (opens.year(), opens.month(), opens.day());
    write!(html, "{}{y}年{m}月{d}日{}{issued}{}", pieces[4], pieces[5], pieces[6]).unwrap();
    let (y, m, d) = (issued.year(), issued.month(), issued.day());
    write!(html, "{y}年{m}月{d}日({}){}", weekday(issued), pieces[7]).unwrap();
}

fn kind(answers: &Value) -> &'static str {
    match answers["business_kind"].as_str() {
        Some("retail") => "零售、商贸",
        _ => "其他",
    }
}

fn weekday(day: NaiveDate) -> &'static str {
    ["周日", "周一", "周二", "周三", "周四", "周五", "周六"][day.weekday().num_days_from_sunday() as usize]
}

/// A row's words, in the order in which the page has them.
pub type Words = [String; 7];

pub fn words(line: &PgRow) -> Words {
    let answers: Value = line.get("answers");
    let opens: NaiveDate = answers["reopening_date"].as_str().unwrap().parse().unwrap();
    let issued: NaiveDate = line.get("issued_on");
    let place = DivisionCode::parse(line.get(3)).unwrap();
    [
        line.get("firm"),
        line.get("credit_code"),
        division(&place).unwrap().full_name(Lang::Zh),
        kind(&answers).to_owned(),
        format!("{}年{}月{}日", opens.year(), opens.month(), opens.day()),
        issued.to_string(),
        format!("{}年{}月{}日({})", issued.year(), issued.month(), issued.day(), weekday(issued)),
    ]
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
