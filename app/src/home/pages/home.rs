use super::way::way;
use axum::extract::Query;
use axum::response::Response;
use board::teaser::teaser;
use board::{self, Post};
use cases::register::{self, Issued};
use chrono::NaiveDate;
use kernel::deed::Deed;
use kernel::error::Result;
use kernel::lang::Lang;
use kernel::view::View;
use kernel::visit::Visit;
use leptos::prelude::*;
use programmes::{DaysTaken, Edition, ProgrammeId, days_taken, search};
use programmes_web::pages::programme::promised;
use serde::Deserialize;
use std::collections::BTreeMap;
use std::sync::Arc;
use ui::page::Page;
use ui::shell::Place;
use ui::text::{t, t_with};

#[derive(Debug, Default, Deserialize)]
pub struct Sought {
    #[serde(default)]
    words: String,
}

/// GET /
#[kernel::handler]
pub async fn page(visit: Visit, Query(sought): Query<Sought>) -> Result<Response> {
    let mut read = visit.read(Deed::ReadPublic).await?;
    let model = load(&mut read, &sought.words, visit.lang).await?;
    // The connection goes back before anything is drawn.
    drop(read);
    let title = t(visit.lang, "home-question");
    Page::new(title).at(Place::Services).show(&visit, view(model, visit.lang)).await
}

pub struct Model {
    /// What was searched for; empty on a first visit.
    pub words: String,
    pub services: Vec<Arc<Edition>>,
    pub taken: BTreeMap<ProgrammeId, DaysTaken>,
    pub figures: Vec<Figure>,
    pub posts: Vec<Post>,
    pub today: NaiveDate,
}

/// One of the day's figures in words, and where it comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Figure {
    pub told: String,
    pub source: String,
}

/// Whoever searches gets what was found, and nothing beside it.
pub async fn load(view: &mut View, words: &str, lang: Lang) -> Result<Model> {
    let words = words.trim().to_owned();
    let (services, taken) = (search(view, &words).await?, days_taken(view).await?);
    let (figures, posts) = match words.is_empty() {
        true => (figures(register::issued(view).await?, lang), board::newest(view, POSTS).await?),
        false => (Vec::new(), Vec::new()),
    };
    Ok(Model { words, services, taken, figures, posts, today: view.today() })
}

const POSTS: i64 = 3;

/// What is nought today is not told as news.
fn figures(issued: Issued, lang: Lang) -> Vec<Figure> {
    let told = |key: &str, count: i64| Figure {
        told: t_with(lang, key, &[("count", count.into())]),
        source: "/register".to_owned(),
    };
    let today = (issued.today > 0).then(|| told("home-issued-today", issued.today));
    let ever = (issued.ever > 0).then(|| told("home-issued-ever", issued.ever));
    today.into_iter().chain(ever).collect()
}

pub fn view(model: Model, lang: Lang) -> impl IntoView {
    let nothing = model.services.is_empty().then(|| {
        let key = if model.words.is_empty() { "home-no-services" } else { "home-nothing-found" };
        view! { <p class="govuk-body">{t_with(lang, key, &[("words", model.words.clone().into())])}</p> }
    });
    let heading = (!model.words.is_empty() && nothing.is_none()).then(|| {
        let count = model.services.len();
        view! { <h2 class="govuk-heading-m">{t_with(lang, "home-found", &[("count", count.into())])}</h2> }
    });
    let services: Vec<_> = model.services.iter().map(|edition| service(edition, &model.taken, lang)).collect();
    view! {
        <div class="home-top">
            <form class="home-search" action="/" method="get" role="search">
                <h1 class="govuk-label-wrapper">
                    <label class="govuk-label govuk-label--xl" for="words">{t(lang, "home-question")}</label>
                </h1>
                <div class="govuk-hint" id="words-hint">{t(lang, "home-question-hint")}</div>
                <input class="govuk-input" id="words" name="words" type="search" aria-describedby="words-hint" value=model.words/>
                <button class="govuk-button" type="submit">{t(lang, "home-search")}</button>
            </form>
            {way(lang)}
        </div>
        {heading}
        {nothing}
        <ul class="govuk-list home-services">{services}</ul>
        {find_case(lang)}
        {todays_figures(model.figures, lang)}
        {newest_posts(model.posts, model.today, lang)}
    }
}

