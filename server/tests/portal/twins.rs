//! Two hundred residents write what two hundred others have written, in their own words.

use crate::city::City;
use app::board::words;
use app::cast::{WANG, ZHOU};
use serde::Deserialize;
use sqlx::PgPool;

#[derive(Deserialize)]
struct Pairs {
    pair: Vec<Pair>,
}

#[derive(Deserialize)]
struct Pair {
    first: Written,
    second: Written,
}

#[derive(Deserialize)]
struct Written {
    title: String,
    body: String,
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn whoever_writes_what_stands_on_the_board_is_shown_it_among_the_first_five(pool: PgPool) {
    let city = City::with_departments(pool).await;
    let Pairs { pair: pairs } = toml::from_str(include_str!("twins.toml")).unwrap();
    let wang = city.settle(&WANG).await;
    for Pair { first, .. } in &pairs {
        sqlx::query(
            "INSERT INTO posts (id, author_id, kind, category, lang, title, body, division_code, words, posted_at)
             VALUES (gen_random_uuid(), $1, 'report', 'other', 'zh-CN', $2, $3, '330106007', array_to_tsvector($4),
                     '2020-02-01Z')",
        )
        .bind(wang.0)
        .bind(&first.title)
        .bind(&first.body)
        .bind(words::of(&format!("{} {}", first.title, first.body)))
        .execute(&city.pool)
        .await
        .unwrap();
    }
    let mut zhou = city.browser_of(&ZHOU).await;
    let offered = scraper::Selector::parse("ul.posts h3").unwrap();
    let mut missed = Vec::new();
    for Pair { first, second } in &pairs {
        zhou.open("/board/new").await.fill("kind", "report").fill("category", "other").fill("place", "330106007");
        zhou.fill("title", &second.title).fill("body", &second.body).submit("/board/new").await;
        let titles: Vec<String> = zhou.html().select(&offered).map(|title| title.text().collect()).collect();
        assert!(titles.len() <= 5, "{titles:?}");
        if !titles.contains(&first.title) {
            missed.push(&first.title);
        }
    }
    assert_eq!(pairs.len(), 200);
    println!("{} of {} are found", pairs.len() - missed.len(), pairs.len());
    assert!(missed.len() * 5 <= pairs.len(), "{} of {} are missed: {missed:#?}", missed.len(), pairs.len());
}
