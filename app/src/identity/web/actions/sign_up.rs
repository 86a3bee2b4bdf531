use super::{BY_ADDRESS, LETTERS};
use crate::email::Email;
use crate::pages::sign_up as page;
use crate::store::{self, Newcomer};
use crate::{Event, passwords, rules};
use axum::response::{IntoResponse, Redirect, Response};
use kernel::client::ClientAddress;
use kernel::deed::Deed;
use kernel::error::{Error, Result};
use kernel::form::Form;
use kernel::visit::Visit;
use serde::Deserialize;

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SignUp {
    pub name: String,
    pub email: String,
    pub password: String,
}

#[kernel::handler]
pub async fn post(visit: Visit, from: ClientAddress, Form(form): Form<SignUp>) -> Result<Response> {
    match sign_up(&visit, from, &form).await {
        Ok(()) => Ok(Redirect::to("/sign-up/sent").into_response()),
        Err(Error::Refused(problems)) => Ok(page::refused(&visit, &form, problems)),
        Err(error) => Err(error),
    }
}

/// Known address or not, the answer and the work are the same; a letter to the address tells which.
async fn sign_up(visit: &Visit, from: ClientAddress, form: &SignUp) -> Result<()> {
    let (name, email) = check(form)?;
    count_tries(visit, from, &email).await?;
    let password_hash = passwords::hash(form.password.clone()).await?;
    let mut tx = visit.begin(Deed::SignUp).await?;
    let lang = visit.lang;
    let newcomer = Newcomer { email: &email, name: &name, lang, password_hash: &password_hash, demo: false };
    let event = match store::insert_person(&mut tx, newcomer).await? {
        Some(person) => Event::SignedUp { person },
        None => {
            let known = store::account_of(&mut tx, &email).await?.ok_or(Error::Conflict)?;
            Event::SignedUpAgain { person: known.id }
        }
    };
    tx.commit(event).await
}

fn check(form: &SignUp) -> Result<(String, Email)> {
    let (name, email) = (rules::check_name(&form.name), Email::parse(&form.email));
    let password = match &email {
        Ok(email) => rules::check_new_password(&form.password, email),
        Err(_) => Ok(()),
    };
    match (name, email, password) {
        (Ok(name), Ok(email), Ok(())) => Ok((name, email)),
        (name, email, password) => {
            Err(Error::Refused([name.err(), email.err(), password.err()].into_iter().flatten().collect()))
        }
    }
}

async fn count_tries(visit: &Visit, from: ClientAddress, email: &Email) -> Result<()> {
    let mut view = visit.read(Deed::SignUp).await?;
    view.count_try("sign-up from", &from.to_string(), BY_ADDRESS).await?;
    view.count_try("letters to", email.as_str(), LETTERS).await
}