fn service(edition: &Edition, taken: &BTreeMap<ProgrammeId, DaysTaken>, lang: Lang) -> impl IntoView + use<> {
    let programme = &edition.programme;
    let mut days = t_with(lang, "home-promised", &[("days", promised(edition, lang).into())]);
    if let Some(taken) = taken.get(&edition.programme_id) {
        days.push_str(&t_with(lang, "home-taken", &[("days", taken.told(lang).into())]));
    }
    view! {
        <li class="home-service">
            <a class="govuk-link" href=format!("/programmes/{}", programme.code)>
                {programme.title.get(lang).to_owned()}
            </a>
            <p class="govuk-body">{programme.summary.get(lang).to_owned()}</p>
            <p class="govuk-hint">{days}</p>
        </li>
    }
}

fn find_case(lang: Lang) -> impl IntoView + use<> {
    view! {
        <form class="home-case" action="/cases" method="get">
            <h2 class="govuk-label-wrapper">
                <label class="govuk-label govuk-label--m" for="number">{t(lang, "home-where-is-my-case")}</label>
            </h2>
            <div class="govuk-hint" id="number-hint">{t(lang, "home-case-number-hint")}</div>
            <input class="govuk-input govuk-input--width-20" id="number" name="number" aria-describedby="number-hint" autocomplete="off"/>
            <button class="govuk-button govuk-button--secondary" type="submit">{t(lang, "home-find-case")}</button>
        </form>
    }
}

fn todays_figures(figures: Vec<Figure>, lang: Lang) -> Option<impl IntoView + use<>> {
    let links: Vec<_> = figures
        .into_iter()
        .map(|figure| view! { <li><a class="govuk-link" href=figure.source>{figure.told}</a></li> })
        .collect();
    (!links.is_empty()).then(|| {
        view! {
            <h2 class="govuk-heading-m">{t(lang, "home-today")}</h2>
            <ul class="govuk-list home-figures">{links}</ul>
        }
    })
}

fn newest_posts(posts: Vec<Post>, today: NaiveDate, lang: Lang) -> Option<impl IntoView + use<>> {
    let posts: Vec<_> = posts.into_iter().map(|post| teaser(post, today, lang)).collect();
    (!posts.is_empty()).then(|| {
        view! {
            <h2 class="govuk-heading-m">{t(lang, "home-board")}</h2>
            <ul class="govuk-list posts">{posts}</ul>
            <p class="govuk-body"><a class="govuk-link" href="/board">{t(lang, "board-all")}</a></p>
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use programmes::{EditionId, Programme};

    fn reopening() -> Arc<Edition> {
        let document = include_str!("../../../data/programmes/reopening-filing.toml");
        Arc::new(Edition {
            id: EditionId(uuid::Uuid::nil()),
            programme_id: ProgrammeId(uuid::Uuid::nil()),
            published_at: chrono::DateTime::UNIX_EPOCH,
            days: 1..=4,
            programme: Programme::parse(document).expect("without a fault"),
        })
    }

    fn page(words: &str, services: Vec<Arc<Edition>>, figures: Vec<Figure>) -> String {
        let taken = BTreeMap::from([(ProgrammeId(uuid::Uuid::nil()), DaysTaken { median: 2, cases: 41 })]);
        let model =
            Model { words: words.to_owned(), services, taken, figures, posts: Vec::new(), today: NaiveDate::default() };
        Owner::new().with(|| view(model, Lang::En).to_html())
    }

    #[test]
    fn a_service_shows_the_days_promised_and_the_days_it_really_took() {
        let page = page("", vec![reopening()], Vec::new());
        assert!(page.contains("/programmes/reopening-filing"), "{page}");
        assert!(page.contains("1 to 4 working days") && page.contains("2 working days, the middle of 41"), "{page}");
    }

    #[test]
    fn a_search_that_finds_nothing_says_so_and_keeps_its_words_as_text() {
        let page = page("<b>visa", Vec::new(), Vec::new());
        assert!(page.contains("&lt;b&gt;visa") && !page.contains("<b>visa"), "{page}");
    }

    #[test]
    fn figures_that_nobody_knows_are_not_shown() {
        assert!(!page("", vec![reopening()], Vec::new()).contains("Today in the city"));
        let figure = Figure { told: "12 firms reopened".into(), source: "/register".into() };
        assert!(page("", vec![reopening()], vec![figure]).contains("Today in the city"));
    }
}
