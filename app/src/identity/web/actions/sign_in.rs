use super::BY_ADDRESS;
use super::claim_unsent::claim_unsent;
use crate::email::Email;
use crate::pages::sign_in as page;
use crate::store::{self, Account};
use crate::{Event, passwords, rules};
use axum::response::{IntoResponse, Redirect, Response};
use chrono::TimeDelta;
use kernel::actor::PersonId;
use kernel::client::ClientAddress;
use kernel::deed::Deed;
use kernel::error::{Error, Problem, Result};
use kernel::form::Form;
use kernel::limit::Limit;
use kernel::session::{self, SignedIn};
use kernel::visit::Visit;
use serde::Deserialize;

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SignIn {
    pub email: String,
    pub password: String,
    pub next: Option<String>,
}

/// Ten wrong passwords close an account's door for a quarter of an hour.
const BY_ACCOUNT: Limit = Limit { tries: 10, window: TimeDelta::minutes(15) };

#[kernel::handler]
pub async fn post(visit: Visit, from: ClientAddress, Form(form): Form<SignIn>) -> Result<Response> {
    match sign_in(&visit, from, &form).await {
        Ok(person) => {
            let next = claim_unsent(&visit, person).await?;
            Ok(Redirect::to(next.unwrap_or_else(|| rules::own_path(form.next.as_deref()))).into_response())
        }
        Err(Error::Refused(problems)) => Ok(page::refused(&visit, &form, problems)),
        Err(error) => Err(error),
    }
}

async fn sign_in(visit: &Visit, from: ClientAddress, form: &SignIn) -> Result<PersonId> {
    let email = Email::parse(&form.email)?;
    let account = count_try(visit, from, &email).await?;
    let hash = account.as_ref().map(|account| account.password_hash.clone());
    let matches = passwords::matches(form.password.clone(), hash).await?;
    match account.filter(|_| matches) {
        Some(account) => admit(visit, from, &email, account).await,
        None => refuse(visit, &email).await,
    }
}

async fn count_try(visit: &Visit, from: ClientAddress, email: &Email) -> Result<Option<Account>> {
    let mut view = visit.read(Deed::SignIn).await?;
    view.count_try("sign-in from", &from.to_string(), BY_ADDRESS).await?;
    view.count_try("sign-in by", email.as_str(), BY_ACCOUNT).await?;
    store::account_of(&mut view, email).await
}

async fn admit(visit: &Visit, from: ClientAddress, email: &Email, account: Account) -> Result<PersonId> {
    let mut tx = visit.begin(Deed::SignIn).await?;
    tx.give_back_try("sign-in from", &from.to_string()).await?;
    tx.forget_tries("sign-in by", email.as_str()).await?;
    tx.commit(Event::SignedIn { person: account.id }).await?;
    session::sign_in(&visit.session, SignedIn { person: account.id, credential: account.credential }).await?;
    Ok(account.id)
}

/// The failure is remembered, and the answer is the same whether the address is known or not.
async fn refuse(visit: &Visit, email: &Email) -> Result<PersonId> {
    let mut tx = visit.begin(Deed::SignIn).await?;
    let person = store::account_of(&mut tx, email).await?.map(|account| account.id);
    tx.commit(Event::SignInFailed { person }).await?;
    Err(Problem::at("email", "identity-sign-in-wrong").into())
}
