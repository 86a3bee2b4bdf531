use axum::response::Response;
use city::divisions::{self, Division};
use city::place::name;
use kernel::error::Result;
use kernel::lang::Lang;
use kernel::visit::Visit;
use leptos::prelude::*;
use ui::back_link::back_link;
use ui::details::details;
use ui::drawn::Drawn;
use ui::page::Page;
use ui::shell::Place;
use ui::text::t;

/// `GET /board/near`: which subdistrict's posts are to stand first.
#[kernel::handler]
pub async fn page(visit: Visit) -> Result<Response> {
    let lang = visit.lang;
    let districts: Vec<_> = divisions::districts().map(|district| of_district(district, lang)).collect();
    let body = view! {
        {back_link("/board", t(lang, "board-back"))}
        <h1 class="govuk-heading-l">{t(lang, "board-near")}</h1>
        <p class="govuk-body">{t(lang, "board-near-why")}</p>
        {districts}
    };
    Page::new(t(lang, "board-near")).at(Place::Board).for_everybody().show(&visit, body).await
}

fn of_district(district: &Division, lang: Lang) -> Drawn {
    let places: Vec<_> = divisions::subdistricts_of(&district.code)
        .map(|place| {
            let path = format!("/board?near={}", place.code);
            view! { <li><a class="govuk-link" href=path>{name(lang, &place.code)}</a></li> }
        })
        .collect();
    details(district.name(lang), view! { <ul class="govuk-list">{places}</ul> })
}
