//! Comments are moderated as posts are.

use super::{acts, appeals, desk_of, first_appeal, letters_to, may_not_moderate, overturns, second_moderator, writes};
use crate::browser::Browser;
use crate::city::City;
use crate::comments::{at, own, replies, says};
use app::cast::{CHEN, LIN, MA, Person, SUN, WANG, ZHOU};
use app::identity::roles::Role;
use app::kernel::lang::Lang;
use axum::http::{StatusCode, header};
use chrono::TimeDelta;
use sqlx::PgPool;

/// Wang's post, and a browser of Zhou, who comments on it.
async fn talk(pool: PgPool) -> (City, String, Browser) {
    let city = City::with_departments(pool).await;
    let mut wang = city.browser_of(&WANG).await;
    let page = writes(&mut wang, "report", "北门几点开", "北门几点开门？").await;
    let zhou = city.browser_of(&ZHOU).await;
    (city, page, zhou)
}

/// As a reader does who has no JavaScript: by the link beside it.
pub async fn reports(city: &City, person: &Person, page: &str, anchor: &str, reason: &str) {
    let mut reader = city.browser_of(person).await;
    let report = reader.open(page).await.href(&at(anchor, "a[href$='/report']")).expect("a link beside it");
    reader.open(&report).await.fill("reason", reason).submit(&report).await;
    assert_eq!((reader.status, reader.path.clone()), (StatusCode::OK, format!("{page}{anchor}")), "{}", reader.text());
}

