use crate::merging::store;
use crate::moderation::may_moderate;
use crate::{Event, Number, desk, judging, proposals};
use axum::extract::Path;
use axum::response::Redirect;
use desks::{self, MatterId};
use kernel::deed::Deed;
use kernel::error::{Error, Result};
use kernel::event::Events;
use kernel::visit::Visit;

/// `POST /board/{number}/merger/undoing`: the two are two again. The desk that had this one has it anew, with all its days.
#[kernel::handler]
pub async fn post(visit: Visit, Path(number): Path<Number>) -> Result<Redirect> {
    let mut tx = visit.begin(Deed::ModerateBoard).await?;
    let post = store::id_of(&mut tx, number).await?.ok_or(Error::NotFound)?;
    let mut steps = desks::steps_for_update(&mut tx, MatterId(post.0)).await?;
    // Undone already: a second click.
    let Some(merge) = store::merge_of(&mut tx, post).await? else { return Ok(Redirect::to(&number.path())) };
    store::hold_united(&mut tx, merge.id).await?;
    crate::store::lock_wholly(&mut tx, &[post, merge.into]).await?;
    // Under the lock: a moderator may have hidden it.
    store::mergeable(&mut tx, post).await?.ok_or(Error::NotFound)?;
    let moderator = tx.person()?;
    for about in [post, merge.into] {
        may_moderate(&mut tx, about, moderator).await?;
    }
    let mut asked = Vec::new();
    if let Some((desk, like)) = &merge.before {
        let (_, category) = desk::place_and_category(&mut tx, post).await?;
        asked = desk::ask_once_more(&mut tx, &mut steps, like, *desk, category.days).await?;
    }
    store::undo(&mut tx, post, &merge).await?;
    judging::forget_verdicts(&mut tx, merge.into).await?;
    // Enough may have become verified residents meanwhile.
    let reached = proposals::supported(&mut tx, post).await?;
    tx.commit(Events::from(Event::MergeUndone { post, into: merge.into }).and(asked).and(reached)).await?;
    Ok(Redirect::to(&number.path()))
}
