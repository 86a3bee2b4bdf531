use crate::cases::promise::expected;
use crate::cases::way::way;
use crate::cases::{Dossier, Filing, Reference, dossier, letters, pages, save, store};
use crate::city::calendar::Calendar;
use crate::desks::{self, Matter, MatterKind, rules::Today};
use crate::enterprises;
use crate::kernel::deed::Deed;
use crate::kernel::error::{Error, Problem, Result};
use crate::kernel::form::Form;
use crate::kernel::lang::Lang;
use crate::kernel::once::OnceKey;
use crate::kernel::tx::Tx;
use crate::kernel::visit::Visit;
use axum::extract::Path;
use axum::response::{IntoResponse, Response};
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
    let is_first = filing.submitted_at.is_none();
    let mut dossier = dossier(&mut tx, filing).await?;
    must_be_whole(&dossier, form, visit.lang)?;
    if is_first {
        put_before_desks(&mut tx, &mut dossier.filing).await?;
    }
    let today = Today { date: tx.today(), calendar: Calendar::current() };
    let steps = way(&mut tx, &dossier.filing, &dossier.answers).await?;
    let filing = &mut dossier.filing;
    let happened = if is_first { filing.case.submit(&steps, today)? } else { filing.case.answer(&steps, today)? };
    filing.submitted_at.get_or_insert(tx.now());
    let mut next = filing.case.clone();
    next.evolve(&happened);
    filing.promised = expected(&next.steps, today).or(filing.promised);
    save::save(&mut tx, filing, &happened).await?;
    store::close_corrections(&mut tx, filing.case.id).await?;
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

/// Of a first submission: the programme takes cases today, the firm and the place are as they are today.
async fn put_before_desks(tx: &mut Tx, filing: &mut Filing) -> Result<()> {
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
    let topic = programme.code.clone();
    filing.applicant = place.into();
    let matter = Matter {
        id: filing.case.id.into(),
        kind: MatterKind::Case,
        reference: filing.reference.to_string(),
        title: filing.applicant.firm.clone(),
        topic,
        enterprise: Some(filing.applicant.enterprise.0),
    };
    desks::register(tx, &matter).await
}
