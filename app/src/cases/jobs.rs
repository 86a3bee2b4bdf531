pub mod redate;

use super::actions::withdraw_case::take_back;
use super::{AttachmentId, CaseId, Event, Stage, store};
use crate::kernel::actor::Actor;
use crate::kernel::deed::Deed;
use crate::kernel::error::{Error, Result};
use crate::kernel::job::Job;
use crate::kernel::portal::Portal;
use chrono::TimeDelta;
use futures::future::ready;
use futures::{StreamExt, TryStreamExt};
use object_store::{ObjectMeta, ObjectStoreExt};
use serde::{Deserialize, Serialize};

/// Every night: withdraws drafts that everybody forgot, erases the answers whose day has come, and sweeps up the bytes that
/// belong to no case. The first night is planned by a migration, each night plans the next.
#[derive(Debug, Serialize, Deserialize)]
pub struct TidyCases;

const KEEPER: Actor = Actor::System("tidy cases");

/// The draft's own page says so.
pub const DRAFTS_ARE_KEPT: TimeDelta = TimeDelta::days(180);

/// An upload whose case is being saved just now has its bytes before its row.
const BYTES_WAIT: TimeDelta = TimeDelta::days(1);

impl Job for TidyCases {
    const KIND: &'static str = "tidy_cases";

    async fn run(self, portal: &Portal) -> Result<()> {
        let drafts = withdraw_forgotten(portal).await?;
        let files = sweep(portal).await?;
        let mut tx = portal.begin(&KEEPER, Deed::RunJob).await?;
        let today = tx.today();
        let answers = store::erase_answers(&mut tx, today).await?;
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
async fn sweep(portal: &Portal) -> Result<u64> {
    let before = portal.clock().now() - BYTES_WAIT;
    let folder = AttachmentId::folder();
    let old = portal.files().list(Some(&folder)).try_filter(|file| ready(file.last_modified < before));
    let mut chunks = old.try_chunks(500);
    let mut swept = 0;
    while let Some(chunk) = chunks.next().await {
        swept += sweep_these(portal, &chunk.map_err(|error| Error::internal(error.1))?).await?;
    }
    Ok(swept)
}

async fn sweep_these(portal: &Portal, files: &[ObjectMeta]) -> Result<u64> {
    let named: Vec<(&ObjectMeta, AttachmentId)> =
        files.iter().filter_map(|file| Some((file, AttachmentId(file.location.filename()?.parse().ok()?)))).collect();
    let ids: Vec<AttachmentId> = named.iter().map(|(_, id)| *id).collect();
    let mut view = portal.read(&KEEPER, Deed::RunJob).await?;
    let known = store::known_attachments(&mut view, &ids).await?;
    drop(view);
    let mut swept = 0;
    for (file, _) in named.iter().filter(|(_, id)| !known.contains(id)) {
        portal.files().delete(&file.location).await.map_err(Error::internal)?;
        swept += 1;
    }
    Ok(swept)
}
