use crate::Event;
use crate::moderation::readable::readable;
use crate::moderation::{Named, pages, rules, standing, store};
use axum::extract::Path;
use axum::response::{IntoResponse, Redirect, Response};
use chrono::TimeDelta;
use kernel::deed::Deed;
use kernel::error::{Error, Problem, Result};
use kernel::form::Form;
use kernel::limit::Limit;
use kernel::visit::Visit;
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

/// `POST /board/{number}/report` and `…/comments/{id}/report`: a reader says what is wrong with a post or a comment. Once a
/// person, however often it is sent.
#[kernel::handler]
pub async fn post(visit: Visit, Path(named): Path<Named>, Form(form): Form<ReportForm>) -> Result<Response> {
    let refused = match report(&visit, named, &form).await {
        Err(Error::Refused(problems)) => problems,
        Err(Error::TooMany { .. }) => vec![Problem::new("board-report-enough")],
        done => {
            let page = done?;
            visit.notice("board-reported").await?;
            return Ok(Redirect::to(&page).into_response());
        }
    };
    pages::report::refused(&visit, named, &form, refused).await
}

/// The page on which it stands.
async fn report(visit: &Visit, named: Named, form: &ReportForm) -> Result<String> {
    let mut tx = visit.begin(Deed::ReportPost).await?;
    let person = tx.person()?;
    let readable = readable(&mut tx, named).await?;
    let (target, page) = (readable.target(), readable.page(&mut tx).await?);
    rules::may_report(standing::author(&mut tx, target).await?, person)?;
    let (reason, words) = rules::report(&form.reason, &form.words).map_err(Error::Refused)?;
    if !store::reports::insert_report(&mut tx, target, person, reason, words.as_deref()).await? {
        return Ok(page);
    }
    // Within the transaction: what counts is a report, not a try.
    tx.count_try("report", &person.to_string(), A_DAY).await?;
    store::queue::report_rises(&mut tx, target, reason.urgency()).await?;
    tx.commit(Event::Reported { of: target, reason }).await?;
    Ok(page)
}
