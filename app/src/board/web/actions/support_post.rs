use crate::moderation::open_post;
use crate::{Event, Number, merging, pages, proposals, store, waves};
use axum::extract::Path;
use axum::response::{IntoResponse, Redirect, Response};
use desks::{self, MatterId};
use kernel::client::ClientAddress;
use kernel::deed::Deed;
use kernel::error::{Error, Problem, Result};
use kernel::event::Events;
use kernel::visit::Visit;
use residents::is_verified;

/// `POST /board/{number}/support`: one a person, however often it is sent.
#[kernel::handler]
pub async fn post(visit: Visit, address: ClientAddress, Path(number): Path<Number>) -> Result<Response> {
    match support(&visit, address, number).await {
        Err(Error::Refused(problems)) => pages::post::refused(&visit, number, problems.into()).await,
        done => done.map(IntoResponse::into_response),
    }
}

async fn support(visit: &Visit, address: ClientAddress, number: Number) -> Result<Redirect> {
    let mut tx = visit.begin(Deed::SupportPost).await?;
    let person = tx.person()?;
    let found = open_post(&mut tx, number).await?;
    let post = found.id;
    // What a proposal's last supporter sets off is locked first, as everybody does: the matter, the people, the post.
    if found.proposal.is_some() {
        desks::steps_for_update(&mut tx, MatterId(post.0)).await?;
    }
    identity::hold_person(&mut tx, person).await?;
    if merging::is_merged_for_update(&mut tx, post).await? {
        return Err(Problem::new("board-support-merged").into());
    }
    // Hidden or locked while this waited, it takes no support.
    open_post(&mut tx, number).await?;
    let verified = is_verified(&mut tx, person).await?;
    let given = waves::arrive(&mut tx, post, person, address, visit.portal.key()).await?;
    if store::insert_support(&mut tx, person, post, verified, &given).await? {
        let reached = match found.proposal {
            Some(_) => proposals::supported(&mut tx, post).await?,
            None => Events::none(),
        };
        let supported = if given.wave.is_some() { Event::SupportHeld { post } } else { Event::Supported { post } };
        tx.commit(Events::from(supported).and(reached)).await?;
    }
    Ok(Redirect::to(&number.path()))
}
