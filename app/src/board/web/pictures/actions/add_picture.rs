use crate::moderation::must_need_no_look;
use crate::pictures::redraw::{self, Redrawn, Unshowable};
use crate::pictures::{LARGEST, Picture, PictureEvent, PictureId, pages, rules, store};
use crate::{Number, PostId};
use axum::extract::{Multipart, Path};
use axum::response::{IntoResponse, Response};
use chrono::TimeDelta;
use kernel::deed::Deed;
use kernel::error::{Error, Problem, Result};
use kernel::limit::Limit;
use kernel::upload::Upload;
use kernel::visit::Visit;
use object_store::{ObjectStoreExt, PutPayload};
use sha2::{Digest, Sha256};

/// Each is drawn anew, which takes a second of a core.
const A_DAY: Limit = Limit { tries: 60, window: TimeDelta::days(1) };

/// `POST /board/{number}/pictures`: one picture, on a page of its own.
#[kernel::handler]
pub async fn post(visit: Visit, Path(number): Path<Number>, parts: Multipart) -> Result<Response> {
    let (upload, problem) = match Upload::read(parts, &["description"], LARGEST).await {
        Ok(upload) => (Some(upload), None),
        Err(Error::TooLarge) => (None, Some(Problem::at("file", "board-picture-too-large"))),
        Err(error) => return Err(error),
    };
    let description = upload.as_ref().and_then(|upload| upload.fields.get("description").cloned()).unwrap_or_default();
    let added = match (upload, problem) {
        (Some(upload), _) => add(&visit, number, upload, &description).await.map(IntoResponse::into_response),
        (None, problem) => Err(Error::Refused(problem.into_iter().collect())),
    };
    match added {
        Err(Error::Refused(problems)) => pages::pictures::refused(&visit, number, &description, problems).await,
        Err(Error::TooMany { .. }) => {
            let problem = Problem::new("board-pictures-many-today");
            pages::pictures::refused(&visit, number, &description, vec![problem]).await
        }
        done => done,
    }
}

async fn add(visit: &Visit, number: Number, upload: Upload, typed: &str) -> Result<impl IntoResponse + use<>> {
    let Upload { key, content, .. } = upload;
    let description = {
        // Nothing is drawn for somebody who may not show it here, or with those words.
        let mut view = visit.read(Deed::WritePost).await?;
        let (person, now) = (view.person()?, view.now());
        let post = store::own_post(&mut view, number, person).await?.ok_or(Error::NotFound)?;
        rules::may_change(post.posted_at, post.status, post.locked, now)?;
        let description = rules::description(typed)?;
        must_need_no_look(&mut view, person, "description", description.as_deref().unwrap_or_default()).await?;
        match content.len() {
            0 => return Err(Problem::at("file", "board-picture-missing").into()),
            size if size > LARGEST => return Err(Problem::at("file", "board-picture-too-large").into()),
            _ => view.count_try("picture by", &person.to_string(), A_DAY).await?,
        }
        description
    };
    let sent = Sha256::digest(&content).to_vec();
    let redrawn = redraw::in_turn(content).await?.map_err(told)?;
    let picture = Picture { id: PictureId::new(), size: redrawn.size, description };
    keep(visit, picture.id, redrawn).await?;
    let mut tx = visit.begin(Deed::WritePost).await?;
    tx.once(key, &(number, &sent, typed)).await?;
    let (person, now) = (tx.person()?, tx.now());
    let post = store::own_post_for_update(&mut tx, number, person).await?.ok_or(Error::NotFound)?;
    rules::may_change(post.posted_at, post.status, post.locked, now)?;
    if !store::insert_picture(&mut tx, post.id, &picture).await? {
        return Err(Problem::at("file", "board-pictures-enough").with("most", rules::MOST).into());
    }
    tx.commit_to(added(&picture, post.id), format!("{}/pictures", number.path())).await
}

fn added(picture: &Picture, post: PostId) -> PictureEvent {
    PictureEvent::PictureAdded { picture: picture.id, post }
}

fn told(unshowable: Unshowable) -> Error {
    match unshowable {
        Unshowable::NotAPicture => Problem::at("file", "board-picture-unreadable").into(),
        Unshowable::TooManyPixels => Problem::at("file", "board-picture-pixels").into(),
    }
}

/// Before the row: bytes without a row are swept up at night, a row without bytes would be a promise not kept.
async fn keep(visit: &Visit, id: PictureId, redrawn: Redrawn) -> Result<()> {
    for (scale, bytes) in redrawn.take() {
        let payload = PutPayload::from(bytes);
        visit.portal.files().put(&id.object(scale), payload).await.map_err(Error::internal)?;
    }
    Ok(())
}
