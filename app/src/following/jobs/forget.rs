use crate::{Event, store};
use chrono::TimeDelta;
use kernel::actor::Actor;
use kernel::deed::Deed;
use kernel::error::Result;
use kernel::job::Job;
use kernel::portal::Portal;
use serde::{Deserialize, Serialize};

/// Every night: erases notices that are old. The first night is planned by a migration, each plans the next.
#[derive(Debug, Serialize, Deserialize)]
pub struct ForgetNotices;

const KEEPER: Actor = Actor::System("forget notices");

/// The privacy page says so.
const NOTICES_ARE_KEPT: TimeDelta = TimeDelta::days(180);

impl Job for ForgetNotices {
    const KIND: &'static str = "forget_notices";

    async fn run(self, portal: &Portal) -> Result<()> {
        let mut tx = portal.begin(&KEEPER, Deed::RunJob).await?;
        let before = tx.now() - NOTICES_ARE_KEPT;
        let day = tx.site().day_of(before);
        let notices = store::forget_notices(&mut tx, before, day).await?;
        let tonight = tx.site().next_night(tx.now());
        tx.enqueue_once_for(&ForgetNotices, tonight).await?;
        tx.commit(Event::NoticesForgotten { notices }).await
    }

    /// Never given up: nothing else plans the next night.
    fn pause(_: u32, _: TimeDelta) -> Option<TimeDelta> {
        Some(TimeDelta::hours(1))
    }
}
