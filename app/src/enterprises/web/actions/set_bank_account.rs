use crate::bank_account::BankAccount;
use crate::event::Event;
use crate::{EnterpriseId, pages, store};
use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use kernel::deed::Deed;
use kernel::error::{Error, Result};
use kernel::form::Form;
use kernel::once::OnceKey;
use kernel::visit::Visit;
use serde::{Deserialize, Serialize};

#[derive(Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BankAccountForm {
    pub key: OnceKey,
    pub holder: String,
    pub bank: String,
    pub account: String,
}

/// `POST /enterprises/{id}/bank-account`: sets where the firm is paid, in the place of what was there.
#[kernel::handler]
pub async fn post(visit: Visit, Path(id): Path<EnterpriseId>, Form(form): Form<BankAccountForm>) -> Result<Response> {
    match set(&visit, id, &form).await {
        Err(Error::Refused(problems)) => pages::bank_account::refused(&visit, id, &form, problems).await,
        done => done.map(IntoResponse::into_response),
    }
}

async fn set(visit: &Visit, id: EnterpriseId, form: &BankAccountForm) -> Result<impl IntoResponse + use<>> {
    let account = BankAccount::parse(&form.holder, &form.bank, &form.account).map_err(Error::Refused)?;
    let mut tx = visit.begin(Deed::EditOwnEnterprise).await?;
    tx.once(form.key, form).await?;
    let person = tx.person()?;
    let firm = store::firm_for_update(&mut tx, id, person).await?.ok_or(Error::NotFound)?;
    store::replace_bank_account(&mut tx, &firm, person, &account).await?;
    tx.commit_to(Event::BankAccountChanged { enterprise: id }, format!("/enterprises/{id}")).await
}
