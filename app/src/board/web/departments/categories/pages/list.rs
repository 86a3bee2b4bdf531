use super::load;
use crate::Category;
use axum::response::Response;
use kernel::error::Result;
use kernel::lang::Lang;
use kernel::visit::Visit;
use leptos::prelude::*;
use ui::back_link::back_link;
use ui::drawn::{Draw, Drawn};
use ui::form::start_link;
use ui::page::Page;
use ui::shell::Place;
use ui::table::Table;
use ui::tag::{Tone, tag};
use ui::text::{t, t_with};

/// `GET /city/categories`: both levels in their order.
#[kernel::handler]
pub async fn get(visit: Visit) -> Result<Response> {
    let lang = visit.lang;
    let (categories, _) = load(&visit).await?;
    let body = view! {
        {back_link("/city", t(lang, "city-all"))}
        <h1 class="govuk-heading-l">{t(lang, "board-categories")}</h1>
        <p class="govuk-body">{t(lang, "board-categories-lead")}</p>
        {start_link("/city/categories/new", t(lang, "board-category-new"))}
        {table(&categories, lang)}
    };
    Page::new(t(lang, "board-categories")).at(Place::City).on_desk().show(&visit, body).await
}

fn table(categories: &[Category], lang: Lang) -> Drawn {
    let first = categories.iter().filter(|category| category.parent.is_none());
    let within = |above: &Category| {
        let code = above.code.clone();
        categories.iter().filter(move |category| category.parent.as_ref() == Some(&code))
    };
    let rows = first.flat_map(|above| std::iter::once(above).chain(within(above))).map(|category| {
        let class = if category.parent.is_some() { "govuk-link category--within" } else { "govuk-link" };
        let name = view! {
            <a class=class href=format!("/city/categories/{}", category.code)>
                {category.name.get(lang).to_owned()}
            </a>
        };
        let answers = view! {
            <span class="city-kind">{category.department_kind.clone()}</span>
            <small>{t(lang, level_key(category.level))}</small>
        };
        let days = t_with(lang, "board-category-days-told", &[("days", category.days.into())]);
        (name, answers, days, checked(category, lang), state(category, lang))
    });
    Table::new(t(lang, "board-categories"))
        .dense()
        .column(t(lang, "board-category"))
        .column(t(lang, "board-category-answers"))
        .column(t(lang, "board-category-days"))
        .column(t(lang, "board-category-checked"))
        .column(t(lang, "board-category-state"))
        .view(rows.collect())
        .drawn()
}

fn checked(category: &Category, lang: Lang) -> String {
    t(lang, if category.checked { "board-category-checked-yes" } else { "board-category-checked-no" })
}

pub fn state(category: &Category, lang: Lang) -> impl IntoView + use<> {
    match (category.open, category.takes_posts) {
        (true, true) => tag(Tone::Green, t(lang, "board-category-is-open")),
        (true, false) => tag(Tone::Grey, t(lang, "board-category-is-closed-above")),
        (false, _) => tag(Tone::Grey, t(lang, "board-category-is-closed")),
    }
}

pub fn level_key(level: city::divisions::Level) -> &'static str {
    use city::divisions::Level;
    match level {
        Level::City => "board-level-city",
        Level::District => "board-level-district",
        Level::Subdistrict => "board-level-subdistrict",
    }
}
