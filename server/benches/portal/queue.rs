//! A desk's queue with 10⁵ cases before it against one with 10³: growth of the median and of the buffers touched.

use crate::arrivals;
use crate::capture;
use crate::figure::{Effort, Ratios, quantile};
use crate::load_time;
use crate::real::{Agent, Process, Seamless, make_queue};
use app::cast::SUN;
use sqlx::PgPool;
use std::time::Duration;

const A_SECOND: u32 = 25;

struct Side {
    clerk: Agent,
    buffers: u64,
    _server: Process,
    _portal: Seamless,
}

pub fn measure(effort: Effort) {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().unwrap();
    runtime.block_on(measured(effort));
}

async fn measured(effort: Effort) {
    let (few, many) = (prepared(1_000).await, prepared(if effort.judges { 100_000 } else { 5_000 }).await);
    let begun = load_time::spent();
    let (mut pairs, mut slow) = (Vec::new(), Vec::new());
    for _ in 0..effort.pairs {
        let (of_few, of_many) = (latencies(&few.clerk, effort.leg).await, latencies(&many.clerk, effort.leg).await);
        pairs.push(quantile(&of_many, 0.5) / quantile(&of_few, 0.5));
        slow.extend(of_many);
    }
    slow.sort_by(f64::total_cmp);
    let growth = many.buffers as f64 / few.buffers as f64;
    let beside = format!(
        "buffers {} against {}: {growth:.2} ×; with 10⁵ median {:.1} ms, p99 {:.1} ms at {A_SECOND} arrivals/s; load took {:.1} s of processor",
        many.buffers,
        few.buffers,
        quantile(&slow, 0.5),
        quantile(&slow, 0.99),
        load_time::spent() - begun
    );
    Ratios::of(pairs).print(effort, "queue with 10⁵ cases against 10³", "≤ 1.3 ×", &beside);
}

async fn prepared(cases: i32) -> Side {
    let portal = Seamless::measured();
    let server = portal.serves();
    let pool = PgPool::connect(&portal.database_url()).await.unwrap();
    make_queue(&pool, &SUN, cases).await;
    let buffers = buffers(&portal, &pool).await;
    pool.close().await;
    let clerk = Agent::signs_in(&portal.origin, &SUN).await;
    Side { clerk, buffers, _server: server, _portal: portal }
}

async fn buffers(portal: &Seamless, pool: &PgPool) -> u64 {
    let arrives = async |origin: &str| Agent::signs_in(origin, &SUN).await;
    let visit = async |sun: &Agent| drop(sun.get("/desk").await.unwrap().error_for_status().unwrap());
    capture::touched(portal, pool, arrives, visit).await
}

/// In milliseconds; sorted.
async fn latencies(clerk: &Agent, time: Duration) -> Vec<f64> {
    let visit = |_| {
        let clerk = clerk.clone();
        async move { drop(clerk.get("/desk").await.unwrap().error_for_status().unwrap().bytes().await.unwrap()) }
    };
    arrivals::latencies(A_SECOND, time, visit).await.expect("so few visits are borne")
}
