use crate::judging::{rules, store};
use crate::moderation::open_post;
use crate::{Event, Number, pages};
use axum::extract::Path;
use axum::response::{IntoResponse, Redirect, Response};
use kernel::deed::Deed;
use kernel::error::{Error, Result};
use kernel::form::Form;
use kernel::visit::Visit;
use serde::Deserialize;

#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct VerdictForm {
    pub done: bool,
}

/// `POST /board/{number}/verdict`: whether it is really done. The last word counts.
#[kernel::handler]
pub async fn post(visit: Visit, Path(number): Path<Number>, Form(form): Form<VerdictForm>) -> Result<Response> {
    match say_done(&visit, number, form).await {
        Err(Error::Refused(problems)) => pages::post::refused(&visit, number, problems.into()).await,
        done => done.map(IntoResponse::into_response),
    }
}

async fn say_done(visit: &Visit, number: Number, form: VerdictForm) -> Result<Redirect> {
    let mut tx = visit.begin(Deed::JudgeAnswer).await?;
    let person = tx.person()?;
    let post = open_post(&mut tx, number).await?.id;
    crate::store::lock_post(&mut tx, post).await?;
    let judge = store::judge(&mut tx, post, person).await?.ok_or(Error::NotFound)?;
    rules::may_say_done(&judge)?;
    if judge.said != Some(form.done) {
        store::save_verdict(&mut tx, post, person, form.done).await?;
        tx.commit(Event::SaidDone { post, done: form.done }).await?;
    }
    Ok(Redirect::to(&number.path()))
}
