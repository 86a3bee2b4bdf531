//! The board: its pages against bare axum, how many are read while people vote, the same with a hundred times the posts,
//! what comes again unchanged, and its search.

mod growth;
mod search;
mod unchanged;
mod views;

use crate::against_bare;
use crate::bare::Page;
use crate::capture;
use crate::figure::Effort;
use crate::real::{Process, Seamless, Voter, make_posts, make_proposal, make_voters};
use sqlx::PgPool;

/// A portal with so many posts on its board, and residents who vote on one proposal.
struct Board {
    posts: i32,
    portal: Seamless,
    pool: PgPool,
    voters: Vec<Voter>,
    /// The page of what is voted on.
    vote: String,
    _server: Process,
}

const FEW: i32 = 10_000;
const MANY: i32 = 1_000_000;

pub fn measure(effort: Effort) {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().unwrap();
    runtime.block_on(measured(effort));
}

async fn measured(effort: Effort) {
    let few = Board::with(if effort.judges { FEW } else { 2_000 }).await;
    let (portal, pool) = (&few.portal, &few.pool);
    against_bare::measure(effort, "board's first page", portal, pool, Page::Board, &["/board".to_owned()]).await;
    against_bare::measure(effort, "a post's page", portal, pool, Page::Post, &few.answered_posts().await).await;
    unchanged::measure(effort, &few).await;
    let many = Board::with(if effort.judges { MANY } else { 5_000 }).await;
    growth::measure(effort, &few, &many).await;
    views::measure(effort, &few, &many).await;
    search::measure(effort, &many).await;
}

/// As many as can vote without a second vote of anybody in the time that is measured.
const VOTERS: i32 = 2_000;

impl Board {
    async fn with(posts: i32) -> Board {
        let portal = Seamless::measured();
        let server = portal.serves();
        let database = portal.database_url();
        make_posts(&database, posts).await;
        let pool = PgPool::connect(&database).await.unwrap();
        let voters = make_voters(&pool, 1, VOTERS).await;
        let (id, vote) = make_proposal(&pool, "周末步行街", "vote").await;
        // Not on the first page: there stand posts that were answered.
        let old = sqlx::query("UPDATE posts SET posted_at = posted_at - interval '3 years' WHERE id = $1");
        old.bind(id).execute(&pool).await.unwrap();
        Board { posts, portal, pool, voters, vote, _server: server }
    }

    /// The pages of a thousand posts that were answered.
    async fn answered_posts(&self) -> Vec<String> {
        let numbers = "SELECT number FROM posts WHERE status = 'answered' AND body !~ '[<>&\"*_`#]' ORDER BY md5(id::text) LIMIT 1000";
        let numbers: Vec<i64> = sqlx::query_scalar(numbers).fetch_all(&self.pool).await.unwrap();
        numbers.into_iter().map(|number| format!("/board/{number}")).collect()
    }

    /// Pages of the database that one visit to each of these touches.
    async fn buffers(&self, paths: &[String]) -> u64 {
        let visit = async |origin: &String| {
            for path in paths {
                reqwest::get(format!("{origin}{path}")).await.unwrap().error_for_status().unwrap();
            }
        };
        capture::touched(&self.portal, &self.pool, async |origin: &str| origin.to_owned(), visit).await
    }
}
