use crate::Event;
use crate::moderation::rules::{self, LONGEST_APPEAL};
use crate::moderation::{ActId, OWN, Waits, pages, store};
use axum::extract::Path;
use axum::response::{IntoResponse, Redirect, Response};
use kernel::deed::Deed;
use kernel::error::{Error, Result};
use kernel::form::Form;
use kernel::visit::Visit;
use serde::Deserialize;

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AppealForm {
    pub why: String,
}

/// `POST /account/moderation/{id}/appeal`: the author says why an act was wrong. Once; another moderator decides.
#[kernel::handler]
pub async fn post(visit: Visit, Path(act): Path<ActId>, Form(form): Form<AppealForm>) -> Result<Response> {
    match appeal(&visit, act, &form).await {
        Err(Error::Refused(problems)) => pages::appeal::refused(&visit, act, &form, problems).await,
        done => {
            done?;
            visit.notice("board-appealed").await?;
            Ok(Redirect::to(OWN).into_response())
        }
    }
}

async fn appeal(visit: &Visit, act: ActId, form: &AppealForm) -> Result<()> {
    let mut tx = visit.begin(Deed::AppealAct).await?;
    let author = tx.person()?;
    let done = store::acts::done(&mut tx, act).await?.ok_or(Error::NotFound)?;
    if done.author != author || !done.act.is_appealable() {
        return Err(Error::NotFound);
    }
    let why = rules::why("why", &form.why, LONGEST_APPEAL)?;
    // A second click.
    if !store::appeals::insert_appeal(&mut tx, act, author, &why).await? {
        return Ok(());
    }
    store::queue::wait_for_moderator(&mut tx, done.target(), Waits::Appeal, Some(act)).await?;
    tx.commit(Event::Appealed { of: done.target(), act: act.0 }).await
}
