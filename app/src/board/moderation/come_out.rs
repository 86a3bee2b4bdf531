use super::store;
use crate::board::{Kind, PostId, Status, desk, proposals};
use crate::city::DeskId;
use crate::desks::Steps;
use crate::kernel::error::{Error, Result};
use crate::kernel::event::Events;
use crate::kernel::tx::Tx;

/// What everybody reads from now on, for the first time or again, sets going what belongs to it: support is collected for
/// a proposal; the desk that had it before it, or else the one that answers, has it anew with all its days. The matter is
/// locked.
pub(super) async fn come_out(tx: &mut Tx, post: PostId, mut steps: Steps, had: Option<DeskId>) -> Result<Events> {
    store::veiled::unveil(tx, post).await?;
    let (kind, status) = store::veiled::kind_and_status(tx, post).await?.ok_or(Error::NotFound)?;
    let (place, category) = desk::place_and_category(tx, post).await?;
    if kind == Kind::Proposal && had.is_none() {
        proposals::collect(tx, post, &category).await?;
        return Ok(Events::none());
    }
    let was_asked = steps.iter().next().is_some() || status != Status::Waiting;
    let desk = match had {
        Some(desk) => desk,
        None if was_asked => return Ok(Events::none()),
        None => desk::responsible(tx, &category, &place).await?.id,
    };
    Ok(desk::ask_once_more(tx, &mut steps, desk::ANSWER, desk, category.days).await?.into())
}
