//! A durable submission against pgbench running the same statements: same cluster, same clients, both wait for the disk.

use crate::capture::{self, Statement};
use crate::figure::{Effort, Ratios};
use crate::load_time;
use crate::real::{Agent, Answer, Draft, Seamless, make_drafts};
use crate::wrk::submissions_a_second;
use app::cast::CHEN;
use sqlx::PgPool;
use std::collections::BTreeMap;
use std::path::Path;
use std::process::Command;
use std::time::Duration;
use uuid::Uuid;

const CLIENTS: usize = 8;
/// More than either side can do in a second.
const MOST_A_SECOND: i32 = 3000;

pub fn measure(effort: Effort) {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().unwrap();
    runtime.block_on(measured(effort));
}

async fn measured(effort: Effort) {
    // Letters would be sent by the same instance meanwhile; pgbench sends none.
    let portal = Seamless::measured();
    let keeper = portal.serves();
    let pool = PgPool::connect(&portal.database_url()).await.unwrap();
    let script = captured_script(&portal, &pool).await;
    let file = portal.data().with_file_name("submission.sql");
    std::fs::write(&file, &script).unwrap();

    let chen = Agent::signs_in(&portal.origin, &CHEN).await;
    let per_leg = i32::try_from(effort.leg.as_secs()).unwrap() * MOST_A_SECOND;
    let (mut pairs, mut rates, mut first) = (Vec::new(), Vec::new(), 1_000);
    let begun = load_time::spent();
    for _ in 0..effort.pairs {
        let drafts = make_drafts(&pool, first, per_leg).await;
        first += per_leg;
        settle(&pool).await;
        let (ours, acknowledged) = submissions_a_second(&portal, &chen, &drafts, CLIENTS, effort.leg);
        // Those under way when the time was up may have been done too.
        let submitted = submitted(&pool, &drafts).await;
        assert!((acknowledged..=acknowledged + CLIENTS).contains(&submitted), "{acknowledged} told, {submitted} done");
        // pgbench numbers its own drafts: a million a client apart.
        let mut drafts = Vec::new();
        for client in 0..CLIENTS {
            let from = 100_000_000 + i32::try_from(client).unwrap() * 1_000_000 + first + 1;
            drafts.extend(make_drafts(&pool, from, per_leg / i32::try_from(CLIENTS).unwrap()).await);
        }
        settle(&pool).await;
        let (theirs, processed) = pgbench(&portal, &file, 100_000_000 + first, effort.leg);
        assert_eq!(self::submitted(&pool, &drafts).await, processed, "of pgbench's submissions");
        pairs.push(ours / theirs);
        rates.push((ours, theirs));
        first += per_leg;
    }
    let beside = format!(
        "{} submissions/s against {}/s of pgbench with {CLIENTS} clients, synchronous_commit=on; load took {:.1} s of processor",
        rounded(rates.iter().map(|rate| rate.0)),
        rounded(rates.iter().map(|rate| rate.1)),
        load_time::spent() - begun
    );
    Ratios::of(pairs).print(effort, "submission against pgbench", "≥ 0.5", &beside);
    pool.close().await;
    drop(keeper);
}

fn rounded(rates: impl Iterator<Item = f64>) -> String {
    let mut rates: Vec<f64> = rates.collect();
    rates.sort_by(f64::total_cmp);
    format!("{:.0}", rates[rates.len() / 2])
}

/// New rows are written out and counted before the clock runs, for both sides alike.
async fn settle(pool: &PgPool) {
    for statement in ["VACUUM (ANALYZE) cases, case_answers, case_sections, attachments", "CHECKPOINT"] {
        sqlx::query(statement).execute(pool).await.unwrap();
    }
}

async fn submitted(pool: &PgPool, drafts: &[Draft]) -> usize {
    let ids: Vec<Uuid> = drafts.iter().map(|draft| draft.id).collect();
    let counted: i64 = sqlx::query_scalar("SELECT count(*) FROM cases WHERE id = ANY ($1) AND submissions = 1")
        .bind(&ids)
        .fetch_one(pool)
        .await
        .unwrap();
    usize::try_from(counted).unwrap()
}

