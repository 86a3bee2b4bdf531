use crate::cases::{Filing, Reference, Stage, pages, save, store};
use crate::kernel::deed::Deed;
use crate::kernel::error::{Error, Result};
use crate::kernel::event::Events;
use crate::kernel::form::Form;
use crate::kernel::once::OnceKey;
use crate::kernel::tx::Tx;
use crate::kernel::visit::Visit;
use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use serde::{Deserialize, Serialize};

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WithdrawForm {
    pub key: OnceKey,
}

/// `POST /cases/{ref}/withdrawal`
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

/// Ends a case that is not decided. What was typed and never submitted is nobody's business any more: it is erased.
pub async fn take_back(tx: &mut Tx, filing: &mut Filing) -> Result<Events> {
    let was_draft = filing.case.stage == Stage::Draft;
    let happened = filing.case.withdraw()?;
    save::save(tx, filing, &happened).await?;
    if was_draft {
        store::erase_draft(tx, filing.case.id).await?;
    }
    Ok(happened.into())
}
