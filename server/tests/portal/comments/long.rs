//! Conversations that don't fit on a page.

use super::{anchor, says, selector, with_a_post};
use crate::browser::Browser;
use crate::city::City;
use app::cast::ZHOU;
use app::kernel::lang::Lang;
use sqlx::PgPool;

/// So many threads with so many replies in each.
async fn say(city: &City, threads: i32, replies: i32) {
    sqlx::query(
        "WITH post AS (SELECT id, author_id, posted_at FROM posts WHERE category = 'masks'),
              said AS (SELECT n, r, ('01800000-0000-7000-8000-' || lpad((n * 1000)::text, 12, '0'))::uuid AS thread,
                              ('01800000-0000-7000-8000-' || lpad((n * 1000 + r)::text, 12, '0'))::uuid AS id
                       FROM generate_series(1, $1) AS n, generate_series(0, $2) AS r),
              laid AS (INSERT INTO comments (id, post_id, author_id, thread, answers, lang, body, said_at, since)
                       SELECT said.id, post.id, author_id, thread, CASE WHEN r > 0 THEN thread END, 'en',
                              format('Comment %s.%s', n, r), posted_at, posted_at FROM said, post
                       ORDER BY n, r RETURNING id)
         UPDATE posts SET comments = (SELECT count(*) FROM laid), commented = true WHERE category = 'masks'",
    )
    .bind(threads)
    .bind(replies)
    .execute(&city.pool)
    .await
    .unwrap();
}

/// All that stands on the pages from this one on, a list a page.
async fn pages(anybody: &mut Browser, page: &str) -> Vec<Vec<String>> {
    let (mut path, mut pages) = (page.to_owned(), Vec::new());
    loop {
        anybody.open(&path).await;
        let html = anybody.html();
        pages.push(html.select(&selector(".comment__text")).map(|text| text.text().collect::<String>()).collect());
        match anybody.href(".comments a[rel=next]") {
            Some(next) => path = next,
            None => return pages,
        }
    }
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn twenty_threads_stand_on_a_page_and_each_comment_once(pool: PgPool) {
    let (city, page) = with_a_post(pool).await;
    say(&city, 45, 1).await;
    let mut anybody = city.browser(Lang::En);
    let pages = pages(&mut anybody, &page).await;
    assert_eq!(pages.iter().map(Vec::len).collect::<Vec<_>>(), [40, 40, 10]);
    let said: Vec<String> = pages.concat().iter().map(|text| text.trim().to_owned()).collect();
    let expected: Vec<String> = (1..=45).flat_map(|n| [format!("Comment {n}.0"), format!("Comment {n}.1")]).collect();
    assert_eq!(said, expected, "the oldest first");
    assert_eq!(anybody.href(".pager a:not([rel])"), Some(format!("{page}#comments")), "and back to the beginning");

    // What is said now is found where it stands, and what follows is said from there as well.
    let mut zhou = city.browser_of(&ZHOU).await;
    says(&mut zhou, &page, "The newest of all.").await;
    assert!(zhou.path.starts_with(&format!("{page}/comments?from=")), "{}", zhou.path);
    zhou.fill("comment", "And one more.").submit(&format!("{page}/comments")).await;
    anchor(&zhou);
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn a_thread_longer_than_a_page_goes_on_on_the_next(pool: PgPool) {
    let (city, page) = with_a_post(pool).await;
    say(&city, 2, 130).await;
    let mut anybody = city.browser(Lang::En);
    let pages = pages(&mut anybody, &page).await;
    assert_eq!(pages.iter().map(Vec::len).collect::<Vec<_>>(), [100, 100, 62]);
    let mut said = pages.concat();
    said.sort();
    said.dedup();
    assert_eq!(said.len(), 262, "each once");
    assert!(anybody.text().contains("More replies to an earlier comment"), "{}", anybody.text());
    let begins = anybody.href(".comments__threads > li > p a").unwrap();
    assert!(anybody.open(&begins).await.text().contains("Comment 2.0"), "{}", anybody.text());

    let mut zhou = city.browser_of(&ZHOU).await;
    super::replies(&mut zhou, &page, "#comment-01800000-0000-7000-8000-000000001130", "After 130 others.").await;
}
