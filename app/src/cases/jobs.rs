pub mod redate;

use super::attachment::KEPT;
use super::withdrawing::take_back;
use super::{AttachmentId, CaseId, Event, Stage, store};
use chrono::TimeDelta;
use kernel::actor::Actor;
use kernel::deed::Deed;
use kernel::error::{Error, Result};
use kernel::job::Job;
use kernel::portal::Portal;
use kernel::sweep::{BYTES_WAIT, sweep};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// Every night: withdraws drafts that everybody forgot, erases the answers and files whose day has come, and sweeps up the
/// bytes that belong to no case. The first night is planned by a migration, each night plans the next.
#[derive(Debug, Serialize, Deserialize)]
pub struct TidyCases;

const KEEPER: Actor = Actor::System("tidy cases");

/// The draft's own page says so.
pub const DRAFTS_ARE_KEPT: TimeDelta = TimeDelta::days(180);

impl Job for TidyCases {
    const KIND: &'static str = "tidy_cases";

    async fn run(self, portal: &Portal) -> Result<()> {
        let drafts = withdraw_forgotten(portal).await?;
        let files = sweep_files(portal).await?;
        let mut tx = portal.begin(&KEEPER, Deed::RunJob).await?;
        let today = tx.today();
        let answers = store::erase_answers(&mut tx, today).await?;
        let ended_before = tx.now() - KEPT;
        store::erase_files(&mut tx, ended_before).await?;
        let before = tx.now() - BYTES_WAIT;
        store::forget_unseen_files(&mut tx, before).await?;
        let tonight = tx.site().next_night(tx.now());
        tx.enqueue_once_for(&TidyCases, tonight).await?;
        tx.commit(Event::Tidied { drafts, answers, files }).await
    }

    /// Never given up: nothing else plans the next night.
    fn pause(_: u32, _: TimeDelta) -> Option<TimeDelta> {
        Some(TimeDelta::hours(1))
    }
}

/// Each in a transaction of its own: what stops halfway goes on the next time.
async fn withdraw_forgotten(portal: &Portal) -> Result<u64> {
    let before = portal.clock().now() - DRAFTS_ARE_KEPT;
    let mut view = portal.read(&KEEPER, Deed::RunJob).await?;
    let forgotten = store::forgotten_drafts(&mut view, before, None).await?;
    drop(view);
    let mut withdrawn = 0;
    for case in forgotten {
        withdrawn += u64::from(withdraw(portal, case).await?);
    }
    Ok(withdrawn)
}

/// `false` when somebody went on with it just now.
async fn withdraw(portal: &Portal, case: CaseId) -> Result<bool> {
    let mut tx = portal.begin(&KEEPER, Deed::RunJob).await?;
    let mut filing = store::filing_for_update(&mut tx, case).await?.ok_or(Error::NotFound)?;
    let before = tx.now() - DRAFTS_ARE_KEPT;
    let still = store::forgotten_drafts(&mut tx, before, Some(case)).await?;
    if filing.case.stage != Stage::Draft || still.is_empty() {
        return Ok(false);
    }
    let events = take_back(&mut tx, &mut filing).await?;
    tx.commit(events).await?;
    Ok(true)
}

/// Removes the bytes that no row knows; tells how many files they were.
async fn sweep_files(portal: &Portal) -> Result<u64> {
    let known = |ids: Vec<Uuid>| async move {
        let mut view = portal.read(&KEEPER, Deed::RunJob).await?;
        store::known_attachments(&mut view, &ids).await
    };
    sweep(portal, &AttachmentId::folder(), known).await
}
