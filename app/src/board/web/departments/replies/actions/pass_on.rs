use crate::replies::saying::{Before, before, publish};
use crate::replies::{Said, pages, rules, store};
use crate::{PostId, Status, checking, desk, letters};
use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use city::calendar::Calendar;
use desks::{self, rules::Today};
use kernel::deed::Deed;
use kernel::error::{Error, Problem, Result};
use kernel::event::Events;
use kernel::form::Form;
use kernel::once::OnceKey;
use kernel::visit::Visit;
use serde::{Deserialize, Serialize};

/// The desk that is to answer.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TransferForm {
    pub key: OnceKey,
    /// Its id; empty when none is chosen.
    pub desk: String,
}

/// `POST /desk/posts/{id}/transfer`: another desk is to answer, by the same day.
#[kernel::handler]
pub async fn post(visit: Visit, Path(id): Path<PostId>, Form(form): Form<TransferForm>) -> Result<Response> {
    match pass_on(&visit, id, &form).await {
        Err(Error::Refused(problems)) => {
            pages::desk_post::other_desk_refused(&visit, id, "desk", &form.desk, problems).await
        }
        done => done.map(IntoResponse::into_response),
    }
}

async fn pass_on(visit: &Visit, id: PostId, form: &TransferForm) -> Result<impl IntoResponse + use<>> {
    let mut tx = visit.begin(Deed::DecideStep).await?;
    tx.once(form.key, &(id, form)).await?;
    let clerk = tx.person()?;
    let Before { mut steps, step, written, .. } = before(&mut tx, id).await?;
    let (to, category) = desk::other(&mut tx, id, step.desk, "desk", &form.desk).await?;
    let part = desk::is_part(&step.code);
    if steps.iter().any(|other| other.desk == to.id && other.stage.stands()) {
        return Err(Problem::at("desk", "board-asked-already").into());
    }
    rules::may_pass_on(store::times_passed(&mut tx, id, part).await?)?;
    let new = desk::step(&steps, desk::like(&step.code), to.id, category.days);
    let today = Today { date: tx.today(), calendar: Calendar::current() };
    let passed = steps.pass_on(step.id, clerk, &new, today);
    let changes = desks::save_decided(&mut tx, &mut steps, step.id, passed).await?;
    checking::remove_draft(&mut tx, step.id).await?;
    let text = desk::in_both("board-passed-to", &to.department.name);
    let said = Said { status: Status::PassedOn, text, led_to: None };
    let now = tx.now();
    let replied = publish(&mut tx, id, &step, &said, now).await?;
    if !part {
        letters::tell_replied(&mut tx, &written, said.status).await?;
    }
    tx.commit_to(Events::from(replied).and(changes), format!("/desk/posts/{id}")).await
}
