//! Supports of verified residents, counted apart.

use super::{PAGE, hands_out, hands_out_to_move, number, verified, verifies};
use crate::browser::Browser;
use crate::city::{City, DEMO};
use app::board_web::actions::load_demo::load_demo_posts;
use app::cast::{CHEN, LIN, SUN, WANG, ZHOU};
use axum::http::StatusCode;
use futures::FutureExt;
use futures::future::join_all;
use sqlx::PgPool;

/// With a post that five support, of whom nobody is verified.
pub async fn with_posts(pool: PgPool) -> (City, String) {
    let city = City::with_departments(pool).await;
    city.settle(&WANG).await;
    city.settle(&ZHOU).await;
    load_demo_posts(&city.portal, &DEMO).await.unwrap();
    let number: i64 =
        sqlx::query_scalar("SELECT number FROM posts WHERE category = 'masks'").fetch_one(&city.pool).await.unwrap();
    (city, format!("/board/{number}"))
}

/// Forty more posts without supports, in which the others are lost.
async fn many_posts(city: &City) -> Vec<String> {
    let numbers: Vec<i64> = sqlx::query_scalar(
        "INSERT INTO posts (id, author_id, kind, category, lang, title, body, division_code, words, posted_at)
         SELECT gen_random_uuid(), author_id, kind, category, lang, 'Post ' || n, body, division_code, '', posted_at
         FROM (SELECT * FROM posts LIMIT 1) AS one, generate_series(1, 40) AS n RETURNING number",
    )
    .fetch_all(&city.pool)
    .await
    .unwrap();
    numbers.into_iter().map(|number| format!("/board/{number}")).collect()
}

/// All, and the verified residents' among them.
pub async fn counted(city: &City, page: &str) -> (i32, i32) {
    let number: i64 = page.rsplit('/').next().unwrap().parse().unwrap();
    sqlx::query_as("SELECT supports, supports_verified FROM posts WHERE number = $1")
        .bind(number)
        .fetch_one(&city.pool)
        .await
        .unwrap()
}

