use crate::{Case, CaseId, Event, Filing, Reference, pages, store};
use axum::response::{IntoResponse, Response};
use enterprises::{self, PremisesId};
use kernel::deed::Deed;
use kernel::error::{Error, Problem, Result};
use kernel::form::Form;
use kernel::once::OnceKey;
use kernel::tx::Tx;
use kernel::visit::Visit;
use programmes::{Edition, current_edition};
use serde::{Deserialize, Serialize};
use std::sync::Arc;

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StartForm {
    pub key: OnceKey,
    pub programme: String,
    /// Missing when none is chosen.
    #[serde(default)]
    pub premises: String,
}

/// `POST /cases`: begins a draft for one of the person's premises, under the edition of today.
#[kernel::handler]
pub async fn post(visit: Visit, Form(form): Form<StartForm>) -> Result<Response> {
    match start(&visit, &form).await {
        Err(Error::Refused(problems)) => pages::new::refused(&visit, &form, problems).await,
        done => done.map(IntoResponse::into_response),
    }
}

async fn start(visit: &Visit, form: &StartForm) -> Result<impl IntoResponse + use<>> {
    let mut tx = visit.begin(Deed::StartCase).await?;
    tx.once(form.key, form).await?;
    let edition = current_edition(&mut tx, &form.programme).await?;
    let filing = draft(&mut tx, edition, &form.premises).await?;
    store::insert_filing(&mut tx, &filing).await?;
    let started =
        Event::Started { case: filing.case.id, edition: filing.edition.id, enterprise: filing.applicant.enterprise };
    tx.commit_to(started, filing.path()).await
}

async fn draft(tx: &mut Tx, edition: Arc<Edition>, premises: &str) -> Result<Filing> {
    let programme = &edition.programme;
    if !programme.opening.is_open(tx.today()) {
        return Err(Problem::new("cases-not-open").into());
    }
    let id = premises.parse().map(PremisesId).map_err(|_| Problem::at("premises", "cases-premises-missing"))?;
    let place = match enterprises::premises_for_filing(tx, id).await {
        Err(Error::NotFound) => return Err(Problem::at("premises", "cases-premises-gone").into()),
        found => found?,
    };
    if programme.needs_bank_account && !place.has_bank_account {
        return Err(Problem::at("premises", "cases-account-missing").into());
    }
    let today = tx.today();
    let reference = Reference::new(today, &place.division, store::next_number(tx).await?);
    Ok(Filing {
        case: Case::draft(CaseId::new()),
        reference,
        edition,
        applicant: place.into(),
        started_by: tx.person()?,
        started_at: tx.now(),
        submitted_at: None,
        promised: None,
        ended_at: None,
    })
}
