use super::store;
use crate::moderation::ActId;
use crate::{PostId, proposals};
use desks::{self, MatterId};
use kernel::actor::PersonId;
use kernel::error::{Problem, Result};
use kernel::event::Events;
use kernel::tx::Tx;

/// Before an appeal to an act is decided that voided supports: those who gave them are locked with the author of the post,
/// after its matter and before itself, as everybody locks them.
pub async fn hold_before_appeal(tx: &mut Tx, act: ActId, post: PostId, author: PersonId) -> Result<()> {
    let Some(wave) = store::voided_by(tx, act).await? else { return Ok(()) };
    desks::steps_for_update(tx, MatterId(post.0)).await?;
    store::hold_people(tx, wave.id, Some(author)).await
}

/// The appeal was right: the supports that were void count. Those who gave them are held, the post is locked.
/// Errors: refused while the post has gone into another, whose supports were united without them.
pub async fn count_after_all(tx: &mut Tx, act: ActId, post: PostId) -> Result<Events> {
    let Some(wave) = store::voided_by(tx, act).await? else { return Ok(Events::none()) };
    if store::is_merged(tx, post).await? {
        return Err(Problem::at("outcome", "board-appeal-merged").into());
    }
    store::count_held(tx, wave.id, post, false).await?;
    store::close_wave(tx, wave.id, act, true).await?;
    proposals::supported(tx, post).await
}
