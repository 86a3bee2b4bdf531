//! Who would answer the posts of a category, and where nobody would.

use crate::categories::Answering;
use city::Desk;
use city::place::full_name;
use kernel::lang::Lang;
use leptos::prelude::*;
use ui::details::details;
use ui::drawn::{Draw, Drawn};
use ui::text::{t, t_with};
use ui::warning::warning;

pub fn drawn(answering: &Answering, lang: Lang) -> Drawn {
    view! {
        <h2 class="govuk-heading-m">{t(lang, "board-category-answering")}</h2>
        {nobody(answering, lang)}
        {somebody(&answering.desks, lang)}
    }
    .drawn()
}

fn nobody(answering: &Answering, lang: Lang) -> Option<Drawn> {
    let Answering { desks, nobody_at } = answering;
    if nobody_at.is_empty() {
        return None;
    }
    if desks.is_empty() {
        return Some(warning(lang, t(lang, "board-category-nobody")));
    }
    let told = warning(lang, t_with(lang, "board-category-nobody-at", &[("count", nobody_at.len().into())]));
    let places: Vec<_> = nobody_at.iter().map(|place| view! { <li>{full_name(lang, place)}</li> }.drawn()).collect();
    let places = details(t(lang, "board-category-where"), view! { <ul class="govuk-list">{places}</ul> });
    Some(view! { {told} {places} }.drawn())
}

fn somebody(desks: &[Desk], lang: Lang) -> Option<Drawn> {
    if desks.is_empty() {
        return None;
    }
    let names = desks.iter().map(|desk| {
        let department = &desk.department;
        let path = format!("/city/departments/{}", department.id);
        view! { <li><a class="govuk-link" href=path>{department.name.get(lang).to_owned()}</a></li> }.drawn()
    });
    let names: Vec<_> = names.collect();
    let told = t_with(lang, "board-category-answer-count", &[("count", desks.len().into())]);
    Some(details(told, view! { <ul class="govuk-list">{names}</ul> }))
}
