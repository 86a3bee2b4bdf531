//! Five thousand residents vote thrice at the same moment, on three instances of which one after another is killed. An
//! acknowledgement is a 303 that came; whom nobody answers asks the next instance, as a balancer would.

#![expect(clippy::unwrap_used, reason = "a story that cannot go on ends there")]

mod load;

use load::{Answer, Process, Seamless, Voter, make_people, make_proposal, make_voters};
use reqwest::Client;
use reqwest::redirect::Policy;
use sqlx::PgPool;
use std::collections::HashMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;
use tokio::sync::Semaphore;
use tokio::task::JoinSet;
use tokio::time::{Instant, sleep};
use uuid::Uuid;

const VOTERS: usize = 5_000;
const CHOICES: [&str; 3] = ["for", "against", "abstain"];
const INSTANCES: usize = 3;
/// Each instance dies thrice.
const KILLS: usize = 9;
/// So many vote at a time, three votes each.
const VOTING: usize = 20;
/// Longer than this nobody waits for the next answer.
const PATIENCE: Duration = Duration::from_secs(60);

#[tokio::test(flavor = "multi_thread")]
async fn who_votes_thrice_at_once_has_one_vote_and_who_supports_fifty_times_one_support_or_none_whatever_is_killed() {
    let portal = Seamless::new([("SEAMLESS_LOG", "warn".to_owned())]);
    portal.runs(&["demo"]);
    let mut instances = Instances::of(portal).await;
    let pool = PgPool::connect(&instances.portals[0].database_url()).await.unwrap();
    let voters = make_voters(&pool, 1, i32::try_from(VOTERS).unwrap()).await;

    let (vote, page) = make_proposal(&pool, "周末步行街", "vote").await;
    let ballots = everybody_votes(&mut instances, &voters, &page).await;
    each_has_the_vote_that_was_acknowledged_last(&pool, vote, &ballots).await;
    the_tally_is_the_recount(&pool, vote).await;
    each_vote_is_told_of(&pool, vote).await;

    let (proposal, page) = make_proposal(&pool, "夜间开放公园", "collecting").await;
    let strangers = make_people(&pool, 1_000_001, 1).await;
    // Who supports it in peace, that a number may be wrong in both directions.
    for voter in &voters[10..15] {
        instances.door().sends(voter, 0, &page, "support", "").await;
    }
    for supporters in [vec![&voters[0]], vec![&voters[1], &strangers[0]]] {
        support_and_withdraw_at_once(&mut instances, &supporters, &page).await;
        each_has_one_support_or_none(&pool, proposal, &supporters).await;
    }
}

/// Instances of one portal, over one cluster.
struct Instances {
    portals: Vec<Arc<Seamless>>,
    processes: Vec<Option<Process>>,
    client: Client,
    unanswered: Arc<AtomicUsize>,
}

impl Instances {
    async fn of(portal: Seamless) -> Instances {
        let others: Vec<Seamless> = (1..INSTANCES).map(|_| portal.with_port()).collect();
        let portals: Vec<_> = std::iter::once(portal).chain(others).map(Arc::new).collect();
        let client = Client::builder().redirect(Policy::none()).tcp_nodelay(true).build().unwrap();
        let processes = portals.iter().map(|_| None).collect();
        let mut instances = Instances { portals, processes, client, unanswered: Arc::default() };
        for at in 0..INSTANCES {
            instances.kill_and_start(at).await;
        }
        instances
    }

    /// Kills it, if it lives, and lets it serve again.
    async fn kill_and_start(&mut self, at: usize) {
        let (portal, process) = (Arc::clone(&self.portals[at]), self.processes[at].take());
        let started = tokio::task::spawn_blocking(move || {
            if let Some(process) = process {
                process.killed();
            }
            portal.serves()
        });
        self.processes[at] = Some(started.await.unwrap());
    }

    fn door(&self) -> Door {
        let origins = self.portals.iter().map(|portal| portal.origin.clone()).collect();
        Door { origins, client: self.client.clone(), unanswered: Arc::clone(&self.unanswered) }
    }

    /// Waits until so many were acknowledged. However slow the machine is, some must be, again and again.
    async fn get_on(&self, acknowledged: &AtomicUsize, enough: usize) {
        let (mut before, mut since) = (0, Instant::now());
        loop {
            let so_far = acknowledged.load(Ordering::Relaxed);
            if so_far >= enough {
                return;
            }
            if so_far > before {
                (before, since) = (so_far, Instant::now());
            }
            assert!(
                since.elapsed() < PATIENCE,
                "nothing goes on after {so_far} were acknowledged: {:#?}",
                self.faults()
            );
            sleep(Duration::from_millis(5)).await;
        }
    }

