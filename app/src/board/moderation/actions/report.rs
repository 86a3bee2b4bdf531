use crate::board::moderation::{pages, rules, store};
use crate::board::{Event, Number};
use crate::kernel::deed::Deed;
use crate::kernel::error::{Error, Problem, Result};
use crate::kernel::form::Form;
use crate::kernel::limit::Limit;
use crate::kernel::visit::Visit;
use axum::extract::Path;
use axum::response::{IntoResponse, Redirect, Response};
use chrono::TimeDelta;
use serde::Deserialize;

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReportForm {
    /// Missing when none is chosen.
    #[serde(default)]
    pub reason: String,
    pub words: String,
}

/// Who reports more in a day reports what they don't like.
const A_DAY: Limit = Limit { tries: 20, window: TimeDelta::days(1) };

/// `POST /board/{number}/report`: a reader says what is wrong with a post. Once a person, however often it is sent.
pub async fn post(visit: Visit, Path(number): Path<Number>, Form(form): Form<ReportForm>) -> Result<Response> {
    let refused = match report(&visit, number, &form).await {
        Err(Error::Refused(problems)) => problems,
        Err(Error::TooMany { .. }) => vec![Problem::new("board-report-enough")],
        done => {
            done?;
            visit.notice("board-reported").await?;
            return Ok(Redirect::to(&number.path()).into_response());
        }
    };
    pages::report::refused(&visit, number, &form, refused).await
}

async fn report(visit: &Visit, number: Number, form: &ReportForm) -> Result<()> {
    let mut tx = visit.begin(Deed::ReportPost).await?;
    let person = tx.person()?;
    let post = crate::board::store::post(&mut tx, number).await?.ok_or(Error::NotFound)?.id;
    let (reason, words) = rules::report(&form.reason, &form.words).map_err(Error::Refused)?;
    if !store::reports::insert_report(&mut tx, post, person, reason, words.as_deref()).await? {
        return Ok(());
    }
    // Within the transaction: what counts is a report, not a try.
    tx.count_try("report", &person.to_string(), A_DAY).await?;
    store::queue::report_rises(&mut tx, post, reason.urgency()).await?;
    tx.commit(Event::Reported { post, reason }).await
}
