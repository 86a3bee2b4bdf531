use super::{answering, fields, list};
use crate::Category;
use crate::categories::actions::change_category::ChangeForm;
use crate::categories::{Answering, rules};
use crate::store;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::Response;
use kernel::deed::Deed;
use kernel::error::{Error, Problem, Result};
use kernel::lang::Lang;
use kernel::once::OnceKey;
use kernel::visit::Visit;
use leptos::prelude::*;
use ui::back_link::back_link;
use ui::drawn::{Draw, Drawn};
use ui::form::{FormState, button, error_summary, form, hidden, once_key};
use ui::page::Page;
use ui::shell::Place;
use ui::summary_list::{Row, summary_list};
use ui::text::{t, t_with};

struct Model {
    category: Category,
    /// That it lies below.
    above: Option<Category>,
    kinds: Vec<String>,
    answering: Answering,
}

/// `GET /city/categories/{code}`: a category, who answers what is posted under it, and what can be changed.
#[kernel::handler]
pub async fn get(visit: Visit, Path(code): Path<String>) -> Result<Response> {
    let model = load(&visit, &code).await?;
    let state = fields::saved(&rules::of(&model.category), visit.lang);
    let title = model.category.name.get(visit.lang).to_owned();
    page(&title, &state).show(&visit, view(&title, &model, OnceKey::new(), &state)).await
}

pub async fn refused(visit: &Visit, code: &str, posted: &ChangeForm, problems: Vec<Problem>) -> Result<Response> {
    let model = load(visit, code).await?;
    let state = fields::posted(&posted.typed(), visit.lang).with_problems(problems);
    let title = model.category.name.get(visit.lang).to_owned();
    let version = Category { version: posted.version, ..model.category.clone() };
    Ok(page(&title, &state).draw(visit, view(&title, &Model { category: version, ..model }, posted.key, &state)))
}

/// Both: what was typed, ready to be saved over what a colleague saved meanwhile, and that.
pub async fn conflict(visit: &Visit, code: &str, posted: &ChangeForm) -> Result<Response> {
    let lang = visit.lang;
    let model = load(visit, code).await?;
    let state = fields::posted(&posted.typed(), lang);
    let title = t(lang, "board-category-conflict");
    let body = view! {
        {view(&title, &model, posted.key, &state)}
        <h2 class="govuk-heading-m">{t(lang, "city-conflict-saved")}</h2>
        {as_saved(&model.category, lang)}
    };
    Ok(page(&title, &state).with_status(StatusCode::CONFLICT).draw(visit, body))
}

async fn load(visit: &Visit, code: &str) -> Result<Model> {
    let mut read = visit.read(Deed::ManageCity).await?;
    let mut categories = store::categories(&mut read).await?;
    let kinds = city::kinds(&mut read).await?;
    let at = categories.iter().position(|category| category.code == code).ok_or(Error::NotFound)?;
    let category = categories.swap_remove(at);
    let above = categories.into_iter().find(|above| Some(&above.code) == category.parent.as_ref());
    let desks = city::desks_of_kind(&mut read, &category.department_kind).await?;
    let answering = rules::answering(category.level, desks);
    Ok(Model { category, above, kinds, answering })
}

fn page(title: &str, state: &FormState) -> Page {
    Page::new(title).at(Place::City).on_desk().with_form(state)
}

fn view(title: &str, model: &Model, key: OnceKey, state: &FormState) -> Drawn {
    let (lang, category) = (state.lang, &model.category);
    let path = format!("/city/categories/{}", category.code);
    let asked = view! {
        {once_key(key)}
        {hidden("version", category.version)}
        {fields::drawn(&model.kinds, state)}
        {button(t(lang, "board-category-save"))}
    };
    view! {
        {back_link("/city/categories", t(lang, "board-categories"))}
        {error_summary(state)}
        <h1 class="govuk-heading-l">{title.to_owned()}</h1>
        {summary(model, &path, lang)}
        {answering::drawn(&model.answering, lang)}
        <h2 class="govuk-heading-m">{t(lang, "board-category-change")}</h2>
        <p class="govuk-body">{t(lang, "board-category-change-lead")}</p>
        {form(path, asked)}
    }
    .drawn()
}

fn summary(model: &Model, path: &str, lang: Lang) -> Drawn {
    let category = &model.category;
    let above = match &model.above {
        Some(above) => above.name.get(lang).to_owned(),
        None => t(lang, "board-category-parent-none"),
    };
    let rows = vec![
        Row::new(t(lang, "board-category-code"), category.code.clone()),
        Row::new(t(lang, "board-category-parent"), above),
        Row::new(t(lang, "board-category-state"), list::state(category, lang)).change(format!("{path}/closing")),
    ];
    summary_list(lang, rows)
}

fn as_saved(category: &Category, lang: Lang) -> Drawn {
    let days = t_with(lang, "board-category-days-told", &[("days", category.days.into())]);
    let checked = if category.checked { "board-category-checked-yes" } else { "board-category-checked-no" };
    let rows = vec![
        Row::new(t(lang, "board-category-name-zh"), category.name.zh.clone()),
        Row::new(t(lang, "board-category-name-en"), category.name.en.clone()),
        Row::new(t(lang, "board-category-kind"), category.department_kind.clone()),
        Row::new(t(lang, "board-category-level"), t(lang, list::level_key(category.level))),
        Row::new(t(lang, "board-category-days"), days),
        Row::new(t(lang, "board-category-threshold"), category.threshold.to_string()),
        Row::new(t(lang, "board-category-position"), category.position.to_string()),
        Row::new(t(lang, "board-category-checked"), t(lang, checked)),
    ];
    summary_list(lang, rows)
}
