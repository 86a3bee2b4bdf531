use crate::people::{self, Known};
use crate::roles::{Held, Role};
use crate::{store, titles};
use axum::extract::Path;
use axum::response::Response;
use chrono::NaiveDate;
use kernel::actor::PersonId;
use kernel::deed::Deed;
use kernel::error::Result;
use kernel::lang::{Bilingual, Lang};
use kernel::view::View;
use kernel::visit::Visit;
use leptos::prelude::*;
use ui::back_link::back_link;
use ui::dates::day_without_weekday;
use ui::drawn::{Draw, Drawn};
use ui::empty::empty;
use ui::page::Page;
use ui::shell::Place;
use ui::summary_list::{Row, summary_list};
use ui::table::Table;
use ui::text::t;

pub struct Model {
    who: Known,
    roles: Vec<(Held, Bilingual, NaiveDate)>,
}

/// `GET /city/people/{id}`: a person and what they may do. To open it is a recorded look.
#[kernel::handler]
pub async fn get(visit: Visit, Path(id): Path<PersonId>) -> Result<Response> {
    let mut reading = visit.read(Deed::ManagePeople).await?;
    let model = load(&mut reading, id).await?;
    drop(reading);
    let page = Page::new(model.who.name.clone()).at(Place::City).on_desk();
    page.show(&visit, view(model, visit.lang)).await
}

pub async fn load(view: &mut View, id: PersonId) -> Result<Model> {
    let who = people::known(view, id).await?;
    let held = store::roles_of(view, id).await?;
    let titles = titles::titles(view, &held.iter().map(|held| &held.role).collect::<Vec<_>>()).await?;
    let day = |held: &Held| view.site().day_of(held.since);
    let roles = held.into_iter().zip(titles).map(|(held, title)| (day(&held), held, title));
    let roles = roles.map(|(since, held, title)| (held, title, since)).collect();
    Ok(Model { who, roles })
}

pub fn view(model: Model, lang: Lang) -> impl IntoView + use<> {
    let Model { who, roles } = model;
    let confirmed = if who.confirmed { "identity-confirmed-yes" } else { "identity-confirmed-no" };
    let rows =
        vec![Row::new(t(lang, "identity-email"), who.email), Row::new(t(lang, "identity-address"), t(lang, confirmed))];
    let has = |role: Role| roles.iter().any(|(held, ..)| held.role == role);
    let (is_administrator, is_moderator) = (has(Role::Administrator), has(Role::Moderator));
    let list = match roles.is_empty() {
        true => view! {
            <h2 class="govuk-heading-m">{t(lang, "identity-roles")}</h2>
            {empty(t(lang, "identity-person-no-roles"), ())}
        }
        .drawn(),
        false => table(roles, lang),
    };
    // Of these there is only one to have.
    let to_give = Role::NAMES.into_iter().filter(|name| match *name {
        "administrator" => !is_administrator,
        "moderator" => !is_moderator,
        _ => true,
    });
    let to_give: Vec<_> = to_give
        .map(|name| {
            let path = format!("/city/people/{}/roles/{name}", who.id);
            view! { <li><a class="govuk-link" href=path>{t(lang, &format!("identity-give-{name}"))}</a></li> }
        })
        .collect();
    view! {
        {back_link("/city/people", t(lang, "identity-people"))}
        <h1 class="govuk-heading-l">{who.name}</h1>
        {summary_list(lang, rows)}
        {list}
        <h2 class="govuk-heading-m">{t(lang, "identity-give")}</h2>
        <ul class="govuk-list">{to_give}</ul>
    }
}

fn table(roles: Vec<(Held, Bilingual, NaiveDate)>, lang: Lang) -> Drawn {
    let rows = roles.into_iter().map(|(held, title, since)| {
        let title = title.get(lang).to_owned();
        let withdraw = view! {
            <a class="govuk-link" href=format!("/city/roles/{}/withdrawal", held.id)>
                {t(lang, "identity-withdraw")} <span class="govuk-visually-hidden">" "{title.clone()}</span>
            </a>
        };
        (title, day_without_weekday(lang, since), withdraw)
    });
    Table::new(t(lang, "identity-roles"))
        .dense()
        .column(t(lang, "identity-role"))
        .column(t(lang, "identity-since"))
        .column(t(lang, "identity-action"))
        .view(rows.collect())
        .drawn()
}
