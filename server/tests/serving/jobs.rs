use crate::line::post;
use crate::server::{ORIGIN, Server, seamless, url_of};
use sqlx::PgPool;
use std::time::Duration;

#[sqlx::test(migrations = false)]
#[ignore = "needs a database"]
async fn a_server_told_not_to_work_leaves_its_mails_to_one_that_does_nothing_else(pool: PgPool) {
    let server = Server::start_with(&pool, &[("SEAMLESS_WORK", "false")]).await;
    let newcomer = [("name", "Ada"), ("email", "ada@example.org"), ("password", "willows over the lake")];
    assert_eq!(post(server.pages, "/sign-up", &newcomer).await.status, 303);
    // An idle worker looks for jobs every second.
    tokio::time::sleep(Duration::from_secs(3)).await;
    let waiting = sqlx::query_scalar::<_, i64>("SELECT count(*) FROM jobs WHERE kind = 'send_mail' AND attempts = 0");
    assert_eq!(waiting.fetch_one(&pool).await.unwrap(), 1);

    let mut command = seamless(&["work"]);
    command.env("DATABASE_URL", url_of(&pool)).env("SEAMLESS_DATA", server.data.path()).env("SEAMLESS_ORIGIN", ORIGIN);
    let mut worker = command.env("SEAMLESS_METRICS_LISTEN", "off").spawn().unwrap();
    let mail = server.mail().await;
    worker.kill().unwrap();
    worker.wait().unwrap();
    assert!(mail.contains("ada@example.org"), "{mail}");
}
