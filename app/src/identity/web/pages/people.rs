use super::department::person;
use crate::people::{self, Known, Search};
use crate::roles::Role;
use axum::extract::Query;
use axum::response::Response;
use kernel::actor::PersonId;
use kernel::deed::Deed;
use kernel::error::Result;
use kernel::lang::Lang;
use kernel::view::View;
use kernel::visit::Visit;
use leptos::prelude::*;
use serde::Deserialize;
use ui::address::address;
use ui::back_link::back_link;
use ui::drawn::{Draw, Drawn};
use ui::empty::empty;
use ui::form::{Choice, Field, FormState, question, secondary_button, select, text_input};
use ui::page::Page;
use ui::pager::onward;
use ui::shell::Place;
use ui::table::Table;
use ui::text::{t, t_with};

const PAGE: usize = 20;

#[derive(Debug, Deserialize)]
pub struct Asked {
    #[serde(default)]
    beginning: String,
    #[serde(default)]
    role: String,
    after: Option<PersonId>,
}

pub struct Model {
    search: Search,
    people: Vec<Known>,
    is_beginning: bool,
    next: Option<PersonId>,
}

/// `GET /city/people`: people by how their name or address begins. Each one shown is a recorded look.
#[kernel::handler]
pub async fn get(visit: Visit, Query(asked): Query<Asked>) -> Result<Response> {
    let mut reading = visit.read(Deed::ManagePeople).await?;
    let model = load(&mut reading, &asked).await?;
    drop(reading);
    let page = Page::new(t(visit.lang, "identity-people")).at(Place::City).on_desk();
    page.show(&visit, view(model, visit.lang)).await
}

pub async fn load(view: &mut View, asked: &Asked) -> Result<Model> {
    let search = Search::parse(&asked.beginning, &asked.role);
    let (people, more) = match search.is_empty() {
        true => (Vec::new(), false),
        false => people::found(view, &search, asked.after, PAGE).await?,
    };
    let next = people.last().filter(|_| more).map(|last| last.id);
    Ok(Model { search, people, is_beginning: asked.after.is_none(), next })
}

pub fn view(model: Model, lang: Lang) -> impl IntoView + use<> {
    let Model { search, people, is_beginning, next } = model;
    let role = search.role.unwrap_or_default();
    let state = FormState::new(lang).with("beginning", &search.beginning).with("role", role);
    let name = Field::new("beginning", t(lang, "identity-people-beginning"))
        .hint(t(lang, "identity-people-beginning-hint"))
        .kind("search")
        .autocomplete("off")
        .width(30);
    let roles = Role::NAMES.map(|name| Choice::new(name, t(lang, &format!("identity-role-{name}"))));
    let roles =
        select(&state, Field::new("role", t(lang, "identity-role")).none(t(lang, "identity-role-any")), roles.into());
    let fields = view! { {text_input(&state, name)} {roles} {secondary_button(t(lang, "identity-people-find"))} };
    let asked =
        |after: &str| address("/city/people", &[("beginning", &search.beginning), ("role", role), ("after", after)]);
    let beginning = (!is_beginning).then(|| asked(""));
    let next = next.map(|id| asked(&id.to_string()));
    let list = match (people.is_empty(), search.is_empty(), is_beginning) {
        (true, true, _) => ().drawn(),
        (true, false, true) => nobody(&search, lang),
        (true, false, false) => empty(t(lang, "identity-people-no-more"), ()),
        (false, ..) => table(people, lang),
    };
    view! {
        {back_link("/city", t(lang, "city-all"))}
        <h1 class="govuk-heading-l">{t(lang, "identity-people")}</h1>
        <p class="govuk-body">{t(lang, "identity-people-lead")}</p>
        {question("/city/people", fields)}
        {list} {onward(lang, beginning, next)}
    }
}

fn nobody(search: &Search, lang: Lang) -> Drawn {
    let told = match search.beginning.is_empty() {
        true => t(lang, "identity-people-none-in-role"),
        false => t_with(lang, "identity-people-none", &[("beginning", search.beginning.clone().into())]),
    };
    empty(told, view! { <p class="govuk-body">{t(lang, "identity-people-none-next")}</p> })
}

fn table(people: Vec<Known>, lang: Lang) -> Drawn {
    let rows = people.into_iter().map(|who| {
        let roles: Vec<_> = who.roles.iter().map(|name| t(lang, &format!("identity-role-{name}"))).collect();
        let roles = match roles.is_empty() {
            true => t(lang, "identity-role-none"),
            false => roles.join(&t(lang, "identity-list-separator")),
        };
        (person(&who, lang), who.email, roles)
    });
    Table::new(t(lang, "identity-people-found"))
        .dense()
        .column(t(lang, "identity-person-name"))
        .column(t(lang, "identity-email"))
        .column(t(lang, "identity-roles"))
        .view(rows.collect())
        .drawn()
}
