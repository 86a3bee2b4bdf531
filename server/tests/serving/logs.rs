use crate::line::{get_with, post};
use crate::server::Server;
use sqlx::PgPool;
use std::collections::BTreeSet;

#[sqlx::test(migrations = false)]
#[ignore = "needs a database"]
async fn each_request_has_a_number_that_its_log_and_its_error_page_bear(pool: PgPool) {
    let server = Server::start(&pool).await;
    // Somebody's own number is not taken: it could be anything.
    let lost = get_with(server.pages, "/no-such-page", "X-Request-Id: lin.yue@example.com\r\n").await;
    let number = lost.header("x-request-id").expect("a number").to_owned();
    assert!(uuid::Uuid::parse_str(&number).is_ok(), "{number}");
    assert!(lost.body.contains(&number), "the page tells it: {}", lost.body);

    // One lock: whatever the server's own jobs hold meanwhile, nobody waits for another in a circle.
    sqlx::query("ALTER TABLE people RENAME TO gone").execute(&pool).await.unwrap();
    let fault = post(server.pages, "/sign-in", &[("email", "lin.yue@example.com"), ("password", "spring")]).await;
    assert_eq!(fault.status, 500);
    let broken = fault.header("x-request-id").expect("a number").to_owned();
    assert!(fault.body.contains(&broken), "the page tells it: {}", fault.body);

    let lines = server.log_with_answers(2).await;
    let of = |number: &str| lines.iter().filter(|line| line["spans"][0]["id"] == number).collect::<Vec<_>>();
    assert_eq!(of(&number).len(), 1, "{lines:#?}");
    let why = of(&broken);
    assert_eq!(why.iter().map(|line| &line["level"]).collect::<Vec<_>>(), ["ERROR", "INFO"], "{why:#?}");
    assert!(why[0]["fields"]["error"].as_str().unwrap().contains("42P01"), "{why:#?}");
}

#[sqlx::test(migrations = false)]
#[ignore = "needs a database"]
async fn no_address_no_query_and_no_name_is_in_the_log(pool: PgPool) {
    let server = Server::start_with(&pool, &[("SEAMLESS_LOG", "debug")]).await;
    let secret = ["lin.yue", "林悦", "willows", "badgers"];
    let newcomer = [("name", "林悦"), ("email", "lin.yue@example.com"), ("password", "willows over the lake")];
    assert_eq!(post(server.pages, "/sign-up", &newcomer).await.status, 303);
    assert_eq!(post(server.pages, "/sign-up", &newcomer).await.status, 303);
    assert_eq!(post(server.pages, "/sign-in", &[newcomer[1], ("password", "badgers")]).await.status, 422);
    assert_eq!(post(server.pages, "/reset-password", &newcomer[1..2]).await.status, 303);
    // What is typed into a post, and of an identity card.
    post(server.pages, "/board/similar", &[("title", "willows"), ("body", "badgers")]).await;
    post(server.pages, "/account/residence/look-up", &[("identity_number", "badgers"), ("name", "林悦")]).await;
    let mail = server.mail().await;
    assert!(mail.contains("lin.yue@example.com"));
    let lost =
        get_with(server.pages, "/?q=badgers&next=lin.yue", "Referer: https://portal.example/?q=badgers\r\n").await;
    assert_eq!(lost.status, 200);

    let lines = server.log_with_answers(7).await;
    let paths = lines.iter().filter_map(|line| line["spans"][0]["path"].as_str());
    let paths: BTreeSet<&str> = paths.collect();
    let known = ["/", "/account/residence/look-up", "/board/similar", "/reset-password", "/sign-in", "/sign-up"];
    assert_eq!(paths.into_iter().collect::<Vec<_>>(), known);
    for line in server.log() {
        assert!(secret.iter().all(|word| !line.contains(word)), "{line}");
    }
}
