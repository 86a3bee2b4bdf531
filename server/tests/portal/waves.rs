//! Supports that come in an unnatural wave.

use crate::browser::Browser;
use crate::city::City;
use crate::moderation;
use app::cast::{LIN, MA, PASSWORD, WANG};
use app::kernel::client::ClientAddress;
use app::kernel::lang::Lang;
use axum::http::StatusCode;
use chrono::TimeDelta;
use sqlx::PgPool;
use std::net::{IpAddr, Ipv4Addr};

/// Wang's post, and so many new accounts of one network, each at an address of its own.
async fn crowd(pool: PgPool, many: u8) -> (City, String, Vec<Browser>) {
    let city = City::with_departments(pool).await;
    let mut wang = city.browser_of(&WANG).await;
    wang.open("/board/new").await.fill("kind", "report").fill("category", "neighbourhood");
    wang.fill("place", "330106007").fill("title", "北门").fill("body", "北门不让进。");
    wang.submit("/board/new").await.submit("/board").await;
    sqlx::query(
        "INSERT INTO people (id, email, name, lang, password_hash, created_at, demo, confirmed_at)
         SELECT gen_random_uuid(), 'new' || n || '@example.com', 'New', 'en', password_hash, created_at, false, created_at
         FROM people, generate_series(1, $1) AS n WHERE email = $2",
    )
    .bind(i32::from(many))
    .bind(WANG.email)
    .execute(&city.pool)
    .await
    .unwrap();
    let mut browsers = Vec::new();
    for n in 1..=many {
        let mut browser = city.browser(Lang::En);
        browser.address = ClientAddress(IpAddr::V4(Ipv4Addr::new(198, 51, 100, n)));
        browser.signs_in_with(&format!("new{n}@example.com"), PASSWORD).await;
        browsers.push(browser);
    }
    (city, wang.path.clone(), browsers)
}

/// Counted, held, and verified residents' among the counted.
async fn counted(city: &City) -> (i32, i32, i32) {
    sqlx::query_as("SELECT supports, supports_held, supports_verified FROM posts").fetch_one(&city.pool).await.unwrap()
}

/// Whose supports do not count.
async fn held(city: &City) -> Vec<String> {
    let held = "SELECT email FROM supports JOIN people ON id = person_id WHERE held ORDER BY email";
    sqlx::query_scalar(held).fetch_all(&city.pool).await.unwrap()
}

/// Which of the crowd this is.
fn place(email: &str) -> usize {
    email[3..].split('@').next().unwrap().parse::<usize>().unwrap() - 1
}

/// They have become a verified resident.
async fn is_verified(city: &City, email: &str) {
    sqlx::query(
        "INSERT INTO residents (person_id, number_hash, verified_at, confirmed_by, desk_id)
         SELECT people.id, sha256(people.id::text::bytea), created_at, 'desk', (SELECT id FROM desks LIMIT 1)
         FROM people WHERE email = $1",
    )
    .bind(email)
    .execute(&city.pool)
    .await
    .unwrap();
}

async fn at_once(browsers: &[Browser], path: &str) -> Vec<StatusCode> {
    let sending = browsers.iter().map(|browser| {
        let mut tab = browser.clone();
        async move { tab.post(path, &[]).await.status }
    });
    futures::future::join_all(sending).await
}

