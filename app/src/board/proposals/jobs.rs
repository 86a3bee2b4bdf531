use super::{steering, store};
use crate::kernel::actor::Actor;
use crate::kernel::deed::Deed;
use crate::kernel::error::Result;
use crate::kernel::event;
use crate::kernel::job::Job;
use crate::kernel::portal::Portal;
use chrono::TimeDelta;
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
        let mut read = portal.read(&WATCH, Deed::RunJob).await?;
        let today = read.today();
        let over = store::over(&mut read, today, AT_ONCE).await?;
        drop(read);
        for post in over {
            let mut tx = portal.begin(&WATCH, Deed::RunJob).await?;
            let events = steering::end_phase(&mut tx, post).await?;
            if !events.is_empty() {
                tx.commit(events).await?;
            }
        }
        let mut tx = portal.begin(&WATCH, Deed::RunJob).await?;
        let tonight = tx.site().next_night(tx.now());
        tx.enqueue_once_for(&EndPhases, tonight).await?;
        tx.commit(Watched::PhasesWatched).await
    }

    /// Never given up: nothing else plans the next night.
    fn pause(_: u32, _: TimeDelta) -> Option<TimeDelta> {
        Some(TimeDelta::hours(1))
    }
}
