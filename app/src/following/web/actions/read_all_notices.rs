use crate::{Event, store};
use axum::response::Redirect;
use chrono::{DateTime, Utc};
use kernel::deed::Deed;
use kernel::error::Result;
use kernel::form::Form;
use kernel::visit::Visit;
use serde::Deserialize;

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReadAllForm {
    /// When the newest happened that the page showed: what came since was not seen.
    pub until: DateTime<Utc>,
}

/// `POST /account/notices/reading`
#[kernel::handler]
pub async fn post(visit: Visit, Form(form): Form<ReadAllForm>) -> Result<Redirect> {
    let mut tx = visit.begin(Deed::ManageOwnAccount).await?;
    let person = tx.person()?;
    // PostgreSQL knows fewer years than a form can hold.
    let until = form.until.clamp(DateTime::UNIX_EPOCH, tx.now());
    if store::mark_all_read(&mut tx, person, until).await? > 0 {
        tx.commit(Event::AllNoticesRead { person }).await?;
    }
    Ok(Redirect::to("/account/notices"))
}
