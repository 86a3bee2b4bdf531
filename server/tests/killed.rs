//! The server is killed twenty times while twenty cases a second are submitted. An acknowledgement is a 303 that the
//! applicant's browser received; nothing that was acknowledged may be lost, or there twice.

#![expect(clippy::unwrap_used, reason = "a story that cannot go on ends there")]

mod load;
#[path = "portal/smtp_sink.rs"]
#[allow(dead_code, reason = "this sink answers all recipients alike")]
mod smtp_sink;

use app::cast::CHEN;
use load::{Agent, Answer, Draft, Seamless, make_drafts};
use smtp_sink::SmtpSink;
use sqlx::PgPool;
use std::collections::BTreeSet;
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::{Mutex, Semaphore};
use tokio::time::{Instant, MissedTickBehavior, interval, sleep};

const KILLS: u32 = 20;
const A_SECOND: u64 = 20;
/// A server lives so long at least, and until so many were acknowledged by it: a kill must find it at work.
const LIFE: Duration = Duration::from_millis(1500);
const AT_LEAST: usize = 10;
const MOST_WAITING: usize = 100;

#[tokio::test(flavor = "multi_thread")]
async fn what_was_acknowledged_is_there_once_after_twenty_kills_and_each_of_its_letters_is_sent() {
    let sink = SmtpSink::open().await;
    let portal = Arc::new(Seamless::new([("SEAMLESS_SMTP_URL", sink.url.clone())]));
    portal.runs(&["demo"]);
    let server = portal.serves();
    let pool = PgPool::connect(&portal.database_url()).await.unwrap();
    let drafts = make_drafts(&pool, 1, 6000).await;
    let chen = Agent::signs_in(&portal.origin, &CHEN).await;

    let told = Arc::new(Mutex::new(Told::default()));
    let submitting = tokio::spawn(submit_all(chen, drafts, Arc::clone(&told)));
    let mut server = server;
    for _ in 0..KILLS {
        let (begun, before) = (Instant::now(), told.lock().await.acknowledged.len());
        sleep(LIFE).await;
        while told.lock().await.acknowledged.len() < before + AT_LEAST {
            assert!(begun.elapsed() < Duration::from_secs(60), "hardly anything is answered: {:#?}", faults(&portal));
            sleep(Duration::from_millis(20)).await;
        }
        let (old, portal) = (server, Arc::clone(&portal));
        server = tokio::task::spawn_blocking(move || {
            old.killed();
            portal.serves()
        })
        .await
        .unwrap();
    }
    submitting.abort();
    let _ = submitting.await;

    let Told { acknowledged, refused } = std::mem::take(&mut *told.lock().await);
    assert_eq!(refused.first(), None, "{} were refused", refused.len());

    each_is_there_once(&pool, &acknowledged).await;
    each_letter_is_sent(&pool, &sink, &acknowledged).await;
    drop(server);
}

fn faults(portal: &Seamless) -> Vec<String> {
    portal.log().lines().filter(|line| line.contains("ERROR")).map(str::to_owned).take(5).collect()
}

/// What applicants were told.
#[derive(Default)]
struct Told {
    acknowledged: Vec<Draft>,
    refused: Vec<String>,
}

/// Open loop: a draft is due every twentieth of a second, whether the server lives or not. Unanswered, it is sent again
/// with its key, as a person presses the button again.
async fn submit_all(agent: Agent, drafts: Vec<Draft>, told: Arc<Mutex<Told>>) {
    let mut due = interval(Duration::from_millis(1000 / A_SECOND));
    due.set_missed_tick_behavior(MissedTickBehavior::Burst);
    let mut sent = tokio::task::JoinSet::new();
    // Whoever waits for an answer waits for it; the line before a dead server ends somewhere.
    let waiting = Arc::new(Semaphore::new(MOST_WAITING));
    for draft in drafts {
        due.tick().await;
        let place = Arc::clone(&waiting).acquire_owned().await.unwrap();
        let (agent, told) = (agent.clone(), Arc::clone(&told));
        sent.spawn(async move {
            let _place = place;
            loop {
                match agent.submits(&draft).await {
                    Answer::Acknowledged => return told.lock().await.acknowledged.push(draft),
                    Answer::Refused(why) => return told.lock().await.refused.push(why),
                    Answer::None => sleep(Duration::from_millis(500)).await,
                }
            }
        });
    }
    sent.join_all().await;
}

async fn each_is_there_once(pool: &PgPool, acknowledged: &[Draft]) {
    let ids: Vec<_> = acknowledged.iter().map(|draft| draft.id).collect();
    let strange: Vec<String> = sqlx::query_scalar(
        "SELECT reference FROM cases WHERE id = ANY ($1)
           AND NOT (stage = 'under_review' AND submissions = 1
                    AND 1 = (SELECT count(*) FROM matters WHERE matters.id = cases.id)
                    AND 1 = (SELECT count(*) FROM steps WHERE matter_id = cases.id)
                    AND 1 = (SELECT count(*) FROM events WHERE subject = cases.id AND body ->> 'kind' = 'submitted')
                    AND 1 = (SELECT count(*) FROM events WHERE subject = cases.id AND body ->> 'kind' = 'planned'))",
    )
    .bind(&ids)
    .fetch_all(pool)
    .await
    .unwrap();
    assert_eq!(strange, Vec::<String>::new(), "acknowledged, and not there exactly once");
    // Nor is anything there in part that was not acknowledged.
    let halves: i64 = sqlx::query_scalar(
        "SELECT count(*) FROM cases WHERE (submissions > 0) <> EXISTS (SELECT FROM matters WHERE matters.id = cases.id)",
    )
    .fetch_one(pool)
    .await
    .unwrap();
    assert_eq!(halves, 0);
}

/// A letter may reach the sink twice, when the kill came between its delivery and the note of it; it bears one Message-ID.
async fn each_letter_is_sent(pool: &PgPool, sink: &SmtpSink, acknowledged: &[Draft]) {
    let begun = Instant::now();
    loop {
        let waiting: i64 =
            sqlx::query_scalar("SELECT count(*) FROM messages WHERE sent_at IS NULL").fetch_one(pool).await.unwrap();
        if waiting == 0 {
            break;
        }
        // A job that died with its server is given to another when its lease is over.
        assert!(begun.elapsed() < Duration::from_secs(400), "{waiting} letters wait still");
        sleep(Duration::from_millis(500)).await;
    }
    let letters = sink.taken();
    let ids: BTreeSet<&str> = letters.iter().filter_map(|letter| header(letter, "Message-ID: ")).collect();
    let subjects: BTreeSet<String> = letters.iter().map(|letter| decoded_subject(letter)).collect();
    for draft in acknowledged {
        assert!(
            subjects.iter().any(|subject| subject.contains(&draft.reference)),
            "no receipt for {}",
            draft.reference
        );
    }
    let written: i64 = sqlx::query_scalar("SELECT count(*) FROM messages").fetch_one(pool).await.unwrap();
    assert_eq!(ids.len(), usize::try_from(written).unwrap(), "one Message-ID a letter, however often it was delivered");
}

fn header<'l>(letter: &'l str, name: &str) -> Option<&'l str> {
    letter.lines().find_map(|line| line.strip_prefix(name))
}

fn decoded_subject(letter: &str) -> String {
    let parsed = mail_parser::MessageParser::default().parse(letter.as_bytes()).unwrap();
    parsed.subject().unwrap_or_default().to_owned()
}
