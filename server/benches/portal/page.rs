//! A public page with rows from the database, the register's first, against [`crate::bare`].

use crate::bare::{self, Pattern};
use crate::capture;
use crate::figure::{Effort, Ratios};
use crate::load_time;
use crate::real::{Seamless, make_certificates};
use sqlx::PgPool;
use std::process::{Child, Command};
use std::time::Duration;

const CONNECTIONS: &str = "32";

pub fn measure(effort: Effort) {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().unwrap();
    runtime.block_on(measured(effort));
}

async fn measured(effort: Effort) {
    let portal = Seamless::new([("SEAMLESS_WORK", "false".to_owned()), ("SEAMLESS_LOG", "warn".to_owned())]);
    portal.runs(&["demo"]);
    let ours = portal.serves();
    let database = portal.database_url();
    let pool = PgPool::connect(&database).await.unwrap();
    make_certificates(&pool, 10_000).await;
    let pattern = pattern(&portal, &pool).await;
    let file = portal.data().with_file_name("pattern.json");
    std::fs::write(&file, serde_json::to_string(&pattern).unwrap()).unwrap();
    let bare = portal.with_port();
    let theirs = Bare(start(&bare, &database, &file));
    let (our_page, their_page) = (page_of(&portal).await, page_of_when_up(&bare).await);
    let (us, them) = (our_page.len(), their_page.len());
    assert!(us.abs_diff(them) * 20 < us, "the pages weigh {us} and {them} bytes: no fair comparison");

    let begun = load_time::spent();
    let mut rates = Vec::new();
    for _ in 0..effort.pairs {
        rates.push((requests_a_second(&portal, effort.leg), requests_a_second(&bare, effort.leg)));
    }
    let middle = |side: fn(&(f64, f64)) -> f64| {
        let mut all: Vec<f64> = rates.iter().map(side).collect();
        all.sort_by(f64::total_cmp);
        all[all.len() / 2]
    };
    let beside = format!(
        "{:.0} pages/s against {:.0}/s, {us} bytes each before compression, rows kept as drawn, {CONNECTIONS} connections; load took {:.1} s of processor",
        middle(|rate| rate.0),
        middle(|rate| rate.1),
        load_time::spent() - begun
    );
    Ratios::of(rates.iter().map(|(ours, theirs)| ours / theirs)).print(
        effort,
        "register page against bare axum",
        "≥ 0.85",
        &beside,
    );
    pool.close().await;
    drop((theirs, ours));
}

/// Ended when dropped.
struct Bare(Child);

impl Drop for Bare {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

fn start(bare: &Seamless, database: &str, pattern: &std::path::Path) -> Child {
    let mut command = Command::new(std::env::current_exe().unwrap());
    command.arg("bare").arg(pattern).env("DATABASE_URL", database).env("SEAMLESS_LOG", "warn");
    bare.settle_environment(&mut command).spawn().unwrap()
}

async fn page_of(portal: &Seamless) -> String {
    let answer = reqwest::get(format!("{}/register?lang=zh-CN", portal.origin)).await.unwrap();
    answer.error_for_status().unwrap().text().await.unwrap()
}

async fn page_of_when_up(bare: &Seamless) -> String {
    for _ in 0..200 {
        match reqwest::get(format!("{}/register", bare.origin)).await {
            Ok(answer) => return answer.error_for_status().unwrap().text().await.unwrap(),
            Err(_) => tokio::time::sleep(Duration::from_millis(50)).await,
        }
    }
    panic!("the bare server does not come up");
}

/// Cuts our own page up, and takes from the database's log what we ask for it.
async fn pattern(portal: &Seamless, pool: &PgPool) -> Pattern {
    capture::begin(pool).await;
    let logged = portal.with_port();
    let server = logged.serves();
    // The first visit also reads what is then kept.
    page_of(&logged).await;
    let before = capture::statements(portal.data()).len();
    let page = page_of(&logged).await;
    tokio::time::sleep(Duration::from_millis(500)).await;
    let asked = capture::statements(portal.data()).split_off(before);
    drop(server);
    capture::end(pool).await;

    let mut statements: Vec<String> = Vec::new();
    for statement in asked.iter().filter(|statement| statement.text.trim_start().starts_with("SELECT")) {
        statements.push(capture::inlined(pool, statement).await);
    }
    statements.sort_by_key(|statement| statement.contains("FROM certificates"));
    let (head, rest) = page.split_once("<tbody").unwrap();
    let (open, rest) = rest.split_once('>').unwrap();
    let (rows, tail) = rest.split_once("</tbody>").unwrap();
    let row = rows.split_inclusive("</tr>").next().unwrap();
    let newest = sqlx::query(
        "SELECT id, firm, credit_code, division_code, answers, issued_on FROM certificates
         ORDER BY issued_at DESC, id DESC LIMIT 1",
    );
    let newest = newest.fetch_one(pool).await.unwrap();
    let (mut pieces, mut left) = (Vec::new(), row);
    for word in bare::words(&newest) {
        let (piece, rest) = left.split_once(word.as_str()).unwrap_or_else(|| panic!("{word} is not in {row}"));
        pieces.push(piece.to_owned());
        left = rest;
    }
    pieces.push(left.to_owned());
    Pattern { head: format!("{head}<tbody{open}>"), row: pieces, tail: format!("</tbody>{tail}"), statements }
}

/// wrk, closed loop, with compression as browsers ask for it.
fn requests_a_second(portal: &Seamless, time: Duration) -> f64 {
    let seconds = format!("{}s", time.as_secs());
    let address = format!("{}/register", portal.origin);
    let wrk = Command::new("wrk")
        .args(["-t1", "-c", CONNECTIONS, "-d", &seconds, "-H", "accept-encoding: gzip, br", &address])
        .output()
        .expect("wrk is missing: on Debian, apt-get install wrk");
    let said = String::from_utf8(wrk.stdout).unwrap();
    assert!(!said.contains("Non-2xx"), "{said}");
    said.lines().find_map(|line| line.strip_prefix("Requests/sec:")).unwrap().trim().parse().unwrap()
}
