//! Every route of the portal, visited as everybody: what each is answered stands in `snapshots/routes.snap`, a line a
//! route, a column a member of the cast. `303 in` leads to sign-in; `200 Lin` speaks of Lin or her firm. Read it as
//! somebody who means harm before you accept it.
//!
//! What is posted is what a person who may would send: their page's own form, filled in. Everybody sends that, and after
//! each visit that may have changed something the city is as it was. A new route needs one line in `routes/examples.rs`.

mod examples;
mod hostile;
mod kept;
mod town;

use crate::browser::Browser;
use app::cast::{LIN, LIN_FOODS};
use app::router::Route;
use axum::http::{Method, StatusCode, header};
use examples::Example;
use kept::Kept;
use sqlx::PgPool;
use town::Town;

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn every_route_answers_everybody_as_the_table_says(pool: PgPool) {
    let town = Town::settled(pool).await;
    let table = app::routes::routes(town.city.portal.clone()).table;
    let examples = examples::examples(&town.known);
    assert_each_has_one(&table, &examples);

    let kept = Kept::of(&town.city.pool).await;
    let mut lines = vec![line("", town.members.iter().map(|member| member.name.to_owned()))];
    for route in &table {
        let example = examples.iter().find(|example| example.is_of(route)).unwrap();
        let sent = example.sent(&town).await;
        let mut answers = Vec::new();
        for member in &town.members {
            let mut tab = member.browser.clone();
            tab.visit(&sent).await;
            answers.push(answer(&tab));
            if route.method == Method::POST && !is_refused(&tab) {
                kept.put_back().await;
            }
        }
        lines.push(line(&format!("{:4} {}", route.method.as_str(), route.path), answers));
    }
    let mut settings = insta::Settings::clone_current();
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.bind(|| insta::assert_snapshot!("routes", lines.join("\n")));
}

/// Whoever was refused is at the address that their form was sent to, and switches the language there, or loads it again.
#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn an_address_that_is_only_posted_to_leads_to_a_page(pool: PgPool) {
    let town = Town::settled(pool).await;
    let table = app::routes::routes(town.city.portal.clone()).table;
    let is_read =
        |example: &Example| table.iter().any(|route| route.method == Method::GET && route.path == example.pattern);
    let mut followed = 0;
    for example in examples::examples(&town.known).iter().filter(|example| !is_read(example)) {
        let Some(member) = example.member() else { continue };
        let mut tab = town.tab(member);
        tab.open(&format!("{}?lang=en", example.path())).await;
        assert_eq!(tab.status, StatusCode::OK, "{} led {member} to {}", example.path(), tab.path);
        let page = |path: &str| path.split('?').next().unwrap_or_default().to_owned();
        // A file's path does not say what it is evidence of, nor a wave's on which post somebody decides about it.
        if !["/files/", "/waves/"].iter().any(|part| example.pattern.contains(part)) {
            assert_eq!(Some(page(&tab.path)), example.page().map(page), "where {} led {member}", example.path());
        }
        assert!(tab.has("html[lang=en]"), "{}", tab.path);
        followed += 1;
    }
    assert!(followed > 20, "{followed}");
}

/// A route without an example is visited by nobody, and an example without a route says something that is not so.
fn assert_each_has_one(table: &[Route], examples: &[Example]) {
    let name = |method: &Method, path: &str| format!("{method} {path}");
    let unvisited = table.iter().filter(|route| !examples.iter().any(|example| example.is_of(route)));
    let unvisited: Vec<_> = unvisited.map(|route| name(&route.method, route.path)).collect();
    let gone = examples.iter().filter(|example| !table.iter().any(|route| example.is_of(route)));
    let gone: Vec<_> = gone.map(|example| name(&example.method, example.pattern)).collect();
    assert!(unvisited.is_empty(), "without an example in routes/examples.rs: {unvisited:#?}");
    assert!(gone.is_empty(), "an example of what is no route: {gone:#?}");
}

fn answer(browser: &Browser) -> String {
    let status = browser.status.as_u16();
    let to = browser.headers.get(header::LOCATION).and_then(|place| place.to_str().ok()).unwrap_or_default();
    // Above it stands the name of whoever is signed in.
    let page = String::from_utf8_lossy(&browser.body);
    let told = page.split_once("<main").map_or(&*page, |(_, main)| main);
    if to.starts_with("/sign-in") {
        format!("{status} in")
    } else if [LIN_FOODS.zh, LIN.zh].iter().any(|name| told.contains(name)) {
        format!("{status} Lin")
    } else {
        status.to_string()
    }
}

/// Nothing of the city was touched.
fn is_refused(browser: &Browser) -> bool {
    matches!(browser.status, StatusCode::FORBIDDEN | StatusCode::NOT_FOUND)
}

fn line(route: &str, cells: impl IntoIterator<Item = String>) -> String {
    let cells: String = cells.into_iter().map(|cell| format!(" {cell:7}")).collect();
    format!("{route:68}{cells}").trim_end().to_owned()
}
