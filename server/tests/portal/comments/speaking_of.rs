//! Posts and cases that texts speak of.

use super::{at, posts, says, with_a_post};
use crate::approved::reopens;
use crate::city::City;
use crate::desks::files;
use app::cast::{LIN_FOODS, ZHOU};
use app::kernel::lang::Lang;
use sqlx::PgPool;

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn the_number_of_a_post_leads_to_it_in_posts_and_comments(pool: PgPool) {
    let (city, page) = with_a_post(pool).await;
    let number: i64 = page.trim_start_matches("/board/").parse().unwrap();
    let mut zhou = city.browser_of(&ZHOU).await;
    let text = format!("同#{number}和P-{number:06}，不是#999；`#{number}`和[#{number}](https://example.com)也不是");
    let comment = says(&mut zhou, &page, &text).await;
    let link = at(&comment, &format!(".comment__text a[href='{page}']"));
    assert_eq!(zhou.html().select(&super::selector(&link)).count(), 2, "{}", zhou.text());
    assert!(!zhou.has("a[href='/board/999']") && zhou.has(&at(&comment, "code")));

    zhou.open("/board/new").await.fill("kind", "question").fill("category", "masks").fill("place", "330106109");
    zhou.fill("title", "More machines?").fill("body", &format!("After #{number}: where else?"));
    zhou.submit("/board/new").await.submit("/board").await;
    assert!(zhou.has(&format!(".post__text a[href='{page}']")), "{}", zhou.text());
    assert_eq!(zhou.open(&page).await.path, page);
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn the_number_of_a_case_leads_to_what_the_register_shows_and_to_nothing_else(pool: PgPool) {
    let city = City::with_services(pool).await;
    let page = posts(&city).await;
    city.settle_firm(&LIN_FOODS).await;
    let under_review = files(&city).await.reference.to_string();
    let approved = reopens(&city, &LIN_FOODS).await.reference.to_string();
    let mut zhou = city.browser_of(&ZHOU).await;
    let comment = says(&mut zhou, &page, &format!("{approved} is done, {under_review} is not.")).await;
    let mut anybody = city.browser(Lang::En);
    anybody.open(&page).await;
    let html = anybody.html();
    let links: Vec<_> = html.select(&super::selector(&at(&comment, ".comment__text a"))).collect();
    assert_eq!(links.len(), 1, "{}", anybody.text());
    assert_eq!(links[0].text().collect::<String>(), approved);
    let register = links[0].attr("href").unwrap().to_owned();
    assert!(anybody.text().contains(&under_review), "it is text");
    anybody.open(&register).await;
    assert!(anybody.text().contains(LIN_FOODS.zh), "{}", anybody.text());
}
