use super::{Page, Pattern, places};
use crate::capture::{self, Statement};
use crate::real::Seamless;
use sqlx::Row;
use sqlx::postgres::{PgPool, PgRow};
use std::time::Duration;
use uuid::Uuid;

/// Stands in no page.
const MARK: &str = "\u{1}";

/// Cuts our own page at this address up, and takes from the database's log what we ask for it.
pub async fn cut_up(portal: &Seamless, pool: &PgPool, page: Page, path: &str) -> Pattern {
    capture::begin(pool).await;
    let logged = portal.with_port();
    let server = logged.serves();
    // The first visit also reads what is then kept.
    page_of(&logged, path).await;
    let before = capture::statements(portal.data()).len();
    let html = page_of(&logged, path).await;
    tokio::time::sleep(Duration::from_millis(500)).await;
    let asked = capture::statements(portal.data()).split_off(before);
    drop(server);
    capture::end(pool).await;

    let asked: Vec<&Statement> = asked.iter().filter(|asked| asked.text.trim_start().starts_with("SELECT")).collect();
    let main = asked.iter().position(|asked| asked.text.contains(page.asks_for())).unwrap();
    let (mut others, main) = (asked.clone(), asked[main]);
    others.retain(|other| other.text != main.text);
    let row = first_row(pool, page, main).await;
    let mut statements = Vec::new();
    for statement in others {
        statements.push(capture::inlined(pool, statement).await);
    }
    let main = capture::inlined(pool, main).await;
    match page {
        Page::Post => {
            let (id, number): (Uuid, i64) = (row.get("id!: PostId"), row.get("number!: Number"));
            let of_any = |sql: &str, value: &str, kind: &str| sql.replace(&format!("(E'{value}')::{kind}"), "$1");
            statements.iter_mut().for_each(|sql| *sql = of_any(sql, &id.to_string(), "uuid"));
            statements.insert(0, of_any(&main, &number.to_string(), "bigint"));
            assert!(statements.iter().all(|sql| sql.contains("$1")), "{statements:#?}");
        }
        Page::Register | Page::Board => statements.push(main),
    }
    let (head, first, tail) = match page.rows() {
        None => (String::new(), html.as_str(), String::new()),
        Some(rows) => {
            let (head, rest) = html.split_once(rows.begin).unwrap();
            let (open, rest) = rest.split_once('>').unwrap();
            let (list, tail) = rest.split_once(rows.end).unwrap();
            let first = list.split_inclusive(rows.row).next().unwrap();
            (format!("{head}{}{open}>", rows.begin), first, format!("{}{tail}", rows.end))
        }
    };
    let row = pieces(page, first, &words(page, &row));
    Pattern { page, head, row, tail, statements }
}

async fn first_row(pool: &PgPool, page: Page, statement: &Statement) -> PgRow {
    let sql = capture::inlined(pool, statement).await;
    let mut rows = sqlx::query(sqlx::AssertSqlSafe(sql)).fetch_all(pool).await.unwrap();
    page.sort(&mut rows);
    rows.swap_remove(0)
}

/// What is written between the pieces of this row.
fn words(page: Page, row: &PgRow) -> Vec<String> {
    let mut written = String::new();
    page.write()(&mut written, &vec![MARK.to_owned(); page.pieces()], &places(), row);
    let words: Vec<String> = written.split(MARK).map(str::to_owned).collect();
    words[1..words.len() - 1].to_vec()
}

/// What stands between these words.
fn pieces(page: Page, html: &str, words: &[String]) -> Vec<String> {
    let (mut pieces, mut left) = (Vec::new(), html);
    for word in words {
        let (piece, rest) = left.split_once(word.as_str()).unwrap_or_else(|| panic!("{word} is not in {html}"));
        pieces.push(piece.to_owned());
        left = rest;
    }
    pieces.push(left.to_owned());
    assert_eq!(pieces.len(), page.pieces());
    pieces
}

/// The page in Chinese.
pub async fn page_of(portal: &Seamless, path: &str) -> String {
    let answer = reqwest::get(format!("{}{path}?lang=zh-CN", portal.origin)).await.unwrap();
    answer.error_for_status().unwrap().text().await.unwrap()
}
