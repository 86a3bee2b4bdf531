use crate::identity;
use crate::kernel::deed::Deed;
use crate::kernel::error::Result;
use crate::kernel::visit::Visit;
use crate::residents::{Event, PAGE, store};
use axum::response::Redirect;

/// `POST /account/residence/withdrawal`: erases the number. Sent twice, the second finds nothing to erase.
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
