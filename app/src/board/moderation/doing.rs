use super::come_out::come_out;
use super::rules::{Before, Decided};
use super::{Act, ActId, letters, store};
use crate::board::{Event, PostId, desk, words};
use crate::desks::{self, MatterId, Steps};
use crate::identity;
use crate::kernel::actor::PersonId;
use crate::kernel::error::{Error, Result};
use crate::kernel::event::Events;
use crate::kernel::tx::Tx;

/// Records an act and does it; its author is told. The matter and the post are locked.
pub(super) async fn carry_out(
    tx: &mut Tx,
    post: PostId,
    steps: Steps,
    before: &Before,
    decided: &Decided,
) -> Result<Events> {
    let (act, author) = (ActId::new(), before.author);
    let relieved = steps.iter().find(|step| step.stage.stands() && !desk::is_part(&step.code)).map(|step| step.desk);
    let desk = relieved.filter(|_| decided.act == Act::Hide);
    store::acts::insert_act(tx, act, post, author, decided, desk).await?;
    let mut events = Events::from(Event::Acted { post, act: act.0, what: decided.act });
    events = events.and(match decided.act {
        Act::Hide => hide(tx, post, act, steps).await?,
        Act::Unhide => {
            let had = store::veiled::desk_before_hiding(tx, post).await?;
            come_out(tx, post, steps, had).await?
        }
        Act::LetThrough => come_out(tx, post, steps, None).await?,
        Act::Lock => set_lock(tx, post, Some(act)).await?,
        Act::Unlock => set_lock(tx, post, None).await?,
        Act::Mask => set_masks(tx, post).await?,
        Act::Suspend => set_suspension(tx, author).await?,
        Act::Warn | Act::Dismiss | Act::ReleaseSupports | Act::VoidSupports => Events::none(),
    });
    store::reports::close(tx, post, act).await?;
    if matches!(decided.act, Act::Hide | Act::LetThrough) {
        store::queue::looked_at(tx, post).await?;
    }
    if decided.act.is_told() {
        letters::tell_acted(tx, post, author, decided).await?;
    }
    Ok(events)
}

/// Its desk is relieved: there is nothing to answer that anybody could read.
async fn hide(tx: &mut Tx, post: PostId, act: ActId, mut steps: Steps) -> Result<Events> {
    let dropped = steps.close();
    steps.evolve_all(&dropped);
    desks::save(tx, &steps).await?;
    store::veiled::hide(tx, post, act).await?;
    Ok(dropped.into())
}

async fn set_lock(tx: &mut Tx, post: PostId, act: Option<ActId>) -> Result<Events> {
    store::veiled::set_lock(tx, post, act).await?;
    Ok(Events::none())
}

/// The post reads as its author wrote it, but for the parts whose masks stand.
pub(super) async fn set_masks(tx: &mut Tx, post: PostId) -> Result<Events> {
    store::texts::keep_original(tx, post).await?;
    let original = store::texts::original(tx, post).await?.ok_or(Error::NotFound)?;
    let read = original.masked(&store::texts::standing_masks(tx, post).await?);
    let words = words::of(&format!("{} {}", read.title, read.body));
    store::texts::set_texts(tx, post, &read, &words).await?;
    desks::retitle(tx, MatterId(post.0), &read.title).await?;
    Ok(Events::none())
}

/// Until the last day of whichever suspension lasts longest of those that stand.
pub(super) async fn set_suspension(tx: &mut Tx, person: PersonId) -> Result<Events> {
    let until = store::acts::suspended_until(tx, person).await?;
    Ok(identity::suspend(tx, person, until).await?.into())
}
