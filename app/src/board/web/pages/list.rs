mod filters;

use crate::store::{self, Before};
use crate::teaser::teaser;
use crate::{Asked, Beside, Meant, Order, Post, Question, Ring};
use axum::extract::Query;
use axum::response::Response;
use chrono::NaiveDate;
use city::divisions::{DivisionCode, division};
use city::place::name;
use kernel::deed::Deed;
use kernel::error::Result;
use kernel::handler::Handler;
use kernel::lang::Lang;
use kernel::visit::Visit;
use leptos::prelude::*;
use std::sync::LazyLock;
use ui::drawn::{Draw, Drawn};
use ui::empty::empty;
use ui::form::start_link;
use ui::kept::Kept;
use ui::page::Page;
use ui::pager::pager;
use ui::shell::Place;
use ui::text::{t, t_with};

const PAGE: usize = 20;

/// `GET /board`, and what stands beside it.
pub fn page(beside: Beside<Meant>) -> Handler {
    Handler::new(move |visit: Visit, Query(question): Query<Question>| shown(visit, question, beside))
}

async fn shown(visit: Visit, question: Question, beside: Beside<Meant>) -> Result<Response> {
    let lang = visit.lang;
    let mut read = visit.read(Deed::ReadPublic).await?;
    let categories = store::categories(&mut read).await?;
    let meant = question.meant(&mut read, &categories).await?;
    let asked = meant.asked(&categories);
    let mut posts = store::posts(&mut read, &asked, question.before(), PAGE as i64 + 1).await?;
    let today = read.today();
    let beside = beside(&mut read, &meant, lang).await?;
    drop(read);
    let more = posts.len() > PAGE;
    posts.truncate(PAGE);
    let older = posts.last().filter(|_| more).map(|last| meant.from(&Before::after(last, &asked.order)));
    let body = view! {
        <h1 class="govuk-heading-xl">{t(lang, "board-title")}</h1>
        <p class="govuk-body-l">{t(lang, "board-lead")}</p>
        {start_link("/board/new", t(lang, "board-write"))}
        {filters::drawn(&meant, &categories, lang)}
        {beside}
        {found(posts, &meant, &asked, today, lang)}
        {pager(lang, None, older)}
        <p class="govuk-body"><a class="govuk-link" href="/open311">{t(lang, "board-programs")}</a></p>
    };
    let page = Page::new(t(lang, "board-title")).at(Place::Board).with_feed(meant.feed());
    page.for_everybody().show(&visit, body).await
}

fn found(posts: Vec<Post>, meant: &Meant, asked: &Asked, today: NaiveDate, lang: Lang) -> Drawn {
    if posts.is_empty() {
        return nothing(meant, lang);
    }
    match &asked.order {
        Order::Nearest(place) => by_nearness(posts, place, today, lang),
        _ => {
            view! { <h2 class="govuk-visually-hidden">{t(lang, "board-posts")}</h2> {list(posts, today, lang)} }.drawn()
        }
    }
}

/// Most who come read what the one before them read.
static KEPT: LazyLock<Kept<(Vec<Post>, NaiveDate, Lang)>> =
    LazyLock::new(|| Kept::most_with_keys(16 * 1024 * 1024, 500, |(posts, ..)| posts.iter().map(Post::bytes).sum()));

fn list(posts: Vec<Post>, today: NaiveDate, lang: Lang) -> Drawn {
    let key = (posts, today, lang);
    KEPT.part(&key, || {
        let posts: Vec<_> = key.0.iter().map(|post| teaser(post.clone(), today, lang)).collect();
        view! { <ul class="govuk-list posts posts--read">{posts}</ul> }
    })
}

/// Each ring under its name.
fn by_nearness(mut posts: Vec<Post>, place: &DivisionCode, today: NaiveDate, lang: Lang) -> Drawn {
    let rings = Ring::ALL.into_iter().filter_map(|ring| {
        let further = posts.iter().position(|post| Ring::of(&post.text.place, place) > ring).unwrap_or(posts.len());
        let rest = posts.split_off(further);
        let here = std::mem::replace(&mut posts, rest);
        let heading = match ring {
            Ring::Here => name(lang, place).drawn(),
            Ring::Around => t_with(lang, "board-near-around", &[("place", district(place, lang).into())]).drawn(),
            Ring::Elsewhere => t(lang, "board-near-elsewhere").drawn(),
        };
        let ring = view! { <h2 class="govuk-heading-m">{heading}</h2> };
        (!here.is_empty()).then(|| view! { {ring} {list(here, today, lang)} }.drawn())
    });
    rings.collect::<Vec<_>>().drawn()
}

fn district(place: &DivisionCode, lang: Lang) -> String {
    let within = place.parent().and_then(|code| division(&code));
    within.map(|district| district.name(lang)).unwrap_or_default()
}

fn nothing(meant: &Meant, lang: Lang) -> Drawn {
    let all = view! { <p class="govuk-body"><a class="govuk-link" href="/board">{t(lang, "board-all")}</a></p> };
    match (meant.chooses(), &meant.order) {
        (false, Order::Overdue) => empty(t(lang, "board-nothing-overdue"), all),
        (false, _) => empty(t(lang, "board-empty"), ()),
        (true, _) => empty(t(lang, "board-nothing"), all),
    }
}
