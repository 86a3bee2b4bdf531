use crate::board::Number;
use crate::board::moderation::rules::{self, Typed};
use crate::board::moderation::{QUEUE, doing, pages, standing, store};
use crate::desks::{self, MatterId};
use crate::kernel::deed::Deed;
use crate::kernel::error::{Error, Result};
use crate::kernel::form::Form;
use crate::kernel::once::OnceKey;
use crate::kernel::visit::Visit;
use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use serde::{Deserialize, Serialize};

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ActForm {
    pub key: OnceKey,
    /// Missing when none is chosen, as is the reason.
    #[serde(default)]
    pub act: String,
    #[serde(default)]
    pub reason: String,
    pub why: String,
    /// The part of the text that is to be masked.
    pub part: String,
    pub days: String,
}

impl ActForm {
    fn typed(&self) -> Typed<'_> {
        Typed { act: &self.act, reason: &self.reason, why: &self.why, part: &self.part, days: &self.days }
    }
}

/// `POST /moderation/posts/{number}/acts`: a moderator does something about a post, with a reason.
pub async fn post(visit: Visit, Path(number): Path<Number>, Form(form): Form<ActForm>) -> Result<Response> {
    match act(&visit, number, &form).await {
        Err(Error::Refused(problems)) => pages::post::refused(&visit, number, &form, problems).await,
        done => done.map(IntoResponse::into_response),
    }
}

async fn act(visit: &Visit, number: Number, form: &ActForm) -> Result<impl IntoResponse + use<>> {
    let mut tx = visit.begin(Deed::ModerateBoard).await?;
    tx.once(form.key, &(number, form)).await?;
    let moderator = tx.person()?;
    let post = store::veiled::id_of(&mut tx, number).await?.ok_or(Error::NotFound)?;
    let steps = desks::steps_for_update(&mut tx, MatterId(post.0)).await?;
    standing::lock(&mut tx, post).await?;
    let before = standing::may_moderate(&mut tx, post, moderator).await?;
    let original = store::texts::original(&mut tx, post).await?.ok_or(Error::NotFound)?;
    let decided = rules::decide(&form.typed(), &before, &original).map_err(Error::Refused)?;
    let events = doing::carry_out(&mut tx, post, steps, &before, &decided).await?;
    tx.commit_to(events, format!("{QUEUE}/posts/{number}")).await
}
