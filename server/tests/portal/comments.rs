//! What people say about posts and to each other.

mod changing;
mod harm;
mod long;
mod speaking_of;

use crate::browser::Browser;
use crate::city::{City, DEMO};
use app::board_web::actions::load_demo::load_demo_posts;
use app::cast::{LIN, PASSWORD, SUN, WANG, ZHOU};
use app::kernel::lang::Lang;
use axum::http::{StatusCode, header};
use chrono::TimeDelta;
use sqlx::PgPool;

/// A city whose residents have posted, and the page of Wang's post about masks.
async fn with_a_post(pool: PgPool) -> (City, String) {
    let city = City::with_departments(pool).await;
    let page = posts(&city).await;
    (city, page)
}

async fn posts(city: &City) -> String {
    city.settle(&WANG).await;
    city.settle(&ZHOU).await;
    load_demo_posts(&city.portal, &DEMO).await.unwrap();
    let number: i64 =
        sqlx::query_scalar("SELECT number FROM posts WHERE category = 'masks'").fetch_one(&city.pool).await.unwrap();
    format!("/board/{number}")
}

/// Says it to all on this post's page; where it stands, such as `#comment-…`.
pub async fn says(browser: &mut Browser, page: &str, text: &str) -> String {
    browser.open(page).await.fill("comment", text).submit(&format!("{page}/comments")).await;
    anchor(browser)
}

/// Says it to who said what stands there.
pub async fn replies(browser: &mut Browser, page: &str, to: &str, text: &str) -> String {
    let form = format!("{page}/comments/new?to={}", to.trim_start_matches("#comment-"));
    browser.open(&form).await.fill("comment", text).submit(&format!("{page}/comments")).await;
    anchor(browser)
}

fn anchor(browser: &Browser) -> String {
    assert_eq!(browser.status, StatusCode::OK, "{}", browser.text());
    let (_, anchor) = browser.path.split_once('#').unwrap_or_else(|| panic!("{}: {}", browser.path, browser.text()));
    assert!(browser.has(&format!("[id='{anchor}']")), "{anchor} is not on {}", browser.path);
    format!("#{anchor}")
}

/// The pages of a comment that its author has: `/board/3/comments/…`.
pub fn own(page: &str, comment: &str) -> String {
    format!("{page}/comments/{}", comment.trim_start_matches("#comment-"))
}

pub fn at(comment: &str, css: &str) -> String {
    format!("[id='{}'] {css}", comment.trim_start_matches('#'))
}

async fn counted(city: &City) -> i32 {
    sqlx::query_scalar("SELECT comments FROM posts WHERE category = 'masks'").fetch_one(&city.pool).await.unwrap()
}

