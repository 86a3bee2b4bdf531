use super::{BY_ADDRESS, LETTERS};
use crate::email::Email;
use crate::pages::ask_reset as page;
use crate::{Event, store};
use axum::response::{IntoResponse, Redirect, Response};
use kernel::client::ClientAddress;
use kernel::deed::Deed;
use kernel::error::{Error, Result};
use kernel::form::Form;
use kernel::visit::Visit;
use serde::Deserialize;

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AskReset {
    pub email: String,
}

#[kernel::handler]
pub async fn post(visit: Visit, from: ClientAddress, Form(form): Form<AskReset>) -> Result<Response> {
    match ask(&visit, from, &form).await {
        Ok(()) => Ok(Redirect::to("/reset-password/sent").into_response()),
        Err(Error::Refused(problems)) => Ok(page::refused(&visit, &form, problems)),
        Err(error) => Err(error),
    }
}

/// The answer is the same for an address without an account; only its letter is missing.
async fn ask(visit: &Visit, from: ClientAddress, form: &AskReset) -> Result<()> {
    let email = Email::parse(&form.email)?;
    let mut view = visit.read(Deed::ResetPassword).await?;
    view.count_try("reset from", &from.to_string(), BY_ADDRESS).await?;
    view.count_try("letters to", email.as_str(), LETTERS).await?;
    let person = store::account_of(&mut view, &email).await?.map(|account| account.id);
    drop(view);
    let tx = visit.begin(Deed::ResetPassword).await?;
    tx.commit(Event::ResetAsked { person }).await
}
