use crate::desk::typed::{self, Verdict};
use crate::desk::{case_to_decide, pages, told};
use crate::{Happened, Stage, letters, save, store};
use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use city::calendar::Calendar;
use desks::StepId;
use desks::rules::Today;
use kernel::deed::Deed;
use kernel::error::{Error, Result};
use kernel::form::Fields;
use kernel::tx::Tx;
use kernel::visit::Visit;

/// `POST /desk/steps/{id}/decision`: a clerk approves or refuses their step of a case.
#[kernel::handler]
pub async fn post(visit: Visit, Path(id): Path<StepId>, fields: Fields) -> Result<Response> {
    match decide(&visit, id, &fields).await {
        Err(Error::Refused(problems)) => pages::case::refused(&visit, id, fields, problems).await,
        done => done.map(IntoResponse::into_response),
    }
}

async fn decide(visit: &Visit, id: StepId, fields: &Fields) -> Result<impl IntoResponse + use<>> {
    let mut form = fields.clone();
    let key = form.take_key()?;
    let mut tx = visit.begin(Deed::DecideStep).await?;
    tx.once(key, &(id, fields)).await?;
    let happened = decide_step(&mut tx, id, form).await?;
    tx.commit_to(happened, format!("/desk/steps/{id}/done")).await
}

/// Decides a step of a case that lies at a desk of the asking clerk.
pub(crate) async fn decide_step(tx: &mut Tx, id: StepId, form: Fields) -> Result<Happened> {
    let clerk = tx.person()?;
    let mut filing = case_to_decide(tx, id, clerk).await?;
    let Verdict { outcome, reasons, note } = typed::verdict(&filing.edition.programme, form)?;
    let today = Today { date: tx.today(), calendar: Calendar::current() };
    let happened = match filing.case.decide(id, clerk, outcome, today) {
        Ok(happened) => happened,
        Err(refusal) => return Err(told(tx, &filing.case, id, refusal).await?),
    };
    save::save(tx, &mut filing, &happened).await?;
    store::insert_decision(tx, filing.case.id, id, outcome, &reasons, &note).await?;
    if let Stage::Decided(outcome) = filing.case.stage {
        letters::tell_decision(tx, &filing, outcome, &reasons, &note).await?;
    }
    Ok(happened)
}
