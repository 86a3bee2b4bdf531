use crate::actions::rename_department::NameForm;
use crate::{Department, DepartmentId, store};
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
use ui::form::{Field, FormState, button, error_summary, form, hidden, once_key, text_input};
use ui::page::Page;
use ui::shell::Place;
use ui::summary_list::{Row, summary_list};
use ui::text::t;

/// `GET /city/departments/{id}/name`
#[kernel::handler]
pub async fn get(visit: Visit, Path(id): Path<DepartmentId>) -> Result<Response> {
    let department = load(&visit, id).await?;
    let state = FormState::new(visit.lang).with("name_zh", &department.name.zh).with("name_en", &department.name.en);
    let fields = fields(OnceKey::new(), department.version, &state);
    page(RENAME, &state).show(&visit, view(RENAME, &department, fields, &state, None)).await
}

pub async fn refused(visit: &Visit, id: DepartmentId, posted: &NameForm, problems: Vec<Problem>) -> Result<Response> {
    let department = load(visit, id).await?;
    let state = posted.state(visit.lang).with_problems(problems);
    let fields = fields(posted.key, posted.version, &state);
    Ok(page(RENAME, &state).draw(visit, view(RENAME, &department, fields, &state, None)))
}

/// Both texts: what was typed, ready to be saved over what a colleague saved meanwhile, and that.
pub async fn conflict(visit: &Visit, id: DepartmentId, posted: &NameForm) -> Result<Response> {
    let lang = visit.lang;
    let department = load(visit, id).await?;
    let state = posted.state(lang);
    let saved = vec![
        Row::new(t(lang, "city-name-zh"), department.name.zh.clone()),
        Row::new(t(lang, "city-name-en"), department.name.en.clone()),
    ];
    let saved = view! {
        <h2 class="govuk-heading-m">{t(lang, "city-conflict-saved")}</h2>
        {summary_list(lang, saved)}
    };
    let fields = fields(posted.key, department.version, &state);
    let body = view(CONFLICT, &department, fields, &state, Some(saved.drawn()));
    Ok(page(CONFLICT, &state).with_status(StatusCode::CONFLICT).draw(visit, body))
}

const RENAME: &str = "city-rename-title";
const CONFLICT: &str = "city-conflict-title";

async fn load(visit: &Visit, id: DepartmentId) -> Result<Department> {
    let desk = store::desk_of(&mut visit.read(Deed::ManageCity).await?, id).await?.ok_or(Error::NotFound)?;
    Ok(desk.department)
}

impl NameForm {
    fn state(&self, lang: Lang) -> FormState {
        FormState::new(lang).with("name_zh", &self.name_zh).with("name_en", &self.name_en)
    }
}

fn page(title: &str, state: &FormState) -> Page {
    Page::new(t(state.lang, title)).at(Place::City).on_desk().with_form(state)
}

fn view(
    title: &str,
    department: &Department,
    fields: Drawn,
    state: &FormState,
    saved_meanwhile: Option<Drawn>,
) -> Drawn {
    let lang = state.lang;
    let path = format!("/city/departments/{}", department.id);
    let lead = if saved_meanwhile.is_some() { "city-conflict-lead" } else { "city-rename-lead" };
    view! {
        {back_link(path.clone(), department.name.get(lang))}
        {error_summary(state)}
        <h1 class="govuk-heading-l">{t(lang, title)}</h1>
        <p class="govuk-body">{t(lang, lead)}</p>
        {form(format!("{path}/name"), fields)}
        {saved_meanwhile}
    }
    .drawn()
}

fn fields(key: OnceKey, version: i32, state: &FormState) -> Drawn {
    let lang = state.lang;
    view! {
        {once_key(key)}
        {hidden("version", version)}
        {text_input(state, Field::new("name_zh", t(lang, "city-name-zh")))}
        {text_input(state, Field::new("name_en", t(lang, "city-name-en")))}
        {button(t(lang, "city-save"))}
    }
    .drawn()
}
