use crate::email::Email;
use crate::links::Purpose;
use crate::pages::account as page;
use crate::{Event, passwords, rules, store};
use axum::response::{IntoResponse, Redirect, Response};
use chrono::TimeDelta;
use kernel::deed::Deed;
use kernel::error::{Error, Problem, Result};
use kernel::form::Form;
use kernel::limit::Limit;
use kernel::session::{self, SignedIn};
use kernel::visit::Visit;
use serde::Deserialize;

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ChangePassword {
    pub current: String,
    pub password: String,
}

/// Who found an open screen does not get to try passwords on it.
const TRIES: Limit = Limit { tries: 10, window: TimeDelta::minutes(15) };

#[kernel::handler]
pub async fn post(visit: Visit, Form(form): Form<ChangePassword>) -> Result<Response> {
    match change(&visit, form).await {
        Ok(()) => {
            visit.notice("identity-notice-password-changed").await?;
            Ok(Redirect::to("/account").into_response())
        }
        Err(Error::Refused(problems)) => page::password_refused(&visit, problems).await,
        Err(error) => Err(error),
    }
}

/// Ends this person's other sessions; this one goes on, under a new id.
async fn change(visit: &Visit, form: ChangePassword) -> Result<()> {
    let mut view = visit.read(Deed::ManageOwnAccount).await?;
    let person = view.person()?;
    view.count_try("password change by", &person.to_string(), TRIES).await?;
    let email = Email::parse(&store::profile(&mut view, person).await?.email)?;
    let account = store::own_account(&mut view, person).await?;
    drop(view);
    rules::check_new_password(&form.password, &email)?;
    if !passwords::matches(form.current, Some(account.password_hash)).await? {
        return Err(Problem::at("current", "identity-password-not-yours").into());
    }
    let hash = passwords::hash(form.password).await?;

    let mut tx = visit.begin(Deed::ManageOwnAccount).await?;
    let replaced = store::replace_password(&mut tx, person, account.credential, &hash).await?;
    let credential = replaced.ok_or(Error::Conflict)?;
    store::void_tokens(&mut tx, person, Purpose::Reset).await?;
    tx.forget_tries("password change by", &person.to_string()).await?;
    tx.commit(Event::PasswordChanged { person }).await?;
    session::sign_in(&visit.session, SignedIn { person, credential }).await
}
