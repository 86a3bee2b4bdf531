//! Two hundred residents write what two hundred others have written, in their own words; and what the page's script is
//! told while somebody still types.

use crate::browser::{Browser, Sent};
use crate::city::City;
use crate::prepared::{Pair, pairs};
use app::board::words;
use app::cast::{WANG, XU, ZHOU};
use axum::http::{StatusCode, header};
use chrono::TimeDelta;
use sqlx::PgPool;

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn whoever_writes_what_stands_on_the_board_is_shown_it_among_the_first_five(pool: PgPool) {
    let city = City::with_departments(pool).await;
    let pairs = pairs();
    let wang = city.settle(&WANG).await;
    for Pair { first, .. } in &pairs {
        sqlx::query(
            "INSERT INTO posts (id, author_id, kind, category, lang, title, body, division_code, words, posted_at)
             VALUES (gen_random_uuid(), $1, 'report', 'other', 'zh-CN', $2, $3, '330106007', array_to_tsvector($4),
                     '2020-02-01Z')",
        )
        .bind(wang.0)
        .bind(&first.title)
        .bind(&first.body)
        .bind(words::of(&format!("{} {}", first.title, first.body)))
        .execute(&city.pool)
        .await
        .unwrap();
    }
    let mut zhou = city.browser_of(&ZHOU).await;
    let offered = scraper::Selector::parse("ul.posts h3").unwrap();
    let mut missed = Vec::new();
    for Pair { first, second } in &pairs {
        zhou.open("/board/new").await.fill("kind", "report").fill("category", "other").fill("place", "330106007");
        zhou.fill("title", &second.title).fill("body", &second.body).submit("/board/new").await;
        // Nobody writes two hundred posts in ten minutes.
        city.passes(TimeDelta::minutes(1));
        let titles: Vec<String> = zhou.html().select(&offered).map(|title| title.text().collect()).collect();
        assert!(titles.len() <= 5, "{titles:?}");
        if !titles.contains(&first.title) {
            missed.push(&first.title);
        }
    }
    assert_eq!(pairs.len(), 200);
    println!("{} of {} are found", pairs.len() - missed.len(), pairs.len());
    assert!(missed.len() * 5 <= pairs.len(), "{} of {} are missed: {missed:#?}", missed.len(), pairs.len());
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn what_was_said_long_ago_is_found_behind_thousands_that_share_its_frequent_words(pool: PgPool) {
    let city = City::with_departments(pool).await;
    let wang = city.settle(&WANG).await;
    let insert = "INSERT INTO posts (id, author_id, kind, category, lang, title, body, division_code, words, posted_at)
                  SELECT gen_random_uuid(), $1, 'report', 'other', 'zh-CN', $2, '。', '330106007', array_to_tsvector($3),
                         $4::timestamptz + n * interval '1 minute' FROM generate_series(1, $5) AS n";
    let old = "小区门口的路灯不亮";
    let board = [
        (old, "2019-08-01Z", 1),
        ("小区门口快递堆到路边", "2020-01-20Z", 7_000),
        ("小区的车不让进门口", "2020-01-26Z", 7_000),
    ];
    for (title, since, count) in board {
        let insert = sqlx::query(insert).bind(wang.0).bind(title).bind(words::of(title)).bind(since).bind(count);
        insert.execute(&city.pool).await.unwrap();
    }
    let mut zhou = city.browser_of(&ZHOU).await;
    // Before PostgreSQL knows which words are frequent, and after.
    for statement in ["SELECT", "ANALYZE posts"] {
        sqlx::query(statement).execute(&city.pool).await.unwrap();
        types(&mut zhou, "我们小区门口路灯坏了", "").await;
        assert_eq!(zhou.text_of("h3 a").as_deref(), Some(old), "{statement}: {}", zhou.text());
    }
}

/// Wang's post, of Sandun's masks.
async fn wangs_post(city: &City) {
    let mut wang = city.browser_of(&WANG).await;
    wang.open("/board/new").await.fill("kind", "report").fill("category", "masks").fill("place", "330106109");
    wang.fill("title", "三墩地铁站的口罩总是没货").fill("body", "<b>早上</b>七点就卖完了。").submit("/board/new").await;
    wang.submit("/board").await;
    assert_eq!(wang.status, StatusCode::OK, "{}", wang.text());
}

/// What the script sends.
async fn types<'a>(browser: &'a mut Browser, title: &str, body: &str) -> &'a mut Browser {
    let typed =
        url::form_urlencoded::Serializer::new(String::new()).extend_pairs([("title", title), ("body", body)]).finish();
    browser.visit(&Sent::form("/board/similar", typed)).await
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn while_somebody_types_they_are_told_what_others_wrote_alike(pool: PgPool) {
    let city = City::with_departments(pool).await;
    wangs_post(&city).await;
    let mut zhou = city.browser_of(&ZHOU).await;
    zhou.open("/board/new").await;
    assert!(zhou.has("form [data-similar='/board/similar'] [aria-live=polite]"), "room for it");

    types(&mut zhou, "", "地铁站买不到口罩").await;
    assert_eq!(zhou.status, StatusCode::OK);
    assert_eq!(zhou.headers[header::CACHE_CONTROL], "no-store");
    assert_eq!(zhou.text_of("h3 a").as_deref(), Some("三墩地铁站的口罩总是没货"), "{}", zhou.text());
    assert!(zhou.text().contains("One post says something similar. It opens in a new tab"), "{}", zhou.text());
    assert!(!zhou.has("b") && !zhou.has("main") && !zhou.has("form"), "a part of a page, escaped");
    zhou.open("/?lang=zh-CN").await;
    types(&mut zhou, "口罩", "").await;
    assert!(zhou.text().contains("有1条留言"), "in the page's language: {}", zhou.text());

    for nothing in ["", "…", "Noise at night"] {
        types(&mut zhou, nothing, "").await;
        assert_eq!((zhou.status, zhou.body.len()), (StatusCode::OK, 0), "{nothing}: {}", zhou.text());
    }
    types(&mut zhou, "", &"口罩卖完了。".repeat(4000)).await;
    assert_eq!(zhou.status, StatusCode::OK, "longer than any post");
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn nothing_is_kept_of_what_is_typed_not_even_for_who_is_signed_out_meanwhile(pool: PgPool) {
    let city = City::with_departments(pool).await;
    wangs_post(&city).await;
    let mut zhou = city.browser_of(&ZHOU).await;
    zhou.open("/board/new").await;
    let events = || sqlx::query_scalar::<_, i64>("SELECT count(*) FROM events").fetch_one(&city.pool);
    let before = events().await.unwrap();
    types(&mut zhou, "口罩", "卖完了").await;
    assert_eq!(events().await.unwrap(), before);

    city.passes(TimeDelta::hours(8));
    types(&mut zhou, "口罩", "卖完了").await;
    assert_eq!(zhou.status, StatusCode::SEE_OTHER);
    let unsent: i64 = sqlx::query_scalar("SELECT count(*) FROM unsent_forms").fetch_one(&city.pool).await.unwrap();
    assert_eq!(unsent, 0, "it is no form that somebody sent");
    zhou.open("/sign-in").await;
    assert!(!zhou.has(".govuk-notification-banner"), "{}", zhou.text());
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn who_asks_too_often_is_asked_to_wait_and_keeps_what_they_wrote(pool: PgPool) {
    let city = City::with_departments(pool).await;
    wangs_post(&city).await;
    let mut zhou = city.browser_of(&ZHOU).await;
    for _ in 0..60 {
        assert_eq!(types(&mut zhou, "口罩", "").await.status, StatusCode::OK);
    }
    assert_eq!(types(&mut zhou, "口罩", "").await.status, StatusCode::TOO_MANY_REQUESTS);
    assert!(!zhou.text().contains("三墩"));
    let mut xu = city.browser_of(&XU).await;
    assert_eq!(types(&mut xu, "口罩", "").await.status, StatusCode::OK, "each for themselves");

    let checks = async |zhou: &mut Browser| {
        zhou.open("/board/new").await.fill("kind", "report").fill("category", "masks").fill("place", "330106109");
        zhou.fill("title", "地铁站买不到口罩").fill("body", "早上就没了。").submit("/board/new").await;
        zhou.status
    };
    for _ in 0..60 {
        assert_eq!(checks(&mut zhou).await, StatusCode::OK, "typing and checking are counted apart");
    }
    assert_eq!(checks(&mut zhou).await, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(zhou.text().contains("You have looked at your post very often"), "{}", zhou.text());
    assert_eq!(zhou.value("body").as_deref(), Some("早上就没了。"), "it is kept");
    city.passes(TimeDelta::minutes(11));
    assert_eq!(checks(&mut zhou).await, StatusCode::OK);
    assert_eq!(types(&mut zhou, "口罩", "").await.status, StatusCode::OK);
}
