use super::{CommentId, Edition, store};
use kernel::error::Result;
use kernel::lang::Lang;
use kernel::view::View;

/// A comment as its author wrote it, for moderators: whole, hidden or not, and taken back as long as it is kept.
#[derive(Debug, Clone)]
pub struct Written {
    pub thread: CommentId,
    pub lang: Lang,
    /// None once it is forgotten.
    pub body: Option<String>,
    pub called: Option<String>,
    /// What it said before, the newest first.
    pub earlier: Vec<Edition>,
}

impl Written {
    /// All of which a part can be masked.
    pub fn texts(self) -> Vec<String> {
        let earlier = self.earlier.into_iter().map(|edition| edition.body);
        self.body.into_iter().chain(self.called).chain(earlier).collect()
    }
}

pub async fn written(view: &mut View, id: CommentId) -> Result<Option<Written>> {
    let Some(written) = store::written(view, id).await? else { return Ok(None) };
    let earlier = store::earlier_editions(view, id).await?;
    Ok(Some(Written { earlier, ..written }))
}
