use crate::{Event, FollowId, store};
use axum::extract::Path;
use axum::response::Redirect;
use kernel::deed::Deed;
use kernel::error::Result;
use kernel::visit::Visit;

/// `POST /account/following/{id}/removal`: sent twice, it is done once. Another's stays theirs, and nothing tells whether
/// it is there.
#[kernel::handler]
pub async fn post(visit: Visit, Path(follow): Path<FollowId>) -> Result<Redirect> {
    let mut tx = visit.begin(Deed::Follow).await?;
    let person = tx.person()?;
    if store::delete_follow(&mut tx, person, follow).await? {
        tx.commit(Event::Unfollowed { follow }).await?;
        visit.notice("following-unfollowed").await?;
    }
    Ok(Redirect::to("/account/following"))
}
