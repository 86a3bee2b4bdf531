use super::store;
use crate::board::{PostId, desk};
use crate::city::calendar::Calendar;
use crate::desks::{self, Event, Steps, rules::Today};
use crate::kernel::error::{Error, Result};
use crate::kernel::tx::Tx;

/// Asks the desk whose answer stands once more: to answer again, or to correct what it said. The post's steps are locked.
pub async fn ask_again(tx: &mut Tx, post: PostId, mut steps: Steps, like: &str) -> Result<Vec<Event>> {
    let desk = store::desk_that_answered(tx, post).await?.ok_or(Error::NotFound)?;
    let days = u16::try_from(store::days(tx, post).await?).map_err(Error::internal)?;
    let today = Today { date: tx.today(), calendar: Calendar::current() };
    let asked = steps.add(&desk::step(&steps, like, desk, days), today);
    steps.evolve_all(&asked);
    desks::save(tx, &steps).await?;
    Ok(asked)
}
