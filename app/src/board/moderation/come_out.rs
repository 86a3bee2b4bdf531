use super::store;
use crate::{Event, Kind, PostId, Status, desk, proposals};
use city::DeskId;
use desks::Steps;
use kernel::error::{Error, Result};
use kernel::event::Events;
use kernel::tx::Tx;

/// What everybody reads from now on, for the first time or again, sets going what belongs to it: support is collected for
/// a proposal; the desk that had it before it, or else the one that answers, has it anew with all its days. The matter is
/// locked.
pub(super) async fn come_out(tx: &mut Tx, post: PostId, steps: Steps, had: Option<DeskId>) -> Result<Events> {
    store::veiled::unveil(tx, post).await?;
    // What waited for a look from the first is news only now.
    let posted = match store::veiled::was_ever_out(tx, post).await? {
        true => Events::none(),
        false => {
            store::veiled::put_on_top(tx, post).await?;
            Event::Posted { post }.into()
        }
    };
    Ok(posted.and(set_going(tx, post, steps, had).await?))
}

async fn set_going(tx: &mut Tx, post: PostId, mut steps: Steps, had: Option<DeskId>) -> Result<Events> {
    let (kind, status) = store::veiled::kind_and_status(tx, post).await?.ok_or(Error::NotFound)?;
    let (place, category) = desk::place_and_category(tx, post).await?;
    if kind == Kind::Proposal && had.is_none() {
        proposals::collect(tx, post, &category).await?;
        return proposals::supported(tx, post).await;
    }
    let was_asked = steps.iter().next().is_some() || status != Status::Waiting;
    let desk = match had {
        Some(desk) => desk,
        None if was_asked => return Ok(Events::none()),
        None => desk::responsible(tx, &category, &place).await?.id,
    };
    // For what it had it before: a correction stays one, and what a proposal's phase gives it days for has them.
    let before = steps.iter().filter(|step| step.desk == desk && !desk::is_part(&step.code)).last();
    let like = before.map_or(desk::ANSWER, |step| desk::like(&step.code)).to_owned();
    let days = before.map_or(category.days, |step| step.days);
    Ok(desk::ask_once_more(tx, &mut steps, &like, desk, days).await?.into())
}
