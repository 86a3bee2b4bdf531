//! What authors are told by mail.

use super::store::Written;
use crate::kernel::error::Result;
use crate::kernel::tx::Tx;
use crate::notifications::{self, Letter};

pub async fn tell_answered(tx: &mut Tx, post: &Written) -> Result<()> {
    let letter = Letter::new("board-letter-answered")
        .with("title", &post.title)
        .with_link(post.number.path(), "board-open-post");
    notifications::tell(tx, post.author, &letter).await
}
