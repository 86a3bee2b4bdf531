use crate::line::get;
use crate::server::Server;
use sqlx::PgPool;

#[sqlx::test(migrations = false)]
#[ignore = "needs a database"]
async fn it_is_ready_when_its_tables_are_there_and_alive_in_any_case(pool: PgPool) {
    let server = Server::start(&pool).await;
    assert_eq!(get(server.pages, "/readyz").await.status, 200);
    sqlx::query("UPDATE _sqlx_migrations SET success = false WHERE version = 2").execute(&pool).await.unwrap();
    let unready = get(server.pages, "/readyz").await;
    assert_eq!((unready.status, unready.body.trim()), (503, "migrations are missing"));
    sqlx::query("DROP TABLE _sqlx_migrations").execute(&pool).await.unwrap();
    assert_eq!(get(server.pages, "/readyz").await.status, 503);
    assert_eq!(get(server.pages, "/healthz").await.status, 200);
}

#[sqlx::test(migrations = false)]
#[ignore = "needs a database"]
async fn figures_are_served_apart_from_pages_and_name_no_one(pool: PgPool) {
    let server = Server::start(&pool).await;
    get(server.pages, "/programmes/reopening-filing?email=lin.yue@example.com").await;
    assert_eq!(get(server.pages, "/metrics").await.status, 404, "the public sees none");
    let figures = get(server.metrics, "/metrics").await;
    assert_eq!(figures.status, 200);
    assert!(figures.body.contains("seamless_request_seconds_count{path=\"/programmes/{code}\""), "{}", figures.body);
    assert!(!figures.body.contains("lin.yue"), "{}", figures.body);
}
