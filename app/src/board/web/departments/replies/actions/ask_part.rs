use crate::replies::saying::{Before, before, publish};
use crate::replies::{Said, pages};
use crate::{PostId, Status, desk};
use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use kernel::deed::Deed;
use kernel::error::{Error, Problem, Result};
use kernel::event::Events;
use kernel::form::Form;
use kernel::once::OnceKey;
use kernel::visit::Visit;
use serde::{Deserialize, Serialize};

/// The desk that is to say its part.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PartForm {
    pub key: OnceKey,
    /// Its id; empty when none is chosen.
    pub part: String,
}

/// `POST /desk/posts/{id}/parts`: a second department is asked for its part, while this one goes on.
#[kernel::handler]
pub async fn post(visit: Visit, Path(id): Path<PostId>, Form(form): Form<PartForm>) -> Result<Response> {
    match ask_part(&visit, id, &form).await {
        Err(Error::Refused(problems)) => {
            pages::desk_post::other_desk_refused(&visit, id, "part", &form.part, problems).await
        }
        done => done.map(IntoResponse::into_response),
    }
}

async fn ask_part(visit: &Visit, id: PostId, form: &PartForm) -> Result<impl IntoResponse + use<>> {
    let mut tx = visit.begin(Deed::DecideStep).await?;
    tx.once(form.key, &(id, form)).await?;
    let clerk = tx.person()?;
    let Before { mut steps, step, .. } = before(&mut tx, id).await?;
    let (to, category) = desk::other(&mut tx, id, step.desk, "part", &form.part).await?;
    if desk::is_part(&step.code) || steps.iter().any(|step| step.desk == to.id && step.stage.stands()) {
        return Err(Problem::at("part", "board-asked-already").into());
    }
    // Who asks goes on with it themselves.
    let claimed = steps.claim(step.id, clerk);
    let mut changes = desks::save_decided(&mut tx, &mut steps, step.id, claimed).await?;
    changes.extend(desk::ask_once_more(&mut tx, &mut steps, desk::PART, to.id, category.days).await?);
    let text = desk::in_both("board-part-asked", &to.department.name);
    let said = Said { status: Status::InHand, text, led_to: None };
    let now = tx.now();
    let replied = publish(&mut tx, id, &step, &said, now).await?;
    tx.commit_to(Events::from(replied).and(changes), format!("/desk/posts/{id}")).await
}
