//! What residents write about, as administrators keep it.

use crate::browser::Browser;
use crate::city::City;
use app::cast::{GAO, SHEN, ZHOU};
use app::identity::roles::Role;
use app::kernel::lang::Lang;
use axum::http::StatusCode;
use sqlx::PgPool;

const PARKING: &str = "/city/categories/parking";

/// Parking, which the districts' housing bureaus answer within four working days.
async fn adds_parking(gao: &mut Browser) {
    gao.open("/city/categories/new").await.fill("code", "parking").fill("parent", "building");
    gao.fill("name_zh", "停车").fill("name_en", "Parking").fill("department_kind", "housing");
    gao.fill("level", "district").fill("days", "4").submit("/city/categories/new").await;
    assert_eq!((gao.status, gao.path.as_str()), (StatusCode::OK, PARKING), "{}", gao.text());
}

async fn writes_about_parking(zhou: &mut Browser) {
    zhou.open("/board/new").await.fill("kind", "report").fill("place", "330106007");
    zhou.fill("title", "No room to park").fill("body", "Every morning.").fill("category", "parking");
    zhou.submit("/board/new").await.submit("/board").await;
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn what_gao_adds_can_be_written_about_at_once_and_is_answered_by_its_desk(pool: PgPool) {
    let city = City::with_departments(pool).await;
    let mut anybody = city.browser(Lang::En);
    anybody.open("/board").await;
    assert!(!anybody.has("option[value=parking]"));
    let mut gao = city.browser_of(&GAO).await;
    gao.open("/city").await;
    let categories = gao.href("a[href='/city/categories']").expect("a way there");
    gao.open(&categories).await;
    assert!(gao.has("a[href='/city/categories/masks']"), "{}", gao.text());
    adds_parking(&mut gao).await;
    assert!(gao.text().contains("由13个部门答复"), "{}", gao.text());
    assert!(!gao.has(".govuk-warning-text"), "everywhere somebody answers: {}", gao.text());

    anybody.open("/board").await;
    assert!(anybody.has("option[value=parking]"), "what is kept of the page follows at once");
    let mut zhou = city.browser_of(&ZHOU).await;
    writes_about_parking(&mut zhou).await;
    assert!(
        zhou.text().contains("Xihu District Housing and Construction Bureau answers by 14 February"),
        "{}",
        zhou.text()
    );
    assert_eq!(zhou.open("/board?category=building").await.text_of("ul.posts h3").as_deref(), Some("No room to park"));
    assert_eq!(zhou.open("/board?category=parking").await.text_of("ul.posts h3").as_deref(), Some("No room to park"));

    gao.open(PARKING).await.fill("name_en", "Cars and bicycles").fill("checked", "yes").submit(PARKING).await;
    assert_eq!(gao.path, PARKING, "{}", gao.text());
    anybody.open("/board").await;
    assert!(anybody.text().contains("Cars and bicycles") && !anybody.text().contains("Parking"), "{}", anybody.text());
    let (checked, version): (bool, i32) =
        sqlx::query_as("SELECT checked, version FROM categories WHERE code = 'parking'")
            .fetch_one(&city.pool)
            .await
            .unwrap();
    assert_eq!((checked, version), (true, 2));
    let recorded: Vec<String> =
        sqlx::query_scalar("SELECT body->>'kind' FROM events WHERE body->>'code' = 'parking' ORDER BY id")
            .fetch_all(&city.pool)
            .await
            .unwrap();
    assert_eq!(recorded, ["category_added", "category_changed"]);
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn what_is_wrong_is_told_at_its_field_and_nothing_typed_is_lost(pool: PgPool) {
    let city = City::with_departments(pool).await;
    let mut gao = city.browser_of(&GAO).await;
    let new = "/city/categories/new";
    gao.open(new)
        .await
        .fill("code", "Masks")
        .fill("name_zh", "口罩")
        .fill("position", "21")
        .fill("threshold", "0")
        .submit(new)
        .await;
    assert_eq!(gao.status, StatusCode::UNPROCESSABLE_ENTITY);
    for field in ["code", "name_en", "department_kind", "level", "days", "threshold", "position"] {
        assert!(gao.has(&format!("#{field}-error")), "{field}: {}", gao.text());
    }
    assert!(gao.text_of("#position-error").unwrap().contains("口罩与物资"), "{}", gao.text());
    assert_eq!(gao.value("name_zh").as_deref(), Some("口罩"));
    adds_parking(&mut gao).await;
    gao.submit(PARKING).await;
    assert!(gao.status == StatusCode::UNPROCESSABLE_ENTITY && gao.text().contains("没有任何变化"), "{}", gao.text());
    assert_eq!(gao.open("/city/categories/nothing").await.status, StatusCode::NOT_FOUND);
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn of_two_who_change_one_category_neither_loses_their_text(pool: PgPool) {
    let city = City::with_departments(pool).await;
    let (mut gao, mut shen) = (city.browser_of(&GAO).await, city.browser_of(&SHEN).await);
    let colleague = city.settle(&SHEN).await;
    city.grant(colleague, Role::Administrator).await;
    let page = "/city/categories/masks";
    gao.open(page).await;
    shen.open(page).await.fill("name_zh", "口罩和酒精").submit(page).await;
    gao.fill("days", "2").submit(page).await;
    assert_eq!(gao.status, StatusCode::CONFLICT, "{}", gao.text());
    assert_eq!(gao.value("days").as_deref(), Some("2"));
    assert!(gao.text().contains("口罩和酒精"), "{}", gao.text());
    gao.fill("name_zh", "口罩和酒精").submit(page).await;
    assert_eq!((gao.status, gao.value("days").as_deref()), (StatusCode::OK, Some("2")), "{}", gao.text());
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn a_closed_category_takes_no_posts_and_keeps_those_it_has(pool: PgPool) {
    let city = City::with_departments(pool).await;
    let mut gao = city.browser_of(&GAO).await;
    adds_parking(&mut gao).await;
    let mut zhou = city.browser_of(&ZHOU).await;
    writes_about_parking(&mut zhou).await;
    let post = zhou.path.clone();
    // The one that stands open in another tab as it closes.
    let mut late = zhou.clone();
    late.open("/board/new").await;
    // What lies above closes it too.
    let closing = "/city/categories/building/closing";
    gao.open(closing).await.submit(closing).await;
    assert!(gao.text().contains("类别已关闭"), "{}", gao.text());
    assert!(!zhou.open("/board/new").await.has("option[value=parking], option[value=building]"), "{}", zhou.text());
    late.fill("kind", "report").fill("place", "330106007").fill("category", "parking");
    late.fill("title", "Late").fill("body", "text").submit("/board/new").await;
    assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(late.text().contains("Choose a category"), "{}", late.text());
    assert!(zhou.open(&post).await.text().contains("Parking"), "{}", zhou.text());
    zhou.open("/board?category=parking").await;
    assert_eq!(zhou.text_of("ul.posts h3").as_deref(), Some("No room to park"), "it is found as before");
    gao.open(closing).await.submit(closing).await;
    assert!(zhou.open("/board/new").await.has("option[value=parking]"), "{}", zhou.text());
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn where_nobody_answers_gao_is_warned(pool: PgPool) {
    let city = City::with_departments(pool).await;
    let mut gao = city.browser_of(&GAO).await;
    adds_parking(&mut gao).await;
    gao.open(PARKING).await.fill("level", "city").submit(PARKING).await;
    assert!(gao.text_of(".govuk-warning-text").unwrap().contains("没有这类部门"), "{}", gao.text());
    gao.open(PARKING).await.fill("level", "district").submit(PARKING).await;
    sqlx::query(
        "UPDATE desks SET open = false FROM departments
         WHERE departments.id = department_id AND kind = 'housing' AND division_code = '330106'",
    )
    .execute(&city.pool)
    .await
    .unwrap();
    gao.open(PARKING).await;
    assert!(gao.text_of(".govuk-warning-text").unwrap().contains("有1个地方"), "{}", gao.text());
    assert!(gao.text().contains("西湖区") && gao.text().contains("由12个部门答复"), "{}", gao.text());
}
