use crate::{Dossier, Filing, Reference, dossier, letters, pages, store, submission};
use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use kernel::deed::Deed;
use kernel::error::{Error, Problem, Result};
use kernel::form::Form;
use kernel::lang::Lang;
use kernel::once::OnceKey;
use kernel::tx::Tx;
use kernel::visit::Visit;
use serde::{Deserialize, Serialize};

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SubmitForm {
    pub key: OnceKey,
    /// Missing when the box is not ticked.
    #[serde(default)]
    pub declaration: String,
}

/// `POST /cases/{ref}/submission`: the first time, and again as the answer to a correction.
#[kernel::handler]
pub async fn post(visit: Visit, Path(reference): Path<String>, Form(form): Form<SubmitForm>) -> Result<Response> {
    let reference = Reference::parse(&reference)?;
    match submit(&visit, &reference, &form).await {
        Err(Error::Refused(problems)) => pages::check::refused(&visit, &reference, &form, problems).await,
        done => done.map(IntoResponse::into_response),
    }
}

async fn submit(visit: &Visit, reference: &Reference, form: &SubmitForm) -> Result<impl IntoResponse + use<>> {
    let mut tx = visit.begin(Deed::SubmitCase).await?;
    tx.once(form.key, &(reference, form)).await?;
    let person = tx.person()?;
    let filing = store::own_filing_for_update(&mut tx, reference, person).await?.ok_or(Error::NotFound)?;
    let mut dossier = dossier(&mut tx, filing).await?;
    must_be_whole(&dossier, form, visit.lang)?;
    if dossier.filing.submitted_at.is_none() {
        file_as_of_today(&mut tx, &mut dossier.filing).await?;
    }
    let filing = &mut dossier.filing;
    let happened = submission::submit(&mut tx, filing, &dossier.answers).await?;
    letters::tell_submission(&mut tx, filing).await?;
    tx.commit_to(happened, format!("{}/receipt", filing.path())).await
}

/// Everything is answered and attached, and the person says that it is true.
fn must_be_whole(dossier: &Dossier, form: &SubmitForm, lang: Lang) -> Result<()> {
    let mut problems = dossier.problems(lang);
    if form.declaration.is_empty() {
        problems.push(Problem::at("declaration", "cases-declaration-missing"));
    }
    if problems.is_empty() { Ok(()) } else { Err(Error::Refused(problems)) }
}

/// Of a first submission: the programme takes cases today, and the firm and the place are as they are today.
async fn file_as_of_today(tx: &mut Tx, filing: &mut Filing) -> Result<()> {
    let programme = &filing.edition.programme;
    if !programme.opening.is_open(tx.today()) {
        return Err(Problem::new("cases-not-open").into());
    }
    let place = match enterprises::premises_for_filing(tx, filing.applicant.premises).await {
        Err(Error::NotFound) => return Err(Problem::new("cases-premises-gone").into()),
        found => found?,
    };
    if programme.needs_bank_account && !place.has_bank_account {
        let account = format!("/enterprises/{}/bank-account", place.enterprise);
        return Err(Problem::at(account, "cases-account-missing").into());
    }
    filing.applicant = place.into();
    Ok(())
}