fn selector(css: &str) -> scraper::Selector {
    scraper::Selector::parse(css).unwrap()
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn residents_talk_in_two_levels_under_the_names_they_choose(pool: PgPool) {
    let (city, page) = with_a_post(pool).await;
    let (mut zhou, mut lin, mut wang) =
        (city.browser_of(&ZHOU).await, city.browser_of(&LIN).await, city.browser_of(&WANG).await);
    zhou.open(&page).await.fill("called", "Old Zhou");
    zhou.fill("comment", "The machine at the **north** exit too.").submit(&format!("{page}/comments")).await;
    let first = anchor(&zhou);
    let second = says(&mut wang, &page, "谢谢附议。").await;
    let reply = replies(&mut lin, &page, &first, "北口早上八点补货。").await;
    zhou.open(&format!("{page}/comments/new?to={}", reply.trim_start_matches("#comment-"))).await;
    assert!(zhou.text().contains("Reply to A resident") && zhou.text().contains("北口早上八点补货"));
    let below = replies(&mut zhou, &page, &reply, "Good to know.").await;

    let mut anybody = city.browser(Lang::En);
    anybody.open(&page).await;
    assert!(anybody.has(&at(&first, "strong")) && anybody.text().contains("Old Zhou"), "{}", anybody.text());
    let html = anybody.html();
    let order: Vec<_> =
        html.select(&selector(".comment")).map(|comment| format!("#{}", comment.attr("id").unwrap())).collect();
    assert_eq!(order, [first.as_str(), &reply, &below, &second], "the oldest thread first, and each in its order");
    assert_eq!(html.select(&selector(".comments__threads > li")).count(), 2);
    assert_eq!(html.select(&selector(".comment__replies .comment__replies")).count(), 0, "two levels");
    assert_eq!(
        anybody.href(&at(&below, ".comment__by a")).as_deref(),
        Some(reply.as_str()),
        "it names whom it answers"
    );
    assert!(!anybody.has(&at(&reply, ".comment__by a")), "whom it answers is seen");
    assert!(anybody.text().contains("4 comments"), "{}", anybody.text());
    anybody.open("/board").await;
    assert_eq!((anybody.text().matches("4 comments").count(), counted(&city).await), (1, 4));
    wang.open(&page).await;
    assert!(wang.text().contains("4条评论") && wang.text().contains("一位市民"), "{}", wang.text());
    for secret in [ZHOU.pinyin, ZHOU.zh, ZHOU.email, WANG.zh, WANG.email] {
        assert!(!anybody.open(&page).await.text().contains(secret), "{secret} is on the page");
    }
    // A clerk speaks as a person.
    let mut sun = city.clerk(&SUN).await;
    let suns = says(&mut sun, &page, "我也遇到过。").await;
    assert!(sun.text_of(&at(&suns, ".comment__by")).unwrap().starts_with("一位市民"), "{}", sun.text());
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn nothing_of_ones_own_stands_on_the_page_that_is_kept_for_everybody(pool: PgPool) {
    let (city, page) = with_a_post(pool).await;
    let mut zhou = city.browser_of(&ZHOU).await;
    let zhous = says(&mut zhou, &page, "Same at the north exit.").await;
    let mut wang = city.browser_of(&WANG).await;
    let wangs = says(&mut wang, &page, "谢谢。").await;
    let (own_page, others_page) = (own(&page, &wangs), own(&page, &zhous));
    assert!(wang.has(&format!("a[href='{own_page}']")) && !wang.has(&format!("a[href='{others_page}']")));
    assert_eq!(wang.headers[header::CACHE_CONTROL], "no-store");

    let mut anybody = city.browser(Lang::En);
    for path in [page.clone(), format!("{page}/comments"), format!("{own_page}/editions")] {
        anybody.open(&path).await;
        assert_eq!(anybody.status, StatusCode::OK, "{path}");
        assert_eq!(anybody.headers[header::CACHE_CONTROL], "public, max-age=30", "{path}");
        assert!(!anybody.has("main textarea, main input[name=key]"), "{path}");
        for own_page in [&own_page, &others_page] {
            assert!(!anybody.has(&format!("a[href='{own_page}']")), "{path}");
            assert!(!anybody.has(&format!("a[href='{own_page}/withdrawal']")), "{path}");
        }
    }
    // Who wants to say something signs in first, and is brought to where it is said.
    let form = anybody.open(&page).await.href("a[href$='/comments/new']").unwrap();
    anybody.open(&form).await;
    assert!(anybody.path.starts_with("/sign-in"), "{}", anybody.path);
    anybody.fill("email", ZHOU.email).fill("password", PASSWORD).submit("/sign-in").await;
    assert_eq!(anybody.path, form);
    anybody.fill("comment", "Signed in now.").submit(&format!("{page}/comments")).await;
    anchor(&anybody);
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn a_comment_sent_twice_stands_once(pool: PgPool) {
    let (city, page) = with_a_post(pool).await;
    let mut zhou = city.browser_of(&ZHOU).await;
    let action = format!("{page}/comments");
    let form = zhou.open(&page).await.fill("comment", "Once.").form(&action);
    let sending = (0..10).map(|_| {
        let (mut tab, form) = (zhou.clone(), form.clone());
        async move {
            tab.visit(&form).await;
            tab.headers[header::LOCATION].to_str().unwrap().to_owned()
        }
    });
    let mut answers = futures::future::join_all(sending).await;
    answers.dedup();
    assert_eq!((answers.len(), counted(&city).await), (1, 1), "{answers:?}");
    let key = zhou.value("key").unwrap();
    zhou.post(&action, &[("key", &key), ("comment", "Something else."), ("called", "")]).await;
    assert_eq!((zhou.status, counted(&city).await), (StatusCode::CONFLICT, 1));
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn thirty_comments_an_hour_are_enough(pool: PgPool) {
    let (city, page) = with_a_post(pool).await;
    let mut zhou = city.browser_of(&ZHOU).await;
    for n in 0..30 {
        says(&mut zhou, &page, &format!("Comment {n}")).await;
    }
    zhou.open(&page).await.fill("comment", "The 31st").submit(&format!("{page}/comments")).await;
    assert_eq!(zhou.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(zhou.text().contains("That was a lot in one hour"), "{}", zhou.text());
    assert_eq!(zhou.text_of("textarea[name=comment]").as_deref(), Some("The 31st"), "it is kept");
    city.passes(TimeDelta::hours(1));
    zhou.submit(&format!("{page}/comments")).await;
    anchor(&zhou);
    assert_eq!(counted(&city).await, 31);
}
