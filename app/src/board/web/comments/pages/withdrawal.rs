use super::back;
use crate::Number;
use crate::comments::pages::thread::quoted;
use crate::comments::{CommentId, store};
use axum::extract::Path;
use axum::response::{IntoResponse, Redirect, Response};
use kernel::deed::Deed;
use kernel::error::{Error, Result};
use kernel::visit::Visit;
use leptos::prelude::*;
use ui::form::{form, warning_button};
use ui::page::Page;
use ui::shell::Place;
use ui::text::t;
use ui::warning::warning;

/// `GET /board/{number}/comments/{id}/withdrawal`: what is taken back can't be said again with the same answers below.
#[kernel::handler]
pub async fn get(visit: Visit, Path((number, id)): Path<(Number, CommentId)>) -> Result<Response> {
    let mut read = visit.read(Deed::TakeBackComment).await?;
    let author = read.person()?;
    let comment = store::own_comment(&mut read, number, id, author).await?.ok_or(Error::NotFound)?;
    drop(read);
    if comment.said.is_none() {
        return Ok(Redirect::to(&number.path()).into_response());
    }
    let lang = visit.lang;
    let body = view! {
        <div class="measure">
            {back(number, lang)}
            <h1 class="govuk-heading-l">{t(lang, TITLE)}</h1>
            {quoted(&comment, lang)}
            {warning(lang, t(lang, "board-comment-take-back-warning"))}
            {form(format!("{}/withdrawal", id.path(number)), warning_button(t(lang, TITLE)))}
            <p class="govuk-body">
                <a class="govuk-link" href=number.path()>{t(lang, "board-comment-let-stand")}</a>
            </p>
        </div>
    };
    Page::new(t(lang, TITLE)).at(Place::Board).show(&visit, body).await
}

const TITLE: &str = "board-comment-take-back";
