use crate::browser::Browser;
use crate::city::City;
use app::kernel::deed::Deed;
use app::kernel::error::Error;
use app::kernel::handler::Handler;
use app::kernel::lang::Lang;
use app::router::Routes;
use axum::http::StatusCode;
use sqlx::PgPool;

fn breaks() -> Handler {
    Handler::new(async || {
        let nothing: Vec<String> = Vec::new();
        Ok::<_, Error>(nothing[0].clone())
    })
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn a_handler_that_panics_is_a_page_that_says_what_to_do(pool: PgPool) {
    let city = City::new(pool);
    let routes = Routes::new(city.portal.clone()).page("/breaks", Deed::ReadPublic, breaks);
    let mut somebody = Browser::new(routes.into_router(false), Lang::En);
    somebody.open("/breaks").await;
    assert_eq!(somebody.status, StatusCode::INTERNAL_SERVER_ERROR);
    assert!(somebody.text().contains("Everything saved before is still there"), "{}", somebody.text());
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn who_comes_while_the_database_is_away_is_told_so_in_their_language(pool: PgPool) {
    let city = City::new(pool.clone());
    let mut lin = city.browser_of(&app::cast::LIN).await;
    pool.close().await;
    lin.open("/account").await;
    assert_eq!(lin.status, StatusCode::INTERNAL_SERVER_ERROR);
    assert!(lin.text().contains("系统出了问题"), "{}", lin.text());
}
