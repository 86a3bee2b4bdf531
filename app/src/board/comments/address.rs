use super::{Begin, CommentId, page_from, rules, store};
use crate::{Number, PostId};
use kernel::error::Result;
use kernel::view::View;

/// Where a comment stands that is in this thread: on the post's page, or on the one that its thread is on.
pub async fn address(
    view: &mut View,
    number: Number,
    post: PostId,
    thread: CommentId,
    id: CommentId,
) -> Result<String> {
    let comment = Begin { thread, id };
    let (before, before_in_thread) = store::earlier(view, post, comment).await?;
    let page = rules::page_of(comment, before, before_in_thread);
    let page = page.map_or_else(|| number.path(), |from| page_from(number, from));
    Ok(format!("{page}#{}", id.anchor()))
}
