//! Whose a case is: the firm's, and nobody else's.

use crate::browser::Browser;
use crate::city::City;
use crate::filing::{Filed, PLAN, answers_business, attaches, begins, files_reopening};
use app::cast::{CHEN, LIN, LIN_FOODS, XU, ZHENG};
use axum::http::StatusCode;
use sqlx::PgPool;

fn file_of(browser: &Browser) -> String {
    let html = browser.html();
    let link = html.select(&scraper::Selector::parse(".files a").unwrap()).next().expect("a file");
    link.attr("href").unwrap().to_owned()
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn a_stranger_finds_neither_the_case_nor_its_file(pool: PgPool) {
    let city = City::with_services(pool).await;
    city.settle_firm(&LIN_FOODS).await;
    let mut lin = city.browser_of(&LIN).await;
    let case = begins(&mut lin, "reopening-filing").await;
    attaches(&mut lin, &case, "prevention_plan", "plan.pdf", PLAN).await;
    let file = file_of(&lin);
    let mut chen = city.browser_of(&CHEN).await;
    let own = [
        "",
        "/sections/business",
        "/evidence/prevention_plan",
        "/sections/staff/list/roster",
        "/check",
        "/receipt",
        "/withdrawal",
    ];
    for page in own.map(|page| format!("{}{page}", case.path)).iter().chain([&file]) {
        chen.open(page).await;
        assert_eq!(chen.status, StatusCode::NOT_FOUND, "{page}");
        assert!(!chen.text().contains(LIN_FOODS.zh), "{page}");
    }
    let key = "6c2f2f66-52c8-4c4c-8f9e-0d4f4f0e9d11";
    for (action, fields) in [
        ("submission", vec![("key", key), ("declaration", "yes")]),
        ("withdrawal", vec![("key", key)]),
        ("sections/business", vec![("section-version", "0")]),
    ] {
        chen.post(&format!("{}/{action}", case.path), &fields).await;
        assert_eq!(chen.status, StatusCode::NOT_FOUND, "{action}");
    }
    // Another case's number before the file's id opens nothing either.
    let other = begins(&mut lin, "reopening-filing").await;
    let id = file.rsplit('/').next().unwrap();
    lin.open(&format!("{}/files/{id}", other.path)).await;
    assert_eq!(lin.status, StatusCode::NOT_FOUND);
}

/// Claims the firm as its owner, adds premises, and leaves the desk's answer open. Tells the claim's address.
async fn claims_with_premises(browser: &mut Browser) -> String {
    browser.open("/enterprises/new").await.fill("credit_code", LIN_FOODS.credit_code).fill("firm_name", LIN_FOODS.zh);
    browser.fill("role", "owner").fill("statement", "法定代表人").submit("/enterprises").await;
    let claim = browser.path.clone();
    let html = browser.html();
    let link = html.select(&scraper::Selector::parse("a.govuk-button--start").unwrap()).next().expect("the firm");
    let firm = link.attr("href").unwrap();
    browser.open(&format!("{firm}/premises/new")).await.fill("name", "总店").fill("division", LIN_FOODS.division);
    browser.fill("address", LIN_FOODS.address).fill("contact_name", "林悦").fill("contact_phone", "13800000000");
    browser.submit(&format!("{firm}/premises")).await;
    assert_eq!(browser.status, StatusCode::OK, "{}", browser.text());
    claim
}

async fn decides(zheng: &mut Browser, claim: &str, decision: &str) {
    let page = claim.replace("/enterprises/claims/", "/desk/claims/");
    zheng.open(&page).await.fill("decision", decision).fill("reason", "另有他人");
    zheng.submit(&format!("{page}/decision")).await;
    assert_eq!(zheng.status, StatusCode::OK, "{}", zheng.text());
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn who_is_not_confirmed_yet_files_and_is_told_what_follows_later(pool: PgPool) {
    let city = City::with_services(pool).await;
    let mut lin = city.browser_of(&LIN).await;
    let claim = claims_with_premises(&mut lin).await;
    lin.open("/cases/new?programme=reopening-filing").await;
    assert!(lin.text().contains("窗口尚未确认您可以代表该企业"), "{}", lin.text());
    let case = files_reopening(&mut lin, &LIN_FOODS).await;
    assert_eq!(city.mails().await.iter().filter(|mail| mail.link() == case.path).count(), 1);
    decides(&mut city.clerk(&ZHENG).await, &claim, "confirm").await;
    lin.open(&case.path).await;
    assert_eq!(lin.status, StatusCode::OK);
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn what_a_refused_claimant_began_is_withdrawn_and_they_see_it_no_more(pool: PgPool) {
    let city = City::with_services(pool).await;
    let mut chen = city.browser_of(&CHEN).await;
    let claim = claims_with_premises(&mut chen).await;
    let filed = files_reopening(&mut chen, &LIN_FOODS).await;
    let draft = begins(&mut chen, "reopening-filing").await;
    answers_business(&mut chen, &draft, "retail", 20).await;
    decides(&mut city.clerk(&ZHENG).await, &claim, "refuse").await;
    for Filed { path, number } in [filed, draft] {
        chen.open(&path).await;
        assert_eq!(chen.status, StatusCode::NOT_FOUND);
        let stage: String = sqlx::query_scalar("SELECT stage FROM cases WHERE reference = $1")
            .bind(&number)
            .fetch_one(&city.pool)
            .await
            .unwrap();
        assert_eq!(stage, "withdrawn", "{number}");
    }
    let open: i64 = sqlx::query_scalar(
        "SELECT count(*) FROM steps JOIN matters ON matters.id = matter_id
         WHERE kind = 'case' AND stage NOT IN ('done', 'dropped')",
    )
    .fetch_one(&city.pool)
    .await
    .unwrap();
    assert_eq!(open, 0, "no desk goes on with it");
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn xu_goes_on_with_what_lin_began_and_without_a_firm_the_way_to_one_is_shown(pool: PgPool) {
    let city = City::with_services(pool).await;
    city.settle_firm(&LIN_FOODS).await;
    let mut lin = city.browser_of(&LIN).await;
    let case = begins(&mut lin, "reopening-filing").await;
    let mut xu = city.browser_of(&XU).await;
    xu.open("/cases").await;
    assert!(xu.has(&format!("a[href='{}']", case.path)), "{}", xu.text());
    answers_business(&mut xu, &case, "food_service", 320).await;

    let mut chen = city.browser_of(&CHEN).await;
    chen.open("/cases").await;
    assert!(chen.text().contains("您还没有办件") && chen.has("a[href='/']"), "{}", chen.text());
    chen.open("/cases/new?programme=reopening-filing").await;
    assert!(!chen.has("form[action='/cases']") && chen.has("a[href='/enterprises']"), "{}", chen.text());
}
