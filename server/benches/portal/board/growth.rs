//! Growth: pages of the board with 10⁶ posts against 10⁴, by the medians of their latencies and by the buffers touched.

use super::Board;
use crate::arrivals::latencies;
use crate::figure::{Effort, Ratios, quantile};
use crate::load_time;
use reqwest::Client;

const A_SECOND: u32 = 50;

pub async fn measure(effort: Effort, few: &Board, many: &Board) {
    let some = |mut posts: Vec<String>| {
        posts.truncate(20);
        posts
    };
    let posts = [some(few.answered_posts().await), some(many.answered_posts().await)];
    growth(effort, few, many, "a post's page", [&posts[0], &posts[1]]).await;
    let district = |order: &str| vec![format!("/board?district=330106{order}")];
    let lists = [
        ("board's first page", vec!["/board".to_owned()]),
        ("a district's posts", district("")),
        ("a district's overdue posts", district("&order=overdue")),
        ("the most supported posts", vec!["/board?order=supported".to_owned()]),
    ];
    for (name, paths) in lists {
        growth(effort, few, many, name, [&paths, &paths]).await;
    }
}

async fn growth(effort: Effort, few: &Board, many: &Board, name: &str, paths: [&[String]; 2]) {
    let (of_few, of_many) = (few.buffers(paths[0]).await, many.buffers(paths[1]).await);
    let begun = load_time::spent();
    let (mut pairs, mut slow) = (Vec::new(), Vec::new());
    for _ in 0..effort.pairs {
        let (few, many) = (visits(effort, few, paths[0]).await, visits(effort, many, paths[1]).await);
        pairs.push(quantile(&many, 0.5) / quantile(&few, 0.5));
        slow.extend(many);
    }
    slow.sort_by(f64::total_cmp);
    let beside = format!(
        "buffers {of_many} against {of_few}: {:.2} ×; with {} posts median {:.1} ms, p99 {:.1} ms at {A_SECOND} arrivals/s; load took {:.1} s of processor",
        of_many as f64 / of_few as f64,
        many.posts,
        quantile(&slow, 0.5),
        quantile(&slow, 0.99),
        load_time::spent() - begun
    );
    Ratios::of(pairs).print(effort, &format!("{name} with 10⁶ posts against 10⁴"), "≤ 1.3 ×", &beside);
}

async fn visits(effort: Effort, board: &Board, paths: &[String]) -> Vec<f64> {
    let client = Client::builder().tcp_nodelay(true).gzip(true).build().unwrap();
    let visit = |n: usize| {
        let asked = client.get(format!("{}{}", board.portal.origin, paths[n % paths.len()])).send();
        async move { drop(asked.await.unwrap().error_for_status().unwrap().bytes().await.unwrap()) }
    };
    latencies(A_SECOND, effort.leg, visit).await.expect("so few visits are borne")
}
