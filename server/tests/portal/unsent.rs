//! What was sent after the session had ended.

use crate::browser::Browser;
use crate::city::City;
use app::cast::{self, CHEN, LIN, LIN_FOODS};
use app::kernel::lang::Lang;
use app::kernel::session::{PgSessions, Session};
use axum::http::StatusCode;
use chrono::TimeDelta;
use sqlx::PgPool;
use std::sync::Arc;

const PHONE: &str = "13800000000";

/// Lin types a second place of work of her firm, goes to lunch for eight hours, and sends it.
async fn lin_sends_too_late(city: &City) -> (Browser, String) {
    let settled = city.settle_firm(&LIN_FOODS).await;
    let firm = format!("/enterprises/{}", settled.enterprise);
    let mut lin = city.browser_of(&LIN).await;
    lin.open(&format!("{firm}/premises/new")).await;
    lin.fill("name", "二店").fill("division", LIN_FOODS.division).fill("address", "文二路1号");
    lin.fill("contact_name", "林悦").fill("contact_phone", PHONE);
    city.passes(TimeDelta::hours(8));
    lin.submit(&format!("{firm}/premises")).await;
    let page = url::form_urlencoded::byte_serialize(format!("{firm}/premises/new").as_bytes()).collect::<String>();
    assert_eq!(lin.path, format!("/sign-in?next={page}"), "{}", lin.text());
    (lin, firm)
}

async fn sign_in_here(browser: &mut Browser, person: &cast::Person) {
    browser.fill("email", person.email).fill("password", cast::PASSWORD).submit("/sign-in").await;
}

