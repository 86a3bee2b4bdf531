use crate::moderation::rules::{self, LONGEST_REASON};
use crate::moderation::{Act, ActId, QUEUE, letters, pages, standing, store, undoing};
use crate::{Event, waves};
use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use kernel::deed::Deed;
use kernel::error::{Error, Problem, Result};
use kernel::event::Events;
use kernel::form::Form;
use kernel::once::OnceKey;
use kernel::visit::Visit;
use serde::{Deserialize, Serialize};

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DecisionForm {
    pub key: OnceKey,
    /// `upheld` or `overturned`; missing when none is chosen.
    #[serde(default)]
    pub outcome: String,
    pub answer: String,
}

/// `POST /moderation/appeals/{id}`: another moderator says whether an act stands. Overturned, it is undone.
#[kernel::handler]
pub async fn post(visit: Visit, Path(act): Path<ActId>, Form(form): Form<DecisionForm>) -> Result<Response> {
    match decide(&visit, act, &form).await {
        Err(Error::Refused(problems)) => pages::decide_appeal::refused(&visit, act, &form, problems).await,
        done => done.map(IntoResponse::into_response),
    }
}

async fn decide(visit: &Visit, act: ActId, form: &DecisionForm) -> Result<impl IntoResponse + use<>> {
    let mut tx = visit.begin(Deed::ModerateBoard).await?;
    tx.once(form.key, &(act, form)).await?;
    let moderator = tx.person()?;
    let done = store::acts::done(&mut tx, act).await?.ok_or(Error::NotFound)?;
    let target = done.target();
    if done.act == Act::VoidSupports {
        waves::hold_before_appeal(&mut tx, act, done.post, done.author).await?;
    }
    let steps = standing::lock(&mut tx, target).await?;
    store::appeals::appeal(&mut tx, act).await?.ok_or(Error::NotFound)?;
    let before = standing::before(&mut tx, target, moderator).await?;
    rules::may_decide_appeal(&before, done.moderator, moderator)?;
    let upheld = match form.outcome.as_str() {
        "upheld" => true,
        "overturned" => false,
        _ => return Err(Problem::at("outcome", "board-outcome-missing").into()),
    };
    let answer = rules::why("answer", &form.answer, LONGEST_REASON)?;
    if !store::appeals::decide(&mut tx, act, upheld, &answer).await? {
        return Err(Problem::new("board-appeal-decided").into());
    }
    store::queue::appeal_decided(&mut tx, act).await?;
    letters::tell_appeal(&mut tx, &done, upheld, &answer).await?;
    let mut events = Events::from(Event::AppealDecided { of: target, act: act.0, upheld });
    if !upheld {
        events = events.and(undoing::undo(&mut tx, act, &done, steps).await?);
    }
    tx.commit_to(events, QUEUE).await
}
