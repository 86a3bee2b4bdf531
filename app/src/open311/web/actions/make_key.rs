use crate::key::Secret;
use crate::rules::{self, MOST_KEYS};
use crate::{Event, KeyId, pages, store};
use axum::response::Response;
use kernel::deed::Deed;
use kernel::error::{Error, Problem, Result};
use kernel::form::Form;
use kernel::once::OnceKey;
use kernel::visit::Visit;
use notifications::{self, Letter};
use serde::{Deserialize, Serialize};

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MakeForm {
    pub key: OnceKey,
    pub name: String,
}

/// `POST /account/api-keys`. The answer itself shows the key: to be shown on another page it would have to be kept. Sent
/// again, it leads to the list, on which the key stands by its beginning.
#[kernel::handler]
pub async fn post(visit: Visit, Form(form): Form<MakeForm>) -> Result<Response> {
    match make(&visit, &form).await {
        Err(Error::Refused(problems)) => pages::keys::refused(&visit, &form, problems).await,
        done => Ok(pages::made::page(&visit, &done?)),
    }
}

async fn make(visit: &Visit, form: &MakeForm) -> Result<Secret> {
    let mut tx = visit.begin(Deed::ManageOwnApiKeys).await?;
    tx.once(form.key, form).await?;
    let name = rules::name(&form.name)?;
    let (id, person, secret) = (KeyId::new(), tx.person()?, Secret::new());
    // So that two at once don't each take the last place.
    identity::hold_person(&mut tx, person).await?;
    if store::keys_of(&mut tx, person).await?.len() >= MOST_KEYS {
        return Err(Problem::new("open311-keys-enough").with("most", MOST_KEYS).into());
    }
    store::insert_key(&mut tx, id, person, &name, &secret).await?;
    let letter = Letter::new("open311-letter-key").with("key", &name);
    let letter = letter.with_link(pages::keys::PATH, "open311-letter-key-link");
    notifications::tell(&mut tx, person, &letter).await?;
    tx.commit_to(Event::KeyMade { key: id }, pages::keys::PATH).await.map(|_| secret)
}
