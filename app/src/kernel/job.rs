//! Work that must happen after a commit is a row in that commit.
//!
//! Our own, because neither known crate can be drained by a test under a fixed clock: apalis-postgres 1.0 picks tasks
//! by the database's `now()`, graphile_worker 0.14 sets the next try by it.

use super::actor::Actor;
use super::deed::Deed;
use super::error::{Error, Result};
use super::ids;
use super::portal::Portal;
use super::tx::Tx;
use chrono::{DateTime, TimeDelta, Utc};
use futures::FutureExt;
use futures::future::{BoxFuture, Shared, join_all};
use serde::{Serialize, de::DeserializeOwned};
use serde_json::Value;
use sha2::{Digest, Sha256};
use std::collections::HashMap;
use std::future::Future;
use std::time::Duration;
use tokio::task::JoinError;
use uuid::Uuid;

/// Something to be done later, at least once. Running it twice must do no harm.
pub trait Job: Serialize + DeserializeOwned + Send + Sync + 'static {
    const KIND: &'static str;

    fn run(self, portal: &Portal) -> impl Future<Output = Result<()>> + Send;

    /// How long to wait after this many failed tries, so long after it was enqueued; `None` gives up. By default pauses
    /// double from a minute to four hours, and end when they have filled two days: days on which nobody was there to try
    /// do not count.
    fn pause(failures: u32, age: TimeDelta) -> Option<TimeDelta> {
        let tried_enough = failures >= TRIES_IN_TWO_DAYS && age >= TimeDelta::days(2);
        let pause = TimeDelta::minutes(1 << failures.saturating_sub(1).min(8)).min(TimeDelta::hours(4));
        (!tried_enough).then_some(pause)
    }
}

/// After as many tries the pauses between them are two days and a quarter of an hour.
const TRIES_IN_TWO_DAYS: u32 = 20;

impl Tx {
    /// Enqueues a job, to run once this transaction has committed.
    pub async fn enqueue<J: Job>(&mut self, job: &J) -> Result<()> {
        let now = self.now();
        self.enqueue_for(job, now).await
    }

    /// Enqueues a job, to run at a later moment.
    pub async fn enqueue_for<J: Job>(&mut self, job: &J, run_at: DateTime<Utc>) -> Result<()> {
        self.enqueue_as(ids::uuid(), job, run_at).await
    }

    /// Enqueues a job of its kind for this moment, unless one is: for what plans its own next time.
    pub async fn enqueue_once_for<J: Job>(&mut self, job: &J, run_at: DateTime<Utc>) -> Result<()> {
        let id = Sha256::new().chain_update(J::KIND).chain_update(run_at.timestamp().to_be_bytes()).finalize();
        let id = Uuid::from_slice(&id[..16]).map_err(Error::internal)?;
        self.enqueue_as(id, job, run_at).await
    }

    async fn enqueue_as<J: Job>(&mut self, id: Uuid, job: &J, run_at: DateTime<Utc>) -> Result<()> {
        let body = serde_json::to_value(job).map_err(Error::internal)?;
        let now = self.now();
        sqlx::query!(
            "INSERT INTO jobs (id, kind, body, enqueued_at, run_at) VALUES ($1, $2, $3, $4, $5)
             ON CONFLICT (id) DO NOTHING",
            id,
            J::KIND,
            body,
            now,
            run_at
        )
        .execute(self.connection())
        .await?;
        self.enqueued = true;
        Ok(())
    }
}

type Run = Box<dyn Fn(Value, Portal) -> BoxFuture<'static, Result<()>> + Send + Sync>;
type Pause = fn(u32, TimeDelta) -> Option<TimeDelta>;

/// The kinds of job this binary can do.
#[derive(Default)]
pub struct Jobs(HashMap<&'static str, (Run, Pause)>);

/// A worker that was not heard of for this long is taken for dead, and its job given to another.
const LEASE: TimeDelta = TimeDelta::seconds(30);

/// How often a worker says that it is still at its job.
const HEARTBEAT: Duration = Duration::from_secs(10);

/// So many jobs an instance does at once: as many as it keeps connections to the mail server.
const WORKERS: usize = 4;

/// How long an idle worker sleeps when no commit of this instance wakes it.
const IDLE: Duration = Duration::from_secs(1);

impl Jobs {
    pub fn knows<J: Job>(mut self) -> Self {
        let run: Run = Box::new(|body, portal| {
            Box::pin(async move {
                let job: J = serde_json::from_value(body).map_err(Error::internal)?;
                job.run(&portal).await
            })
        });
        self.0.insert(J::KIND, (run, J::pause));
        self
    }

    /// Works until `stop` resolves; jobs that have begun are finished first.
    pub fn work<'a>(&'a self, portal: &'a Portal, stop: BoxFuture<'a, ()>) -> BoxFuture<'a, ()> {
        let stop = stop.shared();
        join_all((0..WORKERS).map(move |_| self.work_alone(portal, stop.clone()))).map(drop).boxed()
    }

    async fn work_alone(&self, portal: &Portal, mut stop: Shared<BoxFuture<'_, ()>>) {
        loop {
            let rest = match self.work_one(portal).await {
                Ok(true) => Duration::ZERO,
                Ok(false) => IDLE,
                Err(error) => {
                    tracing::error!(error = error.told(), "the job queue cannot be read");
                    IDLE * 5
                }
            };
            tokio::select! {
                biased;
                () = &mut stop => return,
                () = portal.jobs_waiting().notified(), if !rest.is_zero() => {}
                () = tokio::time::sleep(rest) => {}
            }
        }
    }

    /// Does all that is due by the portal's clock, and what that enqueues; tells how many runs it took.
    pub async fn drain(&self, portal: &Portal) -> Result<usize> {
        let mut runs = 0;
        while self.work_one(portal).await? {
            runs += 1;
        }
        Ok(runs)
    }

    async fn work_one(&self, portal: &Portal) -> Result<bool> {
        let Some(due) = claim(portal).await? else { return Ok(false) };
        let Some((run, pause)) = self.0.get(due.kind.as_str()) else {
            // Another release enqueued it; leave it to an instance that knows it.
            return put_back(portal, &due, Some(TimeDelta::minutes(1)), "unknown kind").await.map(|()| true);
        };
        let error = match attend(portal, &due, run(due.body.clone(), portal.clone())).await {
            Ok(Ok(())) => return finish(portal, &due).await.map(|()| true),
            Ok(Err(error)) => error.told(),
            Err(_) => "panicked".to_owned(),
        };
        let age = portal.clock().now() - due.enqueued_at;
        let rest = pause(due.attempts.unsigned_abs(), age);
        let (job, kind, attempts) = (due.id, &due.kind, due.attempts);
        match rest {
            Some(_) => tracing::warn!(%job, kind, attempts, error, "a job failed, and will be tried again"),
            None => tracing::error!(%job, kind, attempts, error, "a job failed for good"),
        }
        metrics::counter!("seamless_jobs_failed_total", "kind" => due.kind.clone()).increment(1);
        put_back(portal, &due, rest, &error).await.map(|()| true)
    }
}

