use crate::code::Code;
use crate::office::office_of_for_share;
use crate::rules::{self, CODES_ARE_VALID};
use crate::store::{self, NewCode};
use crate::{CodeId, Event, pages};
use axum::response::Response;
use chrono::{DateTime, TimeDelta, Utc};
use kernel::deed::Deed;
use kernel::error::{Error, Result};
use kernel::form::Form;
use kernel::ids::random_bytes;
use kernel::limit::Limit;
use kernel::visit::Visit;
use serde::Deserialize;

/// Without `Debug`: it holds an identity number. Without a one-time key: what was answered before can't be answered again,
/// for the code is kept nowhere; a second click hands out another, and the first is worth nothing.
#[derive(Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HandOutForm {
    pub identity_number: String,
    /// Missing when it is not ticked.
    #[serde(default)]
    pub seen: String,
    #[serde(default)]
    pub moves: String,
}

pub struct HandedOut {
    pub code: Code,
    pub until: DateTime<Utc>,
}

/// No desk sees more cards in a day; who stole a clerk's session is stopped here.
const A_DAY: Limit = Limit { tries: 200, window: TimeDelta::days(1) };

/// `POST /desk/residents`: a code for whoever showed their card. The answer is the page with the code, the only one.
#[kernel::handler]
pub async fn post(visit: Visit, Form(form): Form<HandOutForm>) -> Result<Response> {
    match hand_out(&visit, &form).await {
        Err(Error::Refused(problems)) => pages::desk::refused(&visit, &form, problems).await,
        done => Ok(pages::handed_out::page(&visit, &done?)),
    }
}

async fn hand_out(visit: &Visit, form: &HandOutForm) -> Result<HandedOut> {
    let mut tx = visit.begin(Deed::HandOutResidenceCode).await?;
    let clerk = tx.person()?;
    let desk = office_of_for_share(&mut tx, clerk).await?.id;
    let number = rules::card(&form.identity_number, !form.seen.is_empty(), tx.today()).map_err(Error::Refused)?;
    // Within the transaction: what counts is a code, not a try.
    tx.count_try("residence codes by", &clerk.to_string(), A_DAY).await?;
    let (key, code) = (visit.portal.key(), Code::from_random(random_bytes()));
    let number = number.hash(key);
    let new = NewCode {
        id: CodeId::new(),
        number: &number,
        code: &code.hash(key, &number),
        moves: !form.moves.is_empty(),
        made_by: clerk,
        desk,
        expires_at: tx.now() + CODES_ARE_VALID,
    };
    store::put_code(&mut tx, &new).await?;
    tx.commit(Event::CodeHandedOut { code: new.id, desk, moves: new.moves }).await?;
    Ok(HandedOut { code, until: new.expires_at })
}
