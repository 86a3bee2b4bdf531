use super::doing::{set_masks, set_suspension, show};
use super::store::{self, acts::Done};
use super::{Act, ActId, Target};
use crate::{comments, waves};
use desks::Steps;
use kernel::error::Result;
use kernel::event::Events;
use kernel::tx::Tx;
use kernel::view::View;

/// An act was overturned: what of it stands still is undone. The matter and the post or comment are locked, the appeal is
/// decided.
pub async fn undo(tx: &mut Tx, act: ActId, done: &Done, steps: Steps) -> Result<Events> {
    let target = done.target();
    match done.act {
        Act::Hide if is_hidden_by(tx, target, act).await? => show(tx, target, steps, done.desk).await,
        Act::Lock => {
            store::veiled::unlock(tx, done.post, act).await?;
            Ok(Events::none())
        }
        Act::Mask => set_masks(tx, target).await,
        Act::Suspend => set_suspension(tx, done.author).await,
        Act::VoidSupports => waves::count_after_all(tx, act, done.post).await,
        // What was undone before, or was words alone.
        _ => Ok(Events::none()),
    }
}

async fn is_hidden_by(view: &mut View, target: Target, act: ActId) -> Result<bool> {
    match target.comment {
        Some(comment) => comments::is_hidden_by(view, comment, act).await,
        None => store::veiled::is_hidden_by(view, target.post, act).await,
    }
}
