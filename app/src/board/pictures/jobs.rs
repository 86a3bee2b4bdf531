use super::{PictureEvent, Scale, store};
use chrono::TimeDelta;
use kernel::actor::Actor;
use kernel::deed::Deed;
use kernel::error::Result;
use kernel::job::Job;
use kernel::portal::Portal;
use kernel::sweep::sweep;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// Every night: removes the bytes of pictures that were taken out, or that no post came to show.
#[derive(Debug, Serialize, Deserialize)]
pub struct SweepPictures;

const SWEEPER: Actor = Actor::System("sweep pictures");

impl Job for SweepPictures {
    const KIND: &'static str = "sweep_pictures";

    async fn run(self, portal: &Portal) -> Result<()> {
        let known = |ids: Vec<Uuid>| async move {
            let mut view = portal.read(&SWEEPER, Deed::RunJob).await?;
            store::known(&mut view, &ids).await
        };
        let mut files = 0;
        for scale in Scale::ALL {
            files += sweep(portal, &scale.folder(), known).await?;
        }
        let mut tx = portal.begin(&SWEEPER, Deed::RunJob).await?;
        let tonight = tx.site().next_night(tx.now());
        tx.enqueue_once_for(&SweepPictures, tonight).await?;
        tx.commit(PictureEvent::PicturesSwept { files }).await
    }

    /// Never given up: nothing else plans the next night.
    fn pause(_: u32, _: TimeDelta) -> Option<TimeDelta> {
        Some(TimeDelta::hours(1))
    }
}