async fn supports(browser: &mut Browser, page: &str) {
    browser.post(&format!("{page}/support"), &[]).await;
    assert_eq!(browser.status, StatusCode::OK, "{}", browser.text());
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn a_support_counts_as_verified_as_long_as_its_giver_is(pool: PgPool) {
    let (city, page) = with_posts(pool).await;
    let mut zhou = city.browser_of(&ZHOU).await;
    supports(&mut zhou, &page).await;
    assert_eq!(counted(&city, &page).await, (6, 0));
    zhou.open(&page).await;
    let all = zhou.text().contains("6 people support this") && !zhou.text().contains("support this,");
    assert!(all, "none of them is verified: {}", zhou.text());
    assert!(zhou.text().contains("Your support counts as unverified."), "{}", zhou.text());
    assert!(zhou.has(&format!("main a[href='{PAGE}']")));

    verified(&city, &ZHOU, &number("19900101")).await;
    assert_eq!(counted(&city, &page).await, (6, 1), "what he gave before counts as well");
    zhou.open(&page).await;
    assert!(zhou.text().contains("6 people support this, 1 of them a verified resident"), "{}", zhou.text());
    assert!(!zhou.text().contains("counts as unverified"), "{}", zhou.text());
    let mut wang = verified(&city, &WANG, &number("19910101")).await;
    supports(&mut wang, &page).await;
    assert_eq!(counted(&city, &page).await, (7, 2));
    for list in [page.as_str(), "/board"] {
        let told = "7人附议，其中2人为已核实居民";
        assert!(wang.open(list).await.text().contains(told), "{list}: {}", wang.text());
    }
    wang.post(&format!("{page}/support/withdrawal"), &[]).await;
    assert_eq!(counted(&city, &page).await, (6, 1));

    zhou.open(PAGE).await.open(&format!("{PAGE}/withdrawal")).await;
    let (form, mut again) = (zhou.form(&format!("{PAGE}/withdrawal")), zhou.clone());
    zhou.visit(&form).await;
    again.visit(&form).await;
    assert_eq!((zhou.status, again.status), (StatusCode::SEE_OTHER, StatusCode::SEE_OTHER), "a second click");
    assert_eq!(counted(&city, &page).await, (6, 0));
    zhou.open(PAGE).await;
    assert!(zhou.text().contains("You are not a verified resident any more"), "{}", zhou.text());
    assert!(zhou.has(&format!("form[action='{PAGE}']")), "and may be one again");
    assert_eq!(super::residents(&city).await, 1, "Zhou's number is erased, Wang's is not");
    zhou.post(&format!("{page}/support/withdrawal"), &[]).await;
    assert_eq!(counted(&city, &page).await, (5, 0));
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn a_moved_verification_moves_what_it_counts(pool: PgPool) {
    let (city, page) = with_posts(pool).await;
    let number = number("19900101");
    let pages = many_posts(&city).await;
    let mut wang = verified(&city, &WANG, &number).await;
    let mut zhou = city.browser_of(&ZHOU).await;
    supports(&mut wang, &page).await;
    supports(&mut wang, &pages[0]).await;
    supports(&mut zhou, &page).await;
    supports(&mut zhou, &pages[1]).await;
    let code = hands_out_to_move(&mut city.clerk(&SUN).await, &number).await;
    verifies(&mut zhou, &number, &code).await;
    assert_eq!(counted(&city, &page).await, (7, 1), "both support it, one is verified");
    assert_eq!((counted(&city, &pages[0]).await, counted(&city, &pages[1]).await), ((1, 0), (1, 1)));
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn of_accounts_that_come_with_one_number_at_once_exactly_one_is_verified(pool: PgPool) {
    let (city, _) = with_posts(pool).await;
    let number = number("19900101");
    let code = hands_out(&mut city.clerk(&SUN).await, &number).await;
    let mut tabs = Vec::new();
    for person in [&ZHOU, &WANG, &LIN, &CHEN] {
        let browser = city.browser_of(person).await;
        tabs.extend([browser.clone(), browser]);
    }
    let fields = [("identity_number", number.as_str()), ("code", code.as_str())];
    let sending = tabs.into_iter().map(|mut tab| async move { tab.post(PAGE, &fields).await.status });
    let answers = join_all(sending).await;
    let done = answers.iter().filter(|status| **status == StatusCode::OK).count();
    let refused = answers.iter().filter(|status| **status == StatusCode::UNPROCESSABLE_ENTITY).count();
    // The winner's second click is answered as the first, or came before it was done.
    assert!((1..=2).contains(&done) && done + refused == 8, "{answers:?}");
    assert_eq!(super::residents(&city).await, 1);
}

/// Each at the moment at which all support the same posts.
#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn whoever_is_verified_while_they_support_is_counted_right_on_every_post(pool: PgPool) {
    let (city, _) = with_posts(pool).await;
    let pages = many_posts(&city).await;
    let mut sun = city.clerk(&SUN).await;
    let mut people = Vec::new();
    for (person, born) in [(&ZHOU, "19900101"), (&WANG, "19910101"), (&LIN, "19920101")] {
        let code = hands_out(&mut sun, &number(born)).await;
        people.push((city.browser_of(person).await, number(born), code));
    }
    let mut sending = Vec::new();
    for (at, page) in pages.iter().enumerate() {
        for (browser, number, code) in &people {
            let mut tab = browser.clone();
            sending.push(async move { tab.post(&format!("{page}/support"), &[]).await.status }.boxed_local());
            if at == pages.len() / 2 {
                let mut tab = browser.clone();
                let verifying = async move {
                    let fields = [("identity_number", number.as_str()), ("code", code.as_str())];
                    tab.post(PAGE, &fields).await.status
                };
                sending.push(verifying.boxed_local());
            }
        }
    }
    let answers = join_all(sending).await;
    assert!(answers.iter().all(|status| *status == StatusCode::OK), "{answers:?}");
    for page in &pages {
        assert_eq!(counted(&city, page).await, (3, 3), "{page}");
    }
    let leaving = people.iter().map(|(browser, ..)| {
        let mut tab = browser.clone();
        async move { tab.post(&format!("{PAGE}/withdrawal"), &[]).await.status }
    });
    let answers = join_all(leaving).await;
    assert!(answers.iter().all(|status| *status == StatusCode::OK), "{answers:?}");
    for page in &pages {
        assert_eq!(counted(&city, page).await, (3, 0), "{page}");
    }
}
