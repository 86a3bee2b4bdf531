use crate::store;
use axum::extract::Query;
use axum::response::Response;
use city::divisions::{self, DivisionCode, Level};
use city::{self, DepartmentId, Desk, place};
use kernel::deed::Deed;
use kernel::error::{Error, Result};
use kernel::lang::Lang;
use kernel::view::View;
use kernel::visit::Visit;
use leptos::either::Either;
use leptos::prelude::*;
use serde::Deserialize;
use std::collections::BTreeMap;
use ui::address::address;
use ui::drawn::{Draw, Drawn};
use ui::empty::empty;
use ui::form::{Field, FormState, question, secondary_button, select, start_link};
use ui::page::Page;
use ui::pager::onward;
use ui::shell::Place;
use ui::table::Table;
use ui::tag::{Tone, tag};
use ui::text::t;
use uuid::Uuid;

const PAGE: usize = 30;

#[derive(Debug, Deserialize)]
pub struct Asked {
    /// A district's code; empty for the whole city.
    #[serde(default)]
    district: String,
    after: Option<DepartmentId>,
}

pub struct Model {
    district: Option<DivisionCode>,
    desks: Vec<Desk>,
    clerks: BTreeMap<Uuid, i64>,
    is_beginning: bool,
    next: Option<DepartmentId>,
}

/// `GET /city`: the departments and their desks, by place.
#[kernel::handler]
pub async fn get(visit: Visit, Query(asked): Query<Asked>) -> Result<Response> {
    let mut reading = visit.read(Deed::ManageCity).await?;
    let model = load(&mut reading, &asked).await?;
    drop(reading);
    let page = Page::new(t(visit.lang, "city-all")).at(Place::City).on_desk();
    page.show(&visit, view(model, visit.lang)).await
}

/// Errors: [`Error::NotFound`] for a district that there is not.
pub async fn load(view: &mut View, asked: &Asked) -> Result<Model> {
    let district = match asked.district.as_str() {
        "" => None,
        code => Some(DivisionCode::parse(code).map_err(|_| Error::NotFound)?),
    };
    if district.as_ref().is_some_and(|code| code.level() != Some(Level::District)) {
        return Err(Error::NotFound);
    }
    let within = district.as_ref().unwrap_or(&divisions::city().code);
    let after = match asked.after {
        None => None,
        Some(id) => Some(city::desk_of(view, id).await?.ok_or(Error::NotFound)?),
    };
    let mut desks = city::desks_within(view, within, after.as_ref(), PAGE as i64 + 1).await?;
    let more = desks.len() > PAGE;
    desks.truncate(PAGE);
    let next = desks.last().filter(|_| more).map(|last| last.department.id);
    let ids: Vec<Uuid> = desks.iter().map(|desk| desk.id.0).collect();
    let clerks = store::clerks_at_each(view, &ids).await?.into_iter().collect();
    Ok(Model { district, desks, clerks, is_beginning: after.is_none(), next })
}

pub fn view(model: Model, lang: Lang) -> impl IntoView + use<> {
    let Model { district, desks, clerks, is_beginning, next } = model;
    let district = district.map(String::from).unwrap_or_default();
    let filter = Field::new("district", t(lang, "city-district")).none(t(lang, "city-whole"));
    let state = FormState::new(lang).with("district", &district);
    let filter = view! { {select(&state, filter, place::districts(lang))} {secondary_button(t(lang, "city-show"))} };
    let create = address("/city/departments/new", &[("district", &district)]);
    let list = match desks.is_empty() {
        true => empty(t(lang, "city-none"), view! { <p class="govuk-body">{t(lang, "city-none-next")}</p> }),
        false => table(desks, &clerks, lang),
    };
    let beginning = (!is_beginning).then(|| address("/city", &[("district", &district)]));
    let next = next.map(|id| address("/city", &[("district", &district), ("after", &id.to_string())]));
    view! {
        <h1 class="govuk-heading-l">{t(lang, "city-all")}</h1>
        <p class="govuk-body"><a class="govuk-link" href="/city/people">{t(lang, "identity-people")}</a></p>
        <p class="govuk-body"><a class="govuk-link" href="/city/categories">{t(lang, "board-categories")}</a></p>
        {start_link(create, t(lang, "city-new-title"))}
        {question("/city", filter)}
        {list} {onward(lang, beginning, next)}
    }
}

fn table(desks: Vec<Desk>, clerks: &BTreeMap<Uuid, i64>, lang: Lang) -> Drawn {
    let rows = desks.into_iter().map(|desk| {
        let department = &desk.department;
        let name = view! {
            <a class="govuk-link" href=format!("/city/departments/{}", department.id)>
                {department.name.get(lang).to_owned()}
            </a>
            <br/>
            <span class="city-kind">{department.kind.clone()}</span>
        };
        (name, open(&desk, lang), working(clerks.get(&desk.id.0).copied(), lang))
    });
    Table::new(t(lang, "city-departments"))
        .dense()
        .column(t(lang, "city-department"))
        .column(t(lang, "city-desk"))
        .numeric_column(t(lang, "identity-clerks"))
        .view(rows.collect())
        .drawn()
}

/// Whether the desk takes anything new.
pub fn open(desk: &Desk, lang: Lang) -> impl IntoView + use<> {
    match desk.open {
        true => tag(Tone::Green, t(lang, "city-desk-open")),
        false => tag(Tone::Grey, t(lang, "city-desk-closed")),
    }
}

fn working(clerks: Option<i64>, lang: Lang) -> impl IntoView {
    match clerks {
        Some(clerks) => Either::Left(clerks),
        None => Either::Right(tag(Tone::Amber, t(lang, "identity-nobody"))),
    }
}
