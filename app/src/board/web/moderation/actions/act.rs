use crate::comments;
use crate::moderation::rules::{self, Typed};
use crate::moderation::{Named, Target, doing, pages, standing, store};
use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use kernel::deed::Deed;
use kernel::error::{Error, Result};
use kernel::form::Form;
use kernel::once::OnceKey;
use kernel::view::View;
use kernel::visit::Visit;
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

/// `POST /moderation/posts/{number}/acts` and `…/comments/{id}/acts`: a moderator does something about a post or a comment,
/// with a reason.
#[kernel::handler]
pub async fn post(visit: Visit, Path(named): Path<Named>, Form(form): Form<ActForm>) -> Result<Response> {
    match act(&visit, named, &form).await {
        Err(Error::Refused(problems)) => pages::one::refused(&visit, named, &form, problems).await,
        done => done.map(IntoResponse::into_response),
    }
}

async fn act(visit: &Visit, named: Named, form: &ActForm) -> Result<impl IntoResponse + use<>> {
    let mut tx = visit.begin(Deed::ModerateBoard).await?;
    tx.once(form.key, &(named, form)).await?;
    let moderator = tx.person()?;
    let target = store::targets::target(&mut tx, named).await?.ok_or(Error::NotFound)?;
    let steps = standing::lock(&mut tx, target).await?;
    let before = standing::may_moderate(&mut tx, target, moderator).await?;
    let written = written(&mut tx, target).await?;
    let decided = rules::decide(&form.typed(), &before, &written).map_err(Error::Refused)?;
    let events = doing::carry_out(&mut tx, target, steps, &before, &decided).await?;
    tx.commit_to(events, named.desk()).await
}

/// All of which a part can be masked.
async fn written(view: &mut View, target: Target) -> Result<Vec<String>> {
    match target.comment {
        Some(comment) => Ok(comments::written(view, comment).await?.ok_or(Error::NotFound)?.texts()),
        None => Ok(store::texts::original(view, target.post).await?.ok_or(Error::NotFound)?.texts()),
    }
}
