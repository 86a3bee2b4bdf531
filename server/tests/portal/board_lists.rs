//! The board's lists: what is overdue, what is near, and what one department answers.

use crate::browser::Browser;
use crate::city::City;
use app::cast::{SUN, ZHOU};
use app::kernel::lang::Lang;
use axum::http::StatusCode;
use chrono::TimeDelta;
use sqlx::PgPool;
use std::collections::BTreeSet;

fn all(browser: &Browser, css: &str) -> Vec<String> {
    let html = browser.html();
    html.select(&scraper::Selector::parse(css).unwrap()).map(|found| found.text().collect()).collect()
}

/// The titles on this page and on those after it, in their order.
async fn titles(browser: &mut Browser, path: &str) -> Vec<String> {
    let (mut next, mut titles) = (Some(path.to_owned()), Vec::new());
    while let Some(path) = next {
        browser.open(&path).await;
        assert_eq!(browser.status, StatusCode::OK, "{path}");
        titles.extend(all(browser, "ul.posts h3"));
        next = browser.href("a[rel=next]");
    }
    titles
}

async fn writes(city: &City, title: &str, place: &str) {
    let mut zhou = city.browser_of(&ZHOU).await;
    zhou.open("/board/new").await.fill("kind", "report").fill("category", "neighbourhood");
    zhou.fill("place", place).fill("title", title).fill("body", "text");
    zhou.submit("/board/new").await.submit("/board").await;
    assert!(zhou.path.starts_with("/board/"), "{}", zhou.text());
}

/// Of those before Sun's desk.
async fn answers_the_first(city: &City) {
    let mut sun = city.clerk(&SUN).await;
    sun.open("/desk").await;
    let desk = sun.href("a[href^='/desk/posts/']").unwrap();
    sun.open(&desk).await.fill("zh", "可以。").fill("en", "They may.").fill("status", "answered");
    sun.submit(&format!("{desk}/replies")).await;
    assert_eq!(sun.status, StatusCode::OK, "{}", sun.text());
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn what_is_longest_overdue_stands_first_until_it_is_answered(pool: PgPool) {
    let city = City::with_departments(pool).await;
    writes(&city, "First", "330106007").await;
    city.passes(TimeDelta::days(3));
    writes(&city, "Second", "330106007").await;
    let mut anybody = city.browser(Lang::En);
    assert!(titles(&mut anybody, "/board?order=overdue").await.is_empty());
    assert!(anybody.text().contains("No answer is overdue"), "{}", anybody.text());
    city.passes(TimeDelta::days(10));
    assert_eq!(titles(&mut anybody, "/board?order=overdue").await, ["First", "Second"]);
    assert_eq!(titles(&mut anybody, "/board?order=overdue&category=neighbourhood").await.len(), 2);
    assert!(titles(&mut anybody, "/board?order=overdue&category=health").await.is_empty());
    assert!(anybody.text().contains("No post matches"), "{}", anybody.text());
    answers_the_first(&city).await;
    assert_eq!(titles(&mut anybody, "/board?order=overdue").await, ["Second"], "the first is answered");
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn what_is_near_stands_first_and_the_rest_follows_ring_by_ring(pool: PgPool) {
    let city = City::with_departments(pool).await;
    writes(&city, "Post 0", "330106007").await;
    // Of Gudang, of its district and of another, by turns, many of them at one moment.
    sqlx::query(
        "INSERT INTO posts (id, author_id, kind, category, lang, title, body, division_code, words, supports, posted_at)
         SELECT gen_random_uuid(), author_id, kind, category, lang, 'Post ' || n, body,
                (ARRAY['330106007', '330106109', '330102001'])[1 + n % 3], '', 0, posted_at - interval '1 minute' * (1 + n / 5)
         FROM posts, generate_series(1, 90) AS n",
    )
    .execute(&city.pool)
    .await
    .unwrap();
    let mut anybody = city.browser(Lang::En);
    anybody.open("/board").await;
    let choose = anybody.href("a[href='/board/near']").expect("a way to what is near");
    anybody.open(&choose).await;
    let gudang = anybody.href("a[href$='330106007']").unwrap();
    let listed = titles(&mut anybody, &gudang).await;
    let ring = |title: &String| title.strip_prefix("Post ").unwrap().parse::<usize>().unwrap() % 3;
    assert!(listed.is_sorted_by_key(ring), "{listed:?}");
    assert_eq!(listed.iter().collect::<BTreeSet<_>>().len(), 91, "each");
    assert_eq!(listed.len(), 91, "once");
    assert!(anybody.text().contains("Elsewhere in the city"), "{}", anybody.text());
    assert!(titles(&mut anybody, &format!("{gudang}&kind=praise")).await.is_empty(), "filters hold too");
    assert_eq!(titles(&mut anybody, &format!("{gudang}&order=newest")).await[0], "Post 0");
    assert_eq!(titles(&mut anybody, "/board?subdistrict=330106109").await.len(), 30);
    assert_eq!(titles(&mut anybody, "/board?district=330106").await.len(), 61);
    // In the form the subdistrict stays what it was while another district is chosen.
    anybody.open("/board?subdistrict=330106109").await.fill("district", "330102");
    anybody.submits_to("/board").await;
    assert_eq!(all(&anybody, "option[selected]"), ["Shangcheng District"], "{}", anybody.path);
    // Whoever filters the nearest once more still has them.
    anybody.open(&gudang).await.fill("kind", "question");
    anybody.submits_to("/board").await;
    assert!(anybody.path.contains("near=330106007"), "{}", anybody.path);
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn what_one_department_answers_is_listed_alone(pool: PgPool) {
    let city = City::with_departments(pool).await;
    let office: String = sqlx::query_scalar("SELECT id::text FROM departments WHERE name_zh = '西湖区古荡街道办事处'")
        .fetch_one(&city.pool)
        .await
        .unwrap();
    writes(&city, "Answered", "330106007").await;
    answers_the_first(&city).await;
    city.passes(TimeDelta::minutes(1));
    writes(&city, "Waiting", "330106007").await;
    writes(&city, "Next door", "330106109").await;
    let mut anybody = city.browser(Lang::En);
    assert_eq!(titles(&mut anybody, &format!("/board?department={office}")).await, ["Waiting", "Answered"]);
    assert!(
        anybody.text().contains("Only what Gudang Subdistrict Office, Xihu District answers"),
        "{}",
        anybody.text()
    );
    anybody.fill("words", "answered");
    anybody.submits_to("/board").await;
    assert_eq!(all(&anybody, "ul.posts h3"), ["Answered"], "{}", anybody.path);
    assert_eq!(titles(&mut anybody, "/board?department=00000000-0000-0000-0000-000000000000").await.len(), 3);
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn whatever_an_address_says_a_list_is_shown(pool: PgPool) {
    let city = City::with_departments(pool).await;
    let mut anybody = city.browser(Lang::Zh);
    for question in [
        "near=3301",
        "near=%27&order=x",
        "order=overdue&before=0.0..1.00000000-0000-0000-0000-000000000000",
        "order=overdue&before=0.0.9999-12-31.1.00000000-0000-0000-0000-000000000000",
        "near=330106007&before=2.0..1.00000000-0000-0000-0000-000000000000",
        "near=330106007&before=9.0..1.x",
        "subdistrict=330106&district=330106007&department=x&before=37.1581296000000000.x",
    ] {
        anybody.open(&format!("/board?{question}")).await;
        assert_eq!(anybody.status, StatusCode::OK, "{question}: {}", anybody.text());
    }
}
