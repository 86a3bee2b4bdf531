use crate::comments::address::address;
use crate::comments::rules::{self, Edit};
use crate::comments::{CommentId, pages, store};
use crate::moderation::{must_need_no_look, open_post};
use crate::rules::language_of;
use crate::{Event, Number};
use axum::extract::Path;
use axum::response::{IntoResponse, Redirect, Response};
use chrono::TimeDelta;
use kernel::deed::Deed;
use kernel::error::{Error, Problem, Result};
use kernel::form::Form;
use kernel::limit::Limit;
use kernel::visit::Visit;
use serde::{Deserialize, Serialize};

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EditForm {
    /// Of the text that was read.
    pub version: i32,
    pub comment: String,
}

const AN_HOUR: Limit = Limit { tries: 60, window: TimeDelta::hours(1) };

/// `POST /board/{number}/comments/{id}`: its author says it better. Sent twice, it is changed once.
#[kernel::handler]
pub async fn post(
    visit: Visit,
    Path((number, id)): Path<(Number, CommentId)>,
    Form(form): Form<EditForm>,
) -> Result<Response> {
    match edit(&visit, number, id, &form).await {
        Err(Error::Refused(problems)) => pages::edit::refused(&visit, number, id, &form, problems).await,
        Err(Error::TooMany { .. }) => {
            pages::edit::refused(&visit, number, id, &form, vec![Problem::new("board-comment-enough")]).await
        }
        Err(Error::Conflict) => pages::edit::conflict(&visit, number, id, &form).await,
        done => Ok(Redirect::to(&done?).into_response()),
    }
}

async fn edit(visit: &Visit, number: Number, id: CommentId, form: &EditForm) -> Result<String> {
    let mut tx = visit.begin(Deed::WriteComment).await?;
    let author = tx.person()?;
    let comment = store::own_comment_for_update(&mut tx, number, id, author).await?.ok_or(Error::NotFound)?;
    let body = rules::text(&form.comment)?;
    let post = open_post(&mut tx, number).await?.id;
    let page = address(&mut tx, number, post, comment.thread, id).await?;
    let edit = rules::edit(&comment, form.version, &body, tx.now())?;
    must_need_no_look(&mut tx, author, "comment", &body).await?;
    let lang = language_of("", &body);
    match edit {
        Edit::Nothing => return Ok(page),
        Edit::Freely => store::change_freely(&mut tx, id, &body, lang).await?,
        Edit::Openly => store::change_openly(&mut tx, id, &body, lang).await?,
    }
    tx.count_try("comment edit", &author.to_string(), AN_HOUR).await?;
    tx.commit(Event::CommentEdited { post, comment: id, openly: edit == Edit::Openly }).await?;
    Ok(page)
}
