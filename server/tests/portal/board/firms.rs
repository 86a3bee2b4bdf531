//! Reports that point at a firm: at one of the register, and at no other.

use super::{about_masks, with_posts};
use crate::approved::reopens;
use crate::browser::Browser;
use crate::city::City;
use app::cast::{CHEN_BOOKS, LIN_FOODS, ZHOU};
use app::kernel::lang::Lang;
use axum::http::StatusCode;
use sqlx::PgPool;

/// A city in which two firms have reopened.
async fn with_firms(pool: PgPool) -> City {
    let city = with_posts(pool).await;
    city.publish_programmes().await;
    for firm in [&LIN_FOODS, &CHEN_BOOKS] {
        city.settle_firm(firm).await;
        reopens(&city, firm).await;
    }
    city
}

async fn reports<'b>(zhou: &'b mut Browser, firm: &str) -> &'b mut Browser {
    zhou.open("/board/new").await.fill("firm", firm);
    about_masks(zhou, "No distance kept", "People stand close.").submit("/board/new").await
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn who_comes_from_the_register_points_at_its_line(pool: PgPool) {
    let city = with_firms(pool).await;
    let mut zhou = city.browser_of(&ZHOU).await;
    zhou.open(&format!("/register?firm={}", LIN_FOODS.credit_code)).await;
    let report = zhou.href("a[href^='/board/new?about=']").expect("a way to report");
    zhou.open(&report).await;
    assert_eq!(zhou.value("firm").as_deref(), Some(LIN_FOODS.zh));
    assert!(zhou.has("input[name=kind][value=report][checked]"), "{}", zhou.text());
    assert_eq!(zhou.value("place").as_deref(), Some(LIN_FOODS.division));
    zhou.fill("category", "shops").fill("title", "No distance kept").fill("body", "People stand close.");
    zhou.submit("/board/new").await;
    assert!(zhou.text_of(".post__preview").unwrap().contains(LIN_FOODS.zh), "{}", zhou.text());
    zhou.submit("/board").await;
    let mut anybody = city.browser(Lang::En);
    anybody.open(&zhou.path).await;
    let line = anybody.href("a[href^='/register?firm=']").expect("a way to the register");
    anybody.open(&line).await;
    assert!(anybody.text_of("tbody").unwrap().contains(LIN_FOODS.zh), "{}", anybody.text());
    let enterprises: i64 = sqlx::query_scalar("SELECT count(*) FROM matters JOIN enterprises e ON e.id = enterprise_id WHERE matters.kind = 'post' AND credit_code = $1")
        .bind(LIN_FOODS.credit_code)
        .fetch_one(&city.pool)
        .await
        .unwrap();
    assert_eq!(enterprises, 1, "who acts for the firm does not answer");
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn a_firm_is_found_by_its_code_or_a_part_of_its_name_and_chosen_where_several_are(pool: PgPool) {
    let city = with_firms(pool).await;
    let mut zhou = city.browser_of(&ZHOU).await;
    reports(&mut zhou, CHEN_BOOKS.credit_code).await;
    assert_eq!(zhou.status, StatusCode::OK, "{}", zhou.text());
    assert!(zhou.text_of(".post__preview").unwrap().contains(CHEN_BOOKS.zh), "the only one: {}", zhou.text());
    reports(&mut zhou, "有限公司").await;
    assert_eq!(zhou.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(zhou.html().select(&super::selector("input[type=radio][name=about]")).count(), 2, "{}", zhou.text());
    let lins: uuid::Uuid = sqlx::query_scalar("SELECT id FROM certificates WHERE credit_code = $1")
        .bind(LIN_FOODS.credit_code)
        .fetch_one(&city.pool)
        .await
        .unwrap();
    zhou.fill("about", &lins.to_string()).submit("/board/new").await;
    assert!(zhou.text_of(".post__preview").unwrap().contains(LIN_FOODS.zh), "{}", zhou.text());
    zhou.submit("/board").await;
    assert!(zhou.path.starts_with("/board/") && zhou.text().contains(LIN_FOODS.zh), "{}", zhou.text());
    // What was chosen before counts no more when another is typed.
    zhou.open(&format!("/board/new?about={lins}")).await.fill("firm", CHEN_BOOKS.zh);
    about_masks(&mut zhou, "No distance kept", "People stand close.").submit("/board/new").await;
    assert!(zhou.text_of(".post__preview").unwrap().contains(CHEN_BOOKS.zh), "{}", zhou.text());
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn who_is_not_in_the_register_is_not_pointed_at(pool: PgPool) {
    let city = with_firms(pool).await;
    let mut zhou = city.browser_of(&ZHOU).await;
    let long = "长".repeat(5000);
    for unknown in ["隔壁老王的小店", "91330106FAKE000134", "%", &long] {
        reports(&mut zhou, unknown).await;
        assert_eq!(zhou.status, StatusCode::UNPROCESSABLE_ENTITY, "{unknown}");
        assert!(zhou.text_of("#firm-error").unwrap().contains("No firm in the register"), "{}", zhou.text());
        assert_eq!(zhou.value("firm").as_deref(), Some(unknown), "it is kept");
    }
    // Nor by an id that somebody made up, nor by a kind that points at nobody.
    zhou.open("/board/new?about=00000000-0000-4000-8000-000000000001").await;
    assert_eq!((zhou.status, zhou.value("firm").as_deref()), (StatusCode::OK, Some("")));
    zhou.open("/board/new?about=x").await;
    assert_eq!(zhou.status, StatusCode::OK);
    zhou.fill("firm", LIN_FOODS.zh).fill("kind", "praise").fill("category", "shops").fill("place", LIN_FOODS.division);
    zhou.fill("title", "Well done").fill("body", "Thank you").submit("/board/new").await;
    assert!(zhou.text_of("#firm-error").unwrap().contains("Only a report"), "{}", zhou.text());
}
