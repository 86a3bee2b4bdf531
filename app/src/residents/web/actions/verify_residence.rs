use crate::code::CodeHash;
use crate::rules::{self, Standing};
use crate::store::{self, UsedCode};
use crate::{Confirmed, Event, NumberHash, PAGE, letters, numbers, pages};
use axum::response::{IntoResponse, Redirect, Response};
use chrono::TimeDelta;
use kernel::actor::PersonId;
use kernel::deed::Deed;
use kernel::error::{Error, Problem, Result};
use kernel::form::Form;
use kernel::limit::Limit;
use kernel::tx::Tx;
use kernel::view::View;
use kernel::visit::Visit;
use serde::Deserialize;

/// Without `Debug`: it holds an identity number.
#[derive(Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct VerifyForm {
    pub identity_number: String,
    pub code: String,
}

/// A person's own number and code are typed right within a few tries.
const BY_PERSON: Limit = Limit { tries: 10, window: TimeDelta::hours(1) };
/// However many accounts try out codes for one number. More than one account has, so that none alone locks out another.
const OF_NUMBER: Limit = Limit { tries: 30, window: TimeDelta::hours(1) };

/// `POST /account/residence`: who has a desk's code for their number is a verified resident.
#[kernel::handler]
pub async fn post(visit: Visit, Form(form): Form<VerifyForm>) -> Result<Response> {
    match verify(&visit, &form).await {
        Err(Error::Refused(problems)) => pages::residence::refused(&visit, &form, problems).await,
        Err(Error::TooMany { .. }) => {
            pages::residence::refused(&visit, &form, vec![Problem::new("residents-code-enough")]).await
        }
        done => {
            done?;
            visit.notice("residents-notice-verified").await?;
            Ok(Redirect::to(PAGE).into_response())
        }
    }
}

async fn verify(visit: &Visit, form: &VerifyForm) -> Result<()> {
    let mut view = visit.read(Deed::VerifyResidence).await?;
    let typed = rules::typed(&form.identity_number, &form.code, view.today());
    let (number, code) = typed.map_err(Error::Refused)?;
    let number = number.hash(visit.portal.key());
    let code = code.hash(visit.portal.key(), &number);
    count_try(&mut view, &number).await?;
    drop(view);
    confirm(visit, &number, &code).await
}

async fn count_try(view: &mut View, number: &NumberHash) -> Result<()> {
    let person = view.person()?;
    view.count_try("residence by", &person.to_string(), BY_PERSON).await?;
    view.count_try("residence of", &hex::encode(number.bytes()), OF_NUMBER).await
}

/// A failed try is remembered, and the answer is the same whether the number has a code, had one, or never had.
async fn confirm(visit: &Visit, number: &NumberHash, code: &CodeHash) -> Result<()> {
    let mut tx = visit.begin(Deed::VerifyResidence).await?;
    let person = tx.person()?;
    let earlier = numbers::hold_all(&mut tx, person, number).await?;
    let residence = store::residence(&mut tx, person).await?;
    if rules::standing(residence.as_ref(), number)? == Standing::VerifiedSo {
        return Ok(());
    }
    let Some(used) = store::use_code(&mut tx, number, code).await? else {
        tx.commit(Event::TryFailed { person }).await?;
        return Err(Problem::at("code", "residents-code-wrong").into());
    };
    rules::may_use(used.made_by, person)?;
    let event = take(&mut tx, person, number, earlier, &used).await?;
    tx.forget_tries("residence by", &person.to_string()).await?;
    tx.forget_tries("residence of", &hex::encode(number.bytes())).await?;
    tx.commit(event).await
}

/// Makes the number this person's, from nobody or, where the desk says so, from the account that had it.
/// Errors: refused when another account has it, and does not lose it by this code.
async fn take(
    tx: &mut Tx,
    person: PersonId,
    number: &NumberHash,
    earlier: Option<PersonId>,
    used: &UsedCode,
) -> Result<Event> {
    // Between the look and the lock they may have withdrawn it.
    let from = match earlier {
        Some(from) if used.moves && store::remove_number(tx, from, number).await? => Some(from),
        _ => None,
    };
    numbers::take(tx, person, number, Confirmed::Desk(used.desk)).await?;
    let Some(from) = from else { return Ok(Event::Verified { person, code: Some(used.id) }) };
    letters::tell_moved(tx, from, used.desk).await?;
    Ok(Event::Moved { from, to: person, code: used.id })
}
