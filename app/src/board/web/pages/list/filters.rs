//! What one can choose by, above the posts.

use crate::question::{Meant, NEWEST, OVERDUE, SUPPORTED};
use crate::{Category, Kind, Order};
use city::divisions::{self, DivisionCode, division};
use city::place::districts;
use kernel::lang::{Bilingual, Lang};
use leptos::prelude::*;
use std::sync::LazyLock;
use ui::details::unfolded_when;
use ui::drawn::{Draw, Drawn};
use ui::form::{Choice, Field, FormState, hidden, secondary_button, select, text_input};
use ui::kept::Kept;
use ui::text::{t, t_with};

/// The same for everybody who asks the same, as long as the categories are called the same.
pub fn drawn(meant: &Meant, categories: &[Category], lang: Lang) -> Drawn {
    let named = categories.iter().map(|category| (category.code.clone(), category.name.clone())).collect();
    KEPT.part(&(lang, meant.clone(), named), || filters(meant, categories, lang))
}

/// The language, what is asked for, and what the categories are called.
type Key = (Lang, Meant, Vec<(String, Bilingual)>);

static KEPT: LazyLock<Kept<Key>> = LazyLock::new(|| Kept::most(2 * 1024 * 1024, 200));

fn filters(meant: &Meant, categories: &[Category], lang: Lang) -> impl IntoView + use<> {
    let form = state(meant, lang);
    let more = view! { <div class="filters">{choices(meant, categories, &form)}</div> };
    let asked =
        meant.kind.is_some() || meant.category.is_some() || meant.place.is_some() || meant.order != Order::Newest;
    let near = match &meant.order {
        Order::Nearest(place) => Some(hidden("near", place)),
        _ => None,
    };
    view! {
        <form class="filters filters--folded" action="/board" method="get" role="search">
            {meant.department.as_ref().map(|department| hidden("department", department.id))} {near}
            {text_input(&form, Field::new("words", t(lang, "board-words")))}
            {secondary_button(t(lang, "board-show"))}
            {unfolded_when(asked, t(lang, "board-more"), more)}
        </form>
        {only(meant, lang)}
        {ways(meant, lang)}
    }
}

fn state(meant: &Meant, lang: Lang) -> FormState {
    let order = match meant.order {
        Order::MostSupported => SUPPORTED,
        Order::Overdue => OVERDUE,
        Order::Newest | Order::Nearest(_) => "",
    };
    FormState::new(lang)
        .with("words", &meant.words)
        .with("kind", meant.kind.map(Kind::code).unwrap_or_default())
        .with("category", meant.category.as_deref().unwrap_or_default())
        .with("district", meant.district().map(String::from).unwrap_or_default())
        .with("subdistrict", meant.subdistrict().map(DivisionCode::as_str).unwrap_or_default())
        .with("order", order)
}

fn choices(meant: &Meant, categories: &[Category], form: &FormState) -> Drawn {
    let lang = form.lang;
    let kinds = Kind::ALL.map(|kind| Choice::new(kind.code(), t(lang, kind.key()))).to_vec();
    let categories = categories.iter().map(|category| Choice::new(&category.code, category.name.get(lang))).collect();
    let all = || t(lang, "board-any");
    // The city has two hundred: they are offered where a district is chosen.
    let subdistricts = meant.district().map(|district| {
        let within = divisions::subdistricts_of(&district);
        let within = within.map(|place| Choice::new(place.code.as_str(), place.name(lang))).collect();
        select(form, Field::new("subdistrict", t(lang, "board-subdistrict")).none(all()), within)
    });
    let mut orders = vec![
        Choice::new(SUPPORTED, t(lang, "board-most-supported")),
        Choice::new(OVERDUE, t(lang, "board-longest-overdue")),
    ];
    let first = match &meant.order {
        Order::Nearest(place) => {
            orders.insert(0, Choice::new(NEWEST, t(lang, "board-newest")));
            t_with(lang, "board-nearest", &[("place", called(place, lang).into())])
        }
        _ => t(lang, "board-newest"),
    };
    view! {
        {select(form, Field::new("kind", t(lang, "board-kind")).none(all()), kinds)}
        {select(form, Field::new("category", t(lang, "board-category")).none(all()), categories)}
        {select(form, Field::new("district", t(lang, "board-district")).none(all()), districts(lang))}
        {subdistricts}
        {select(form, Field::new("order", t(lang, "board-order")).none(first), orders)}
    }
    .drawn()
}

/// The department that is asked about, which no field of the form names.
fn only(meant: &Meant, lang: Lang) -> Option<Drawn> {
    let department = meant.department.as_ref()?;
    let told = t_with(lang, "board-of-department", &[("department", department.name.get(lang).to_owned().into())]);
    let all = Meant { department: None, ..meant.clone() }.address();
    let line =
        view! { <p class="govuk-body">{told} " " <a class="govuk-link" href=all>{t(lang, "board-of-all")}</a></p> };
    Some(line.drawn())
}

/// To what the form cannot ask for.
fn ways(meant: &Meant, lang: Lang) -> Drawn {
    let key = match meant.order {
        Order::Nearest(_) => "board-near-another",
        _ => "board-near-choose",
    };
    view! {
        <p class="govuk-body ways">
            <a class="govuk-link" href="/board/near">{t(lang, key)}</a>
            <a class="govuk-link" href="/board/figures">{t(lang, "board-figures-see")}</a>
        </p>
    }
    .drawn()
}

fn called(place: &DivisionCode, lang: Lang) -> String {
    division(place).map(|place| place.name(lang)).unwrap_or_default()
}
