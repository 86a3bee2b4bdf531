use crate::comments::actions::comment::CommentForm;
use axum::response::Response;
use kernel::error::Problem;
use kernel::visit::Visit;
use leptos::prelude::*;
use ui::back_link::back_link;
use ui::form::{Field, FormState, error_summary, textarea};
use ui::page::Page;
use ui::shell::Place;
use ui::text::t;

/// What somebody typed about a post that a moderator has hidden meanwhile: theirs to take along.
pub fn page(visit: &Visit, posted: &CommentForm, problems: Vec<Problem>) -> Response {
    let lang = visit.lang;
    let state = FormState::new(lang).with("comment", &posted.comment).with_problems(problems);
    let body = view! {
        {back_link("/board", t(lang, "board-back"))}
        {error_summary(&state)}
        <div class="measure">
            <h1 class="govuk-heading-l">{t(lang, "board-comment-kept")}</h1>
            <p class="govuk-body">{t(lang, "board-comment-kept-told")}</p>
            {textarea(&state, Field::new("comment", t(lang, "board-comment-yours")))}
        </div>
    };
    Page::new(t(lang, "board-comment-kept")).at(Place::Board).with_form(&state).draw(visit, body)
}
