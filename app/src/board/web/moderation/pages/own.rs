use crate::moderation::OWN;
use crate::moderation::store::acts::{Told, about};
use crate::moderation::store::looks::{Look, looks_at};
use crate::moderation::store::place::Place as Before;
use crate::moderation::view::{self, done, outcome};
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
use ui::table::Table;
use ui::text::t;

const PAGE: usize = 20;
/// So many looks, the newest: nobody has more.
const LOOKS: i64 = 100;

#[derive(Debug, Deserialize)]
pub struct Paging {
    before: Option<String>,
}

/// `GET /account/moderation`: what moderators did about one's posts and comments and oneself, and who looked at who one is.
#[kernel::handler]
pub async fn get(visit: Visit, Query(paging): Query<Paging>) -> Result<Response> {
    let lang = visit.lang;
    let before = paging.before.as_deref().and_then(Before::parse);
    let mut read = visit.read(Deed::AppealAct).await?;
    let person = read.person()?;
    let mut acts = about(&mut read, person, before, PAGE as i64 + 1).await?;
    let looks = looks_at(&mut read, person, LOOKS).await?;
    let zone = read.site().zone;
    drop(read);
    let more = acts.len() > PAGE;
    acts.truncate(PAGE);
    let older = acts.last().filter(|_| more).map(|last| format!("{OWN}?before={}", last.place()));
    let list = match acts.is_empty() {
        true => empty(t(lang, "board-own-empty"), ()),
        false => told(acts, zone, lang),
    };
    let looks = (!looks.is_empty()).then(|| looked(looks, zone, lang));
    let body = view! {
        <div class="measure">
            {back_link("/account", t(lang, "board-own-back"))}
            <h1 class="govuk-heading-l">{t(lang, "board-own")}</h1>
            <p class="govuk-body">{t(lang, "board-own-lead")}</p>
            {list}
            {pager(lang, None, older)}
        </div>
        {looks}
    };
    Page::new(t(lang, "board-own")).show(&visit, body).await
}

fn told(acts: Vec<Told>, zone: Tz, lang: Lang) -> Drawn {
    let acts: Vec<_> = acts.into_iter().map(|told| one(told, zone, lang)).collect();
    view! { <ol class="govuk-list replies">{acts}</ol> }.drawn()
}

fn one(told: Told, zone: Tz, lang: Lang) -> Drawn {
    let named = told.named();
    let is_comment = named.comment.is_some();
    let done = done(told.act, told.days, is_comment, lang);
    let text = view::told(told.text.as_deref(), is_comment, lang);
    let masked = told.masked.map(|part| view! { <p class="govuk-body reply__text"><q>{part}</q></p> });
    let outcome = outcome(told.appealed, told.upheld, lang).map(|told| view! { <p class="govuk-hint">{told}</p> });
    let answer = told.answer.map(|answer| view! { <p class="govuk-body reply__text">{answer}</p> });
    let appeal = (told.act.is_appealable() && !told.appealed).then(|| {
        let path = format!("{OWN}/{}/appeal", told.id);
        view! { <p class="govuk-body"><a class="govuk-link" href=path>{t(lang, "board-appeal")}</a></p> }
    });
    view! {
        <li class="reply">
            <p class="post__about"><strong>{done}</strong> <span>{moment_element(lang, told.at, zone)}</span></p>
            <p class="govuk-body"><a class="govuk-link" href=named.public(told.thread)>{text}</a></p>
            <p class="govuk-body reply__text">{t(lang, told.reason.key())} " · " {told.why}</p>
            {masked}
            {outcome}
            {answer}
            {appeal}
        </li>
    }
    .drawn()
}

fn looked(looks: Vec<Look>, zone: Tz, lang: Lang) -> Drawn {
    let rows = looks.into_iter().map(|look| {
        let purpose = t(lang, &format!("board-look-{}", look.purpose.code()));
        (
            moment_element(lang, look.at, zone),
            view::told(look.text.as_deref(), look.is_comment, lang),
            purpose,
            look.why,
        )
    });
    let table = Table::new(t(lang, "board-own-looks"))
        .column(t(lang, "board-log-when"))
        .column(t(lang, "board-queue-post"))
        .column(t(lang, "board-look-purpose"))
        .column(t(lang, "board-log-why"));
    view! { <p class="govuk-body">{t(lang, "board-own-looks-lead")}</p> {table.view(rows.collect())} }.drawn()
}
