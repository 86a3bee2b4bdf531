use super::store;
use crate::{PostId, desk};
use desks::{Event, Steps};
use kernel::error::{Error, Result};
use kernel::tx::Tx;

/// Asks the desk whose answer stands once more: to answer again, or to correct what it said. The post's steps are locked.
pub async fn ask_again(tx: &mut Tx, post: PostId, mut steps: Steps, like: &str) -> Result<Vec<Event>> {
    let answered = store::desk_that_answered(tx, post).await?.ok_or(Error::NotFound)?;
    let (_, category) = desk::place_and_category(tx, post).await?;
    desk::ask_once_more(tx, &mut steps, like, answered, category.days).await
}
