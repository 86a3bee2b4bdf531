use super::{steering, store};
use crate::PostId;
use chrono::TimeDelta;
use kernel::actor::{Actor, PersonId};
use kernel::deed::Deed;
use kernel::error::Result;
use kernel::event;
use kernel::event::Events;
use kernel::job::Job;
use kernel::portal::Portal;
use kernel::tx::Tx;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// Ends the phases whose last day is over, each in a transaction of its own, and plans the next night.
#[derive(Debug, Serialize, Deserialize)]
pub struct EndPhases;

#[derive(Debug, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
enum Watched {
    PhasesWatched,
}

impl event::Event for Watched {
    const SLICE: &'static str = "board";

    fn subject(&self) -> Uuid {
        Uuid::nil()
    }
}

const WATCH: Actor = Actor::System("end phases");
const AT_ONCE: i64 = 1000;

impl Job for EndPhases {
    const KIND: &'static str = "end_phases";

    async fn run(self, portal: &Portal) -> Result<()> {
        // First, so that whatever fails below, the next night is planned.
        let mut tx = portal.begin(&WATCH, Deed::RunJob).await?;
        let tonight = tx.site().next_night(tx.now());
        tx.enqueue_once_for(&EndPhases, tonight).await?;
        tx.commit(Watched::PhasesWatched).await?;
        let mut read = portal.read(&WATCH, Deed::RunJob).await?;
        let today = read.today();
        let over = store::over(&mut read, today, AT_ONCE).await?;
        drop(read);
        let each = over.into_iter();
        one_by_one(portal, each, steering::end_phase).await
    }

    /// By the tries, not by its age: after a standstill it may not have planned the next night yet. When it has, the next
    /// one finds what this one leaves.
    fn pause(failures: u32, _: TimeDelta) -> Option<TimeDelta> {
        (failures < 48).then_some(TimeDelta::hours(1))
    }
}

/// Asks the departments of whatever this person supports and has enough support since they are a verified resident.
#[derive(Debug, Serialize, Deserialize)]
pub struct ObligeDepartments {
    pub person: PersonId,
}

impl Job for ObligeDepartments {
    const KIND: &'static str = "oblige_departments";

    async fn run(self, portal: &Portal) -> Result<()> {
        let mut read = portal.read(&WATCH, Deed::RunJob).await?;
        let reached = store::reached_by(&mut read, self.person).await?;
        drop(read);
        one_by_one(portal, reached.into_iter(), steering::supported).await
    }
}

/// Each in a transaction of its own; one that fails is told and tried again, after all the others had their turn.
async fn one_by_one(
    portal: &Portal,
    posts: impl Iterator<Item = PostId>,
    steer: impl AsyncFn(&mut Tx, PostId) -> Result<Events>,
) -> Result<()> {
    let mut failed = Ok(());
    for post in posts {
        if let Err(error) = alone(portal, post, &steer).await {
            tracing::warn!(%post, error = error.told(), "a proposal does not go on");
            failed = Err(error);
        }
    }
    failed
}

async fn alone(portal: &Portal, post: PostId, steer: &impl AsyncFn(&mut Tx, PostId) -> Result<Events>) -> Result<()> {
    let mut tx = portal.begin(&WATCH, Deed::RunJob).await?;
    let events = steer(&mut tx, post).await?;
    match events.is_empty() {
        true => Ok(()),
        false => tx.commit(events).await,
    }
}
