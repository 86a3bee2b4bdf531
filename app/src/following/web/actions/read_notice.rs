use crate::{Event, NoticeId, store};
use axum::extract::Path;
use axum::response::Redirect;
use kernel::deed::Deed;
use kernel::error::{Error, Result};
use kernel::visit::Visit;

/// `POST /account/notices/{id}/reading`: opens what it tells of. A POST, for it is read from then on.
#[kernel::handler]
pub async fn post(visit: Visit, Path(notice): Path<NoticeId>) -> Result<Redirect> {
    let mut tx = visit.begin(Deed::ManageOwnAccount).await?;
    let person = tx.person()?;
    let (post, newly) = store::mark_read(&mut tx, person, notice).await?.ok_or(Error::NotFound)?;
    if newly {
        tx.commit(Event::NoticeRead { notice }).await?;
    }
    Ok(Redirect::to(&post.path()))
}
