use crate::judging::{asking, rules, store, view::Refused};
use crate::moderation::open_post;
use crate::{Event, Number, desk, pages};
use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use desks::{self, MatterId};
use kernel::deed::Deed;
use kernel::error::{Error, Result};
use kernel::event::Events;
use kernel::form::Form;
use kernel::once::OnceKey;
use kernel::visit::Visit;
use serde::{Deserialize, Serialize};

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RatingForm {
    pub key: OnceKey,
    /// Missing when none is chosen.
    #[serde(default)]
    pub stars: String,
    pub stars_why: String,
}

/// `POST /board/{number}/rating`: its author rates the answer. The two lowest ask the department for a correction, as with
/// cases.
#[kernel::handler]
pub async fn post(visit: Visit, Path(number): Path<Number>, Form(form): Form<RatingForm>) -> Result<Response> {
    match rate(&visit, number, &form).await {
        Err(Error::Refused(problems)) => {
            let RatingForm { stars, stars_why: why, .. } = form;
            pages::post::refused(&visit, number, Refused { why, stars: Some(stars), problems }).await
        }
        done => done.map(IntoResponse::into_response),
    }
}

async fn rate(visit: &Visit, number: Number, form: &RatingForm) -> Result<impl IntoResponse + use<>> {
    let mut tx = visit.begin(Deed::JudgeAnswer).await?;
    tx.once(form.key, &(number, form)).await?;
    let person = tx.person()?;
    let post = open_post(&mut tx, number).await?.id;
    let steps = desks::steps_for_update(&mut tx, MatterId(post.0)).await?;
    // Under the lock: a moderator may have been first.
    open_post(&mut tx, number).await?;
    let judge = store::judge(&mut tx, post, person).await?.ok_or(Error::NotFound)?;
    let (reply, rated) = store::last_answer(&mut tx, post).await?.ok_or(Error::NotFound)?;
    let (stars, why) = rules::rating(&judge, rated, &form.stars, &form.stars_why).map_err(Error::Refused)?;
    store::insert_rating(&mut tx, reply, stars, why.as_deref()).await?;
    let mut events = Events::from(Event::Rated { post, reply, stars });
    let corrections = steps.iter().filter(|step| desk::like(&step.code) == desk::CORRECT).count();
    if rules::calls_for_correction(stars, &judge, corrections) {
        events = events.and(asking::ask_again(&mut tx, post, steps, desk::CORRECT).await?);
    }
    tx.commit_to(events, number.path()).await
}