async fn waiting(city: &City) -> i64 {
    sqlx::query_scalar!(r#"SELECT count(*) AS "count!" FROM unsent_forms"#).fetch_one(&city.pool).await.unwrap()
}

async fn places(city: &City) -> i64 {
    sqlx::query_scalar!(r#"SELECT count(*) AS "count!" FROM premises"#).fetch_one(&city.pool).await.unwrap()
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn lins_form_waits_for_her_and_is_sent_when_she_says_so(pool: PgPool) {
    let city = City::with_departments(pool).await;
    let (mut lin, firm) = lin_sends_too_late(&city).await;
    assert!(lin.text().contains("我们替您留着"), "{}", lin.text());

    sign_in_here(&mut lin, &LIN).await;
    assert_eq!(lin.path, "/unsent");
    assert!(lin.text().contains("二店") && lin.text().contains("2020年2月10日(周一) 17:00"), "{}", lin.text());
    assert!(lin.has(&format!("main a[href='{firm}/premises/new']")), "a way back to the form");
    assert_eq!(places(&city).await, 1, "nothing is sent by itself");

    let action = lin.action("form[action*='unsent=']").unwrap();
    let fields: Vec<(String, String)> = ["key", "name", "division", "address", "contact_name", "contact_phone"]
        .map(|name| (name.to_owned(), lin.value(name).unwrap()))
        .into();
    lin.submit(&action).await;
    assert_eq!((lin.status, lin.path.as_str()), (StatusCode::OK, firm.as_str()), "{}", lin.text());
    assert!(lin.text().contains("二店"), "{}", lin.text());
    // Back, and the button once more.
    let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    lin.post(&action, &fields).await;
    assert_eq!(lin.path, firm);
    assert_eq!(places(&city).await, 2, "done once");

    lin.open("/unsent").await;
    assert!(lin.text().contains("没有等待提交的内容"), "{}", lin.text());
    assert_eq!(waiting(&city).await, 0);
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn chen_on_lins_computer_sees_nothing_of_it_and_it_is_gone(pool: PgPool) {
    let city = City::with_departments(pool).await;
    city.settle(&CHEN).await;
    let (mut browser, firm) = lin_sends_too_late(&city).await;
    assert!(!browser.text().contains(PHONE));
    sign_in_here(&mut browser, &CHEN).await;
    assert_eq!(browser.path, "/", "not to a page of Lin's firm");
    for path in ["/unsent", "/", &format!("{firm}/premises/new")] {
        browser.open(path).await;
        assert!(!browser.text().contains("二店") && !browser.text().contains(PHONE), "{path}");
    }
    assert_eq!(waiting(&city).await, 0);
    browser.open("/").await.submit("/sign-out").await;
    browser.signs_in(&LIN).await;
    browser.open("/unsent").await;
    assert!(browser.text().contains("没有等待提交的内容"), "{}", browser.text());
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn lin_at_another_computer_is_shown_nothing(pool: PgPool) {
    let city = City::with_departments(pool).await;
    let (mut lin, _) = lin_sends_too_late(&city).await;
    let mut elsewhere = city.browser_of(&LIN).await;
    elsewhere.open("/unsent").await;
    assert!(!elsewhere.text().contains("二店"));
    sign_in_here(&mut lin, &LIN).await;
    assert!(lin.text().contains("二店"), "it waited where she typed it");
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn lin_may_say_that_it_is_not_to_be_sent(pool: PgPool) {
    let city = City::with_departments(pool).await;
    let (mut lin, _) = lin_sends_too_late(&city).await;
    sign_in_here(&mut lin, &LIN).await;
    lin.submit("/unsent/discard").await;
    assert!(lin.path == "/" && lin.text().contains("已删除，没有提交"), "{}", lin.text());
    assert_eq!((waiting(&city).await, places(&city).await), (0, 1));
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn after_a_day_nothing_waits_any_more(pool: PgPool) {
    let city = City::with_departments(pool).await;
    let (mut lin, _) = lin_sends_too_late(&city).await;
    sign_in_here(&mut lin, &LIN).await;
    for _ in 0..4 {
        city.passes(TimeDelta::hours(6));
        lin.open("/unsent").await;
        assert_eq!(lin.path, "/unsent", "she is still signed in");
    }
    assert!(lin.text().contains("没有等待提交的内容"), "{}", lin.text());
    city.drain().await;
    assert_eq!(waiting(&city).await, 0, "and it is erased in the night");
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn who_comes_back_two_days_later_signs_in_as_ever(pool: PgPool) {
    let city = City::with_departments(pool).await;
    let (mut lin, _) = lin_sends_too_late(&city).await;
    city.passes(TimeDelta::days(2));
    lin.signs_in(&LIN).await;
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn a_refused_answer_is_mended_on_the_forms_own_page(pool: PgPool) {
    let city = City::with_departments(pool).await;
    let settled = city.settle_firm(&LIN_FOODS).await;
    let firm = format!("/enterprises/{}", settled.enterprise);
    let mut lin = city.browser_of(&LIN).await;
    lin.open(&format!("{firm}/premises/new")).await.fill("name", "二店").fill("contact_phone", "12");
    city.passes(TimeDelta::hours(9));
    lin.submit(&format!("{firm}/premises")).await;
    sign_in_here(&mut lin, &LIN).await;
    let action = lin.action("form[action*='unsent=']").unwrap();
    lin.submit(&action).await;
    assert_eq!(lin.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(lin.value("name").as_deref(), Some("二店"));
    assert!(lin.text_of("#contact_phone-error").is_some());
    assert_eq!(waiting(&city).await, 0, "the page has it now");
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn a_password_never_waits(pool: PgPool) {
    let city = City::new(pool);
    let mut lin = city.browser_of(&LIN).await;
    lin.open("/account").await.fill("current", cast::PASSWORD).fill("password", "willows over the west lake");
    city.passes(TimeDelta::hours(8));
    lin.submit("/account/password").await;
    assert!(lin.text().contains("刚才的操作没有提交"), "{}", lin.text());
    assert_eq!(waiting(&city).await, 0);
    sign_in_here(&mut lin, &LIN).await;
    assert_eq!(lin.path, "/account", "the old password still opens the door, and the page is at hand");
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn files_do_not_wait_and_the_page_says_so(pool: PgPool) {
    let city = City::new(pool);
    let mut lin = city.browser_of(&LIN).await;
    lin.open("/account").await;
    city.passes(TimeDelta::hours(8));
    lin.post_file("/account", "plan", "%PDF-1.7").await;
    assert_eq!(lin.path, "/sign-in?next=%2Faccount");
    assert!(lin.text().contains("文件也无法保留"), "{}", lin.text());
    assert_eq!(waiting(&city).await, 0);
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn of_a_stranger_nothing_is_kept_and_one_form_waits_for_each_session(pool: PgPool) {
    let city = City::new(pool);
    let mut stranger = city.browser(Lang::En);
    stranger.post("/account", &[("name", "X"), ("lang", "en")]).await;
    assert!(stranger.text().contains("You were not signed in"), "{}", stranger.text());
    assert_eq!(waiting(&city).await, 0);

    let mut lin = city.browser_of(&LIN).await;
    city.passes(TimeDelta::hours(8));
    for name in ["Lin", "Lin Yue", "林"] {
        lin.post("/account", &[("name", name), ("lang", "en")]).await;
    }
    lin.post("/account", &[("name", &"林".repeat(100_000)), ("lang", "en")]).await;
    assert!(lin.text().contains("您还没有登录"), "too large for any form: {}", lin.text());
    assert_eq!(waiting(&city).await, 1);
    sign_in_here(&mut lin, &LIN).await;
    assert_eq!(lin.text_of("main ul").as_deref(), Some("林 en"), "the last one waits");
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn who_works_is_not_signed_out_and_who_rests_eight_hours_is(pool: PgPool) {
    let city = City::new(pool);
    let mut lin = city.browser_of(&LIN).await;
    for _ in 0..3 {
        city.passes(TimeDelta::hours(7));
        lin.open("/account").await;
        assert_eq!(lin.path, "/account");
    }
    city.passes(TimeDelta::hours(8));
    lin.open("/account").await;
    assert_eq!(lin.path, "/sign-in?next=%2Faccount");
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn who_left_has_left_whatever_another_window_still_saves(pool: PgPool) {
    let city = City::new(pool);
    let store = Arc::new(PgSessions::of(&city.portal));
    let first = Session::new(None, Arc::clone(&store), None);
    first.insert("lang", "en").await.unwrap();
    first.save().await.unwrap();
    let id = first.id();
    let other_window = Session::new(id, Arc::clone(&store), None);
    other_window.insert("notice", "saved").await.unwrap();
    first.flush().await.unwrap();
    other_window.save().await.unwrap();
    let later = Session::new(id, store, None);
    assert_eq!(later.get::<String>("lang").await.unwrap(), None, "the session does not live again");
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn to_leave_after_the_session_ended_is_to_have_left(pool: PgPool) {
    let city = City::new(pool);
    let mut lin = city.browser_of(&LIN).await;
    lin.open("/account").await;
    city.passes(TimeDelta::hours(8));
    lin.submit("/sign-out").await;
    assert_eq!((lin.status, lin.path.as_str()), (StatusCode::OK, "/"));
    assert_eq!(lin.cookie(), None);
}
