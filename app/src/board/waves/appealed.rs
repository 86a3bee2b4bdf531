use super::store;
use crate::board::moderation::ActId;
use crate::board::moderation::store::acts::Done;
use crate::board::{PostId, proposals};
use crate::desks::{self, MatterId};
use crate::kernel::error::Result;
use crate::kernel::event::Events;
use crate::kernel::tx::Tx;

/// Before an appeal to this act is decided: where it voided supports, those who gave them are locked with the author of the
/// post, after its matter and before itself, as everybody locks them.
pub async fn hold_before_appeal(tx: &mut Tx, act: ActId, done: &Done) -> Result<()> {
    let Some(wave) = store::voided_by(tx, act).await? else { return Ok(()) };
    desks::steps_for_update(tx, MatterId(done.post.0)).await?;
    store::hold_people(tx, wave, Some(done.author)).await
}

/// The appeal was right: the supports that were void count. Those who gave them are held, the post is locked.
pub async fn count_after_all(tx: &mut Tx, act: ActId, post: PostId) -> Result<Events> {
    let Some(wave) = store::voided_by(tx, act).await? else { return Ok(Events::none()) };
    store::count_held(tx, wave, post, false).await?;
    store::close_wave(tx, wave, act, true).await?;
    proposals::supported(tx, post).await
}
