use crate::line::{Line, get, own_form_head, post, post_with};
use crate::server::{ORIGIN, Server};
use sqlx::PgPool;
use std::time::{Duration, Instant};

/// So many sign in at one moment, each from an address of their own.
const STORM: u8 = 200;
/// What a public page may take meanwhile, on a machine that runs other tests too.
const BEARABLE: Duration = Duration::from_secs(3);

#[sqlx::test(migrations = false)]
#[ignore = "needs a database"]
async fn a_storm_of_sign_ins_does_not_keep_the_public_from_its_pages(pool: PgPool) {
    let server = Server::start_with(&pool, &[("SEAMLESS_TRUSTED_PROXIES", "127.0.0.1")]).await;
    let lin = [("name", "林悦"), ("email", "lin.yue@example.com"), ("password", "willows over the lake")];
    assert_eq!(post(server.pages, "/sign-up", &lin).await.status, 303);

    let storm = (0..STORM).map(|n| {
        let pages = server.pages;
        tokio::spawn(async move {
            let email = format!("person{n}@example.com");
            let headers = format!("Host: portal.example\r\nOrigin: {ORIGIN}\r\nX-Forwarded-For: 203.0.113.{n}\r\n");
            post_with(pages, "/sign-in", &[("email", &email), ("password", "not the password")], &headers).await.status
        })
    });
    let storm: Vec<_> = storm.collect();
    let mut slowest = Duration::ZERO;
    for _ in 0..10 {
        let begun = Instant::now();
        assert_eq!(get(server.pages, "/register").await.status, 200);
        slowest = slowest.max(begun.elapsed());
    }
    assert!(slowest < BEARABLE, "a page took {slowest:?}");
    let mut told = Vec::new();
    for one in storm {
        told.push(one.await.unwrap());
    }
    // The queue is bounded: some wait for their answer, the others are told at once to come back.
    assert!(told.iter().all(|status| [422, 503].contains(status)), "{told:?}");
    assert!(told.contains(&422) && told.contains(&503), "{told:?}");
    assert_eq!(post(server.pages, "/sign-in", &lin[1..]).await.status, 303, "afterwards Lin is let in");
}

/// Work that has begun cannot be called back: those who leave must not make room for more of it.
#[sqlx::test(migrations = false)]
#[ignore = "needs a database"]
async fn whoever_hangs_up_keeps_their_place_in_the_queue(pool: PgPool) {
    let server = Server::start_with(&pool, &[("SEAMLESS_TRUSTED_PROXIES", "127.0.0.1")]).await;
    let mut most = 0;
    for n in 0..=STORM {
        let pages = server.pages;
        tokio::spawn(async move {
            let form = format!("email=person{n}%40example.com&password=not+the+password");
            let head = own_form_head("/sign-in", form.len());
            let mut line = Line::open(pages).await;
            line.send(head.replace("Origin", &format!("X-Forwarded-For: 203.0.113.{n}\r\nOrigin"))).await;
            line.send(form).await;
            // Long enough for the work to have begun, too short for it to have ended in such a crowd.
            tokio::time::sleep(Duration::from_millis(100)).await;
        });
        tokio::time::sleep(Duration::from_millis(10)).await;
        most = most.max(server.threads());
    }
    // Tokio's own, one a hash at work, and a few that files are read by.
    let few = 20 + 2 * std::thread::available_parallelism().unwrap().get();
    assert!(most < few, "{most} threads: those who left made room for more work");
}
