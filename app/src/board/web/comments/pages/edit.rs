use super::back;
use crate::Number;
use crate::comments::actions::edit::EditForm;
use crate::comments::pages::thread::quoted;
use crate::comments::rules::{self, LONGEST};
use crate::comments::{Comment, CommentId, place, store};
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use kernel::deed::Deed;
use kernel::error::{Error, Problem, Result};
use kernel::visit::Visit;
use leptos::prelude::*;
use ui::drawn::{Draw, Drawn};
use ui::form::{Field, FormState, button, error_summary, form, hidden, textarea};
use ui::page::Page;
use ui::shell::Place;
use ui::text::{t, t_with};

struct Model {
    number: Number,
    comment: Comment,
    /// Nobody will read what it said before.
    is_free: bool,
}

/// `GET /board/{number}/comments/{id}`: its author's page.
#[kernel::handler]
pub async fn get(visit: Visit, Path((number, id)): Path<(Number, CommentId)>) -> Result<Response> {
    let model = load(&visit, number, id).await?;
    if model.comment.is_moderated() {
        // Where its author reads why, and can appeal.
        return Ok(Redirect::to(&place(number, model.comment.thread, id)).into_response());
    }
    let said = model.comment.said.as_ref().map_or("", |said| &said.body);
    let state = FormState::new(visit.lang).with("comment", said);
    page(EDIT, &state).show(&visit, view(&model, model.comment.version, &state)).await
}

pub async fn refused(
    visit: &Visit,
    number: Number,
    id: CommentId,
    posted: &EditForm,
    problems: Vec<Problem>,
) -> Result<Response> {
    let model = load(visit, number, id).await?;
    let state = FormState::new(visit.lang).with("comment", &posted.comment).with_problems(problems);
    Ok(page(EDIT, &state).draw(visit, view(&model, posted.version, &state)))
}

/// Both texts: what was typed, ready to be saved over what was saved in another window, and that.
pub async fn conflict(visit: &Visit, number: Number, id: CommentId, posted: &EditForm) -> Result<Response> {
    let lang = visit.lang;
    let model = load(visit, number, id).await?;
    let state = FormState::new(lang).with("comment", &posted.comment);
    let body = view! {
        <div class="measure">
            {back(number, lang)}
            <h1 class="govuk-heading-l">{t(lang, CONFLICT)}</h1>
            <p class="govuk-body">{t(lang, "board-comment-conflict-lead")}</p>
            {fields(&model, model.comment.version, &state)}
            <h2 class="govuk-heading-m">{t(lang, "board-comment-conflict-saved")}</h2>
            {quoted(&model.comment, lang)}
        </div>
    };
    Ok(page(CONFLICT, &state).with_status(StatusCode::CONFLICT).draw(visit, body))
}

const EDIT: &str = "board-comment-edit";
const CONFLICT: &str = "board-comment-conflict";

async fn load(visit: &Visit, number: Number, id: CommentId) -> Result<Model> {
    let mut read = visit.read(Deed::WriteComment).await?;
    let author = read.person()?;
    let comment = store::own_comment(&mut read, number, id, author).await?;
    let comment = comment.filter(|comment| comment.said.is_some()).ok_or(Error::NotFound)?;
    let is_free = rules::is_free(&comment, read.now());
    Ok(Model { number, comment, is_free })
}

fn page(title: &str, state: &FormState) -> Page {
    Page::new(t(state.lang, title)).at(Place::Board).with_form(state)
}

fn view(model: &Model, version: i32, state: &FormState) -> Drawn {
    let lang = state.lang;
    let seen = if model.is_free { "board-comment-edit-freely" } else { "board-comment-edit-openly" };
    view! {
        <div class="measure">
            {back(model.number, lang)}
            {error_summary(state)}
            <h1 class="govuk-heading-l">{t(lang, EDIT)}</h1>
            <p class="govuk-body">{t(lang, seen)}</p>
            {fields(model, version, state)}
        </div>
    }
    .drawn()
}

fn fields(model: &Model, version: i32, state: &FormState) -> Drawn {
    let lang = state.lang;
    let hint = t_with(lang, "board-comment-hint", &[("most", LONGEST.into())]);
    let comment = Field::new("comment", t(lang, "board-comment-yours")).hint(hint).rows(6);
    let fields = view! {
        {hidden("version", version)} {textarea(state, comment)} {button(t(lang, "board-comment-save"))}
    };
    form(model.comment.id.path(model.number), fields)
}
