//! A proposal from its first supporter to what came of it.

use crate::browser::Browser;
use crate::city::City;
use crate::moderation;
use app::cast::{CHEN, LIN, MA, Person, SUN, WANG, XU, ZHAO, ZHOU};
use app::kernel::lang::Lang;
use axum::http::StatusCode;
use chrono::TimeDelta;
use sqlx::PgPool;

/// Zhou proposes something to Gudang's office, for which two must be.
struct Proposed {
    city: City,
    zhou: Browser,
    page: String,
    desk: String,
}

async fn proposed(pool: PgPool) -> Proposed {
    let city = City::with_departments(pool).await;
    sqlx::query("UPDATE categories SET threshold = 2").execute(&city.pool).await.unwrap();
    let mut zhou = city.browser_of(&ZHOU).await;
    zhou.open("/board/new").await.fill("kind", "proposal").fill("category", "neighbourhood");
    zhou.fill("place", "330106007").fill("title", "北门装快递柜").fill("body", "快递员不必进小区。");
    zhou.submit("/board/new").await.submit("/board").await;
    let page = zhou.path.clone();
    let id: uuid::Uuid = sqlx::query_scalar("SELECT id FROM posts").fetch_one(&city.pool).await.unwrap();
    Proposed { city, zhou, page, desk: format!("/desk/posts/{id}") }
}

async fn supports(city: &City, page: &str, who: &[&Person]) {
    for person in who {
        let mut browser = city.browser_of(person).await;
        browser.open(page).await.submit(&format!("{page}/support")).await;
        assert_eq!(browser.status, StatusCode::OK, "{}", browser.text());
    }
}

async fn replies(clerk: &mut Browser, desk: &str, status: &str, zh: &str, en: &str) {
    clerk.open(desk).await.fill("status", status).fill("zh", zh).fill("en", en);
    clerk.submit(&format!("{desk}/replies")).await;
    assert_eq!(clerk.status, StatusCode::OK, "{}", clerk.text());
}

async fn votes(browser: &mut Browser, page: &str, choice: &str) {
    browser.open(page).await.fill("choice", choice).submit(&format!("{page}/vote")).await;
}

