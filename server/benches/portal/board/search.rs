//! What people look for among 10⁶ posts: frequent words and rare ones, one and several, and what nobody wrote.

use super::Board;
use crate::arrivals::latencies;
use crate::figure::{Effort, quantile};
use crate::load_time;
use reqwest::Client;

const A_SECOND: u32 = 25;

const SOUGHT: [&str; 20] = [
    "停车",
    "口罩",
    "复工",
    "小区",
    "医院",
    "补贴",
    "快递",
    "垃圾",
    "学校",
    "公交",
    "噪音",
    "物业",
    "电梯",
    "早餐店",
    "小区 停车",
    "口罩 药店",
    "盲道",
    "充电桩",
    "垃圾 异味",
    "宇宙飞船",
];

pub async fn measure(effort: Effort, board: &Board) {
    let client = Client::builder().tcp_nodelay(true).gzip(true).build().unwrap();
    let address = format!("{}/board", board.portal.origin);
    let visit = |words: &'static str| {
        let asked = client.get(&address).query(&[("words", words)]).send();
        async move { drop(asked.await.unwrap().error_for_status().unwrap().bytes().await.unwrap()) }
    };
    let begun = load_time::spent();
    let mut all = Vec::new();
    for _ in 0..effort.pairs {
        all.extend(latencies(A_SECOND, effort.leg, |n| visit(SOUGHT[n % SOUGHT.len()])).await.expect("it is borne"));
    }
    all.sort_by(f64::total_cmp);
    let (median, p99) = (quantile(&all, 0.5), quantile(&all, 0.99));
    let spent = load_time::spent() - begun;
    let posts = board.posts;
    match effort.judges {
        true => println!(
            "search over {posts} posts: p99 {p99:.1} ms (goal < 100 ms) [median {median:.1} ms, {} questions at {A_SECOND} arrivals/s; load took {spent:.1} s of processor]",
            all.len()
        ),
        false => println!("search over 10⁶ posts: ran (short: no figure)"),
    }
}