/// Runs the job, and keeps its lease for as long as it takes.
async fn attend(
    portal: &Portal,
    due: &Due,
    run: BoxFuture<'static, Result<()>>,
) -> std::result::Result<Result<()>, JoinError> {
    let mut running = tokio::spawn(run);
    loop {
        match tokio::time::timeout(HEARTBEAT, &mut running).await {
            Ok(outcome) => return outcome,
            Err(_) => {
                if let Err(error) = keep(portal, due).await {
                    tracing::warn!(job = %due.id, %error, "the lease of a job cannot be kept");
                }
            }
        }
    }
}

struct Due {
    id: Uuid,
    kind: String,
    body: Value,
    attempts: i32,
    enqueued_at: DateTime<Utc>,
    claim: Option<Uuid>,
}

const WORKER: Actor = Actor::System("worker");

async fn claim(portal: &Portal) -> Result<Option<Due>> {
    let mut view = portal.read(&WORKER, Deed::RunJob).await?;
    let now = view.now();
    let due = sqlx::query_as!(
        Due,
        "UPDATE jobs SET claimed_until = $2, claim = $3, attempts = attempts + 1
         WHERE id = (SELECT id FROM jobs
                     WHERE given_up_at IS NULL AND run_at <= $1 AND (claimed_until IS NULL OR claimed_until <= $1)
                     ORDER BY run_at LIMIT 1 FOR UPDATE SKIP LOCKED)
         RETURNING id, kind, body, attempts, enqueued_at, claim",
        now,
        now + LEASE,
        ids::uuid()
    )
    .fetch_optional(view.connection())
    .await?;
    Ok(due)
}

/// Still at it.
async fn keep(portal: &Portal, due: &Due) -> Result<()> {
    let mut view = portal.read(&WORKER, Deed::RunJob).await?;
    let until = view.now() + LEASE;
    sqlx::query!("UPDATE jobs SET claimed_until = $3 WHERE id = $1 AND claim = $2", due.id, due.claim, until)
        .execute(view.connection())
        .await?;
    Ok(())
}

async fn finish(portal: &Portal, due: &Due) -> Result<()> {
    let mut view = portal.read(&WORKER, Deed::RunJob).await?;
    sqlx::query!("DELETE FROM jobs WHERE id = $1 AND claim = $2", due.id, due.claim).execute(view.connection()).await?;
    Ok(())
}

/// After a failure: to be tried again after `rest`, or given up for somebody to look at.
async fn put_back(portal: &Portal, due: &Due, rest: Option<TimeDelta>, error: &str) -> Result<()> {
    let mut view = portal.read(&WORKER, Deed::RunJob).await?;
    let now = view.now();
    let given_up_at = rest.is_none().then_some(now);
    sqlx::query!(
        "UPDATE jobs SET run_at = $3, given_up_at = $4, last_error = $5, claimed_until = NULL, claim = NULL
         WHERE id = $1 AND claim = $2",
        due.id,
        due.claim,
        now + rest.unwrap_or_default(),
        given_up_at,
        error
    )
    .execute(view.connection())
    .await?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Serialize, serde::Deserialize)]
    struct Nothing;
    impl Job for Nothing {
        const KIND: &'static str = "nothing";
        async fn run(self, _: &Portal) -> Result<()> {
            Ok(())
        }
    }

    #[test]
    fn pauses_grow_and_the_job_is_given_up_after_two_days() {
        let mut age = TimeDelta::zero();
        let mut pauses = Vec::new();
        while let Some(pause) = Nothing::pause(pauses.len() as u32 + 1, age) {
            assert!(pauses.last().is_none_or(|last| *last <= pause), "a pause shrank after {age}");
            pauses.push(pause);
            age += pause;
        }
        assert!(age >= TimeDelta::days(2), "given up after {age}");
        assert_eq!(pauses[0], TimeDelta::minutes(1));
        assert_eq!(pauses.len() as u32 + 1, TRIES_IN_TWO_DAYS);
    }

    #[test]
    fn a_standstill_of_a_week_costs_no_tries_and_a_worker_killed_many_times_no_days() {
        assert_eq!(Nothing::pause(1, TimeDelta::days(7)), Some(TimeDelta::minutes(1)));
        assert_eq!(Nothing::pause(100, TimeDelta::hours(1)), Some(TimeDelta::hours(4)));
    }
}
