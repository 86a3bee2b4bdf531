use crate::{DepartmentId, Desk, store};
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

/// `GET /city/departments/{id}/desk`: whether the desk is open, and what it means to change that.
#[kernel::handler]
pub async fn get(visit: Visit, Path(id): Path<DepartmentId>) -> Result<Response> {
    let desk = load(&visit, id).await?;
    let state = FormState::new(visit.lang);
    page(&desk, &state).show(&visit, view(&desk, &state)).await
}

/// The desk as it is now: it may be what somebody else just made it.
pub async fn refused(visit: &Visit, id: DepartmentId, problems: Vec<Problem>) -> Result<Response> {
    let desk = load(visit, id).await?;
    let state = FormState::new(visit.lang).with_problems(problems);
    Ok(page(&desk, &state).draw(visit, view(&desk, &state)))
}

async fn load(visit: &Visit, id: DepartmentId) -> Result<Desk> {
    store::desk_of(&mut visit.read(Deed::ManageCity).await?, id).await?.ok_or(Error::NotFound)
}

fn page(desk: &Desk, state: &FormState) -> Page {
    Page::new(title(desk, state)).at(Place::City).on_desk().with_form(state)
}

fn title(desk: &Desk, state: &FormState) -> String {
    let key = if desk.open { "city-close-title" } else { "city-open-title" };
    let name = desk.department.name.get(state.lang).to_owned();
    t_with(state.lang, key, &[("department", name.into())])
}

fn view(desk: &Desk, state: &FormState) -> Drawn {
    let lang = state.lang;
    let path = format!("/city/departments/{}", desk.department.id);
    let (told, press) = match desk.open {
        true => ("city-close-means", warning_button(t(lang, "city-close"))),
        false => ("city-open-means", button(t(lang, "city-open"))),
    };
    let fields = view! { {once_key(OnceKey::new())} {hidden("open", !desk.open)} {press} };
    view! {
        {back_link(path.clone(), desk.department.name.get(lang))}
        {error_summary(state)}
        <h1 class="govuk-heading-l">{title(desk, state)}</h1>
        <p class="govuk-body">{t(lang, told)}</p>
        {form(format!("{path}/desk"), fields)}
    }
    .drawn()
}