    /// For the message of what failed.
    fn faults(&self) -> Vec<String> {
        self.portals[0].log().lines().filter(|line| line.contains("ERROR")).map(str::to_owned).take(5).collect()
    }
}

/// Where people reach the instances.
#[derive(Clone)]
struct Door {
    origins: Vec<String>,
    client: Client,
    unanswered: Arc<AtomicUsize>,
}

/// When the request that was acknowledged was sent, and when its 303 was there.
#[derive(Debug, Clone, Copy)]
struct Acknowledged {
    sent: Instant,
    answered: Instant,
}

impl Door {
    /// To this instance first; without an answer to the next one, until there is one.
    async fn sends(&self, voter: &Voter, first: usize, page: &str, action: &str, body: &str) -> Acknowledged {
        for at in first.. {
            let (sent, origin) = (Instant::now(), &self.origins[at % INSTANCES]);
            match voter.posts(&self.client, origin, page, action, body.to_owned()).await {
                Answer::Acknowledged => return Acknowledged { sent, answered: Instant::now() },
                Answer::Refused(why) => panic!("{why}"),
                Answer::None => {
                    self.unanswered.fetch_add(1, Ordering::Relaxed);
                    sleep(Duration::from_millis(50)).await;
                }
            }
        }
        unreachable!("instances without end")
    }
}

/// What somebody was told of their three votes, in the order of [`CHOICES`].
struct Ballot {
    voter: Uuid,
    votes: [Acknowledged; 3],
}

/// Meanwhile one instance after another is killed, each time when as many votes more were acknowledged.
async fn everybody_votes(instances: &mut Instances, voters: &[Voter], page: &str) -> Vec<Ballot> {
    let acknowledged = Arc::new(AtomicUsize::new(0));
    let places = Arc::new(Semaphore::new(VOTING));
    let mut voting = JoinSet::new();
    for (n, voter) in voters.iter().cloned().enumerate() {
        let (door, places, page) = (instances.door(), Arc::clone(&places), page.to_owned());
        let acknowledged = Arc::clone(&acknowledged);
        voting.spawn(async move {
            let _place = places.acquire().await.unwrap();
            let (door, voter, page, acknowledged) = (&door, &voter, &page, &acknowledged);
            // Each choice goes to each instance as often.
            let send = |choice: usize| async move {
                let body = format!("choice={}", CHOICES[choice]);
                let told = door.sends(voter, n + choice, page, "vote", &body).await;
                acknowledged.fetch_add(1, Ordering::Relaxed);
                told
            };
            let (for_it, against, abstain) = tokio::join!(send(0), send(1), send(2));
            Ballot { voter: voter.id, votes: [for_it, against, abstain] }
        });
    }
    let all = VOTERS * CHOICES.len();
    for kill in 0..KILLS {
        instances.get_on(&acknowledged, all * (kill + 1) / (KILLS + 1)).await;
        instances.kill_and_start(kill % INSTANCES).await;
    }
    instances.get_on(&acknowledged, all).await;
    let ballots = voting.join_all().await;
    assert!(instances.unanswered.load(Ordering::Relaxed) > 0, "no kill found a request at work");
    ballots
}

/// One each, and none that another vote of theirs, sent after it was acknowledged, has taken the place of.
async fn each_has_the_vote_that_was_acknowledged_last(pool: &PgPool, post: Uuid, ballots: &[Ballot]) {
    let kept: Vec<(Uuid, String)> = sqlx::query_as("SELECT person_id, choice FROM votes WHERE post_id = $1")
        .bind(post)
        .fetch_all(pool)
        .await
        .unwrap();
    assert_eq!((kept.len(), ballots.len()), (VOTERS, VOTERS), "votes that are there, and people who voted");
    let kept: HashMap<Uuid, String> = kept.into_iter().collect();
    let wrong = |Ballot { voter, votes }: &Ballot| {
        let Some(choice) = kept.get(voter) else { return Some(format!("{voter} has no vote")) };
        let at = CHOICES.iter().position(|known| known == choice).unwrap();
        let later = (0..3).find(|other| votes[*other].sent > votes[at].answered)?;
        Some(format!("{voter} has “{choice}”, and voted “{}” after that: {votes:?}", CHOICES[later]))
    };
    let wrong: Vec<String> = ballots.iter().filter_map(wrong).collect();
    assert!(
        wrong.is_empty(),
        "{} of {VOTERS} have another vote than they gave last: {:#?}",
        wrong.len(),
        wrong.first()
    );
}

