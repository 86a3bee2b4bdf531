use crate::{Event, letters, rules, store};
use chrono::{NaiveDate, TimeDelta};
use kernel::actor::{Actor, PersonId};
use kernel::deed::Deed;
use kernel::error::Result;
use kernel::job::Job;
use kernel::portal::Portal;
use serde::{Deserialize, Serialize};

/// Every morning: to each who wants it, all that happened since their last digest in one mail, and none where nothing
/// did. The first is planned by a migration, each plans the next.
#[derive(Debug, Serialize, Deserialize)]
pub struct SendDigests;

const EDITOR: Actor = Actor::System("send digests");

const PORTION: i64 = 500;

impl Job for SendDigests {
    const KIND: &'static str = "send_digests";

    async fn run(self, portal: &Portal) -> Result<()> {
        let zone = portal.site().zone;
        let day = rules::digest_day(portal.clock().now(), zone);
        let letters = write_all(portal, day).await?;
        let mut tx = portal.begin(&EDITOR, Deed::RunJob).await?;
        let next = rules::next_morning(tx.now(), zone);
        tx.enqueue_once_for(&SendDigests, next).await?;
        tx.commit(Event::DigestsDone { day, letters }).await
    }

    /// Never given up: nothing else plans the next morning.
    fn pause(failures: u32, _: TimeDelta) -> Option<TimeDelta> {
        Some(TimeDelta::minutes(1 << failures.saturating_sub(1).min(6)).min(TimeDelta::hours(1)))
    }
}

/// Each in a transaction of its own. Errors: the last of those that failed, after all the others had theirs: the job is
/// tried again, and finds them alone.
async fn write_all(portal: &Portal, day: NaiveDate) -> Result<usize> {
    let (mut after, mut written, mut failed) = (None, 0, None);
    loop {
        let mut view = portal.read(&EDITOR, Deed::RunJob).await?;
        let people = store::people_to_write_to(&mut view, day, after, PORTION).await?;
        drop(view);
        let Some(last) = people.last() else { return failed.map_or(Ok(written), Err) };
        after = Some(*last);
        for person in people {
            match write(portal, person, day).await {
                Ok(newly) => written += usize::from(newly),
                Err(error) => {
                    tracing::error!(error = error.told(), "a digest is not written");
                    failed = Some(error);
                }
            }
        }
    }
}

/// The day's row, what it tells and its letter together, or none of them: so that it is neither doubled nor lost.
/// `false` when another was first, or nothing waits any more.
async fn write(portal: &Portal, person: PersonId, day: NaiveDate) -> Result<bool> {
    let mut tx = portal.begin(&EDITOR, Deed::RunJob).await?;
    if !store::begin_digest(&mut tx, person, day).await? {
        return Ok(false);
    }
    let told = store::take_for_digest(&mut tx, person, day).await?;
    if told.is_empty() {
        return Ok(false);
    }
    let letter = letters::digest(&told, day, person, portal.key());
    notifications::tell(&mut tx, person, &letter).await?;
    tx.commit(Event::DigestWritten { person, day }).await?;
    Ok(true)
}
