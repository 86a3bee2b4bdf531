use crate::moderation::open_post;
use crate::proposals::{Choice, rules, store};
use crate::{Event, Number, pages};
use axum::extract::Path;
use axum::response::{IntoResponse, Redirect, Response};
use kernel::deed::Deed;
use kernel::error::{Error, Problem, Result};
use kernel::form::Form;
use kernel::visit::Visit;
use serde::Deserialize;

#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct VoteForm {
    /// Missing when none is chosen.
    choice: Option<Choice>,
}

/// `POST /board/{number}/vote`: one a verified resident, changed as often as they like until the vote closes.
#[kernel::handler]
pub async fn post(visit: Visit, Path(number): Path<Number>, Form(form): Form<VoteForm>) -> Result<Response> {
    match vote(&visit, number, form).await {
        Err(Error::Refused(problems)) => pages::post::refused(&visit, number, problems.into()).await,
        done => done.map(IntoResponse::into_response),
    }
}

async fn vote(visit: &Visit, number: Number, form: VoteForm) -> Result<Redirect> {
    let choice = form.choice.ok_or_else(|| Problem::at("choice", "board-vote-missing"))?;
    let mut tx = visit.begin(Deed::Vote).await?;
    let person = tx.person()?;
    let post = open_post(&mut tx, number).await?.id;
    // They stay a resident until they have voted, and change no other vote meanwhile.
    identity::hold_person(&mut tx, person).await?;
    let resident = residents::must_be_verified(&mut tx, person).await?;
    let proposal = store::proposal_for_vote(&mut tx, post).await?.ok_or(Error::NotFound)?;
    rules::may_vote(&proposal, tx.today())?;
    let before = store::vote_of(&mut tx, post, person).await?;
    if before != Some(choice) {
        store::save_vote(&mut tx, post, person, &resident.number, before, choice).await?;
        tx.commit(Event::Voted { post }).await?;
    }
    Ok(Redirect::to(&number.path()))
}
