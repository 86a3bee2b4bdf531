use crate::board::store::{self, Before};
use crate::board::teaser::teaser;
use crate::board::{Asked, Beside, Category, Kind, Order, Post, words};
use crate::city::divisions::{DivisionCode, Level};
use crate::city::place::districts;
use crate::kernel::deed::Deed;
use crate::kernel::error::Result;
use crate::kernel::lang::Lang;
use crate::kernel::visit::Visit;
use crate::ui::details::unfolded_when;
use crate::ui::drawn::{Draw, Drawn};
use crate::ui::empty::empty;
use crate::ui::form::{Choice, Field, FormState, secondary_button, select, start_link, text_input};
use crate::ui::page::Page;
use crate::ui::pager::pager;
use crate::ui::shell::Place;
use crate::ui::text::t;
use axum::response::Response;
use chrono::NaiveDate;
use leptos::prelude::*;
use serde::Deserialize;
use url::form_urlencoded::Serializer;

const PAGE: usize = 20;

/// What the address asks for. A kind, category or district that there is not asks for nothing in particular.
#[derive(Debug, Clone, Default, Deserialize)]
pub struct Question {
    #[serde(default)]
    words: String,
    #[serde(default)]
    kind: String,
    #[serde(default)]
    pub category: String,
    #[serde(default)]
    district: String,
    #[serde(default)]
    order: String,
    before: Option<String>,
}

impl Question {
    /// Without a category that there is not.
    pub fn known(mut self, categories: &[Category]) -> Question {
        if !categories.iter().any(|category| category.code == self.category) {
            self.category.clear();
        }
        self
    }

    pub fn asked(&self, categories: &[Category]) -> Asked {
        let within =
            |category: &&Category| category.code == self.category || category.parent.as_ref() == Some(&self.category);
        let within: Vec<_> = categories.iter().filter(within).map(|category| category.code.clone()).collect();
        let order = if self.order == SUPPORTED { Order::MostSupported } else { Order::Newest };
        Asked {
            kind: Kind::parse(&self.kind),
            categories: Some(within).filter(|within| !within.is_empty()),
            district: DivisionCode::parse(&self.district).ok().filter(|code| code.level() == Some(Level::District)),
            words: (!self.words.trim().is_empty()).then(|| words::asked(&self.words)),
            order,
        }
    }

    /// The address of the next page of the same question.
    fn from(&self, before: &Before) -> String {
        format!("/board?{}", self.query(&[]).append_pair("before", &before.to_string()).finish())
    }

    /// The address of the same as Atom, which is always by time.
    pub fn feed(&self) -> String {
        match self.query(&["order"]).finish() {
            query if query.is_empty() => "/board.atom".to_owned(),
            query => format!("/board.atom?{query}"),
        }
    }

    fn query(&self, without: &[&str]) -> Serializer<'static, String> {
        let mut query = Serializer::new(String::new());
        let said =
            self.fields().into_iter().filter(|(name, value)| !value.trim().is_empty() && !without.contains(name));
        query.extend_pairs(said);
        query
    }

    pub fn fields(&self) -> [(&'static str, &str); 5] {
        [
            ("words", &self.words),
            ("kind", &self.kind),
            ("category", &self.category),
            ("district", &self.district),
            ("order", &self.order),
        ]
    }

    fn asks_for_all(&self) -> bool {
        self.fields().iter().all(|(name, value)| *name == "order" || value.trim().is_empty())
    }
}

const SUPPORTED: &str = "supported";

/// `GET /board`
pub async fn page(visit: Visit, question: Question, beside: Beside<Question>) -> Result<Response> {
    let lang = visit.lang;
    let mut read = visit.read(Deed::ReadPublic).await?;
    let categories = store::categories(&mut read).await?;
    let question = question.known(&categories);
    let before = question.before.as_deref().and_then(Before::parse);
    let mut posts = store::posts(&mut read, &question.asked(&categories), before, PAGE as i64 + 1).await?;
    let today = read.today();
    let beside = beside(&mut read, &question, lang).await?;
    drop(read);
    let more = posts.len() > PAGE;
    posts.truncate(PAGE);
    let older = posts.last().filter(|_| more).map(|last| question.from(&last.before()));
    let body = view! {
        <h1 class="govuk-heading-xl">{t(lang, "board-title")}</h1>
        <p class="govuk-body-l">{t(lang, "board-lead")}</p>
        {start_link("/board/new", t(lang, "board-write"))}
        {filters(&question, &categories, lang)}
        {beside}
        {found(posts, &question, today, lang)}
        {pager(lang, None, older)}
        <p class="govuk-body"><a class="govuk-link" href="/open311">{t(lang, "board-programs")}</a></p>
    };
    let page = Page::new(t(lang, "board-title")).at(Place::Board).with_feed(question.feed());
    page.for_everybody().show(&visit, body).await
}

fn found(posts: Vec<Post>, question: &Question, today: NaiveDate, lang: Lang) -> Drawn {
    match (posts.is_empty(), question.asks_for_all()) {
        (false, _) => {
            let posts: Vec<_> = posts.into_iter().map(|post| teaser(post, today, lang)).collect();
            view! { <h2 class="govuk-visually-hidden">{t(lang, "board-posts")}</h2> <ul class="govuk-list posts posts--read">{posts}</ul> }
                .drawn()
        }
        (true, true) => empty(t(lang, "board-empty"), ()),
        (true, false) => {
            let all =
                view! { <p class="govuk-body"><a class="govuk-link" href="/board">{t(lang, "board-all")}</a></p> };
            empty(t(lang, "board-nothing"), all)
        }
    }
}

fn filters(question: &Question, categories: &[Category], lang: Lang) -> Drawn {
    let form = question.fields().into_iter().fold(FormState::new(lang), |form, (name, value)| form.with(name, value));
    let kinds = Kind::ALL.map(|kind| Choice::new(kind.code(), t(lang, kind.key()))).to_vec();
    let categories = categories.iter().map(|category| Choice::new(&category.code, category.name.get(lang))).collect();
    let orders = vec![Choice::new(SUPPORTED, t(lang, "board-most-supported"))];
    let all = || t(lang, "board-any");
    let more = view! {
        {select(&form, Field::new("kind", t(lang, "board-kind")).none(all()), kinds)}
        {select(&form, Field::new("category", t(lang, "board-category")).none(all()), categories)}
        {select(&form, Field::new("district", t(lang, "board-district")).none(all()), districts(lang))}
        {select(&form, Field::new("order", t(lang, "board-order")).none(t(lang, "board-newest")), orders)}
    };
    let asked = question.fields().iter().any(|(name, value)| *name != "words" && !value.is_empty());
    view! {
        <form class="filters filters--folded" action="/board" method="get" role="search">
            {text_input(&form, Field::new("words", t(lang, "board-words")))}
            {secondary_button(t(lang, "board-show"))}
            {unfolded_when(asked, t(lang, "board-more"), view! { <div class="filters">{more}</div> })}
        </form>
    }
    .drawn()
}
