use crate::board::comments::{CommentId, store};
use crate::board::{Event, Number};
use crate::kernel::deed::Deed;
use crate::kernel::error::{Error, Result};
use crate::kernel::visit::Visit;
use axum::extract::Path;
use axum::response::Redirect;

/// `POST /board/{number}/comments/{id}/withdrawal`: once, however often it is sent.
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
