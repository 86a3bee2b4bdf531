use crate::moderation::store::place::Place as After;
use crate::moderation::store::queue::{Queued, Waits, queue};
use crate::moderation::view::told;
use crate::moderation::{LOG, QUEUE};
use axum::extract::Query;
use axum::response::Response;
use chrono_tz::Tz;
use kernel::deed::Deed;
use kernel::error::Result;
use kernel::lang::Lang;
use kernel::visit::Visit;
use leptos::prelude::*;
use serde::Deserialize;
use ui::dates::moment_element;
use ui::drawn::{Draw, Drawn};
use ui::empty::empty;
use ui::page::Page;
use ui::pager::onward;
use ui::shell::Place;
use ui::table::Table;
use ui::text::{t, t_with};

const PAGE: usize = 50;

#[derive(Debug, Deserialize)]
pub struct Paging {
    after: Option<String>,
}

/// `GET /moderation`: what waits for a moderator, the most urgent first.
#[kernel::handler]
pub async fn get(visit: Visit, Query(paging): Query<Paging>) -> Result<Response> {
    let lang = visit.lang;
    let after = paging.after.as_deref().and_then(After::parse);
    let mut read = visit.read(Deed::ModerateBoard).await?;
    let mut queued = queue(&mut read, after, PAGE as i64 + 1).await?;
    let zone = read.site().zone;
    drop(read);
    let more = queued.len() > PAGE;
    queued.truncate(PAGE);
    let next = queued.last().filter(|_| more).map(|last| format!("{QUEUE}?after={}", last.place()));
    let list = match queued.is_empty() {
        true => empty(t(lang, "board-queue-empty"), ()),
        false => table(queued, zone, lang),
    };
    let body = view! {
        <h1 class="govuk-heading-l">{t(lang, "board-queue")}</h1>
        {list}
        {onward(lang, after.map(|_| QUEUE.to_owned()), next)}
        <p class="govuk-body"><a class="govuk-link" href=LOG>{t(lang, "board-log")}</a></p>
    };
    Page::new(t(lang, "board-queue")).at(Place::Moderation).on_desk().show(&visit, body).await
}

fn table(queued: Vec<Queued>, zone: Tz, lang: Lang) -> Drawn {
    let rows = queued.into_iter().map(|queued| {
        let named = queued.named();
        let path = match queued.act {
            Some(act) => format!("{QUEUE}/appeals/{act}"),
            None => named.desk(),
        };
        let waits = match queued.waits {
            Waits::Reports => t_with(lang, "board-waits-reports", &[("count", queued.reports.into())]),
            Waits::Wave => t_with(lang, "board-waits-wave", &[("count", queued.held.into())]),
            other => t(lang, other.key()),
        };
        let text = told(queued.text.as_deref(), named.comment.is_some(), lang);
        let link = view! { <a class="govuk-link" href=path>{text}</a> };
        let place = named.public(queued.thread);
        let place = view! { <a class="govuk-link" href=place>{named.number.reference()}</a> };
        (link.drawn(), place.drawn(), waits, moment_element(lang, queued.since, zone))
    });
    Table::new(t(lang, "board-queue-caption"))
        .dense()
        .column(t(lang, "board-queue-post"))
        .column(t(lang, "board-queue-number"))
        .column(t(lang, "board-queue-why"))
        .column(t(lang, "board-queue-since"))
        .view(rows.collect())
        .drawn()
}
