//! The other side of the comparison: a bare axum handler with the same SQL, layers and session, and a string written by
//! hand: the same words in each row, put together as somebody would who writes this one page. It does less than the
//! portal all the same: no languages, no roles, no states, nothing around the rows but a constant. The portal for its part
//! keeps rows that it has drawn.

mod board;
mod pattern;
mod post;
mod register;

pub use pattern::{cut_up, page_of};

use app::city::divisions::{DivisionCode, division};
use app::kernel::lang::Lang;
use app::kernel::session::{Session, signed_in};
use axum::Router;
use axum::extract::{Path, State};
use axum::response::Html;
use axum::routing::get;
use chrono::{DateTime, Datelike, FixedOffset, NaiveDate, Utc};
use host::http;
use host::instance::Instance;
use serde::{Deserialize, Serialize};
use sqlx::Row;
use sqlx::postgres::{PgPool, PgRow};
use std::collections::HashMap;
use std::sync::Arc;

/// The pages that are written by hand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Page {
    Register,
    Board,
    Post,
}

impl Page {
    fn route(self) -> &'static str {
        match self {
            Page::Register => "/register",
            Page::Board => "/board",
            Page::Post => "/board/{number}",
        }
    }

    /// Of the statement whose rows the page shows.
    fn asks_for(self) -> &'static str {
        match self {
            Page::Register => "FROM certificates",
            Page::Board | Page::Post => "FROM posts JOIN categories",
        }
    }

    /// What the rows stand between.
    fn rows(self) -> Option<Rows> {
        match self {
            Page::Register => Some(Rows { begin: "<tbody", row: "</tr>", end: "</tbody>" }),
            Page::Board => Some(Rows { begin: "<ul class=\"govuk-list posts", row: "</li>", end: "</ul>" }),
            Page::Post => None,
        }
    }

    /// So many rows; one more is asked for, which tells that there are more.
    fn shows(self) -> usize {
        match self {
            Page::Register => 30,
            Page::Board => 20,
            Page::Post => 1,
        }
    }

    /// As they are shown: of posts the ids come in order, the posts themselves as they are found.
    fn sort(self, rows: &mut [PgRow]) {
        if self == Page::Board {
            rows.sort_by_key(|row| std::cmp::Reverse(row.get::<DateTime<Utc>, _>("posted_at!")));
        }
    }

    /// Writes a row's words between its pieces.
    fn write(self) -> fn(&mut String, &[String], &Places, &PgRow) {
        match self {
            Page::Register => register::write,
            Page::Board => board::write,
            Page::Post => post::write,
        }
    }

    fn pieces(self) -> usize {
        match self {
            Page::Register => register::PIECES,
            Page::Board => board::PIECES,
            Page::Post => post::PIECES,
        }
    }
}

struct Rows {
    begin: &'static str,
    row: &'static str,
    end: &'static str,
}

/// A page cut up where its rows and their words stand.
#[derive(Clone, Serialize, Deserialize)]
pub struct Pattern {
    pub page: Page,
    pub head: String,
    /// The pieces of a row between its words.
    pub row: Vec<String>,
    pub tail: String,
    /// What the portal asks the database for this page. Of a page of one thing the statements after the first take its
    /// id, the first its number.
    pub statements: Vec<String>,
}

/// The names of the places of the rows, by their codes.
type Places = HashMap<String, Place>;

struct Place {
    name: &'static str,
    full: String,
}

#[derive(Clone)]
struct Bare {
    pool: PgPool,
    pattern: Arc<Pattern>,
    places: Arc<Places>,
}

/// `bare PATTERN_FILE`, set up by the environment as the server is.
pub fn serve(arguments: &[String]) {
    let pattern: Pattern = serde_json::from_str(&std::fs::read_to_string(&arguments[0]).unwrap()).unwrap();
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().unwrap();
    runtime.block_on(async {
        let instance = Instance::open().await.unwrap();
        let portal = instance.portal(app::reactions::reactions()).unwrap();
        let route = match pattern.page {
            Page::Post => get(one),
            _ => get(list),
        };
        let path = pattern.page.route();
        let bare = Bare { pool: instance.pool.clone(), pattern: Arc::new(pattern), places: Arc::new(places()) };
        let router = app::router::with_sessions(Router::new().route(path, route).with_state(bare), &portal, false);
        let router = http::layered(&instance.config, router, app::routes::from_anywhere);
        let (_never, stopping) = tokio::sync::watch::channel(false);
        http::listen("bare", instance.config.listen, router, http::Handle::new(), stopping).await.unwrap();
    });
}

fn places() -> Places {
    let districts = app::city::divisions::districts();
    let codes = districts.flat_map(|district| {
        let within = app::city::divisions::subdistricts_of(&district.code);
        std::iter::once(&district.code).chain(within.map(|place| &place.code))
    });
    codes.map(|code| (code.to_string(), place(code))).collect()
}

fn place(code: &DivisionCode) -> Place {
    let division = division(code).unwrap();
    Place { name: division.zh, full: division.full_name(Lang::Zh) }
}

async fn list(State(bare): State<Bare>, session: Session) -> Html<String> {
    let _who = signed_in(&session).await.unwrap();
    let mut connection = bare.pool.acquire().await.unwrap();
    let mut rows = Vec::new();
    for statement in &bare.pattern.statements {
        rows = sqlx::query(sqlx::AssertSqlSafe(statement.as_str())).fetch_all(&mut *connection).await.unwrap();
    }
    drop(connection);
    bare.pattern.page.sort(&mut rows);
    Html(written(&bare, &rows))
}

async fn one(State(bare): State<Bare>, session: Session, Path(number): Path<i64>) -> Html<String> {
    let _who = signed_in(&session).await.unwrap();
    let mut connection = bare.pool.acquire().await.unwrap();
    let (first, others) = bare.pattern.statements.split_first().unwrap();
    let first = sqlx::query(sqlx::AssertSqlSafe(first.as_str())).bind(number);
    let row = first.fetch_one(&mut *connection).await.unwrap();
    let id: uuid::Uuid = row.get("id!: PostId");
    for statement in others {
        let other = sqlx::query(sqlx::AssertSqlSafe(statement.as_str())).bind(id);
        other.fetch_all(&mut *connection).await.unwrap();
    }
    drop(connection);
    Html(written(&bare, &[row]))
}

fn written(bare: &Bare, rows: &[PgRow]) -> String {
    let Pattern { page, head, row, tail, .. } = &*bare.pattern;
    let mut html = String::with_capacity(64 * 1024);
    html.push_str(head);
    for line in rows.iter().take(page.shows()) {
        page.write()(&mut html, row, &bare.places, line);
    }
    html.push_str(tail);
    html
}

fn weekday(day: NaiveDate) -> &'static str {
    ["周日", "周一", "周二", "周三", "周四", "周五", "周六"][day.weekday().num_days_from_sunday() as usize]
}

/// In the city's time.
fn local(at: DateTime<Utc>) -> DateTime<FixedOffset> {
    at.with_timezone(&FixedOffset::east_opt(8 * 3600).unwrap())
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
