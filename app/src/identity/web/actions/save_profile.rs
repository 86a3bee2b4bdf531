use crate::pages::account as page;
use crate::{Event, rules, store};
use axum::response::{IntoResponse, Redirect, Response};
use kernel::deed::Deed;
use kernel::error::{Error, Result};
use kernel::form::Form;
use kernel::lang::Lang;
use kernel::visit::Visit;
use serde::Deserialize;

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SaveProfile {
    pub name: String,
    /// The language of letters, and of pages where none was chosen.
    pub lang: Lang,
}

#[kernel::handler]
pub async fn post(visit: Visit, Form(form): Form<SaveProfile>) -> Result<Response> {
    match save(&visit, &form).await {
        Ok(()) => Ok(Redirect::to(&format!("/account?lang={}", form.lang.tag())).into_response()),
        Err(Error::Refused(problems)) => page::profile_refused(&visit, &form, problems).await,
        Err(error) => Err(error),
    }
}

async fn save(visit: &Visit, form: &SaveProfile) -> Result<()> {
    let name = rules::check_name(&form.name)?;
    let mut tx = visit.begin(Deed::ManageOwnAccount).await?;
    let person = tx.person()?;
    store::save_profile(&mut tx, person, &name, form.lang).await?;
    tx.commit(Event::ProfileSaved { person }).await?;
    visit.notice("identity-notice-saved").await
}
