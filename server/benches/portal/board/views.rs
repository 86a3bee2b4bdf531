//! How many pages of the board are read a second while people vote.

use super::Board;
use crate::arrivals::latencies;
use crate::figure::{Effort, quantile};
use crate::load_time;
use crate::real::{Answer, Voter};
use reqwest::Client;
use reqwest::redirect::Policy;
use sqlx::PgPool;
use std::collections::BTreeSet;
use std::sync::{Arc, Mutex};
use uuid::Uuid;

const VOTES_A_SECOND: u32 = 25;
/// In milliseconds: of a hundred visitors ninety-nine wait no longer.
const BOUND: f64 = 200.0;
const CHOICES: [&str; 3] = ["for", "against", "abstain"];

pub async fn measure(effort: Effort, few: &Board, many: &Board) {
    let begun = load_time::spent();
    let (of_few, of_many) = (highest(effort, few).await, highest(effort, many).await);
    let spent = load_time::spent() - begun;
    if !effort.judges {
        return println!("page views beside votes: ran (short: no figure)");
    }
    for (board, leg) in [(few, &of_few), (many, &of_many)] {
        if !leg.holds() {
            println!(
                "page views beside {VOTES_A_SECOND} votes/s with {} posts: {}/s are too many",
                board.posts, leg.rate
            );
            continue;
        }
        println!(
            "page views beside {VOTES_A_SECOND} votes/s with {} posts: {}/s (goal 500/s at p99 < {BOUND:.0} ms) [p99 {:.0} ms, of votes {:.0} ms; {} votes, none lost]",
            board.posts, leg.rate, leg.p99, leg.p99_of_votes, leg.votes
        );
    }
    let times = f64::from(of_few.rate) / f64::from(of_many.rate);
    println!(
        "page views with 10⁴ posts against 10⁶: {times:.2} × (goal ≤ 1.3 ×) [load took {spent:.1} s of processor]"
    );
}

/// What a rate was measured by.
#[derive(Debug)]
struct Leg {
    rate: u32,
    p99: f64,
    p99_of_votes: f64,
    votes: usize,
}

impl Leg {
    /// A vote is no page, but none may wait for ever.
    fn holds(&self) -> bool {
        self.p99 < BOUND && self.p99_of_votes.is_finite()
    }
}

/// Doubled until it doesn't hold, then halved between to a sixteenth.
async fn highest(effort: Effort, board: &Board) -> Leg {
    let pages = pages(board).await;
    let mut number = 0;
    let mut next = async |rate| {
        number += 1;
        leg(effort, board, &pages, rate, CHOICES[number % CHOICES.len()]).await
    };
    let mut low = next(50).await;
    let mut step = low.rate;
    if !effort.judges || !low.holds() {
        return low;
    }
    loop {
        let higher = next(low.rate + step).await;
        if !higher.holds() {
            break;
        }
        (step, low) = (higher.rate, higher);
    }
    for _ in 0..4 {
        step /= 2;
        let higher = next(low.rate + step).await;
        if higher.holds() {
            low = higher;
        }
    }
    low
}

/// What people read: the first page as often as a post's, now and then a list of their own.
async fn pages(board: &Board) -> Vec<String> {
    let posts = board.answered_posts().await;
    let mut pages = Vec::new();
    for (n, post) in posts.into_iter().enumerate() {
        pages.push("/board".to_owned());
        pages.push(post);
        if n % 5 == 0 {
            pages.push("/board?district=330106".to_owned());
        }
    }
    pages
}

/// Everybody votes for this. A lost vote ends the bench.
async fn leg(effort: Effort, board: &Board, pages: &[String], rate: u32, choice: &'static str) -> Leg {
    let client = Client::builder().tcp_nodelay(true).gzip(true).redirect(Policy::none()).build().unwrap();
    let read = |n: usize| {
        let asked = client.get(format!("{}{}", board.portal.origin, pages[n % pages.len()])).send();
        async move { drop(asked.await.unwrap().error_for_status().unwrap().bytes().await.unwrap()) }
    };
    let acknowledged: Arc<Mutex<BTreeSet<Uuid>>> = Arc::default();
    let vote = |n: usize| {
        let (client, acknowledged) = (client.clone(), Arc::clone(&acknowledged));
        let (voter, origin, page): (Voter, _, _) =
            (board.voters[n].clone(), board.portal.origin.clone(), board.vote.clone());
        async move {
            let answer = voter.posts(&client, &origin, &page, "vote", format!("choice={choice}")).await;
            assert!(matches!(answer, Answer::Acknowledged), "{answer:?}");
            acknowledged.lock().unwrap().insert(voter.id);
        }
    };
    let (views, votes) = tokio::join!(latencies(rate, effort.leg, read), latencies(VOTES_A_SECOND, effort.leg, vote));
    let acknowledged = acknowledged.lock().unwrap().clone();
    let there = voted(&board.pool, choice).await;
    assert!(acknowledged.is_subset(&there), "votes are lost: {} of {}", there.len(), acknowledged.len());
    // Where too many waited, nobody knows how long.
    let p99 = |latencies: Option<Vec<f64>>| latencies.map_or(f64::INFINITY, |sorted| quantile(&sorted, 0.99));
    Leg { rate, p99: p99(views), p99_of_votes: p99(votes), votes: acknowledged.len() }
}

/// Who has this vote now.
async fn voted(pool: &PgPool, choice: &str) -> BTreeSet<Uuid> {
    let voted = sqlx::query_scalar("SELECT person_id FROM votes WHERE choice = $1").bind(choice);
    voted.fetch_all(pool).await.unwrap().into_iter().collect()
}
