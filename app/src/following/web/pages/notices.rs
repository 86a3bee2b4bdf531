use crate::{Notice, NoticeId, store};
use axum::extract::Query;
use axum::response::Response;
use chrono::{DateTime, Datelike, SecondsFormat, Utc};
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
use ui::form::{form, hidden, secondary_button};
use ui::page::Page;
use ui::pager::pager;
use ui::tag::{Tone, tag};
use ui::text::t;

const PAGE: usize = 20;

/// Where the page begins: after this notice. What cannot be read begins with the newest.
#[derive(Debug, Clone, Default, Deserialize)]
pub struct Asked {
    #[serde(default)]
    before: String,
    #[serde(default)]
    id: String,
}

impl Asked {
    fn before(&self) -> Option<(DateTime<Utc>, NoticeId)> {
        let at: DateTime<Utc> = self.before.parse().ok()?;
        // PostgreSQL knows fewer years.
        (1..=9999).contains(&at.year()).then_some(())?;
        Some((at, NoticeId(self.id.parse().ok()?)))
    }
}

/// `GET /account/notices`: what one was told, the newest first.
#[kernel::handler]
pub async fn get(visit: Visit, Query(asked): Query<Asked>) -> Result<Response> {
    let lang = visit.lang;
    let mut view = visit.read(Deed::ManageOwnAccount).await?;
    let person = view.person()?;
    let mut notices = store::notices_of(&mut view, person, asked.before(), PAGE as i64 + 1).await?;
    let zone = view.site().zone;
    drop(view);
    let more = notices.len() > PAGE;
    notices.truncate(PAGE);
    let older = notices.last().filter(|_| more).map(older_than);
    let body = view! {
        {back_link("/account", t(lang, "following-back"))}
        <h1 class="govuk-heading-l">{t(lang, "following-notices")}</h1>
        <p class="govuk-body"><a class="govuk-link" href="/account/following">{t(lang, "following-all")}</a></p>
        {list(&notices, zone, lang)}
        {pager(lang, None, older)}
    };
    Page::new(t(lang, "following-notices")).show(&visit, body).await
}

fn older_than(last: &Notice) -> String {
    let query = url::form_urlencoded::Serializer::new(String::new())
        .append_pair("before", &exactly(last.at))
        .append_pair("id", &last.id.to_string())
        .finish();
    format!("/account/notices?{query}")
}

fn exactly(at: DateTime<Utc>) -> String {
    at.to_rfc3339_opts(SecondsFormat::Micros, true)
}

fn list(notices: &[Notice], zone: Tz, lang: Lang) -> Drawn {
    let Some(newest) = notices.first() else {
        let board =
            view! { <p class="govuk-body"><a class="govuk-link" href="/board">{t(lang, "following-to-board")}</a></p> };
        return empty(t(lang, "following-no-notices"), board);
    };
    let read_all = notices.iter().any(|notice| !notice.is_read).then(|| {
        let until = hidden("until", exactly(newest.at));
        form("/account/notices/reading", view! { {until} {secondary_button(t(lang, "following-read-all"))} })
    });
    let rows: Vec<_> = notices.iter().map(|notice| row(notice, zone, lang)).collect();
    view! { {read_all} <ul class="govuk-list notices">{rows}</ul> }.drawn()
}

/// One that is unread is opened by a button, for it is read from then on.
fn row(notice: &Notice, zone: Tz, lang: Lang) -> Drawn {
    let tongue = (notice.tongue != lang).then(|| notice.tongue.tag());
    let title = notice.title.clone();
    let opened = match notice.is_read {
        true => view! { <a class="govuk-link" href=notice.post.path() lang=tongue>{title}</a> }.drawn(),
        false => {
            let button = view! { <button class="notices__open" type="submit" lang=tongue>{title}</button> };
            form(format!("/account/notices/{}/reading", notice.id), button)
        }
    };
    let unread = (!notice.is_read).then(|| tag(Tone::Blue, t(lang, "following-unread")));
    view! {
        <li class="notices__one">
            {opened}
            <p class="post__about">
                {unread} <span>{t(lang, notice.what.label())}</span> <span>{moment_element(lang, notice.at, zone)}</span>
            </p>
        </li>
    }
    .drawn()
}
