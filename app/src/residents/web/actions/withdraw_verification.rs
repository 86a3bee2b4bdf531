use crate::{Event, PAGE, store};
use axum::response::Redirect;
use kernel::deed::Deed;
use kernel::error::Result;
use kernel::visit::Visit;

/// `POST /account/residence/withdrawal`: erases the number. Sent twice, the second finds nothing to erase.
#[kernel::handler]
pub async fn post(visit: Visit) -> Result<Redirect> {
    let mut tx = visit.begin(Deed::VerifyResidence).await?;
    let person = tx.person()?;
    identity::hold_person(&mut tx, person).await?;
    match store::remove_resident(&mut tx, person).await? {
        true => tx.commit(Event::Withdrawn { person }).await?,
        false => drop(tx),
    }
    visit.notice("residents-notice-withdrawn").await?;
    Ok(Redirect::to(PAGE))
}
