use super::jobs::tell::TellFollowers;
use super::{HappeningId, What};
use board::{Event, PostId};
use futures::future::BoxFuture;
use kernel::error::Result;
use kernel::event::Events;
use kernel::tx::Tx;

/// Whoever writes or answers waits for one row more, however many follow.
pub fn tell_later<'a>(tx: &'a mut Tx, event: &'a Event) -> BoxFuture<'a, Result<Events>> {
    Box::pin(async move {
        if let Some((post, what)) = told_of(event) {
            let (at, by) = (tx.now(), tx.actor().person_id());
            tx.enqueue(&TellFollowers { happening: HappeningId::new(), post, what, at, by }).await?;
        }
        Ok(Events::none())
    })
}

/// What followers hear of. The rest is between a post and its supporters, or nobody's news.
fn told_of(event: &Event) -> Option<(PostId, What)> {
    match event {
        Event::Posted { post } => Some((*post, What::Posted)),
        Event::Replied { post, status, part, .. } if status.is_open() || *part => Some((*post, What::Replied)),
        Event::Replied { post, .. } => Some((*post, What::Answered)),
        Event::Reopened { post } => Some((*post, What::Reopened)),
        Event::Merged { post, .. } => Some((*post, What::Merged)),
        _ => None,
    }
}
