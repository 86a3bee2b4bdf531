use super::{about, back};
use crate::comments::actions::comment::CommentForm;
use crate::comments::pages::thread::{called, quoted};
use crate::comments::rules::LONGEST;
use crate::comments::{self, Comment, CommentId, path};
use crate::rules::LONGEST_NAME;
use crate::{Number, Post};
use axum::extract::{Path, Query};
use axum::response::Response;
use kernel::deed::Deed;
use kernel::error::{Error, Problem, Result};
use kernel::lang::Lang;
use kernel::once::OnceKey;
use kernel::visit::Visit;
use leptos::prelude::*;
use serde::Deserialize;
use ui::drawn::{Draw, Drawn};
use ui::form::{Field, FormState, button, error_summary, form, hidden, once_key, text_input, textarea};
use ui::page::Page;
use ui::shell::Place;
use ui::text::{t, t_with};

#[derive(Debug, Default, Deserialize)]
pub struct Asked {
    /// The comment to answer.
    to: Option<CommentId>,
}

/// What is commented on: the post, and what somebody said about it.
struct Model {
    post: Post,
    answered: Option<Comment>,
}

/// `GET /board/{number}/comments/new`: also for who is not signed in yet, and is asked to.
#[kernel::handler]
pub async fn get(visit: Visit, Path(number): Path<Number>, Query(asked): Query<Asked>) -> Result<Response> {
    let model = load(&visit, number, asked.to).await?;
    if asked.to.is_some() && model.answered.is_none() {
        return Err(Error::NotFound);
    }
    let state = FormState::new(visit.lang);
    page(&model, &state).show(&visit, view(&model, OnceKey::new(), &state)).await
}

/// What was to be answered may be taken back meanwhile: what was typed can still be said to all.
pub async fn refused(visit: &Visit, number: Number, posted: &CommentForm, problems: Vec<Problem>) -> Result<Response> {
    let model = load(visit, number, posted.to).await?;
    let state = FormState::new(visit.lang).with("comment", &posted.comment).with("called", &posted.called);
    let state = state.with_problems(problems);
    Ok(page(&model, &state).draw(visit, view(&model, posted.key, &state)))
}

async fn load(visit: &Visit, number: Number, to: Option<CommentId>) -> Result<Model> {
    let mut read = visit.read(Deed::WriteComment).await?;
    let post = crate::store::post(&mut read, number).await?.ok_or(Error::NotFound)?;
    let answered = match to {
        Some(to) => comments::public(&mut read, post.id, to).await?,
        None => None,
    };
    Ok(Model { post, answered })
}

fn page(model: &Model, state: &FormState) -> Page {
    Page::new(title(model, state.lang)).at(Place::Board).with_form(state)
}

fn title(model: &Model, lang: Lang) -> String {
    match &model.answered {
        Some(answered) => t_with(lang, "board-comment-to", &[("called", called(answered, lang).into())]),
        None => t(lang, "board-comment-write"),
    }
}

fn view(model: &Model, key: OnceKey, state: &FormState) -> Drawn {
    let (lang, post) = (state.lang, &model.post);
    let answered = model.answered.as_ref();
    view! {
        <div class="measure">
            {back(post.number, lang)}
            {error_summary(state)}
            {about(post, lang)}
            <h1 class="govuk-heading-l">{title(model, lang)}</h1>
            {answered.map(|answered| quoted(answered, lang))}
            {comment_form(post.number, answered.map(|answered| answered.id), key, state)}
        </div>
    }
    .drawn()
}

/// Where one says something about a post, or to who did.
pub fn comment_form(post: Number, to: Option<CommentId>, key: OnceKey, state: &FormState) -> Drawn {
    let lang = state.lang;
    let longest = |key: &str, most: usize| t_with(lang, key, &[("most", most.into())]);
    let comment =
        Field::new("comment", t(lang, "board-comment-yours")).hint(longest("board-comment-hint", LONGEST)).rows(4);
    let called =
        Field::new("called", t(lang, "board-called")).hint(longest("board-called-hint", LONGEST_NAME)).width(20);
    let fields = view! {
        {once_key(key)}
        {to.map(|to| hidden("to", to))}
        {textarea(state, comment)}
        {text_input(state, called)}
        {button(t(lang, "board-comment-post"))}
    };
    form(path(post), fields)
}
