use super::departments::open;
use crate::people::{self, Known};
use crate::roles::{Held, RoleId};
use axum::extract::{Path, Query};
use axum::response::Response;
use chrono::NaiveDate;
use city::divisions::Level;
use city::{self, DepartmentId, Desk, place};
use kernel::deed::Deed;
use kernel::error::{Error, Result};
use kernel::lang::Lang;
use kernel::view::View;
use kernel::visit::Visit;
use leptos::prelude::*;
use serde::Deserialize;
use ui::address::address;
use ui::back_link::back_link;
use ui::dates::day_without_weekday;
use ui::drawn::{Draw, Drawn};
use ui::empty::empty;
use ui::form::start_link;
use ui::page::Page;
use ui::pager::onward;
use ui::shell::Place;
use ui::summary_list::{Row, summary_list};
use ui::table::Table;
use ui::tag::{Tone, tag};
use ui::text::t;

const PAGE: usize = 30;

#[derive(Debug, Deserialize)]
pub struct Paging {
    after: Option<RoleId>,
}

pub struct Model {
    desk: Desk,
    clerks: Vec<Clerk>,
    is_beginning: bool,
    next: Option<RoleId>,
}

struct Clerk {
    role: RoleId,
    who: Known,
    since: NaiveDate,
}

/// `GET /city/departments/{id}`: a department, its desk, and who works there. Each name is a recorded look.
#[kernel::handler]
pub async fn get(visit: Visit, Path(id): Path<DepartmentId>, Query(paging): Query<Paging>) -> Result<Response> {
    let mut reading = visit.read(Deed::ManagePeople).await?;
    let model = load(&mut reading, id, paging.after).await?;
    drop(reading);
    let page = Page::new(model.desk.department.name.get(visit.lang)).at(Place::City).on_desk();
    page.show(&visit, view(model, visit.lang)).await
}

pub async fn load(view: &mut View, id: DepartmentId, after: Option<RoleId>) -> Result<Model> {
    let desk = city::desk_of(view, id).await?.ok_or(Error::NotFound)?;
    let (clerks, more) = people::clerks(view, desk.id.0, after, PAGE).await?;
    let next = clerks.last().filter(|_| more).map(|(held, _)| held.id);
    let shown = |(held, who): (Held, Known)| Clerk { role: held.id, who, since: view.site().day_of(held.since) };
    let clerks = clerks.into_iter().map(shown).collect();
    Ok(Model { desk, clerks, is_beginning: after.is_none(), next })
}

pub fn view(model: Model, lang: Lang) -> impl IntoView + use<> {
    let Model { desk, clerks, is_beginning, next } = model;
    let path = format!("/city/departments/{}", desk.department.id);
    let list = match (clerks.is_empty(), is_beginning) {
        (true, true) => nobody(lang, "identity-clerks-none"),
        (true, false) => nobody(lang, "identity-clerks-no-more"),
        (false, _) => table(clerks, lang),
    };
    let beginning = (!is_beginning).then(|| path.clone());
    let next = next.map(|id| address(&path, &[("after", &id.to_string())]));
    view! {
        {back_link(list_of(&desk), t(lang, "city-all"))}
        <h1 class="govuk-heading-l">{desk.department.name.get(lang).to_owned()}</h1>
        {summary(&desk, &path, lang)}
        {list} {onward(lang, beginning, next)}
        {start_link(format!("{path}/clerks/new"), t(lang, "identity-clerk-add"))}
    }
}

/// The list with this department in sight.
fn list_of(desk: &Desk) -> String {
    let district = desk.department.division.at(Level::District).map(String::from).unwrap_or_default();
    address("/city", &[("district", &district)])
}

fn nobody(lang: Lang, told: &str) -> Drawn {
    view! { <h2 class="govuk-heading-m">{t(lang, "identity-clerks-here")}</h2> {empty(t(lang, told), ())} }.drawn()
}

fn summary(desk: &Desk, path: &str, lang: Lang) -> Drawn {
    let department = &desk.department;
    let name = |lang: Lang| view! { <span lang=lang.tag()>{department.name.get(lang).to_owned()}</span> };
    let rows = vec![
        Row::new(t(lang, "city-name-zh"), name(Lang::Zh)).change(format!("{path}/name")),
        Row::new(t(lang, "city-name-en"), name(Lang::En)).change(format!("{path}/name")),
        Row::new(t(lang, "city-place"), place::full_name(lang, &department.division)),
        Row::new(t(lang, "city-kind"), department.kind.clone()),
        Row::new(t(lang, "city-desk"), open(desk, lang)).change(format!("{path}/desk")),
    ];
    summary_list(lang, rows)
}

fn table(clerks: Vec<Clerk>, lang: Lang) -> Drawn {
    let rows = clerks.into_iter().map(|Clerk { role, who, since }| {
        let remove = address(&format!("/city/roles/{role}/withdrawal"), &[("from", "department")]);
        let removal = view! {
            <a class="govuk-link" href=remove>
                {t(lang, "identity-clerk-remove")} <span class="govuk-visually-hidden">" "{who.name.clone()}</span>
            </a>
        };
        (person(&who, lang), who.email, day_without_weekday(lang, since), removal)
    });
    Table::new(t(lang, "identity-clerks-here"))
        .dense()
        .column(t(lang, "identity-person-name"))
        .column(t(lang, "identity-email"))
        .column(t(lang, "identity-since"))
        .column(t(lang, "identity-action"))
        .view(rows.collect())
        .drawn()
}

/// Their name, leading to their page; said of whoever has not confirmed the address, since no role works before.
pub fn person(who: &Known, lang: Lang) -> Drawn {
    let unconfirmed = (!who.confirmed).then(|| view! { " " {tag(Tone::Amber, t(lang, "identity-not-confirmed"))} });
    view! {
        <a class="govuk-link" href=format!("/city/people/{}", who.id)>{who.name.clone()}</a>
        {unconfirmed}
    }
    .drawn()
}
