use super::line::{Line, lines};
use crate::figures::{Figure, Span, Subject};
use axum::extract::Query;
use axum::response::Response;
use chrono_tz::Tz;
use kernel::deed::Deed;
use kernel::error::Result;
use kernel::lang::Lang;
use kernel::view::View;
use kernel::visit::Visit;
use leptos::prelude::*;
use serde::Deserialize;
use ui::back_link::back_link;
use ui::dates::moment_element;
use ui::drawn::{Draw, Drawn};
use ui::empty::empty;
use ui::page::Page;
use ui::shell::Place;
use ui::table::Table;
use ui::text::{FluentValue, t, t_with};

#[derive(Debug, Default, Deserialize)]
pub struct Asked {
    #[serde(default)]
    days: String,
}

pub struct Model {
    span: Span,
    zone: Tz,
    city: Option<Line>,
    departments: Vec<Line>,
    districts: Vec<Line>,
    categories: Vec<Line>,
}

/// Of departments so many stand on the page; all are in the table that can be downloaded.
const MOST: usize = 30;

/// `GET /board/figures`
#[kernel::handler]
pub async fn page(visit: Visit, Query(asked): Query<Asked>) -> Result<Response> {
    let lang = visit.lang;
    let mut read = visit.read(Deed::ReadPublic).await?;
    let model = load(&mut read, Span::parse(&asked.days), lang).await?;
    drop(read);
    Page::new(t(lang, "board-figures")).at(Place::Board).for_everybody().show(&visit, view(model, lang)).await
}

pub async fn load(view: &mut View, span: Span, lang: Lang) -> Result<Model> {
    Ok(Model {
        span,
        zone: view.site().zone,
        city: lines(view, span, Subject::City, lang).await?.pop(),
        departments: lines(view, span, Subject::Department, lang).await?,
        districts: lines(view, span, Subject::District, lang).await?,
        categories: lines(view, span, Subject::Section, lang).await?,
    })
}

fn view(model: Model, lang: Lang) -> Drawn {
    let Model { span, zone, city, departments, districts, categories } = model;
    let figures = match city.filter(|city| city.figure.received + city.figure.overdue > 0) {
        None => empty(t(lang, "board-figures-none"), ()),
        Some(city) => {
            let of_departments = (departments.len() > MOST).then(|| {
                let told =
                    t_with(lang, "board-figures-most", &[("most", MOST.into()), ("all", departments.len().into())]);
                view! { <p class="govuk-body">{told}</p> }
            });
            let departments = departments.into_iter().take(MOST).collect();
            view! {
                {whole(&city, zone, lang)}
                {table("department", departments, span, lang)} {of_departments}
                {table("district", districts, span, lang)}
                {table("category", categories, span, lang)}
            }
            .drawn()
        }
    };
    view! {
        {back_link("/board", t(lang, "board-back"))}
        <h1 class="govuk-heading-xl">{t(lang, "board-figures")}</h1>
        <p class="govuk-body-l">{t(lang, "board-figures-lead")}</p>
        {spans(span, lang)}
        {figures}
    }
    .drawn()
}

fn spans(shown: Span, lang: Lang) -> Drawn {
    let links = Span::ALL.map(|span| {
        let told = t_with(lang, "board-figures-days", &[("days", span.days().into())]);
        let here = (span == shown).then_some("page");
        view! { <li><a class="govuk-link" href=format!("/board/figures?days={}", span.days()) aria-current=here>{told}</a></li> }
    });
    view! { <nav class="queue__groups" aria-label=t(lang, "board-figures-span")><ul>{links}</ul></nav> }.drawn()
}

/// The whole city in one sentence, and when it was reckoned.
fn whole(city: &Line, zone: Tz, lang: Lang) -> Drawn {
    let figure = &city.figure;
    let told = [("received", figure.received.into()), ("answered", figure.answered.into())];
    let share =
        figure.in_time_of_hundred().map(|share| t_with(lang, "board-figures-city-share", &[("share", share.into())]));
    let median = figure.median.map(|days| t_with(lang, "board-figures-city-median", &[("days", days.into())]));
    view! {
        <p class="govuk-body">{t_with(lang, "board-figures-city", &told)} " " {share} " " {median}</p>
        <p class="govuk-hint">{t(lang, "board-figures-at")} " " {moment_element(lang, figure.reckoned_at, zone)}</p>
    }
    .drawn()
}

fn table(by: &'static str, lines: Vec<Line>, span: Span, lang: Lang) -> Drawn {
    let title = t(lang, &format!("board-figures-by-{by}"));
    let rows = lines.into_iter().map(|line| {
        let class = line.is_within.then_some("category--within");
        let figure = &line.figure;
        let received = linked(figure.received, line.posts());
        let overdue = linked(figure.overdue, line.overdue_posts());
        let name = view! { <span class=class>{line.name.clone()}</span> }.drawn();
        vec![
            name,
            received,
            in_time(figure, lang),
            median(figure, lang),
            done(figure, lang),
            stars(figure, lang),
            overdue,
        ]
    });
    let table = Table::new(title)
        .column(t(lang, &format!("board-figures-{by}")))
        .numeric_column(t(lang, "board-figures-received"))
        .numeric_column(t(lang, "board-figures-in-time"))
        .numeric_column(t(lang, "board-figures-median"))
        .numeric_column(t(lang, "board-figures-done"))
        .numeric_column(t(lang, "board-figures-stars"))
        .numeric_column(t(lang, "board-figures-overdue"))
        .view(rows.collect());
    let path = format!("/board/figures.csv?by={by}&days={}", span.days());
    let download = t(lang, &format!("board-figures-csv-{by}"));
    view! {
        {table}
        <p class="govuk-body"><a class="govuk-link" href=path download="">{download}</a></p>
    }
    .drawn()
}

/// Where it comes from. Nothing comes from nowhere.
fn linked(count: i32, posts: String) -> Drawn {
    match count {
        0 => "0".drawn(),
        count => view! { <a class="govuk-link" href=posts>{count}</a> }.drawn(),
    }
}

fn in_time(figure: &Figure, lang: Lang) -> Drawn {
    let of = [("count", figure.in_time.into()), ("all", figure.due.into())];
    share(figure.in_time_of_hundred(), &of, "board-figures-nothing-due", lang)
}

fn done(figure: &Figure, lang: Lang) -> Drawn {
    let of = [("count", figure.said_done.into()), ("all", (figure.said_done + figure.said_not_done).into())];
    share(figure.done_of_hundred(), &of, "board-figures-nothing-said", lang)
}

fn share(of_hundred: Option<i64>, of: &[(&'static str, FluentValue)], none: &str, lang: Lang) -> Drawn {
    match of_hundred {
        Some(share) => {
            view! { {format!("{share}%")} " " <small>{t_with(lang, "board-figures-of", of)}</small> }.drawn()
        }
        None => t(lang, none).drawn(),
    }
}

fn median(figure: &Figure, lang: Lang) -> Drawn {
    match figure.median {
        Some(days) => days.drawn(),
        None => t(lang, "board-figures-nothing-answered").drawn(),
    }
}

fn stars(figure: &Figure, lang: Lang) -> Drawn {
    match figure.tenths_of_stars() {
        Some(tenths) => {
            let told = t_with(lang, "board-figures-ratings", &[("count", figure.ratings.into())]);
            view! { {format!("{}.{}", tenths / 10, tenths % 10)} " " <small>{told}</small> }.drawn()
        }
        None => t(lang, "board-figures-nothing-rated").drawn(),
    }
}
