use crate::line::{Line, get, own_form_head, post};
use crate::server::Server;
use sqlx::PgPool;
use std::time::Duration;
use tokio::io::AsyncReadExt;
use tokio::net::{TcpListener, TcpStream};

const FORM: &str = "email=lin.yue%40example.com&password=no+such+password";

#[sqlx::test(migrations = false)]
#[ignore = "needs a database"]
async fn a_request_under_way_is_ended_and_then_the_server(pool: PgPool) {
    let mut server = Server::start(&pool).await;
    let mut idle = Line::open(server.pages).await;
    let mut under_way = Line::open(server.pages).await;
    under_way.send(own_form_head("/sign-in", FORM.len())).await;
    under_way.send(&FORM[..20]).await;
    tokio::time::sleep(Duration::from_millis(300)).await;

    server.ask_to_stop();
    assert!(idle.wait_for_the_end().await < Duration::from_secs(2), "who asks for nothing is let go at once");
    tokio::time::sleep(Duration::from_secs(1)).await;
    assert!(TcpStream::connect(server.pages).await.is_err(), "nobody new is taken in");
    under_way.send(&FORM[20..]).await;
    let answer = under_way.answer().await;
    assert_eq!(answer.status, 422, "{answer:?}");
    assert!(answer.body.contains("lin.yue@example.com"), "the whole page came, with what was typed");

    let (status, took) = server.end().await;
    assert_eq!(status.code(), Some(0));
    assert!(took < Duration::from_secs(2), "{took:?} after its last answer");
}

#[sqlx::test(migrations = false)]
#[ignore = "needs a database"]
async fn who_never_ends_keeps_it_no_longer_than_ten_seconds(pool: PgPool) {
    let silent = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let smtp = format!("smtp://{}", silent.local_addr().unwrap());
    let mut server = Server::start_with(&pool, &[("SEAMLESS_SMTP_URL", &smtp)]).await;
    // A job waits for a mail server that says nothing, and a client never sends the rest of its form.
    let newcomer = [("name", "林悦"), ("email", "lin.yue@example.com"), ("password", "willows over the lake")];
    assert_eq!(post(server.pages, "/sign-up", &newcomer).await.status, 303);
    let (mut mail, _) = silent.accept().await.unwrap();
    let mut half = Line::open(server.pages).await;
    half.send(own_form_head("/sign-in", FORM.len())).await;
    tokio::time::sleep(Duration::from_millis(300)).await;

    server.ask_to_stop();
    let (status, took) = server.end().await;
    assert_eq!(status.code(), Some(0));
    assert!(took < Duration::from_secs(10), "{took:?}");
    assert!(took > Duration::from_secs(5), "they had time to end, but only {took:?}");
    assert_eq!(mail.read(&mut [0]).await.unwrap_or_default(), 0, "the mail server was left");
    let waiting = sqlx::query_scalar::<_, i64>("SELECT count(*) FROM jobs WHERE kind LIKE '%mail%'").fetch_one(&pool);
    assert_eq!(waiting.await.unwrap(), 1, "the mail is still to be sent");
}

#[sqlx::test(migrations = false)]
#[ignore = "needs a database"]
async fn an_address_that_is_taken_is_one_line_and_the_end(pool: PgPool) {
    let mut first = Server::start(&pool).await;
    for setting in ["SEAMLESS_LISTEN", "SEAMLESS_METRICS_LISTEN"] {
        let taken = first.pages.to_string();
        let (url, data) = (crate::server::url_of(&pool), tempfile::tempdir().unwrap());
        let mut second = crate::server::seamless(&["serve"]);
        second.env("DATABASE_URL", url).env("SEAMLESS_DATA", data.path()).env("SEAMLESS_LOG", "error");
        second.env("SEAMLESS_LISTEN", "127.0.0.1:0").env("SEAMLESS_METRICS_LISTEN", "off").env(setting, &taken);
        let output = tokio::task::spawn_blocking(move || second.output().unwrap()).await.unwrap();
        let said = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(1), "{said}");
        assert!(said.lines().count() == 1 && said.contains(&taken), "{said}");
    }
    assert_eq!(get(first.pages, "/healthz").await.status, 200);
    first.ask_to_stop();
    assert_eq!(first.end().await.0.code(), Some(0));
}
