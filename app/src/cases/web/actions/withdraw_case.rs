use crate::withdrawing::take_back;
use crate::{Reference, pages, store};
use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use kernel::deed::Deed;
use kernel::error::{Error, Result};
use kernel::form::Form;
use kernel::once::OnceKey;
use kernel::visit::Visit;
use serde::{Deserialize, Serialize};

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WithdrawForm {
    pub key: OnceKey,
}

/// `POST /cases/{ref}/withdrawal`
#[kernel::handler]
pub async fn post(visit: Visit, Path(reference): Path<String>, Form(form): Form<WithdrawForm>) -> Result<Response> {
    let reference = Reference::parse(&reference)?;
    match withdraw(&visit, &reference, &form).await {
        Err(Error::Refused(problems)) => pages::withdrawal::refused(&visit, &reference, &form, problems).await,
        done => done.map(IntoResponse::into_response),
    }
}

async fn withdraw(visit: &Visit, reference: &Reference, form: &WithdrawForm) -> Result<impl IntoResponse + use<>> {
    let mut tx = visit.begin(Deed::WithdrawCase).await?;
    tx.once(form.key, &(reference, form)).await?;
    let person = tx.person()?;
    let mut filing = store::own_filing_for_update(&mut tx, reference, person).await?.ok_or(Error::NotFound)?;
    let events = take_back(&mut tx, &mut filing).await?;
    tx.commit_to(events, filing.path()).await
}
