//! What people are told by mail.

use super::Status;
use super::cards::{Card, Late};
use super::replies::store::Written;
use identity::roles::supervisors_of;
use kernel::error::Result;
use kernel::lang::{Bilingual, Lang};
use kernel::tx::Tx;
use notifications::{self, Letter};
use ui::text::t;

/// A department replied: its author reads where the post is now.
pub async fn tell_replied(tx: &mut Tx, post: &Written, status: Status) -> Result<()> {
    let status = Bilingual::new(t(Lang::Zh, status.key()), t(Lang::En, status.key()));
    let letter = Letter::new("board-letter-replied")
        .with("title", &post.title)
        .with_each("status", &status)
        .with_link(post.number.path(), "board-open-post");
    notifications::tell(tx, post.author, &letter).await
}

/// Those who watch the desks of the post's place read that one of them is late.
pub async fn tell_supervisors(tx: &mut Tx, card: Card, late: &Late) -> Result<()> {
    let colour = Bilingual::new(t(Lang::Zh, card.key()), t(Lang::En, card.key()));
    let letter = Letter::new("board-letter-card")
        .with("title", &late.title)
        .with_each("card", &colour)
        .with_each("department", &late.department)
        .with_day("due", late.due)
        .with_link(late.number.path(), "board-open-post");
    for supervisor in supervisors_of(tx, late.place.as_str()).await? {
        notifications::tell(tx, supervisor, &letter).await?;
    }
    Ok(())
}