async fn the_tally_is_the_recount(pool: &PgPool, post: Uuid) {
    let tally: (i32, i32, i32) =
        sqlx::query_as("SELECT votes_for, votes_against, votes_abstain FROM proposals WHERE post_id = $1")
            .bind(post)
            .fetch_one(pool)
            .await
            .unwrap();
    let counted: Vec<(String, i64)> =
        sqlx::query_as("SELECT choice, count(*) FROM votes WHERE post_id = $1 GROUP BY choice")
            .bind(post)
            .fetch_all(pool)
            .await
            .unwrap();
    let counted: HashMap<String, i64> = counted.into_iter().collect();
    let recount = CHOICES.map(|choice| counted.get(choice).copied().unwrap_or(0));
    assert_eq!([tally.0, tally.1, tally.2].map(i64::from), recount, "the tally, and what the votes add up to");
}

/// A vote and its event are committed together or not at all.
async fn each_vote_is_told_of(pool: &PgPool, post: Uuid) {
    let (silent, unheard): (i64, i64) = sqlx::query_as(
        "WITH told AS (SELECT DISTINCT person_id FROM events WHERE subject = $1 AND body ->> 'kind' = 'voted'),
              voted AS (SELECT person_id FROM votes WHERE post_id = $1)
         SELECT (SELECT count(*) FROM (TABLE voted EXCEPT TABLE told) AS silent),
                (SELECT count(*) FROM (TABLE told EXCEPT TABLE voted) AS unheard)",
    )
    .bind(post)
    .fetch_one(pool)
    .await
    .unwrap();
    assert_eq!((silent, unheard), (0, 0), "people with a vote and no event, and with an event and no vote");
}

/// Each of them fifty times, over all instances, of which one dies over it.
async fn support_and_withdraw_at_once(instances: &mut Instances, supporters: &[&Voter], page: &str) {
    let acknowledged = Arc::new(AtomicUsize::new(0));
    let mut sending = JoinSet::new();
    for (n, supporter) in supporters.iter().enumerate() {
        for time in 0..50 {
            for action in ["support", "support/withdrawal"] {
                let (door, supporter, page) = (instances.door(), (*supporter).clone(), page.to_owned());
                let acknowledged = Arc::clone(&acknowledged);
                sending.spawn(async move {
                    door.sends(&supporter, n + time, &page, action, "").await;
                    acknowledged.fetch_add(1, Ordering::Relaxed);
                });
            }
        }
    }
    // The others are on their way.
    instances.get_on(&acknowledged, 1).await;
    instances.kill_and_start(supporters.len() % INSTANCES).await;
    instances.get_on(&acknowledged, sending.len()).await;
    sending.join_all().await;
}

async fn each_has_one_support_or_none(pool: &PgPool, post: Uuid, supporters: &[&Voter]) {
    for supporter in supporters {
        let theirs: i64 = sqlx::query_scalar("SELECT count(*) FROM supports WHERE post_id = $1 AND person_id = $2")
            .bind(post)
            .bind(supporter.id)
            .fetch_one(pool)
            .await
            .unwrap();
        assert!(theirs <= 1, "{} supports it {theirs} times", supporter.id);
    }
    let counted: (i32, i32, i32) =
        sqlx::query_as("SELECT supports, supports_verified, supports_held FROM posts WHERE id = $1")
            .bind(post)
            .fetch_one(pool)
            .await
            .unwrap();
    let recount: (i64, i64, i64) = sqlx::query_as(
        "SELECT count(*) FILTER (WHERE NOT held), count(residents.person_id) FILTER (WHERE NOT held),
                count(*) FILTER (WHERE held)
         FROM supports LEFT JOIN residents USING (person_id) WHERE post_id = $1",
    )
    .bind(post)
    .fetch_one(pool)
    .await
    .unwrap();
    let counted = (i64::from(counted.0), i64::from(counted.1), i64::from(counted.2));
    assert_eq!(counted, recount, "supports as the post counts them and as they are there: counted, verified, held");
}
