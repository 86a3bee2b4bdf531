use super::come_out::come_out;
use super::doing::{set_masks, set_suspension};
use super::store::{self, acts::Done};
use super::{Act, ActId};
use crate::board::PostId;
use crate::desks::Steps;
use crate::kernel::error::Result;
use crate::kernel::event::Events;
use crate::kernel::tx::Tx;

/// An act was overturned: what of it stands still is undone. The matter and the post are locked, the appeal is decided.
pub(super) async fn undo(tx: &mut Tx, post: PostId, act: ActId, done: &Done, steps: Steps) -> Result<Events> {
    match done.act {
        Act::Hide if store::veiled::is_hidden_by(tx, post, act).await? => come_out(tx, post, steps, done.desk).await,
        Act::Lock => {
            store::veiled::unlock(tx, post, act).await?;
            Ok(Events::none())
        }
        Act::Mask => set_masks(tx, post).await,
        Act::Suspend => set_suspension(tx, done.author).await,
        // What was undone before, or was words alone.
        _ => Ok(Events::none()),
    }
}
