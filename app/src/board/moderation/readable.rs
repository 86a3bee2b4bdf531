use super::{Named, Target};
use crate::comments::{self, Comment};
use crate::{Post, store};
use kernel::error::{Error, Result};
use kernel::view::View;

/// A post that everybody reads, or a comment on it.
pub struct Readable {
    pub post: Post,
    pub comment: Option<Comment>,
}

/// Errors: [`Error::NotFound`] for what not everybody reads.
pub async fn readable(view: &mut View, named: Named) -> Result<Readable> {
    let post = store::post(view, named.number).await?.ok_or(Error::NotFound)?;
    let comment = match named.comment {
        Some(id) => Some(comments::public(view, post.id, id).await?.ok_or(Error::NotFound)?),
        None => None,
    };
    Ok(Readable { post, comment })
}

impl Readable {
    pub fn target(&self) -> Target {
        Target { post: self.post.id, comment: self.comment.as_ref().map(|comment| comment.id) }
    }

    /// Where it stands.
    pub async fn page(&self, view: &mut View) -> Result<String> {
        match &self.comment {
            Some(comment) => comments::address(view, self.post.number, self.post.id, comment.thread, comment.id).await,
            None => Ok(self.post.number.path()),
        }
    }
}
