use super::LETTERS;
use crate::{Event, store};
use axum::response::Redirect;
use kernel::deed::Deed;
use kernel::error::Result;
use kernel::visit::Visit;

/// Another confirmation link, for who is signed in and has not confirmed the address.
#[kernel::handler]
pub async fn post(visit: Visit) -> Result<Redirect> {
    let mut view = visit.read(Deed::ManageOwnAccount).await?;
    let person = view.person()?;
    let profile = store::profile(&mut view, person).await?;
    if profile.confirmed {
        return Ok(Redirect::to("/account"));
    }
    view.count_try("letters to", &profile.email, LETTERS).await?;
    drop(view);
    let tx = visit.begin(Deed::ManageOwnAccount).await?;
    tx.commit(Event::ConfirmationAsked { person }).await?;
    visit.notice("identity-notice-sent-again").await?;
    Ok(Redirect::to("/account"))
}
