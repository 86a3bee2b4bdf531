//! Where exactly, for those who say so.

use super::{about_masks, with_posts};
use app::cast::ZHOU;
use app::kernel::lang::Lang;
use axum::http::StatusCode;
use sqlx::PgPool;

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn zhou_says_where_the_machine_stands_to_a_metre(pool: PgPool) {
    let city = with_posts(pool).await;
    let mut zhou = city.browser_of(&ZHOU).await;
    zhou.open("/board/new").await.fill("latitude", "30.3１").fill("longitude", "");
    about_masks(&mut zhou, "Masks sold out", "At the station").submit("/board/new").await;
    assert_eq!(zhou.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(zhou.text_of("#longitude-error").is_some() && zhou.has("details[open] #longitude"), "{}", zhou.text());
    assert_eq!(zhou.value("latitude").as_deref(), Some("30.3１"), "it is kept");
    zhou.fill("latitude", "39.9").fill("longitude", "116.4").submit("/board/new").await;
    assert!(zhou.text_of("#latitude-error").unwrap().contains("outside of the city"), "{}", zhou.text());
    zhou.fill("latitude", "30.3123456°N").fill("longitude", "１２０.０８").submit("/board/new").await;
    assert_eq!(zhou.status, StatusCode::OK, "{}", zhou.text());
    assert!(zhou.text_of(".post__preview").unwrap().contains("30.31235, 120.08000"), "{}", zhou.text());
    zhou.submit("/board").await;
    let mut anybody = city.browser(Lang::En);
    anybody.open(&zhou.path).await;
    assert_eq!(anybody.text_of("a[href='geo:30.31235,120.08000']").as_deref(), Some("30.31235, 120.08000"));
    let place: String =
        sqlx::query_scalar("SELECT division_code FROM posts WHERE latitude = 3031235 AND longitude = 12008000")
            .fetch_one(&city.pool)
            .await
            .unwrap();
    assert_eq!(place, "330106109", "the subdistrict is asked for all the same");
}
