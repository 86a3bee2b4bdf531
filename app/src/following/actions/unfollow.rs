use crate::following::{Event, FollowId, store};
use crate::kernel::deed::Deed;
use crate::kernel::error::Result;
use crate::kernel::visit::Visit;
use axum::extract::Path;
use axum::response::Redirect;

/// `POST /account/following/{id}/removal`: sent twice, it is done once. Another's stays theirs, and nothing tells whether
/// it is there.
pub async fn post(visit: Visit, Path(follow): Path<FollowId>) -> Result<Redirect> {
    let mut tx = visit.begin(Deed::Follow).await?;
    let person = tx.person()?;
    if store::delete_follow(&mut tx, person, follow).await? {
        tx.commit(Event::Unfollowed { follow }).await?;
        visit.notice("following-unfollowed").await?;
    }
    Ok(Redirect::to("/account/following"))
}
