//! No file of ours names a programme: a third one, with other questions and another graph, is filed like the two.

use crate::approved::all_approve;
use crate::city::{City, DEMO};
use crate::filing::{PLAN, attaches, begins, submits};
use app::cases::{CaseId, Reference};
use app::cases_web::demo::Filed;
use app::cast::{LIN, LIN_FOODS};
use app::programmes_web::actions::publish::publish;
use axum::http::StatusCode;
use sqlx::PgPool;

const MARKET_STALL: &str = include_str!("market-stall.toml");

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn a_third_programme_with_every_kind_of_question_is_filed_and_decided(pool: PgPool) {
    let city = City::with_services(pool).await;
    publish(&city.portal, &DEMO, MARKET_STALL).await.unwrap();
    city.settle_firm(&LIN_FOODS).await;
    let mut lin = city.browser_of(&LIN).await;
    let case = begins(&mut lin, "market-stall").await;
    let page = format!("{}/sections/stall", case.path);
    lin.open(&page).await;
    assert!(!lin.has("[name=licence]"), "not asked before it is known that food is sold");
    lin.fill("goods", "food").fill("goods", "plants").fill("rent", "1,200.50").fill("sells_food", "yes");
    lin.fill("words", "每天早上").submit(&page).await;
    // The answer calls for one more question, which the page could not know: it is asked now, as no mistake.
    assert_eq!((lin.status, lin.path.as_str()), (StatusCode::OK, page.as_str()), "{}", lin.text());
    assert!(lin.text().contains("还有一个问题") && lin.has("[name=licence]"), "{}", lin.text());
    assert_eq!(lin.value("rent").as_deref(), Some("1,200.50"));
    assert!(lin.has("[name=goods][value=plants][checked]"));
    lin.submit(&page).await;
    assert_eq!(lin.status, StatusCode::UNPROCESSABLE_ENTITY, "now it is a mistake to leave it out");
    lin.fill("licence", "JY133").submit(&page).await;
    assert_eq!(lin.path, case.path, "{}", lin.text());

    // Evidence that hangs on an answer.
    attaches(&mut lin, &case, "food_licence", "licence.pdf", PLAN).await;
    lin.open(&format!("{}/check", case.path)).await;
    assert!(lin.text().contains("¥1,200.50") && lin.text().contains("植物"), "{}", lin.text());
    submits(&mut lin, &case).await;
    let case_path = case.path;
    lin.open(&case_path).await;
    // Two desks at the same moment, from the first day.
    assert!(lin.text().contains("两个部门同时办理，均须在2020年2月13日(周四)前答复"), "{}", lin.text());

    let filed = sqlx::query_as("SELECT id, reference FROM cases").fetch_one(&city.pool).await.unwrap();
    let (case, reference): (CaseId, Reference) = filed;
    all_approve(&city, &Filed { case, reference }).await;
    lin.open(&case_path).await;
    assert!(lin.text().contains("已同意"), "{}", lin.text());
    city.assert_replays().await;
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn an_answer_that_is_no_longer_asked_for_is_gone(pool: PgPool) {
    let city = City::with_services(pool).await;
    publish(&city.portal, &DEMO, MARKET_STALL).await.unwrap();
    city.settle_firm(&LIN_FOODS).await;
    let mut lin = city.browser_of(&LIN).await;
    let case = begins(&mut lin, "market-stall").await;
    let page = format!("{}/sections/stall", case.path);
    lin.open(&page).await.fill("goods", "food").fill("rent", "100").fill("sells_food", "yes").submit(&page).await;
    lin.fill("licence", "JY133").submit(&page).await;
    lin.open(&page).await.fill("sells_food", "no").submit(&page).await;
    assert_eq!(lin.path, case.path, "{}", lin.text());
    lin.open(&format!("{}/check", case.path)).await;
    assert!(!lin.text().contains("JY133"), "{}", lin.text());
    lin.open(&format!("{}/evidence/food_licence", case.path)).await;
    assert_eq!(lin.status, StatusCode::NOT_FOUND, "nobody asks for it");
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn a_subsidy_needs_an_account_and_begins_on_its_day(pool: PgPool) {
    let city = City::with_services(pool).await;
    let settled = city.settle_firm(&LIN_FOODS).await;
    let mut lin = city.browser_of(&LIN).await;
    lin.open("/cases/new?programme=staff-housing-subsidy").await;
    assert!(lin.text().contains("今天不受理") && !lin.has("form[action='/cases']"), "{}", lin.text());
    city.passes(chrono::TimeDelta::days(7));
    let mut lin = city.browser_of(&LIN).await;
    lin.open("/cases/new?programme=staff-housing-subsidy").await;
    assert!(lin.has("form[action='/cases']"), "{}", lin.text());

    sqlx::query("UPDATE bank_accounts SET replaced_at = set_at").execute(&city.pool).await.unwrap();
    lin.open("/cases/new?programme=staff-housing-subsidy").await;
    let account = format!("/enterprises/{}/bank-account", settled.enterprise);
    assert!(!lin.has("form[action='/cases']") && lin.has(&format!("a[href='{account}']")), "{}", lin.text());
}
