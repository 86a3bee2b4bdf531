//! A public page with rows from the database against [`crate::bare`].

use crate::bare::{self, Page, page_of};
use crate::figure::{Effort, Ratios};
use crate::load_time;
use crate::real::Seamless;
use crate::wrk::requests_a_second;
use sqlx::PgPool;
use std::process::{Child, Command};
use std::time::Duration;

const CONNECTIONS: usize = 32;

/// Of the portal that serves: these addresses by turns, which are all one page of this kind.
pub async fn measure(effort: Effort, name: &str, portal: &Seamless, pool: &PgPool, page: Page, paths: &[String]) {
    let pattern = bare::cut_up(portal, pool, page, &paths[0]).await;
    let file = portal.data().with_file_name("pattern.json");
    std::fs::write(&file, serde_json::to_string(&pattern).unwrap()).unwrap();
    let bare = portal.with_port();
    let bare_server = Bare(start(&bare, &portal.database_url(), &file));
    let (our_page, their_page) = (page_of(portal, &paths[0]).await, page_of_when_up(&bare, &paths[0]).await);
    let (us, them) = (our_page.len(), their_page.len());
    assert!(us.abs_diff(them) * 50 < us, "the pages weigh {us} and {them} bytes: no fair comparison");

    let begun = load_time::spent();
    let mut rates = Vec::new();
    for _ in 0..effort.pairs {
        let rate = |of: &Seamless| requests_a_second(of, paths, &[], CONNECTIONS, effort.leg);
        rates.push((rate(portal), rate(&bare)));
    }
    let middle = |side: fn(&(f64, f64)) -> f64| {
        let mut all: Vec<f64> = rates.iter().map(side).collect();
        all.sort_by(f64::total_cmp);
        all[all.len() / 2]
    };
    let beside = format!(
        "{:.0} pages/s against {:.0}/s, {us} bytes each before compression, parts kept as drawn, {CONNECTIONS} connections; load took {:.1} s of processor",
        middle(|rate| rate.0),
        middle(|rate| rate.1),
        load_time::spent() - begun
    );
    let name = format!("{name} against bare axum");
    Ratios::of(rates.iter().map(|(ours, theirs)| ours / theirs)).print(effort, &name, "≥ 0.85", &beside);
    drop(bare_server);
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

async fn page_of_when_up(bare: &Seamless, path: &str) -> String {
    for _ in 0..200 {
        match reqwest::get(format!("{}{path}", bare.origin)).await {
            Ok(answer) => return answer.error_for_status().unwrap().text().await.unwrap(),
            Err(_) => tokio::time::sleep(Duration::from_millis(50)).await,
        }
    }
    panic!("the bare server does not come up");
}
