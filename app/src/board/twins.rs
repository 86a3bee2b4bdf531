//! The posts that say what somebody is about to say.

use super::alike::{Parts, most_alike};
use super::{Post, store, words};
use kernel::error::{Error, Result};
use kernel::view::View;

/// So many are shown to whoever writes.
pub const SHOWN: usize = 5;
/// So many are compared of those that share rare words, and as many of the newest.
const COMPARED: i64 = 500;

/// The most alike to a title and a text together first.
pub async fn twins(view: &mut View, whole: &str, most: usize) -> Result<Vec<Post>> {
    let (whole, words) = (whole.to_owned(), words::of(whole));
    let candidates = store::candidates(view, &words, COMPARED).await?;
    // Some milliseconds of pure reckoning, for which no other request is to wait.
    let reckoned = tokio::task::spawn_blocking(move || {
        let own = Parts::of(&whole, words);
        let (ids, others): (Vec<_>, Vec<_>) =
            candidates.into_iter().map(|one| (one.id, Parts::of(&one.whole, one.words))).unzip();
        most_alike(&own, &others, most).into_iter().map(|place| ids[place]).collect::<Vec<_>>()
    });
    let ids = reckoned.await.map_err(Error::internal)?;
    store::these(view, &ids).await
}
