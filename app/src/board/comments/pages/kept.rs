use crate::board::comments::actions::comment::CommentForm;
use crate::kernel::error::Problem;
use crate::kernel::visit::Visit;
use crate::ui::back_link::back_link;
use crate::ui::form::{Field, FormState, error_summary, textarea};
use crate::ui::page::Page;
use crate::ui::shell::Place;
use crate::ui::text::t;
use axum::response::Response;
use leptos::prelude::*;

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
