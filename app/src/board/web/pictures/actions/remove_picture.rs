use crate::Number;
use crate::pictures::{PictureEvent, PictureId, pages, rules, store};
use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use kernel::deed::Deed;
use kernel::error::{Error, Result};
use kernel::form::Form;
use kernel::once::OnceKey;
use kernel::visit::Visit;
use serde::{Deserialize, Serialize};

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RemoveForm {
    pub key: OnceKey,
}

/// `POST /board/{number}/pictures/{picture}/removal`
#[kernel::handler]
pub async fn post(
    visit: Visit,
    Path((number, picture)): Path<(Number, PictureId)>,
    Form(form): Form<RemoveForm>,
) -> Result<Response> {
    match remove(&visit, number, picture, &form).await {
        Err(Error::Refused(problems)) => pages::pictures::refused(&visit, number, "", problems).await,
        done => done.map(IntoResponse::into_response),
    }
}

async fn remove(
    visit: &Visit,
    number: Number,
    picture: PictureId,
    form: &RemoveForm,
) -> Result<impl IntoResponse + use<>> {
    let mut tx = visit.begin(Deed::WritePost).await?;
    tx.once(form.key, &(number, picture)).await?;
    let (person, now) = (tx.person()?, tx.now());
    let post = store::own_post_for_update(&mut tx, number, person).await?.ok_or(Error::NotFound)?;
    rules::may_change(post.posted_at, post.status, post.locked, now)?;
    store::remove_picture(&mut tx, post.id, picture).await?;
    let removed = PictureEvent::PictureRemoved { picture, post: post.id };
    tx.commit_to(removed, format!("{}/pictures", number.path())).await
}
