use crate::desk::typed::{self, Question};
use crate::desk::{case_to_decide, pages, told};
use crate::{Happened, letters, save, store};
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

/// `POST /desk/steps/{id}/correction`: a clerk asks the applicant to correct some sections; their clock stands meanwhile.
#[kernel::handler]
pub async fn post(visit: Visit, Path(id): Path<StepId>, fields: Fields) -> Result<Response> {
    match ask(&visit, id, &fields).await {
        Err(Error::Refused(problems)) => pages::case::refused(&visit, id, fields, problems).await,
        done => done.map(IntoResponse::into_response),
    }
}

async fn ask(visit: &Visit, id: StepId, fields: &Fields) -> Result<impl IntoResponse + use<>> {
    let mut form = fields.clone();
    let key = form.take_key()?;
    let mut tx = visit.begin(Deed::DecideStep).await?;
    tx.once(key, &(id, fields)).await?;
    let happened = ask_for_correction(&mut tx, id, form).await?;
    tx.commit_to(happened, format!("/desk/steps/{id}/done")).await
}

/// Asks about a case of which a step lies at a desk of the asking clerk.
pub(crate) async fn ask_for_correction(tx: &mut Tx, id: StepId, form: Fields) -> Result<Happened> {
    let clerk = tx.person()?;
    let mut filing = case_to_decide(tx, id, clerk).await?;
    let Question { sections, message } = typed::question(&filing.edition.programme, form)?;
    let today = Today { date: tx.today(), calendar: Calendar::current() };
    let happened = match filing.case.ask(id, clerk, &sections, today) {
        Ok(happened) => happened,
        Err(refusal) => return Err(told(tx, &filing.case, id, refusal).await?),
    };
    save::save(tx, &mut filing, &happened).await?;
    let sections: Vec<String> = sections.into_iter().collect();
    store::insert_correction(tx, filing.case.id, id, &sections, &message).await?;
    letters::tell_correction(tx, &filing, &message, &sections).await?;
    Ok(happened)
}
