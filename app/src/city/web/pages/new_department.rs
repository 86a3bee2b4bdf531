use crate::actions::create_department::DepartmentForm;
use crate::{place, store};
use axum::extract::Query;
use axum::response::Response;
use kernel::deed::Deed;
use kernel::error::{Problem, Result};
use kernel::once::OnceKey;
use kernel::visit::Visit;
use leptos::prelude::*;
use serde::Deserialize;
use ui::back_link::back_link;
use ui::drawn::{Draw, Drawn};
use ui::form::{Field, FormState, button, error_summary, form, once_key, select_grouped, text_input};
use ui::page::Page;
use ui::shell::Place;
use ui::text::{t, t_with};

/// Where the department is to be, when the list it was missed in was of one district.
#[derive(Debug, Deserialize)]
pub struct Asked {
    #[serde(default)]
    district: String,
}

/// `GET /city/departments/new`
#[kernel::handler]
pub async fn get(visit: Visit, Query(asked): Query<Asked>) -> Result<Response> {
    let state = FormState::new(visit.lang).with("division", asked.district);
    let kinds = kinds(&visit).await?;
    page(&state).show(&visit, view(&kinds, OnceKey::new(), &state)).await
}

pub async fn refused(visit: &Visit, posted: &DepartmentForm, problems: Vec<Problem>) -> Result<Response> {
    let state = FormState::new(visit.lang)
        .with("kind", &posted.kind)
        .with("division", &posted.division)
        .with("name_zh", &posted.name_zh)
        .with("name_en", &posted.name_en)
        .with_problems(problems);
    let kinds = kinds(visit).await?;
    Ok(page(&state).draw(visit, view(&kinds, posted.key, &state)))
}

async fn kinds(visit: &Visit) -> Result<Vec<String>> {
    store::kinds(&mut visit.read(Deed::ManageCity).await?).await
}

fn page(state: &FormState) -> Page {
    Page::new(t(state.lang, "city-new-title")).at(Place::City).on_desk().with_form(state)
}

fn view(kinds: &[String], key: OnceKey, state: &FormState) -> Drawn {
    let lang = state.lang;
    let kind = Field::new("kind", t(lang, "city-kind")).hint(match kinds {
        [] => t(lang, "city-kind-hint"),
        kinds => t_with(lang, "city-kind-hint-known", &[("kinds", kinds.join(", ").into())]),
    });
    let division = Field::new("division", t(lang, "city-place")).hint(t(lang, "city-place-hint"));
    let fields = view! {
        {once_key(key)}
        {select_grouped(state, division, place::choices(lang))}
        {text_input(state, kind.width(20))}
        {text_input(state, Field::new("name_zh", t(lang, "city-name-zh")))}
        {text_input(state, Field::new("name_en", t(lang, "city-name-en")))}
        {button(t(lang, "city-create"))}
    };
    view! {
        {back_link("/city", t(lang, "city-all"))}
        {error_summary(state)}
        <h1 class="govuk-heading-l">{t(lang, "city-new-title")}</h1>
        <p class="govuk-body">{t(lang, "city-new-lead")}</p>
        {form("/city/departments/new", fields)}
    }
    .drawn()
}
