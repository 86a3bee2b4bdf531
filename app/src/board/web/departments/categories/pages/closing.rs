use crate::Category;
use crate::store;
use axum::extract::Path;
use axum::response::Response;
use kernel::deed::Deed;
use kernel::error::{Error, Problem, Result};
use kernel::once::OnceKey;
use kernel::visit::Visit;
use leptos::prelude::*;
use ui::back_link::back_link;
use ui::drawn::{Draw, Drawn};
use ui::form::{FormState, button, error_summary, form, hidden, once_key, warning_button};
use ui::page::Page;
use ui::shell::Place;
use ui::text::{t, t_with};

/// `GET /city/categories/{code}/closing`: whether the category takes new posts, and what it means to change that.
#[kernel::handler]
pub async fn get(visit: Visit, Path(code): Path<String>) -> Result<Response> {
    let category = load(&visit, &code).await?;
    let state = FormState::new(visit.lang);
    page(&category, &state).show(&visit, view(&category, &state)).await
}

/// The category as it is now: it may be what somebody else just made it.
pub async fn refused(visit: &Visit, code: &str, problems: Vec<Problem>) -> Result<Response> {
    let category = load(visit, code).await?;
    let state = FormState::new(visit.lang).with_problems(problems);
    Ok(page(&category, &state).draw(visit, view(&category, &state)))
}

async fn load(visit: &Visit, code: &str) -> Result<Category> {
    let categories = store::categories(&mut visit.read(Deed::ManageCity).await?).await?;
    categories.into_iter().find(|category| category.code == code).ok_or(Error::NotFound)
}

fn page(category: &Category, state: &FormState) -> Page {
    Page::new(title(category, state)).at(Place::City).on_desk().with_form(state)
}

fn title(category: &Category, state: &FormState) -> String {
    let key = if category.open { "board-category-close-title" } else { "board-category-open-title" };
    t_with(state.lang, key, &[("category", category.name.get(state.lang).to_owned().into())])
}

fn view(category: &Category, state: &FormState) -> Drawn {
    let lang = state.lang;
    let path = format!("/city/categories/{}", category.code);
    let (told, press) = match category.open {
        true => ("board-category-close-means", warning_button(t(lang, "board-category-close"))),
        false => ("board-category-open-means", button(t(lang, "board-category-open"))),
    };
    let fields = view! { {once_key(OnceKey::new())} {hidden("open", !category.open)} {press} };
    view! {
        {back_link(path.clone(), category.name.get(lang))}
        {error_summary(state)}
        <h1 class="govuk-heading-l">{title(category, state)}</h1>
        <p class="govuk-body">{t(lang, told)}</p>
        {form(format!("{path}/closing"), fields)}
    }
    .drawn()
}
