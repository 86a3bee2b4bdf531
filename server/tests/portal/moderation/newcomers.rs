//! New accounts are slower, and what they link waits for a look; so does what holds a listed word.

use super::{acts, writes};
use crate::browser::Browser;
use crate::city::City;
use app::cast::{MA, Person, SUN, WANG, ZHOU};
use app::kernel::lang::Lang;
use axum::http::StatusCode;
use chrono::TimeDelta;
use sqlx::PgPool;

/// As if they had signed up just now: those of the cast are never new.
async fn newcomer(city: &City, person: &Person) -> Browser {
    let id = city.settle(person).await;
    sqlx::query("UPDATE people SET demo = false WHERE id = $1").bind(id.0).execute(&city.pool).await.unwrap();
    city.browser_of(person).await
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn a_newcomers_link_waits_until_a_moderator_lets_it_through(pool: PgPool) {
    let city = City::with_departments(pool).await;
    let mut zhou = newcomer(&city, &ZHOU).await;
    let page = writes(&mut zhou, "report", "Cheap masks", "See [here](https://masks.evil.example).").await;
    assert!(zhou.status == StatusCode::OK && zhou.text().contains("Your post waits for a look"), "{}", zhou.text());
    let mut anybody = city.browser(Lang::En);
    assert_eq!(anybody.open(&page).await.status, StatusCode::NOT_FOUND);
    let mut wang = city.browser_of(&WANG).await;
    assert_eq!(wang.open(&page).await.status, StatusCode::NOT_FOUND);
    for path in [format!("{page}/support"), format!("{page}/report")] {
        wang.post(&path, &[("reason", "untrue"), ("words", "")][..2 * usize::from(path.ends_with("report"))]).await;
        assert_eq!(wang.status, StatusCode::NOT_FOUND, "{path}");
    }
    assert!(!anybody.open("/board?words=masks").await.text().contains("Cheap masks"));
    let mut sun = city.clerk(&SUN).await;
    assert!(!sun.open("/desk").await.text().contains("Cheap masks"));

    let mut ma = city.browser_of(&MA).await;
    assert!(ma.open("/moderation").await.text().contains("新账号的链接"), "{}", ma.text());
    city.passes(TimeDelta::hours(3));
    acts(&mut ma, &page, "let_through", &[]).await;
    assert!(!ma.open("/moderation").await.text().contains("Cheap masks"), "{}", ma.text());
    assert!(anybody.open("/board").await.text().contains("Cheap masks"));
    assert!(anybody.open(&page).await.text().contains("answers by"), "its clock runs: {}", anybody.text());
    assert!(sun.open("/desk").await.text().contains("Cheap masks"));
    let told = city.last_mail().await;
    assert!(told.to == ZHOU.email && told.subject.contains("let through"), "{told:?}");
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn a_listed_word_waits_whoever_writes_it_and_hidden_it_never_comes_out(pool: PgPool) {
    let city = City::with_departments(pool).await;
    let mut wang = city.browser_of(&WANG).await;
    let page = writes(&mut wang, "proposal", "代 开 发 票", "请加我。").await;
    assert!(wang.text().contains("留言待查看"), "{}", wang.text());
    let mut ma = city.browser_of(&MA).await;
    acts(&mut ma, &page, "hide", &[]).await;
    assert_eq!(wang.open(&page).await.status, StatusCode::GONE);
    assert!(wang.has("main a[href='/account/moderation']"));
    acts(&mut ma, &page, "unhide", &[]).await;
    assert!(wang.open(&page).await.text().contains("征集附议"), "support is collected only now: {}", wang.text());
    let fine = writes(&mut wang, "question", "发票", "见 https://news.example/1").await;
    assert!(!wang.text().contains("留言待查看"), "no newcomer: {fine}");
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn a_new_account_posts_twice_a_day_in_its_first_week(pool: PgPool) {
    let city = City::with_departments(pool).await;
    let mut zhou = newcomer(&city, &ZHOU).await;
    writes(&mut zhou, "question", "One", "first").await;
    writes(&mut zhou, "question", "Two", "second").await;
    zhou.open("/board/new").await.fill("kind", "question").fill("category", "neighbourhood");
    zhou.fill("place", "330106007").fill("title", "Three").fill("body", "third");
    zhou.submit("/board/new").await.submit("/board").await;
    assert_eq!(zhou.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(zhou.text().contains("2 times a day in its first week"), "{}", zhou.text());
    assert_eq!(zhou.value("title").as_deref(), Some("Three"), "it is kept");
    city.passes(TimeDelta::days(7));
    let mut zhou = city.browser_of(&ZHOU).await;
    for title in ["Three", "Four", "Five"] {
        writes(&mut zhou, "question", title, "no newcomer any more").await;
    }
}
