//! An answer that a supervisor reads before everybody does.

use crate::browser::Browser;
use crate::city::City;
use app::cast::{SHEN, SUN, ZHOU};
use app::identity::roles::Role;
use axum::http::StatusCode;
use chrono::TimeDelta;
use sqlx::PgPool;

struct Asked {
    city: City,
    zhou: Browser,
    page: String,
    desk: String,
}

async fn asked(pool: PgPool) -> Asked {
    let city = City::with_departments(pool).await;
    sqlx::query("UPDATE categories SET checked = true").execute(&city.pool).await.unwrap();
    let mut zhou = city.browser_of(&ZHOU).await;
    zhou.open("/board/new").await.fill("kind", "report").fill("category", "neighbourhood");
    zhou.fill("place", "330106007").fill("title", "快递进不了小区").fill("body", "北门不让进。");
    zhou.submit("/board/new").await.submit("/board").await;
    let page = zhou.path.clone();
    let id: uuid::Uuid = sqlx::query_scalar("SELECT id FROM posts").fetch_one(&city.pool).await.unwrap();
    Asked { city, zhou, page, desk: format!("/desk/posts/{id}") }
}

async fn replies(clerk: &mut Browser, desk: &str, status: &str, en: &str) {
    clerk.open(desk).await.fill("status", status).fill("zh", "可以进入。").fill("en", en);
    clerk.submit(&format!("{desk}/replies")).await;
    assert_eq!((clerk.status, clerk.path.as_str()), (StatusCode::OK, desk), "{}", clerk.text());
}

fn action(browser: &Browser, end: &str) -> String {
    let forms = scraper::Selector::parse(&format!("form[action$='/{end}'], a[href*='/{end}?']")).unwrap();
    let html = browser.html();
    let found = html.select(&forms).next().unwrap_or_else(|| panic!("no {end}: {}", browser.text()));
    found.attr("action").or(found.attr("href")).unwrap().to_owned()
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn what_sun_writes_is_sent_back_once_and_then_let_out_by_shen(pool: PgPool) {
    let Asked { city, mut zhou, page, desk } = asked(pool).await;
    let mut sun = city.clerk(&SUN).await;
    replies(&mut sun, &desk, "in_hand", "We are asking the compound.").await;
    assert!(
        zhou.open(&page).await.text().contains("We are asking the compound."),
        "that closes nothing, and waits for nobody"
    );
    replies(&mut sun, &desk, "answered", "They may.").await;
    assert!(sun.text().contains("正在等待督办人核阅"), "{}", sun.text());
    assert!(!zhou.open(&page).await.text().contains("They may."), "not before it was read");
    assert!(zhou.text().contains("answers by"), "the clock runs on");

    let mut shen = city.browser_of(&SHEN).await;
    shen.open("/supervision").await;
    assert!(shen.text().contains("They may."), "{}", shen.text());
    let back = action(&shen, "return");
    let (page_of_return, back) = (back.clone(), back.split('?').next().unwrap().to_owned());
    shen.open(&page_of_return).await.submit(&back).await;
    assert_eq!(shen.status, StatusCode::UNPROCESSABLE_ENTITY, "no reason: {}", shen.text());
    shen.fill("why", "请写明要带什么").submit(&back).await;
    assert_eq!((shen.status, shen.path.as_str()), (StatusCode::OK, "/supervision"));
    assert!(!shen.text().contains("They may."));
    sun.open(&desk).await;
    assert!(sun.text().contains("请写明要带什么"), "{}", sun.text());
    assert_eq!(sun.text_of("textarea[name=en]").as_deref(), Some("They may."), "it is not typed again");

    replies(&mut sun, &desk, "answered", "A red code opens the gate.").await;
    shen.open("/supervision").await;
    let read = action(&shen, "approval");
    city.passes(TimeDelta::minutes(1));
    replies(&mut sun, &desk, "answered", "A green code opens the gate.").await;
    shen.submit(&read).await;
    assert_eq!(shen.status, StatusCode::UNPROCESSABLE_ENTITY, "nobody lets out what they have not read");
    shen.open("/supervision").await;
    let out = action(&shen, "approval");
    let mut again = shen.clone();
    shen.submit(&out).await;
    assert_eq!((shen.status, shen.path.as_str()), (StatusCode::OK, "/supervision"), "{}", shen.text());
    again.submit(&out).await;
    assert_eq!(
        (again.status, again.path.as_str()),
        (StatusCode::OK, "/supervision"),
        "a second click is answered the same"
    );
    assert!(zhou.open(&page).await.text().contains("A green code opens the gate."));
    assert!(!sun.open(&desk).await.has("textarea"), "nothing is owed any more");
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn nobody_lets_out_what_they_wrote_and_no_supervisor_what_others_watch(pool: PgPool) {
    let Asked { city, desk, .. } = asked(pool).await;
    let id = city.settle(&SUN).await;
    city.grant(id, Role::Supervisor { division: "330106".into() }).await;
    let mut sun = city.clerk(&SUN).await;
    replies(&mut sun, &desk, "answered", "They may.").await;
    sun.open("/supervision").await;
    let out = action(&sun, "approval");
    sun.submit(&out).await;
    assert_eq!(sun.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(sun.text().contains("请由其他督办人核阅"), "{}", sun.text());
    let zhou = city.settle(&ZHOU).await;
    city.grant(zhou, Role::Supervisor { division: "330102".into() }).await;
    let mut zhou = city.browser_of(&ZHOU).await;
    assert!(!zhou.open("/supervision").await.text().contains("They may."), "another district's");
    let key = "00000000-0000-4000-8000-000000000003";
    assert_eq!(zhou.post(&out, &[("key", key), ("written", "0")]).await.status, StatusCode::NOT_FOUND);
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn shen_sees_the_cards_of_the_desks_that_she_watches(pool: PgPool) {
    let Asked { city, .. } = asked(pool).await;
    city.passes(TimeDelta::days(20));
    city.drain().await;
    let mut shen = city.browser_of(&SHEN).await;
    shen.open("/supervision").await;
    assert!(shen.text().contains("红牌") && shen.text().contains("快递进不了小区"), "{}", shen.text());
}
