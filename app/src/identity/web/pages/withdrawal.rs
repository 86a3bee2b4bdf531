use crate::actions::withdraw_role::{From, WithdrawalForm};
use crate::people::{self, Known};
use crate::roles::{Held, Role, RoleId};
use crate::{store, titles};
use axum::extract::{Path, Query};
use axum::response::Response;
use city::{self, DeskId};
use kernel::deed::Deed;
use kernel::error::{Error, Problem, Result};
use kernel::lang::{Bilingual, Lang};
use kernel::once::OnceKey;
use kernel::view::View;
use kernel::visit::Visit;
use leptos::prelude::*;
use serde::Deserialize;
use ui::back_link::back_link;
use ui::drawn::Draw;
use ui::form::{FormState, error_summary, form, hidden, once_key, warning_button};
use ui::page::Page;
use ui::shell::Place;
use ui::summary_list::{Row, summary_list};
use ui::text::{t, t_with};
use ui::warning::warning;

#[derive(Debug, Deserialize)]
pub struct Asked {
    #[serde(default)]
    from: From,
}

pub struct Model {
    held: Held,
    title: Bilingual,
    who: Known,
    is_own: bool,
}

/// `GET /city/roles/{id}/withdrawal`: whose role would be taken, and what follows.
#[kernel::handler]
pub async fn get(visit: Visit, Path(id): Path<RoleId>, Query(asked): Query<Asked>) -> Result<Response> {
    let mut reading = visit.read(Deed::ManagePeople).await?;
    let model = load(&mut reading, id).await?;
    let back = back(&mut reading, &model.held, asked.from).await?;
    drop(reading);
    let state = FormState::new(visit.lang);
    let form = WithdrawalForm { key: OnceKey::new(), from: asked.from };
    page(&model, &state).show(&visit, view(model, back, &form, &state)).await
}

pub async fn refused(visit: &Visit, id: RoleId, posted: &WithdrawalForm, problems: Vec<Problem>) -> Result<Response> {
    let mut reading = visit.read(Deed::ManagePeople).await?;
    let model = load(&mut reading, id).await?;
    let back = back(&mut reading, &model.held, posted.from).await?;
    let state = FormState::new(visit.lang).with_problems(problems);
    Ok(page(&model, &state).draw(visit, view(model, back, posted, &state)))
}

pub async fn load(view: &mut View, id: RoleId) -> Result<Model> {
    let held = store::held_role(view, id).await?.ok_or(Error::NotFound)?;
    let title = titles::title(view, &held.role).await?;
    let who = people::known(view, held.person).await?;
    let is_own = view.person()? == held.person;
    Ok(Model { held, title, who, is_own })
}

/// The page this one was opened from.
pub async fn back(view: &mut View, held: &Held, from: From) -> Result<String> {
    if let (Role::Clerk { desk }, From::Department) = (&held.role, from) {
        let desk = city::desks(view, &[DeskId(*desk)]).await?.pop().ok_or(Error::NotFound)?;
        return Ok(format!("/city/departments/{}", desk.department.id));
    }
    Ok(format!("/city/people/{}", held.person))
}

fn page(model: &Model, state: &FormState) -> Page {
    Page::new(title(model, state.lang)).at(Place::City).on_desk().with_form(state)
}

fn title(model: &Model, lang: Lang) -> String {
    t_with(lang, "identity-withdraw-title", &[("name", model.who.name.clone().into())])
}

pub fn view(model: Model, back: String, posted: &WithdrawalForm, state: &FormState) -> impl IntoView + use<> {
    let lang = state.lang;
    let heading = title(&model, lang);
    let Model { held, title, who, is_own } = model;
    let rows = vec![
        Row::new(t(lang, "identity-person-name"), who.name),
        Row::new(t(lang, "identity-email"), who.email),
        Row::new(t(lang, "identity-role"), title.get(lang).to_owned()),
    ];
    let means = format!("identity-withdraw-{}-means", held.role.name());
    let means = match (is_own, &held.role) {
        (true, Role::Administrator) => warning(lang, t(lang, "identity-withdraw-own-warning")),
        _ => view! { <p class="govuk-body">{t(lang, &means)}</p> }.drawn(),
    };
    let from = (posted.from == From::Department).then(|| hidden("from", "department"));
    let fields = view! { {once_key(posted.key)} {from} {warning_button(t(lang, "identity-withdraw-button"))} };
    view! {
        {back_link(back, t(lang, "ui-back"))}
        {error_summary(state)}
        <h1 class="govuk-heading-l">{heading}</h1>
        {summary_list(lang, rows)}
        {means}
        {form(format!("/city/roles/{}/withdrawal", held.id), fields)}
    }
}
