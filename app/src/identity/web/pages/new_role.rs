use crate::actions::grant_role::RoleForm;
use crate::people::{self, Known};
use crate::roles::Role;
use axum::extract::{Path, Query};
use axum::response::Response;
use city::divisions::DivisionCode;
use city::{self, Desk, place};
use kernel::actor::PersonId;
use kernel::deed::Deed;
use kernel::error::{Error, Problem, Result};
use kernel::lang::Lang;
use kernel::once::OnceKey;
use kernel::view::View;
use kernel::visit::Visit;
use leptos::prelude::*;
use serde::Deserialize;
use ui::back_link::back_link;
use ui::drawn::{Draw, Drawn};
use ui::empty::empty;
use ui::form::{
    Choice, Field, FormState, button, error_summary, form, hidden, once_key, question, radios, secondary_button,
    select_grouped,
};
use ui::page::Page;
use ui::shell::Place;
use ui::text::{t, t_with};
use ui::warning::warning;

/// Where the clerk is to work, asked before at which desk.
#[derive(Debug, Deserialize)]
pub struct Asked {
    #[serde(default)]
    division: String,
}

pub struct Model {
    who: Known,
    /// One of [`Role::NAMES`].
    role: &'static str,
    /// For a clerk: the place chosen, and its desks.
    place: Option<(DivisionCode, Vec<Desk>)>,
}

/// `GET /city/people/{id}/roles/{role}`
#[kernel::handler]
pub async fn get(
    visit: Visit,
    Path((id, role)): Path<(PersonId, String)>,
    Query(asked): Query<Asked>,
) -> Result<Response> {
    let mut reading = visit.read(Deed::ManagePeople).await?;
    let model = load(&mut reading, id, &role, &asked.division).await?;
    drop(reading);
    let state = FormState::new(visit.lang).with("division", &asked.division);
    page(&model, &state).show(&visit, view(model, OnceKey::new(), &state)).await
}

pub async fn refused(
    visit: &Visit,
    id: PersonId,
    role: &str,
    posted: &RoleForm,
    problems: Vec<Problem>,
) -> Result<Response> {
    let mut reading = visit.read(Deed::ManagePeople).await?;
    let model = load(&mut reading, id, role, &posted.division).await?;
    let state = FormState::new(visit.lang)
        .with("division", &posted.division)
        .with("desk", &posted.desk)
        .with_problems(problems);
    Ok(page(&model, &state).draw(visit, view(model, posted.key, &state)))
}

/// Errors: [`Error::NotFound`] for nobody, and for a role that there is not.
pub async fn load(view: &mut View, id: PersonId, role: &str, division: &str) -> Result<Model> {
    let role = Role::NAMES.into_iter().find(|name| *name == role).ok_or(Error::NotFound)?;
    let who = people::known(view, id).await?;
    let place = match DivisionCode::parse(division) {
        Ok(code) if role == "clerk" => {
            let desks = city::desks_at(view, &code).await?;
            Some((code, desks))
        }
        _ => None,
    };
    Ok(Model { who, role, place })
}

fn page(model: &Model, state: &FormState) -> Page {
    Page::new(title(model, state.lang)).at(Place::City).on_desk().with_form(state)
}

fn title(model: &Model, lang: Lang) -> String {
    t_with(lang, &format!("identity-give-{}-title", model.role), &[("name", model.who.name.clone().into())])
}

pub fn view(model: Model, key: OnceKey, state: &FormState) -> impl IntoView + use<> {
    let lang = state.lang;
    let title = title(&model, lang);
    let Model { who, role, place } = model;
    let path = format!("/city/people/{}/roles/{role}", who.id);
    let asked = match role {
        "clerk" => desk(&path, place, key, state),
        "supervisor" => {
            let field = Field::new("division", t(lang, "city-place")).hint(t(lang, "identity-supervised-hint"));
            let fields = view! {
                {once_key(key)} {select_grouped(state, field, place::choices(lang))}
                {button(t(lang, "identity-give-supervisor"))}
            };
            form(path, fields)
        }
        "moderator" => form(path, view! { {once_key(key)} {button(t(lang, "identity-give-moderator"))} }),
        _ => {
            let told = warning(lang, t(lang, "identity-give-administrator-warning"));
            let fields = view! { {once_key(key)} {told} {button(t(lang, "identity-give-administrator"))} };
            form(path, fields)
        }
    };
    view! {
        {back_link(format!("/city/people/{}", who.id), who.name)}
        {error_summary(state)}
        <h1 class="govuk-heading-l">{title}</h1>
        <p class="govuk-body">{t(lang, &format!("identity-give-{role}-means"))}</p>
        {asked}
    }
}

/// First where, then which: a city has more desks than one can choose from.
fn desk(path: &str, place: Option<(DivisionCode, Vec<Desk>)>, key: OnceKey, state: &FormState) -> Drawn {
    let lang = state.lang;
    let where_to = Field::new("division", t(lang, "identity-desk-place"));
    let fields = view! {
        {select_grouped(state, where_to, place::choices(lang))} {secondary_button(t(lang, "identity-desk-show"))}
    };
    let which = place.map(|(division, desks)| match desks.is_empty() {
        true => {
            let create = format!("/city/departments/new?district={division}");
            let next = view! { <a class="govuk-link" href=create>{t(lang, "city-new-title")}</a> };
            empty(t(lang, "identity-desk-none"), view! { <p class="govuk-body">{next}</p> })
        }
        false => {
            let choice = |desk: Desk| Choice::new(desk.id.to_string(), desk.department.name.get(lang));
            let desks = desks.into_iter().map(choice).collect();
            let fields = view! {
                {once_key(key)} {hidden("division", division)}
                {radios(state, Field::new("desk", t(lang, "city-desk")), desks)}
                {button(t(lang, "identity-give-clerk"))}
            };
            form(path, fields)
        }
    });
    view! { {question(path, fields)} {which} }.drawn()
}
