use super::store;
use crate::Event;
use chrono::TimeDelta;
use kernel::actor::Actor;
use kernel::deed::Deed;
use kernel::error::Result;
use kernel::job::Job;
use kernel::portal::Portal;
use serde::{Deserialize, Serialize};

/// Every night: erases the texts that were taken back long enough ago. The first night is planned by a migration, each
/// night plans the next.
#[derive(Debug, Serialize, Deserialize)]
pub struct ForgetComments;

const KEEPER: Actor = Actor::System("forget comments");

/// So long can it still be said what somebody said and took back at once. The privacy page tells it.
const TAKEN_BACK_IS_KEPT: TimeDelta = TimeDelta::days(30);

impl Job for ForgetComments {
    const KIND: &'static str = "forget_comments";

    async fn run(self, portal: &Portal) -> Result<()> {
        let mut tx = portal.begin(&KEEPER, Deed::RunJob).await?;
        let before = tx.now() - TAKEN_BACK_IS_KEPT;
        let comments = store::forget(&mut tx, before).await?;
        let tonight = tx.site().next_night(tx.now());
        tx.enqueue_once_for(&ForgetComments, tonight).await?;
        tx.commit(Event::CommentsForgotten { comments }).await
    }

    /// Never given up: nothing else plans the next night.
    fn pause(_: u32, _: TimeDelta) -> Option<TimeDelta> {
        Some(TimeDelta::hours(1))
    }
}
