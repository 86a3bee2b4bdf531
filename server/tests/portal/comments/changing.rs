//! What an author still changes of a comment, and takes back.

use super::{anchor, at, counted, own, replies, says, with_a_post};
use crate::browser::Browser;
use app::cast::{LIN, WANG, ZHOU};
use app::kernel::lang::Lang;
use axum::http::StatusCode;
use chrono::TimeDelta;
use sqlx::PgPool;

async fn changes(browser: &mut Browser, own: &str, text: &str) {
    browser.open(own).await.fill("comment", text).submit(own).await;
    anchor(browser);
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn wang_changes_freely_for_a_quarter_of_an_hour_and_openly_afterwards(pool: PgPool) {
    let (city, page) = with_a_post(pool).await;
    let mut wang = city.browser_of(&WANG).await;
    let comment = says(&mut wang, &page, "早上六点补货").await;
    let own = own(&page, &comment);
    let mut anybody = city.browser(Lang::En);
    city.passes(TimeDelta::minutes(14));
    changes(&mut wang, &own, "早上七点补货").await;
    assert_eq!(wang.text_of(&at(&comment, ".comment__text")).as_deref(), Some("早上七点补货"));
    anybody.open(&page).await;
    assert!(!anybody.has(&format!("a[href='{own}/editions']")), "{}", anybody.text());
    assert!(!anybody.open(&format!("{own}/editions")).await.text().contains("六点"), "no trace");

    city.passes(TimeDelta::minutes(2));
    assert!(wang.open(&own).await.text().contains("所有人都能看到以前的内容"), "{}", wang.text());
    changes(&mut wang, &own, "早上**八点**补货").await;
    assert!(wang.text().contains("修改过1次"), "{}", wang.text());
    city.passes(TimeDelta::minutes(1));
    changes(&mut wang, &own, "早上九点补货").await;
    // What is saved as it stands, or saved twice, is no change.
    changes(&mut wang, &own, "早上九点补货").await;
    anybody.open(&page).await;
    assert!(anybody.text().contains("edited 2 times"), "{}", anybody.text());
    let editions = anybody.href(&at(&comment, "a[href$='/editions']")).unwrap();
    let told = anybody.open(&editions).await.text();
    let places: Vec<_> = ["九点", "八点", "七点"].map(|text| told.find(text).expect(text)).into();
    assert!(places.is_sorted() && !told.contains("六点"), "{told}");
    assert!(told.contains("Since Monday 10 February 2020, 09:00") && told.contains("09:16"), "{told}");
    assert!(anybody.has("section strong"), "drawn as it was");
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn a_comment_changed_in_two_windows_keeps_both_texts(pool: PgPool) {
    let (city, page) = with_a_post(pool).await;
    let mut zhou = city.browser_of(&ZHOU).await;
    let comment = says(&mut zhou, &page, "As it was.").await;
    let own = own(&page, &comment);
    let mut other = zhou.clone();
    other.open(&own).await;
    changes(&mut zhou, &own, "From the first window.").await;
    other.fill("comment", "From the second <window>.").submit(&own).await;
    assert_eq!(other.status, StatusCode::CONFLICT);
    assert!(other.text().contains("Your comment was changed meanwhile"), "{}", other.text());
    assert!(other.text().contains("From the first window."), "{}", other.text());
    assert_eq!(other.text_of("textarea").as_deref(), Some("From the second <window>."));
    other.submit(&own).await;
    assert_eq!(other.text_of(&at(&comment, ".comment__text")).as_deref(), Some("From the second <window>."));
    // What can't stand is told, and kept.
    other.open(&own).await.fill("comment", " … ").submit(&own).await;
    assert_eq!(other.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(other.text().contains("Write your comment in words"), "{}", other.text());
    assert!(other.text_of("title").unwrap().starts_with("Error:"));
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn twenty_changes_are_shown_and_no_more_are_made(pool: PgPool) {
    let (city, page) = with_a_post(pool).await;
    let mut zhou = city.browser_of(&ZHOU).await;
    let own = own(&page, &says(&mut zhou, &page, "Text 0").await);
    city.passes(TimeDelta::minutes(15));
    for n in 1..=20 {
        changes(&mut zhou, &own, &format!("Text {n}")).await;
    }
    zhou.open(&own).await.fill("comment", "Text 21").submit(&own).await;
    assert_eq!(zhou.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(zhou.text().contains("You have changed it 20 times"), "{}", zhou.text());
    assert_eq!(zhou.text_of("textarea").as_deref(), Some("Text 21"), "it is kept");
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn nobody_changes_or_takes_back_what_another_said(pool: PgPool) {
    let (city, page) = with_a_post(pool).await;
    let mut zhou = city.browser_of(&ZHOU).await;
    let comment = own(&page, &says(&mut zhou, &page, "Mine.").await);
    let mut lin = city.browser_of(&LIN).await;
    let elsewhere = comment.replacen(&page, "/board/1", 1);
    for path in [comment.clone(), format!("{comment}/withdrawal")] {
        assert_eq!(lin.open(&path).await.status, StatusCode::NOT_FOUND, "{path}");
        lin.post(&path, &[("version", "1"), ("comment", "Lin's now.")]).await;
        assert_eq!(lin.status, StatusCode::NOT_FOUND, "{path}");
    }
    // Nor is one's own found under another's post.
    if elsewhere != comment {
        assert_eq!(zhou.open(&elsewhere).await.status, StatusCode::NOT_FOUND);
        assert_eq!(zhou.open(&format!("{elsewhere}/editions")).await.status, StatusCode::NOT_FOUND);
    }
    assert!(zhou.open(&page).await.text().contains("Mine."), "{}", zhou.text());
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn what_is_taken_back_leaves_its_place_and_is_forgotten(pool: PgPool) {
    let (city, page) = with_a_post(pool).await;
    let (mut zhou, mut lin) = (city.browser_of(&ZHOU).await, city.browser_of(&LIN).await);
    let said = says(&mut zhou, &page, "First secret.").await;
    let own = own(&page, &said);
    city.passes(TimeDelta::minutes(16));
    changes(&mut zhou, &own, "Second secret.").await;
    let reply = replies(&mut lin, &page, &said, "同意。").await;
    // Lin is about to say more, when it is taken back.
    let mut late = lin.clone();
    late.open(&format!("{page}/comments/new?to={}", said.trim_start_matches("#comment-"))).await;

    zhou.open(&format!("{own}/withdrawal")).await;
    assert!(zhou.text().contains("Nobody will read it any more"), "{}", zhou.text());
    let form = zhou.form(&format!("{own}/withdrawal"));
    let mut again = zhou.clone();
    zhou.submit(&format!("{own}/withdrawal")).await;
    assert!(zhou.text().contains("Your comment was taken back."), "{}", zhou.text());
    again.visit(&form).await;
    assert_eq!((again.status, counted(&city).await), (StatusCode::SEE_OTHER, 1), "once, however often it is sent");

    let mut anybody = city.browser(Lang::En);
    anybody.open(&page).await;
    assert!(anybody.text().contains("Its author took this comment back."), "{}", anybody.text());
    assert!(!anybody.text().contains("secret") && anybody.has(&at(&reply, ".comment__text")));
    for gone in [format!("{own}/editions"), own.clone(), format!("{page}/comments/new?to={}", &own[own.len() - 36..])] {
        zhou.open(&gone).await;
        assert_eq!(zhou.status, StatusCode::NOT_FOUND, "{gone}: {}", zhou.text());
    }
    zhou.post(&own, &[("version", "2"), ("comment", "Third secret.")]).await;
    assert_eq!(zhou.status, StatusCode::NOT_FOUND, "{}", zhou.text());

    late.fill("comment", "还有一句。").submit(&format!("{page}/comments")).await;
    assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(late.text().contains("刚刚被作者撤回或被版主隐藏") && !late.has("input[name=to]"), "{}", late.text());
    late.submit(&format!("{page}/comments")).await;
    anchor(&late);

    let kept = "SELECT count(*) FROM comments LEFT JOIN comment_editions ON comment_id = id
                WHERE concat(comments.body, comment_editions.body) LIKE '%secret%'";
    let kept = async || sqlx::query_scalar::<_, i64>(kept).fetch_one(&city.pool).await.unwrap();
    city.passes(TimeDelta::days(29));
    city.drain().await;
    assert_ne!(kept().await, 0);
    city.passes(TimeDelta::days(2));
    city.drain().await;
    assert_eq!(kept().await, 0);
    anybody.open(&page).await;
    assert!(anybody.text().contains("Its author took this comment back."), "{}", anybody.text());
}
