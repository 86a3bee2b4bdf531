use crate::line::{Line, own_form_head};
use crate::server::Server;
use sqlx::PgPool;
use std::ops::Range;
use std::time::Duration;

/// The bound of the design, and what a busy machine adds to it.
const TEN: Range<Duration> = Duration::from_secs(9)..Duration::from_secs(13);
const A_BODYS: Range<Duration> = Duration::from_secs(11)..Duration::from_secs(16);

#[sqlx::test(migrations = false)]
#[ignore = "needs a database"]
async fn who_drips_or_says_nothing_is_cut(pool: PgPool) {
    let server = Server::start(&pool).await;
    let open = || Line::open(server.pages);
    let (mut silent, mut idle, headers, body, wanted_by_nobody) = tokio::join!(open(), open(), open(), open(), open());
    idle.send("GET /healthz HTTP/1.1\r\nHost: portal.example\r\n\r\nGET").await;
    assert!(idle.head().await.starts_with("HTTP/1.1 200"));
    let (sign_in, nowhere) = (own_form_head("/sign-in", 1000), own_form_head("/no-such-page", 1000));
    let (said_nothing, went_idle, dripped_headers, dripped_body, dripped_nowhere) = tokio::join!(
        silent.wait_for_the_end(),
        idle.wait_for_the_end(),
        headers.drip("GET / HTTP/1.1\r\nHost: portal.example\r\nX-Drip: "),
        body.drip(&sign_in),
        wanted_by_nobody.drip(&nowhere),
    );
    assert!(TEN.contains(&said_nothing), "said nothing: {said_nothing:?}");
    assert!(TEN.contains(&went_idle), "idle after an answer: {went_idle:?}");
    assert!(TEN.contains(&dripped_headers.0), "dripped headers: {dripped_headers:?}");
    for (took, answer) in [dripped_body, dripped_nowhere] {
        assert!(A_BODYS.contains(&took), "dripped a body: {took:?}");
        assert!(answer.starts_with("HTTP/1.1 408"), "{answer}");
    }
}
