use crate::email::Email;
use crate::links::{self, Purpose};
use crate::pages::set_password as page;
use crate::{Event, passwords, rules, store};
use axum::extract::Path;
use axum::response::{IntoResponse, Redirect, Response};
use kernel::deed::Deed;
use kernel::error::{Error, Result};
use kernel::event::Events;
use kernel::form::Form;
use kernel::visit::Visit;
use serde::Deserialize;

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SetPassword {
    pub password: String,
}

#[kernel::handler]
pub async fn post(visit: Visit, Path(token): Path<String>, Form(form): Form<SetPassword>) -> Result<Response> {
    match set(&visit, &token, form).await {
        Ok(()) => {
            visit.notice("identity-notice-password-set").await?;
            Ok(Redirect::to("/sign-in").into_response())
        }
        Err(Error::Refused(problems)) => Ok(page::refused(&visit, &token, problems)),
        Err(error) => Err(error),
    }
}

/// Ends all sessions of this person, and confirms the address: the link came to it.
async fn set(visit: &Visit, token: &str, form: SetPassword) -> Result<()> {
    let mut view = visit.read(Deed::ResetPassword).await?;
    let person = links::holder(&mut view, token, Purpose::Reset).await?;
    let email = Email::parse(&store::profile(&mut view, person).await?.email)?;
    drop(view);
    rules::check_new_password(&form.password, &email)?;
    let hash = passwords::hash(form.password).await?;

    let mut tx = visit.begin(Deed::ResetPassword).await?;
    let person = links::redeem(&mut tx, token, Purpose::Reset).await?;
    let account = store::own_account(&mut tx, person).await?;
    store::replace_password(&mut tx, person, account.credential, &hash).await?.ok_or(Error::Conflict)?;
    tx.forget_tries("sign-in by", email.as_str()).await?;
    let mut events = Events::from(Event::PasswordChanged { person });
    if store::confirm_address(&mut tx, person).await? {
        events = events.and(Event::AddressConfirmed { person });
    }
    tx.commit(events).await
}
