use crate::comments::address::address;
use crate::comments::{CommentId, pages, rules, store};
use crate::moderation::{HIDDEN, must_need_no_look, open_post};
use crate::{Event, Number};
use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use chrono::TimeDelta;
use kernel::deed::Deed;
use kernel::error::{Error, Problem, Result};
use kernel::form::Form;
use kernel::limit::Limit;
use kernel::once::OnceKey;
use kernel::visit::Visit;
use serde::{Deserialize, Serialize};

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CommentForm {
    pub key: OnceKey,
    /// The comment that it answers, if any.
    #[serde(default)]
    pub to: Option<CommentId>,
    pub comment: String,
    pub called: String,
}

/// One in two minutes is a conversation.
const AN_HOUR: Limit = Limit { tries: 30, window: TimeDelta::hours(1) };

/// `POST /board/{number}/comments`: says something about the post, or to somebody who did.
#[kernel::handler]
pub async fn post(visit: Visit, Path(number): Path<Number>, Form(form): Form<CommentForm>) -> Result<Response> {
    match comment(&visit, number, &form).await {
        // There is no page of the post any more on which what was typed could stand.
        Err(Error::Refused(problems)) if problems.iter().any(|problem| problem.key == HIDDEN) => {
            Ok(pages::kept::page(&visit, &form, problems))
        }
        Err(Error::Refused(problems)) => pages::new::refused(&visit, number, &form, problems).await,
        Err(Error::TooMany { .. }) => {
            pages::new::refused(&visit, number, &form, vec![Problem::new("board-comment-enough")]).await
        }
        done => done.map(IntoResponse::into_response),
    }
}

async fn comment(visit: &Visit, number: Number, form: &CommentForm) -> Result<impl IntoResponse + use<>> {
    let mut tx = visit.begin(Deed::WriteComment).await?;
    tx.once(form.key, &(number, form)).await?;
    let post = open_post(&mut tx, number).await?.id;
    // Hidden or locked while this waited, it takes no comment.
    crate::store::lock_post(&mut tx, post).await?;
    open_post(&mut tx, number).await?;
    let answered = match form.to {
        Some(to) => Some(store::comment(&mut tx, post, to).await?.ok_or(Error::NotFound)?),
        None => None,
    };
    let said = rules::comment(&form.comment, &form.called).map_err(Error::Refused)?;
    answered.as_ref().map_or(Ok(()), rules::may_be_answered)?;
    let (id, author) = (CommentId::new(), tx.person()?);
    let read = format!("{} {}", said.body, said.called.as_deref().unwrap_or_default());
    must_need_no_look(&mut tx, author, "comment", &read).await?;
    // Within the transaction: what counts is a comment, not a try.
    tx.count_try("comment", &author.to_string(), AN_HOUR).await?;
    store::insert_comment(&mut tx, post, id, author, answered.as_ref(), &said).await?;
    let thread = answered.map_or(id, |answered| answered.thread);
    let page = address(&mut tx, number, post, thread, id).await?;
    tx.commit_to(Event::Commented { post, comment: id }, page).await
}