fn phase(browser: &Browser) -> Option<String> {
    browser.text_of("#proposal .govuk-tag")
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn enough_supporters_oblige_the_department_and_residents_vote_on_what_it_takes_up(pool: PgPool) {
    let Proposed { city, mut zhou, page, desk } = proposed(pool).await;
    let mut sun = city.clerk(&SUN).await;
    assert_eq!(phase(&zhou).as_deref(), Some("Collecting support"), "{}", zhou.text());
    assert_eq!(sun.open(&desk).await.status, StatusCode::NOT_FOUND, "no desk has it yet");
    city.verify_all(&[&WANG, &LIN, &CHEN, &XU]).await;
    supports(&city, &page, &[&WANG]).await;
    assert_eq!(sun.open(&desk).await.status, StatusCode::NOT_FOUND, "one of two");
    supports(&city, &page, &[&LIN, &CHEN]).await;
    assert_eq!(phase(zhou.open(&page).await).as_deref(), Some("Before the department"));

    replies(&mut sun, &desk, "answered", "可以装，请大家表决。", "It can be done: let people vote.").await;
    assert_eq!(phase(zhou.open(&page).await).as_deref(), Some("Vote"));
    votes(&mut zhou, &page, "for").await;
    assert_eq!(zhou.status, StatusCode::UNPROCESSABLE_ENTITY, "Zhou is no verified resident");
    let mut wang = city.browser_of(&WANG).await;
    wang.open(&page).await.submit(&format!("{page}/vote")).await;
    assert_eq!(wang.status, StatusCode::UNPROCESSABLE_ENTITY, "nothing is chosen");
    votes(&mut wang, &page, "against").await;
    votes(&mut wang, &page, "for").await;
    assert_eq!(wang.status, StatusCode::OK, "{}", wang.text());
    for (who, choice) in [(&LIN, "for"), (&CHEN, "against"), (&XU, "abstain")] {
        let mut browser = city.browser_of(who).await;
        votes(&mut browser, &page, choice).await;
        assert_eq!(browser.status, StatusCode::OK, "{}", browser.text());
    }
    assert!(!zhou.open(&page).await.text().contains("against,"), "not before it is over");
    // Xu's number is Zhou's: whoever votes, gives theirs up and verifies another account has voted.
    let zhous = "UPDATE residents SET person_id = (SELECT id FROM people WHERE email = $2)
                 WHERE person_id = (SELECT id FROM people WHERE email = $1)";
    sqlx::query(zhous).bind(XU.email).bind(ZHOU.email).execute(&city.pool).await.unwrap();
    votes(&mut zhou, &page, "for").await;
    assert_eq!(zhou.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(zhou.text().contains("voted with your identity number already"), "{}", zhou.text());

    city.passes(TimeDelta::days(15));
    votes(&mut wang, &page, "against").await;
    let mut late = city.browser_of(&WANG).await;
    votes(&mut late, &page, "against").await;
    assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY, "the day is over");
    city.drain().await;
    let mut anybody = city.browser(Lang::En);
    assert_eq!(phase(anybody.open(&page).await).as_deref(), Some("Being decided"));
    assert!(anybody.text().contains("2 for, 1 against, 1 abstained"), "{}", anybody.text());
    assert!(
        anybody.text().contains("2 verified residents supported it"),
        "what came of each phase remains: {}",
        anybody.text()
    );

    let mut sun = city.clerk(&SUN).await;
    replies(&mut sun, &desk, "answered", "决定安装。", "It will be done.").await;
    assert_eq!(phase(anybody.open(&page).await).as_deref(), Some("Being carried out"));
    replies(&mut sun, &desk, "in_hand", "已经招标。", "It is out to tender.").await;
    assert!(anybody.open(&page).await.text().contains("It is out to tender."), "progress is told");
    replies(&mut sun, &desk, "done", "已经装好。", "It stands.").await;
    assert_eq!(phase(anybody.open(&page).await).as_deref(), Some("Carried out"));
    assert_eq!(sun.open(&desk).await.status, StatusCode::OK);
    assert!(!sun.has("textarea"), "nothing is owed any more");
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn who_comes_at_once_with_others_obliges_the_department_once(pool: PgPool) {
    let Proposed { city, page, .. } = proposed(pool).await;
    let people = [&WANG, &LIN, &CHEN, &XU, &ZHAO];
    city.verify_all(&people).await;
    let mut browsers = Vec::new();
    for person in people {
        browsers.push(city.browser_of(person).await);
    }
    let path = format!("{page}/support");
    let sending = browsers.into_iter().map(|mut browser| {
        let path = path.clone();
        async move { browser.post(&path, &[]).await.status }
    });
    let answers = futures::future::join_all(sending).await;
    assert!(answers.iter().all(|status| *status == StatusCode::OK), "{answers:?}");
    let steps: i64 = sqlx::query_scalar("SELECT count(*) FROM steps").fetch_one(&city.pool).await.unwrap();
    assert_eq!(steps, 1);
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn who_is_verified_after_they_supported_it_counts_from_then_on(pool: PgPool) {
    let Proposed { city, page, .. } = proposed(pool).await;
    supports(&city, &page, &[&WANG, &LIN]).await;
    city.verify_all(&[&WANG, &LIN]).await;
    sqlx::query("UPDATE posts SET supports_verified = 2").execute(&city.pool).await.unwrap();
    let mut anybody = city.browser(Lang::En);
    assert_eq!(phase(anybody.open(&page).await).as_deref(), Some("Collecting support"));
    city.passes(TimeDelta::days(91));
    city.drain().await;
    assert_eq!(phase(anybody.open(&page).await).as_deref(), Some("Before the department"), "it had enough in time");
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn what_finds_too_few_supporters_lapses(pool: PgPool) {
    let Proposed { city, page, desk, .. } = proposed(pool).await;
    city.verify_all(&[&WANG]).await;
    supports(&city, &page, &[&WANG]).await;
    city.passes(TimeDelta::days(91));
    city.drain().await;
    let mut anybody = city.browser(Lang::En);
    assert_eq!(phase(anybody.open(&page).await).as_deref(), Some("Not enough support"));
    supports(&city, &page, &[&LIN]).await;
    let mut sun = city.clerk(&SUN).await;
    assert_eq!(sun.open(&desk).await.status, StatusCode::NOT_FOUND, "too late");
}

/// Xu's support came in a wave, and is held.
const HELD: &str = "
    WITH wave AS (INSERT INTO waves (id, post_id, began_at) SELECT gen_random_uuid(), id, posted_at FROM posts
                  RETURNING id, post_id, began_at),
         post AS (UPDATE posts SET supports_held = 1)
    INSERT INTO supports (post_id, person_id, at, wave_id, held)
    SELECT post_id, people.id, began_at, wave.id, true FROM wave, people WHERE email = $1";

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn nothing_lapses_while_it_is_open_whether_its_supports_count(pool: PgPool) {
    let Proposed { city, page, desk, .. } = proposed(pool).await;
    city.verify_all(&[&WANG, &XU]).await;
    sqlx::query(HELD).bind(XU.email).execute(&city.pool).await.unwrap();
    supports(&city, &page, &[&WANG]).await;
    let mut anybody = city.browser(Lang::En);
    let collects = async |anybody: &mut Browser| {
        city.drain().await;
        assert_eq!(phase(anybody.open(&page).await).as_deref(), Some("Collecting support"), "{}", anybody.text());
    };
    city.passes(TimeDelta::days(91));
    collects(&mut anybody).await;

    let mut ma = city.browser_of(&MA).await;
    ma.open(&page.replace("/board/", "/moderation/posts/")).await;
    let wave = ma.action("form[action^='/moderation/waves/']").unwrap();
    ma.fill("wave_outcome", "void").fill("wave_why", "刷票").submit(&wave).await;
    assert_eq!(ma.status, StatusCode::OK, "{}", ma.text());
    moderation::appeals(&mut city.browser_of(&ZHOU).await).await;
    city.passes(TimeDelta::days(1));
    collects(&mut anybody).await;

    moderation::overturns(&mut moderation::second_moderator(&city).await).await;
    assert_eq!(phase(anybody.open(&page).await).as_deref(), Some("Before the department"), "{}", anybody.text());
    assert_eq!(city.clerk(&SUN).await.open(&desk).await.status, StatusCode::OK, "it is before the department");
}
