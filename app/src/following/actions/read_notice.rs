use crate::following::{Event, NoticeId, store};
use crate::kernel::deed::Deed;
use crate::kernel::error::{Error, Result};
use crate::kernel::visit::Visit;
use axum::extract::Path;
use axum::response::Redirect;

/// `POST /account/notices/{id}/reading`: opens what it tells of. A POST, for it is read from then on.
pub async fn post(visit: Visit, Path(notice): Path<NoticeId>) -> Result<Redirect> {
    let mut tx = visit.begin(Deed::ManageOwnAccount).await?;
    let person = tx.person()?;
    let (post, newly) = store::mark_read(&mut tx, person, notice).await?.ok_or(Error::NotFound)?;
    if newly {
        tx.commit(Event::NoticeRead { notice }).await?;
    }
    Ok(Redirect::to(&post.path()))
}
