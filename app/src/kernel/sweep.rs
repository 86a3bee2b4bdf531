//! Bytes that no row knows. Whatever is uploaded lies in the object store before its row stands; what came to nothing, or
//! was taken out again, is swept up at night.

use super::error::{Error, Result};
use super::portal::Portal;
use chrono::TimeDelta;
use futures::future::ready;
use futures::{StreamExt, TryStreamExt};
use object_store::path::Path;
use object_store::{ObjectMeta, ObjectStoreExt};
use std::collections::HashSet;
use uuid::Uuid;

/// An upload whose row is being saved just now has its bytes before it.
pub const BYTES_WAIT: TimeDelta = TimeDelta::days(1);

/// Removes from a folder what is named by an id that `known` does not give back; tells how many files it was.
pub async fn sweep<Known>(portal: &Portal, folder: &Path, known: impl Fn(Vec<Uuid>) -> Known) -> Result<u64>
where
    Known: Future<Output = Result<HashSet<Uuid>>>,
{
    let before = portal.clock().now() - BYTES_WAIT;
    let old = portal.files().list(Some(folder)).try_filter(|file| ready(file.last_modified < before));
    let mut chunks = old.try_chunks(500);
    let mut swept = 0;
    while let Some(chunk) = chunks.next().await {
        let chunk = chunk.map_err(|error| Error::internal(error.1))?;
        let named: Vec<(&ObjectMeta, Uuid)> =
            chunk.iter().filter_map(|file| Some((file, file.location.filename()?.parse().ok()?))).collect();
        let known = known(named.iter().map(|(_, id)| *id).collect()).await?;
        for (file, _) in named.iter().filter(|(_, id)| !known.contains(id)) {
            portal.files().delete(&file.location).await.map_err(Error::internal)?;
            swept += 1;
        }
    }
    Ok(swept)
}