fn assert_acknowledged(answer: Answer) {
    assert!(matches!(answer, Answer::Acknowledged), "{answer:?}");
}

/// How many a second, and how many in all.
fn pgbench(portal: &Seamless, script: &Path, first: i32, time: Duration) -> (f64, usize) {
    let clients = CLIENTS.to_string();
    let seconds = time.as_secs().to_string();
    let program = program();
    let said = portal.runs(&[
        "postgres",
        "--",
        &program,
        "-n",
        "-M",
        "prepared",
        "-c",
        &clients,
        "-j",
        "1",
        "-T",
        &seconds,
        "-D",
        "i=0",
        "-D",
        &format!("first={first}"),
        "-f",
        script.to_str().unwrap(),
    ]);
    assert!(said.contains("number of failed transactions: 0"), "{said}");
    let told = |name| said.lines().find_map(|line| line.strip_prefix(name)).unwrap_or_else(|| panic!("{said}"));
    let rate = told("tps = ").split(' ').next().unwrap();
    let processed = told("number of transactions actually processed: ").split('/').next().unwrap();
    (rate.parse().unwrap(), processed.parse().unwrap())
}

/// pgbench lies with the server's programs, which Debian keeps off the path.
fn program() -> String {
    let search = "command -v pgbench || ls -d /usr/lib/postgresql/*/bin/pgbench | tail -1";
    let found = Command::new("sh").args(["-c", search]).output().unwrap();
    let found = String::from_utf8(found.stdout).unwrap().trim().to_owned();
    assert!(!found.is_empty(), "pgbench is missing: it comes with PostgreSQL's server");
    found
}

/// Submits one draft through a server whose statements are logged, and makes a script of what the server said.
async fn captured_script(portal: &Seamless, pool: &PgPool) -> String {
    let probe = make_drafts(pool, 1, 2).await;
    capture::begin(pool).await;
    // New connections only are logged: another server of the same portal.
    let logged = portal.with_port();
    let server = logged.serves();
    let chen = Agent::signs_in(&logged.origin, &CHEN).await;
    // The first of a connection also reads what it then keeps.
    assert_acknowledged(chen.submits(&probe[0]).await);
    assert_acknowledged(chen.submits(&probe[1]).await);
    drop(server);
    capture::end(pool).await;

    let all = capture::statements(portal.data());
    let of_the_second = the_request_for(&all, &probe[1]);
    let known: Vec<String> = sqlx::query_scalar(
        "SELECT id::text FROM people UNION ALL SELECT id::text FROM enterprises UNION ALL SELECT id::text FROM premises
         UNION ALL SELECT id::text FROM desks UNION ALL SELECT id::text FROM editions
         UNION ALL SELECT id::text FROM programmes UNION ALL SELECT id::text FROM departments",
    )
    .fetch_all(pool)
    .await
    .unwrap();
    let varying = BTreeMap::from([
        (probe[1].id.to_string(), "md5(concat('case', (:n)::text))::uuid".to_owned()),
        (probe[1].key.clone(), "md5(concat('key', (:n)::text))::uuid".to_owned()),
        (probe[1].reference.clone(), "concat('2026-330106-', (100000000 + (:n)::bigint)::text)".to_owned()),
    ]);
    capture::script(pool, &of_the_second, &varying, &known).await
}

/// The statements from the reading of the session up to the commit, on whichever connections they went.
fn the_request_for(all: &[Statement], draft: &Draft) -> Vec<Statement> {
    let mentions = |statement: &&Statement| {
        statement
            .parameters
            .iter()
            .flatten()
            .any(|value| value.contains(&draft.reference) || value.contains(&draft.key))
    };
    let middle = all.iter().position(|statement| mentions(&statement)).unwrap();
    let start = all[..middle].iter().rposition(|statement| statement.text.contains("FROM sessions")).unwrap();
    let end = middle + all[middle..].iter().position(|statement| statement.text.trim() == "COMMIT").unwrap();
    all[start..=end].iter().filter(|statement| !statement.text.is_empty()).cloned().collect()
}
