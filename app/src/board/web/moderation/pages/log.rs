use crate::moderation::LOG;
use crate::moderation::store::acts::{Logged, log};
use crate::moderation::store::place::Place as Before;
use crate::moderation::view::{done, outcome};
use axum::extract::Query;
use axum::response::Response;
use chrono_tz::Tz;
use kernel::deed::Deed;
use kernel::error::Result;
use kernel::lang::Lang;
use kernel::visit::Visit;
use leptos::prelude::*;
use serde::Deserialize;
use ui::back_link::back_link;
use ui::dates::moment_element;
use ui::drawn::{Draw, Drawn};
use ui::empty::empty;
use ui::page::Page;
use ui::pager::pager;
use ui::shell::Place;
use ui::table::Table;
use ui::text::t;

const PAGE: usize = 50;

#[derive(Debug, Deserialize)]
pub struct Paging {
    before: Option<String>,
}

/// `GET /board/log`: what moderators did and why, for everybody: without names, titles, or what was hidden.
#[kernel::handler]
pub async fn page(visit: Visit, Query(paging): Query<Paging>) -> Result<Response> {
    let lang = visit.lang;
    let before = paging.before.as_deref().and_then(Before::parse);
    let mut read = visit.read(Deed::ReadPublic).await?;
    let mut acts = log(&mut read, before, PAGE as i64 + 1).await?;
    let zone = read.site().zone;
    drop(read);
    let more = acts.len() > PAGE;
    acts.truncate(PAGE);
    let older = acts.last().filter(|_| more).map(|last| format!("{LOG}?before={}", last.place()));
    let list = match acts.is_empty() {
        true => empty(t(lang, "board-log-empty"), ()),
        false => table(acts, zone, lang),
    };
    let body = view! {
        {back_link("/board", t(lang, "board-back"))}
        <h1 class="govuk-heading-xl">{t(lang, "board-log")}</h1>
        <p class="govuk-body-l measure">{t(lang, "board-log-lead")}</p>
        {list}
        {pager(lang, None, older)}
    };
    Page::new(t(lang, "board-log")).at(Place::Board).for_everybody().show(&visit, body).await
}

/// Nothing is said of appeals where nobody appealed.
fn table(acts: Vec<Logged>, zone: Tz, lang: Lang) -> Drawn {
    let appealed = acts.iter().any(|logged| logged.appealed);
    let rows = acts.into_iter().map(|logged| {
        let done = done(logged.act, logged.days, logged.is_comment, lang);
        let why = logged.why.map(|why| view! { " " <q>{why}</q> });
        let reason = view! { {t(lang, logged.reason.key())} {why} };
        let came_of_it = appealed.then(|| outcome(logged.appealed, logged.upheld, lang).drawn());
        let cells = [moment_element(lang, logged.at, zone).drawn(), done.drawn(), reason.drawn()];
        cells.into_iter().chain(came_of_it).collect::<Vec<_>>()
    });
    let rows = rows.collect();
    let table = Table::new(t(lang, "board-log-caption"))
        .column(t(lang, "board-log-when"))
        .column(t(lang, "board-log-what"))
        .column(t(lang, "board-log-why"));
    let table = if appealed { table.column(t(lang, "board-log-appeal")) } else { table };
    table.view(rows).drawn()
}
