use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};
use tokio::task::JoinSet;

/// More than this wait for an answer at a time: it isn't kept up with.
const MOST_WAITING: usize = 2_000;

/// So many visits a second, whether or not earlier ones were answered; `visit` is given its number. Gives how long each
/// took in milliseconds, from the moment at which it was due, sorted; none if too many waited.
pub async fn latencies<Visit>(a_second: u32, time: Duration, visit: impl Fn(usize) -> Visit) -> Option<Vec<f64>>
where
    Visit: Future<Output = ()> + Send + 'static,
{
    let mut due = tokio::time::interval(Duration::from_secs(1) / a_second);
    let (mut visits, mut number, begun) = (JoinSet::new(), 0, Instant::now());
    let waiting = Arc::new(AtomicUsize::new(0));
    while begun.elapsed() < time {
        let at = due.tick().await;
        if waiting.fetch_add(1, Ordering::Relaxed) > MOST_WAITING {
            visits.abort_all();
            return None;
        }
        let (visit, waiting) = (visit(number), Arc::clone(&waiting));
        number += 1;
        visits.spawn(async move {
            visit.await;
            waiting.fetch_sub(1, Ordering::Relaxed);
            at.elapsed().as_secs_f64() * 1000.0
        });
    }
    let mut latencies = visits.join_all().await;
    latencies.sort_by(f64::total_cmp);
    Some(latencies)
}