async fn counted(city: &City) -> i32 {
    sqlx::query_scalar("SELECT comments FROM posts").fetch_one(&city.pool).await.unwrap()
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn a_reported_comment_is_hidden_told_logged_appealed_and_shown_again(pool: PgPool) {
    let (city, page, mut zhou) = talk(pool).await;
    let said = says(&mut zhou, &page, "The guards are idiots.").await;
    let path = own(&page, &said);
    let reply = replies(&mut city.browser_of(&LIN).await, &page, &said, "别这么说。").await;
    let mut late = city.browser_of(&CHEN).await;
    late.open(&format!("{page}/comments/new?to={}", said.trim_start_matches("#comment-"))).await;
    reports(&city, &LIN, &page, &said, "insulting").await;
    reports(&city, &CHEN, &page, &said, "insulting").await;
    reports(&city, &CHEN, &page, &said, "untrue").await;

    let mut ma = city.browser_of(&MA).await;
    let row = ma.open("/moderation").await.text_of("tbody tr").unwrap();
    assert!(row.contains("评论：The guards are idiots.") && row.contains("2次举报"), "{row}");
    assert!(ma.has(&format!("tbody a[href='{}']", desk_of(&path))), "{}", ma.text());
    let place = ma.href("tbody a[href^='/board/']").expect("the place where it stands");
    assert!(ma.open(&place).await.has(&at(&said, ".comment__text")), "{place}: {}", ma.text());
    ma.open(&desk_of(&path)).await;
    assert!(ma.text().contains("对“北门几点开”的评论") && ma.text().contains("侮辱、威胁他人"), "{}", ma.text());
    assert!(!ma.has("input[value=lock], input[value=let_through]"), "a comment is not locked");

    let mut anybody = city.browser(Lang::En);
    let known = anybody.open(&page).await.headers[header::ETAG].clone();
    let listed = anybody.open("/board").await.headers[header::ETAG].clone();
    acts(&mut ma, &path, "hide", &[]).await;
    assert!(!ma.open("/moderation").await.text().contains("idiots"), "looked at");
    assert_eq!(anybody.open_knowing(&page, &known).await.status, StatusCode::OK, "another page");
    assert_eq!(anybody.open_knowing("/board", &listed).await.status, StatusCode::OK, "another count");
    let note = anybody.open(&page).await.text_of(&at(&said, "p")).unwrap();
    assert!(note.contains("A moderator hid this comment") && note.contains("It insults or threatens"), "{note}");
    assert!(!anybody.text().contains("idiots") && anybody.has(&at(&reply, ".comment__text")), "{}", anybody.text());
    assert_eq!(counted(&city).await, 1);
    late.fill("comment", "我也这么想。").submit(&format!("{page}/comments")).await;
    assert!(late.status == StatusCode::UNPROCESSABLE_ENTITY && late.text().contains("被版主隐藏"), "{}", late.text());
    for gone in [format!("{path}/editions"), format!("{path}/report")] {
        late.open(&gone).await;
        assert_eq!(late.status, StatusCode::NOT_FOUND, "{gone}: {}", late.text());
    }
    anybody.open("/board/log").await;
    assert!(anybody.text().contains("A comment was hidden"), "{}", anybody.text());
    for hidden in ["idiots", "北门", ZHOU.pinyin, "请文明发言"] {
        assert!(!anybody.text().contains(hidden), "{hidden} is in the log");
    }

    let letter = letters_to(&city, ZHOU.email).await.pop().expect("a letter to its author");
    assert!(letter.subject.contains("About your comment"), "{letter:?}");
    assert!(letter.text.contains("请文明发言") && letter.text.contains("idiots"), "{letter:?}");
    zhou.open(&page).await;
    assert!(zhou.text_of(&at(&said, ".comment__text")).unwrap().contains("idiots"), "its author reads it");
    assert!(
        zhou.has(&at(&said, "a[href='/account/moderation']")) && !zhou.has(&at(&said, &format!("a[href='{path}']")))
    );
    zhou.open(&path).await;
    assert!(zhou.path.ends_with(&said) && zhou.has(&at(&said, "a[href='/account/moderation']")), "{}", zhou.path);
    zhou.post(&path, &[("version", "1"), ("comment", "The guards are nice.")]).await;
    assert_eq!(zhou.status, StatusCode::UNPROCESSABLE_ENTITY, "it stays as it was: {}", zhou.text());

    appeals(&mut zhou).await;
    let appeal = first_appeal(&mut ma).await;
    ma.open(&appeal).await.fill("outcome", "overturned").fill("answer", "没有问题").submit(&appeal).await;
    assert!(ma.status == StatusCode::UNPROCESSABLE_ENTITY && ma.text().contains("请由另一位版主"), "{}", ma.text());
    overturns(&mut second_moderator(&city).await).await;
    assert!(anybody.open(&page).await.text().contains("The guards are idiots."), "{}", anybody.text());
    assert_eq!(counted(&city).await, 2);
    assert!(anybody.open("/board/log").await.text().contains("It was wrong, and is undone"), "{}", anybody.text());
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn a_masked_part_is_read_by_its_author_alone_in_all_that_a_comment_said(pool: PgPool) {
    let (city, page, mut zhou) = talk(pool).await;
    let said = says(&mut zhou, &page, "Call Wu at 88880000.").await;
    let path = own(&page, &said);
    city.passes(TimeDelta::minutes(20));
    zhou.open(&path).await.fill("comment", "Call Wu at 88880000 now.").submit(&path).await;
    let mut ma = city.browser_of(&MA).await;
    acts(&mut ma, &path, "mask", &[("part", "88880000")]).await;
    assert!(ma.text().contains("Call Wu at 88880000."), "moderators read all of it whole");
    acts(&mut ma, &path, "mask", &[("part", "Wu")]).await;

    let mut anybody = city.browser(Lang::En);
    assert!(anybody.open(&page).await.text().contains("Call ██ at ███ now."), "{}", anybody.text());
    anybody.open(&format!("{path}/editions")).await;
    assert!(anybody.text().contains("Call ██ at ███.") && !anybody.text().contains("8888"), "{}", anybody.text());
    assert_eq!(counted(&city).await, 1, "it is read");
    zhou.open(&page).await;
    assert!(zhou.text_of(&at(&said, ".comment__text")).unwrap().contains("Wu at 88880000"), "{}", zhou.text());
    assert!(zhou.text().contains("everybody else reads ███"), "{}", zhou.text());
    // Written a little otherwise, it would stand there again.
    assert!(
        !zhou.has(&format!("a[href='{path}']")) && zhou.has(&format!("a[href='{path}/withdrawal']")),
        "{}",
        zhou.text()
    );
    zhou.post(&path, &[("comment", "Wu: 8888 0000!"), ("version", "2")]).await;
    assert_eq!(zhou.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(zhou.text().contains("A moderator masked a part"), "{}", zhou.text());
    assert!(!anybody.open(&page).await.text().contains("0000"), "{}", anybody.text());
    assert!(anybody.open("/board/log").await.text().contains("A part of a comment was masked"));

    appeals(&mut zhou).await;
    overturns(&mut second_moderator(&city).await).await;
    assert!(anybody.open(&page).await.text().contains("Call Wu at ███ now."), "the other stands: {}", anybody.text());
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn who_said_it_is_warned_looked_at_for_a_reason_and_suspended(pool: PgPool) {
    let (city, page, mut zhou) = talk(pool).await;
    let path = own(&page, &says(&mut zhou, &page, "Or else!").await);
    let desk = desk_of(&path);
    let mut ma = city.browser_of(&MA).await;
    acts(&mut ma, &path, "warn", &[]).await;
    assert!(city.last_mail().await.text.contains("The author was warned"));
    ma.open(&desk).await;
    assert!(!ma.text().contains(ZHOU.email), "{}", ma.text());
    ma.fill("purpose", "danger").fill("look_why", "威胁他人").submit(&format!("{desk}/author")).await;
    assert!(ma.text().contains(ZHOU.email), "{}", ma.text());
    assert_eq!(ma.href("a.govuk-back-link").as_deref(), Some(desk.as_str()));
    acts(&mut ma, &path, "suspend", &[("days", "1")]).await;
    assert_eq!(zhou.open(&format!("{page}/comments/new")).await.status, StatusCode::FORBIDDEN);
    zhou.open("/account/moderation").await;
    for told in ["The account was suspended for a day", "The author was warned", "威胁他人", "Comment: Or else!"] {
        assert!(zhou.text().contains(told), "{told}: {}", zhou.text());
    }
    assert!(zhou.open(&page).await.text().contains("Or else!"), "it stands");
    city.passes(TimeDelta::days(1));
    let mut zhou = city.browser_of(&ZHOU).await;
    says(&mut zhou, &page, "Sorry.").await;
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn nobody_moderates_their_own_comment_or_what_is_said_about_their_department(pool: PgPool) {
    let (city, page, mut zhou) = talk(pool).await;
    let zhous = own(&page, &says(&mut zhou, &page, "The office is asleep.").await);
    let mut ma = city.browser_of(&MA).await;
    let mas = own(&page, &says(&mut ma, &page, "同意。").await);
    let sun = city.settle(&SUN).await;
    city.grant(sun, Role::Moderator).await;
    let mut sun = city.clerk(&SUN).await;
    for (moderator, path, told) in [(&mut sun, &zhous, "请由其他版主处理"), (&mut ma, &mas, "这是您自己写的")]
    {
        may_not_moderate(moderator, &desk_of(path), told).await;
    }
    let done: i64 = sqlx::query_scalar("SELECT count(*) FROM acts").fetch_one(&city.pool).await.unwrap();
    assert_eq!(done, 0);
    // Nor does a comment stand under another post's number.
    let other: i64 = sqlx::query_scalar(
        "INSERT INTO posts (id, author_id, kind, category, lang, title, body, division_code, words, posted_at)
         SELECT gen_random_uuid(), author_id, kind, category, lang, 'Another', body, division_code, words, posted_at
         FROM posts LIMIT 1 RETURNING number",
    )
    .fetch_one(&city.pool)
    .await
    .unwrap();
    let others = desk_of(&zhous).replace(&page.replace("/board/", "/posts/"), &format!("/posts/{other}"));
    assert!(others != desk_of(&zhous) && ma.open(&others).await.status == StatusCode::NOT_FOUND, "{others}");
    let report = format!("/board/{other}{}/report", zhous.trim_start_matches(&page));
    assert_eq!(ma.open(&report).await.status, StatusCode::NOT_FOUND, "{report}");
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn hidden_and_taken_back_it_counts_once_and_its_line_stays(pool: PgPool) {
    let (city, page, mut zhou) = talk(pool).await;
    let said = says(&mut zhou, &page, "Nonsense.").await;
    let path = own(&page, &said);
    let mut ma = city.browser_of(&MA).await;
    acts(&mut ma, &path, "hide", &[]).await;
    assert_eq!(counted(&city).await, 0);
    let mut anybody = city.browser(Lang::En);
    assert!(anybody.open(&page).await.has(&at(&said, "p")), "though none can be read: {}", anybody.text());
    zhou.open(&format!("{path}/withdrawal")).await.submit(&format!("{path}/withdrawal")).await;
    assert_eq!((zhou.status, counted(&city).await), (StatusCode::OK, 0), "{}", zhou.text());
    acts(&mut ma, &path, "unhide", &[]).await;
    assert_eq!(counted(&city).await, 0);
    anybody.open(&page).await;
    assert!(anybody.text().contains("Its author took this comment back."), "{}", anybody.text());
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn the_masked_part_is_forgotten_with_the_comment_and_the_act_stays(pool: PgPool) {
    let (city, page, mut zhou) = talk(pool).await;
    let path = own(&page, &says(&mut zhou, &page, "Call Wu at 88880000.").await);
    acts(&mut city.browser_of(&MA).await, &path, "mask", &[("part", "88880000")]).await;
    zhou.open(&format!("{path}/withdrawal")).await.submit(&format!("{path}/withdrawal")).await;
    assert_eq!(zhou.status, StatusCode::OK);
    for (days, is_told) in [(29, true), (2, false)] {
        city.passes(TimeDelta::days(days));
        city.drain().await;
        zhou = city.browser_of(&ZHOU).await;
        zhou.open("/account/moderation").await;
        assert_eq!(zhou.text().contains("88880000"), is_told, "after {days} days: {}", zhou.text());
        assert!(zhou.text().contains("masked"), "{}", zhou.text());
    }
    let parts: i64 = sqlx::query_scalar("SELECT count(*) FROM masked_parts").fetch_one(&city.pool).await.unwrap();
    assert_eq!(parts, 0);
}
