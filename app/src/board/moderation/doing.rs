use super::come_out::come_out;
use super::rules::{Before, Decided};
use super::{Act, ActId, Target, TellReporters, letters, store};
use crate::{Event, PostId, comments, desk, words};
use city::DeskId;
use desks::{self, MatterId, Steps};
use kernel::actor::PersonId;
use kernel::error::{Error, Result};
use kernel::event::Events;
use kernel::tx::Tx;

/// Records an act and does it. The matter and the post or comment are locked.
pub async fn carry_out(
    tx: &mut Tx,
    target: Target,
    steps: Steps,
    before: &Before,
    decided: &Decided,
) -> Result<Events> {
    let (act, author, post) = (ActId::new(), before.author, target.post);
    let relieved = steps.iter().find(|step| step.stage.stands() && !desk::is_part(&step.code)).map(|step| step.desk);
    let desk = relieved.filter(|_| decided.act == Act::Hide && target.comment.is_none());
    record(tx, act, target, author, decided, desk).await?;
    let mut events = Events::from(Event::Acted { of: target, act: act.0, what: decided.act });
    events = events.and(match decided.act {
        Act::Hide => hide(tx, target, act, steps).await?,
        Act::Unhide => {
            let had = store::veiled::desk_before_hiding(tx, post).await?;
            show(tx, target, steps, had).await?
        }
        Act::LetThrough => come_out(tx, post, steps, None).await?,
        Act::Lock => set_lock(tx, post, Some(act)).await?,
        Act::Unlock => set_lock(tx, post, None).await?,
        Act::Mask => set_masks(tx, target).await?,
        Act::Suspend => set_suspension(tx, author).await?,
        Act::Warn | Act::Dismiss | Act::ReleaseSupports | Act::VoidSupports => Events::none(),
    });
    if decided.act.answers_reports() && store::reports::close(tx, target, act).await? {
        tx.enqueue(&TellReporters { act }).await?;
    }
    if matches!(decided.act, Act::Hide | Act::LetThrough) && target.comment.is_none() {
        store::queue::looked_at(tx, post).await?;
    }
    Ok(events)
}

/// Writes it down, and to the author, if it is one to be told of. `desk`: the one that it relieves.
pub(super) async fn record(
    tx: &mut Tx,
    act: ActId,
    target: Target,
    author: PersonId,
    decided: &Decided,
    desk: Option<DeskId>,
) -> Result<()> {
    store::acts::insert_act(tx, act, target, author, decided, desk).await?;
    match decided.act.is_told() {
        true => letters::tell_acted(tx, target, author, decided).await,
        false => Ok(()),
    }
}

async fn hide(tx: &mut Tx, target: Target, act: ActId, steps: Steps) -> Result<Events> {
    match target.comment {
        Some(comment) => {
            comments::hide(tx, comment, act).await?;
            Ok(Events::none())
        }
        None => hide_post(tx, target.post, act, steps).await,
    }
}

/// Its desk is relieved: there is nothing to answer that anybody could read.
async fn hide_post(tx: &mut Tx, post: PostId, act: ActId, mut steps: Steps) -> Result<Events> {
    let dropped = steps.close();
    steps.evolve_all(&dropped);
    desks::save(tx, &steps).await?;
    store::veiled::hide(tx, post, act).await?;
    Ok(dropped.into())
}

/// Everybody reads it again. `had`: the desk that its hiding relieved.
pub(super) async fn show(tx: &mut Tx, target: Target, steps: Steps, had: Option<DeskId>) -> Result<Events> {
    match target.comment {
        Some(comment) => {
            comments::show(tx, comment).await?;
            Ok(Events::none())
        }
        None => come_out(tx, target.post, steps, had).await,
    }
}

async fn set_lock(tx: &mut Tx, post: PostId, act: Option<ActId>) -> Result<Events> {
    store::veiled::set_lock(tx, post, act).await?;
    Ok(Events::none())
}

/// It reads as its author wrote it, but for the parts whose masks stand.
pub(super) async fn set_masks(tx: &mut Tx, target: Target) -> Result<Events> {
    let parts = store::texts::standing_masks(tx, target).await?;
    match target.comment {
        Some(comment) => comments::set_masks(tx, comment, &parts).await?,
        None => set_masks_of_post(tx, target.post, &parts).await?,
    }
    Ok(Events::none())
}

async fn set_masks_of_post(tx: &mut Tx, post: PostId, parts: &[String]) -> Result<()> {
    store::texts::keep_original(tx, post).await?;
    let original = store::texts::original(tx, post).await?.ok_or(Error::NotFound)?;
    let read = original.masked(parts);
    let words = words::of(&format!("{} {}", read.title, read.body));
    store::texts::set_texts(tx, post, &read, &words).await?;
    desks::retitle(tx, MatterId(post.0), &read.title).await
}

/// Until the last day of whichever suspension lasts longest of those that stand.
pub(super) async fn set_suspension(tx: &mut Tx, person: PersonId) -> Result<Events> {
    let until = store::acts::suspended_until(tx, person).await?;
    Ok(identity::suspend(tx, person, until).await?.into())
}
