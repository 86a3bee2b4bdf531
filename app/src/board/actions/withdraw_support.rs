use crate::board::{Event, Number, store};
use crate::kernel::deed::Deed;
use crate::kernel::error::{Error, Result};
use crate::kernel::visit::Visit;
use axum::extract::Path;
use axum::response::Redirect;

/// `POST /board/{number}/support/withdrawal`
pub async fn post(visit: Visit, Path(number): Path<Number>) -> Result<Redirect> {
    let mut tx = visit.begin(Deed::SupportPost).await?;
    let person = tx.person()?;
    let post = store::post(&mut tx, number).await?.ok_or(Error::NotFound)?.id;
    if store::remove_support(&mut tx, person, post).await? {
        tx.commit(Event::SupportWithdrawn { post }).await?;
    }
    Ok(Redirect::to(&number.path()))
}
