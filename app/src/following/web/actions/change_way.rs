use crate::{Event, FollowId, Way, store};
use axum::extract::Path;
use axum::response::Redirect;
use kernel::deed::Deed;
use kernel::error::{Error, Result};
use kernel::form::Form;
use kernel::visit::Visit;
use serde::Deserialize;

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WayForm {
    pub way: Way,
}

/// `POST /account/following/{id}`: they hear of it in another way.
#[kernel::handler]
pub async fn post(visit: Visit, Path(follow): Path<FollowId>, Form(form): Form<WayForm>) -> Result<Redirect> {
    let mut tx = visit.begin(Deed::Follow).await?;
    let person = tx.person()?;
    store::follow_of(&mut tx, person, follow).await?.ok_or(Error::NotFound)?;
    if store::change_way(&mut tx, person, follow, form.way).await? {
        tx.commit(Event::WayChanged { follow }).await?;
    }
    visit.notice("following-way-saved").await?;
    Ok(Redirect::to("/account/following"))
}
