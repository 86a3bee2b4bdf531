use crate::comments::{CommentId, store};
use crate::{Event, Number};
use axum::extract::Path;
use axum::response::Redirect;
use kernel::deed::Deed;
use kernel::error::{Error, Result};
use kernel::visit::Visit;

/// `POST /board/{number}/comments/{id}/withdrawal`: once, however often it is sent.
#[kernel::handler]
pub async fn post(visit: Visit, Path((number, id)): Path<(Number, CommentId)>) -> Result<Redirect> {
    let mut tx = visit.begin(Deed::TakeBackComment).await?;
    let author = tx.person()?;
    store::own_comment_for_update(&mut tx, number, id, author).await?.ok_or(Error::NotFound)?;
    let post = store::post_id(&mut tx, number).await?.ok_or(Error::NotFound)?;
    if store::take_back(&mut tx, id).await? {
        tx.commit(Event::CommentTakenBack { post, comment: id }).await?;
        visit.notice("board-comment-taken-back").await?;
    }
    Ok(Redirect::to(&number.path()))
}
