use crate::numbers::{hold_all, take};
use crate::rules::{self, Standing};
use crate::{Confirmed, Event, NumberHash, PAGE, pages, store};
use axum::response::{IntoResponse, Redirect, Response};
use chrono::TimeDelta;
use kernel::deed::Deed;
use kernel::error::{Error, Problem, Result};
use kernel::form::Form;
use kernel::limit::Limit;
use kernel::view::View;
use kernel::visit::Visit;
use registries::residents as registry;
use serde::Deserialize;

/// Without `Debug`: it holds an identity number.
#[derive(Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LookUpForm {
    pub identity_number: String,
    pub name: String,
}

/// So many questions a person has in a day, and no success gives more: who has bought a list of numbers and names is not to
/// learn here which of them go together.
const BY_PERSON: Limit = Limit { tries: 5, window: TimeDelta::days(1) };
/// However many accounts ask about one number. More than one account has, so that none alone locks out another; and for
/// whoever is locked out there is the desk, whose codes are counted apart.
const OF_NUMBER: Limit = Limit { tries: 15, window: TimeDelta::days(1) };

/// `POST /account/residence/look-up`: whom the registry of residents knows is a verified resident.
#[kernel::handler]
pub async fn post(visit: Visit, Form(form): Form<LookUpForm>) -> Result<Response> {
    match look_up(&visit, &form).await {
        Err(Error::Refused(problems)) => pages::look_up::refused(&visit, &form, problems).await,
        Err(Error::TooMany { .. }) => {
            pages::look_up::refused(&visit, &form, vec![Problem::new("residents-registry-enough")]).await
        }
        done => {
            done?;
            visit.notice("residents-notice-verified").await?;
            Ok(Redirect::to(PAGE).into_response())
        }
    }
}

async fn look_up(visit: &Visit, form: &LookUpForm) -> Result<()> {
    let connected = registry::registry(&visit.portal)?;
    let mut view = visit.read(Deed::VerifyResidence).await?;
    let typed = rules::looked_up(&form.identity_number, &form.name, view.today());
    let (number, name) = typed.map_err(Error::Refused)?;
    let person = view.person()?;
    let hash = number.hash(visit.portal.key());
    let residence = store::residence(&mut view, person).await?;
    if rules::standing(residence.as_ref(), &hash)? == Standing::VerifiedSo {
        return Ok(());
    }
    count_try(&mut view, &hash).await?;
    // While the registry is asked, nothing of the database is held.
    drop(view);
    let question = crate::question(&number, &name);
    match registry::knows(connected, &question).await {
        Ok(known) => confirm(visit, &hash, known).await,
        Err(_) => {
            give_back_try(&mut visit.read(Deed::VerifyResidence).await?, &hash).await?;
            Err(Problem::at(PAGE, "residents-registry-silent").into())
        }
    }
}

async fn count_try(view: &mut View, number: &NumberHash) -> Result<()> {
    let person = view.person()?;
    view.count_try("residence looked up by", &person.to_string(), BY_PERSON).await?;
    match view.count_try("residence looked up of", &hex::encode(number.bytes()), OF_NUMBER).await {
        Err(refused) => {
            // Nobody was asked.
            view.give_back_try("residence looked up by", &person.to_string()).await?;
            Err(refused)
        }
        counted => counted,
    }
}

/// Nobody has learnt anything by it.
async fn give_back_try(view: &mut View, number: &NumberHash) -> Result<()> {
    let person = view.person()?;
    view.give_back_try("residence looked up by", &person.to_string()).await?;
    view.give_back_try("residence looked up of", &hex::encode(number.bytes())).await
}

/// A failed try is remembered, and the answer does not tell which of the two is wrong.
async fn confirm(visit: &Visit, number: &NumberHash, known: bool) -> Result<()> {
    let mut tx = visit.begin(Deed::VerifyResidence).await?;
    let person = tx.person()?;
    if !known {
        tx.commit(Event::LookUpFailed { person }).await?;
        let city = visit.portal.site().city.clone();
        return Err(Problem::at(PAGE, "residents-registry-no").with_each("city", city).into());
    }
    hold_all(&mut tx, person, number).await?;
    // Meanwhile they may have been verified otherwise.
    let residence = store::residence(&mut tx, person).await?;
    if rules::standing(residence.as_ref(), number)? == Standing::VerifiedSo {
        return Ok(());
    }
    match take(&mut tx, person, number, Confirmed::Registry).await {
        // The answer tells that somebody has it: that it was given is remembered, too.
        Err(Error::Refused(taken)) => {
            tx.commit(Event::LookedUpTaken { person }).await?;
            Err(Error::Refused(taken))
        }
        taken => {
            taken?;
            tx.commit(Event::Verified { person, code: None }).await
        }
    }
}
