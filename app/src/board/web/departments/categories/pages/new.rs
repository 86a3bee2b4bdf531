use super::{fields, load};
use crate::Category;
use crate::categories::actions::add_category::NewForm;
use crate::categories::rules;
use axum::response::Response;
use kernel::error::{Problem, Result};
use kernel::once::OnceKey;
use kernel::visit::Visit;
use leptos::prelude::*;
use ui::back_link::back_link;
use ui::drawn::{Draw, Drawn};
use ui::form::{Field, FormState, button, error_summary, form, once_key, select, text_input};
use ui::page::Page;
use ui::shell::Place;
use ui::text::t;

/// `GET /city/categories/new`
#[kernel::handler]
pub async fn get(visit: Visit) -> Result<Response> {
    let (categories, kinds) = load(&visit).await?;
    let state = FormState::new(visit.lang)
        .with("threshold", rules::USUAL_THRESHOLD)
        .with("position", rules::next_position(&categories));
    page(&state).show(&visit, view(&categories, &kinds, OnceKey::new(), &state)).await
}

pub async fn refused(visit: &Visit, posted: &NewForm, problems: Vec<Problem>) -> Result<Response> {
    let (categories, kinds) = load(visit).await?;
    let state = fields::posted(&posted.typed(), visit.lang).with_problems(problems);
    Ok(page(&state).draw(visit, view(&categories, &kinds, posted.key, &state)))
}

fn page(state: &FormState) -> Page {
    Page::new(t(state.lang, "board-category-new")).at(Place::City).on_desk().with_form(state)
}

fn view(categories: &[Category], kinds: &[String], key: OnceKey, state: &FormState) -> Drawn {
    let lang = state.lang;
    let code = Field::new("code", t(lang, "board-category-code")).hint(t(lang, "board-category-code-hint")).width(20);
    let parent = Field::new("parent", t(lang, "board-category-parent"))
        .hint(t(lang, "board-category-parent-hint"))
        .none(t(lang, "board-category-parent-none"));
    let asked = view! {
        {once_key(key)}
        {text_input(state, code)}
        {select(state, parent, fields::parents(categories, lang))}
        {fields::drawn(kinds, state)}
        {button(t(lang, "board-category-add"))}
    };
    view! {
        {back_link("/city/categories", t(lang, "board-categories"))}
        {error_summary(state)}
        <h1 class="govuk-heading-l">{t(lang, "board-category-new")}</h1>
        <p class="govuk-body">{t(lang, "board-category-new-lead")}</p>
        {form("/city/categories/new", asked)}
    }
    .drawn()
}