async fn decides(ma: &mut Browser, page: &str, outcome: &str) {
    let desk = page.replace("/board/", "/moderation/posts/");
    ma.open("/moderation").await;
    assert!(ma.text().contains("附议待核"), "{}", ma.text());
    ma.open(&desk).await;
    let wave = ma.action("form[action^='/moderation/waves/']").unwrap();
    ma.submit(&wave).await;
    assert_eq!(ma.status, StatusCode::UNPROCESSABLE_ENTITY, "without a reason");
    ma.fill("wave_outcome", outcome).fill("wave_why", "一个班级的同学");
    let form = ma.form(&wave);
    let mut again = ma.clone();
    ma.visit(&form).await;
    assert_eq!(ma.status, StatusCode::SEE_OTHER, "{}", ma.text());
    again.visit(&form).await;
    assert_eq!(again.status, StatusCode::SEE_OTHER, "a second click");
    assert!(!ma.open("/moderation").await.text().contains("附议待核"), "{}", ma.text());
    let mut anybody = ma.clone();
    assert!(anybody.open("/board/log").await.text().contains("一个班级的同学"), "{}", anybody.text());
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn of_a_wave_ten_count_and_the_rest_is_held_until_a_moderator_releases_it(pool: PgPool) {
    let (city, page, crowd) = crowd(pool, 14).await;
    let support = format!("{page}/support");
    let answers = at_once(&crowd, &support).await;
    assert!(answers.iter().all(|status| *status == StatusCode::OK), "{answers:?}");
    assert_eq!(counted(&city).await, (10, 4, 0), "all at once, and yet ten");
    let mut anybody = city.browser(Lang::En);
    for list in [page.as_str(), "/board"] {
        let told = "10 people support this; 4 more held";
        assert!(anybody.open(list).await.text().contains(told), "{list}: {}", anybody.text());
    }
    let mut lin = city.browser_of(&LIN).await;
    lin.post(&support, &[]).await;
    assert_eq!(counted(&city).await, (11, 4, 0), "whose account is not new counts");

    let held = held(&city).await;
    let mut one = crowd[place(&held[0])].clone();
    assert!(one.open(&page).await.text().contains("counts when a moderator has looked"), "{}", one.text());
    one.submit(&format!("{page}/support/withdrawal")).await;
    assert_eq!(counted(&city).await, (11, 3, 0), "taken back, it is held no longer");
    is_verified(&city, &held[1]).await;
    let mut ma = city.browser_of(&MA).await;
    decides(&mut ma, &page, "release").await;
    assert_eq!(counted(&city).await, (14, 0, 1), "one of them is a verified resident by now");
    at_once(&crowd, &format!("{page}/support/withdrawal")).await;
    assert_eq!(counted(&city).await, (1, 0, 0), "and each takes back what counted");
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn a_wave_is_decided_once(pool: PgPool) {
    let (city, page, crowd) = crowd(pool, 12).await;
    at_once(&crowd, &format!("{page}/support")).await;
    let mut ma = city.browser_of(&MA).await;
    ma.open(&page.replace("/board/", "/moderation/posts/")).await;
    let wave = ma.action("form[action^='/moderation/waves/']").unwrap();
    let late = ma.fill("wave_outcome", "void").fill("wave_why", "刷票").form(&wave);
    decides(&mut ma, &page, "release").await;
    ma.visit(&late).await;
    assert_eq!(ma.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(ma.text().contains("这些附议已有决定"), "{}", ma.text());
    assert_eq!(counted(&city).await, (12, 0, 0));
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn what_is_void_does_not_count_and_is_theirs_to_take_back(pool: PgPool) {
    let (city, page, crowd) = crowd(pool, 12).await;
    let support = format!("{page}/support");
    at_once(&crowd, &support).await;
    assert_eq!(counted(&city).await, (10, 2, 0));
    let mut ma = city.browser_of(&MA).await;
    decides(&mut ma, &page, "void").await;
    assert_eq!(counted(&city).await, (10, 0, 0));
    let void = held(&city).await;
    assert_eq!(void.len(), 2, "kept, not dropped");
    let one_of_them = place(&void[0]);
    let mut one = crowd[one_of_them].clone();
    assert!(one.open(&page).await.text().contains("一个班级的同学"), "{}", one.text());
    at_once(&crowd, &format!("{page}/support/withdrawal")).await;
    assert_eq!(counted(&city).await, (0, 0, 0));

    // Minutes later they come one by one: what was void is again, whoever else there is counts.
    city.passes(TimeDelta::minutes(2));
    let is_void = |n: &usize| void.iter().any(|email| place(email) == *n);
    let counting = (0..crowd.len()).find(|n| !is_void(n)).expect("ten of twelve");
    at_once(&[crowd[one_of_them].clone(), crowd[counting].clone()], &support).await;
    assert_eq!(counted(&city).await, (1, 0, 0));
    let networks = "SELECT count(network) FROM supports";
    let kept = async || sqlx::query_scalar::<_, i64>(networks).fetch_one(&city.pool).await.unwrap();
    assert_eq!(kept().await, 2);
    city.passes(TimeDelta::days(31));
    city.drain().await;
    assert_eq!(kept().await, 0, "networks are forgotten after thirty days");
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn whose_post_it_is_appeals_and_what_was_void_counts(pool: PgPool) {
    let (city, page, crowd) = crowd(pool, 12).await;
    let support = format!("{page}/support");
    at_once(&crowd, &support).await;
    decides(&mut city.browser_of(&MA).await, &page, "void").await;
    let letters = moderation::letters_to(&city, WANG.email).await;
    assert!(letters.iter().any(|letter| letter.text.contains("一个班级的同学")));
    moderation::appeals(&mut city.browser_of(&WANG).await).await;
    // Who took theirs back meanwhile has none that could count.
    let void = held(&city).await;
    let back = &crowd[place(&void[0])..=place(&void[0])];
    at_once(back, &format!("{page}/support/withdrawal")).await;
    is_verified(&city, &void[1]).await;

    let mut shen = moderation::second_moderator(&city).await;
    let appeal = moderation::first_appeal(&mut shen).await;
    assert!(shen.open(&appeal).await.text().contains("2个附议在这一波中集中出现"), "{}", shen.text());
    moderation::overturns(&mut shen).await;
    assert_eq!(counted(&city).await, (11, 0, 1));
    city.passes(TimeDelta::minutes(2));
    at_once(back, &support).await;
    assert_eq!(counted(&city).await, (12, 0, 1), "it is void no longer");
    let mut anybody = city.browser(Lang::En);
    assert!(anybody.open("/board/log").await.text().contains("It was wrong, and is undone"), "{}", anybody.text());
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn what_was_united_without_them_is_first_divided_again(pool: PgPool) {
    let (city, page, crowd) = crowd(pool, 12).await;
    at_once(&crowd, &format!("{page}/support")).await;
    let mut ma = city.browser_of(&MA).await;
    decides(&mut ma, &page, "void").await;
    let mut wang = city.browser_of(&WANG).await;
    moderation::appeals(&mut wang).await;
    let other = moderation::writes(&mut wang, "report", "北门关着", "北门为什么关着？").await;
    let merger = format!("{page}/merger");
    ma.open(&merger)
        .await
        .fill("into", other.rsplit('/').next().unwrap())
        .fill("why", "同一个门")
        .submit(&merger)
        .await;
    assert_eq!(ma.status, StatusCode::OK, "{}", ma.text());

    let mut shen = moderation::second_moderator(&city).await;
    let appeal = moderation::first_appeal(&mut shen).await;
    shen.open(&appeal).await.fill("outcome", "overturned").fill("answer", "没有问题").submit(&appeal).await;
    assert_eq!(shen.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        shen.text().contains("请先撤销合并") && shen.value("answer").as_deref() == Some("没有问题"),
        "{}",
        shen.text()
    );
    ma.open(&page).await.submit(&format!("{page}/merger/undoing")).await;
    moderation::overturns(&mut shen).await;
    let supports = "SELECT supports FROM posts WHERE title = '北门'";
    assert_eq!(sqlx::query_scalar::<_, i32>(supports).fetch_one(&city.pool).await.unwrap(), 12);
}
