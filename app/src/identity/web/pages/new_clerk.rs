use crate::actions::add_clerk::ClerkForm;
use axum::extract::Path;
use axum::response::Response;
use city::{self, DepartmentId, Desk};
use kernel::deed::Deed;
use kernel::error::{Error, Problem, Result};
use kernel::once::OnceKey;
use kernel::visit::Visit;
use leptos::prelude::*;
use ui::back_link::back_link;
use ui::drawn::{Draw, Drawn};
use ui::form::{Field, FormState, button, error_summary, form, once_key, text_input};
use ui::page::Page;
use ui::shell::Place;
use ui::text::{t, t_with};

/// `GET /city/departments/{id}/clerks/new`
#[kernel::handler]
pub async fn get(visit: Visit, Path(id): Path<DepartmentId>) -> Result<Response> {
    let desk = load(&visit, id).await?;
    let state = FormState::new(visit.lang);
    page(&desk, &state).show(&visit, view(&desk, OnceKey::new(), &state)).await
}

pub async fn refused(visit: &Visit, id: DepartmentId, posted: &ClerkForm, problems: Vec<Problem>) -> Result<Response> {
    let desk = load(visit, id).await?;
    let state = FormState::new(visit.lang).with("email", &posted.email).with_problems(problems);
    Ok(page(&desk, &state).draw(visit, view(&desk, posted.key, &state)))
}

async fn load(visit: &Visit, id: DepartmentId) -> Result<Desk> {
    city::desk_of(&mut visit.read(Deed::ManagePeople).await?, id).await?.ok_or(Error::NotFound)
}

fn page(desk: &Desk, state: &FormState) -> Page {
    Page::new(title(desk, state)).at(Place::City).on_desk().with_form(state)
}

fn title(desk: &Desk, state: &FormState) -> String {
    let name = desk.department.name.get(state.lang).to_owned();
    t_with(state.lang, "identity-clerk-add-title", &[("department", name.into())])
}

fn view(desk: &Desk, key: OnceKey, state: &FormState) -> Drawn {
    let lang = state.lang;
    let path = format!("/city/departments/{}", desk.department.id);
    let email = Field::new("email", t(lang, "identity-clerk-email"))
        .hint(t(lang, "identity-clerk-email-hint"))
        .kind("email")
        .autocomplete("off")
        .width(30);
    let fields = view! { {once_key(key)} {text_input(state, email)} {button(t(lang, "identity-clerk-add"))} };
    view! {
        {back_link(path.clone(), desk.department.name.get(lang))}
        {error_summary(state)}
        <h1 class="govuk-heading-l">{title(desk, state)}</h1>
        <p class="govuk-body">{t(lang, "identity-clerk-means")}</p>
        {form(format!("{path}/clerks/new"), fields)}
    }
    .drawn()
}
