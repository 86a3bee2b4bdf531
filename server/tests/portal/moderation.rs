//! What readers report and moderators do about it, and what its author can say against it.

mod comments;
mod newcomers;
mod refusals;
mod reporters;

use crate::browser::Browser;
use crate::city::City;
use crate::mail::Mail;
use app::cast::{CHEN, LIN, MA, SHEN, SUN, WANG, ZHOU};
use app::identity::roles::Role;
use app::kernel::lang::Lang;
use axum::http::StatusCode;
use chrono::TimeDelta;
use sqlx::PgPool;

/// About Gudang, which Sun's desk answers.
pub async fn writes(browser: &mut Browser, kind: &str, title: &str, body: &str) -> String {
    browser.open("/board/new").await.fill("kind", kind).fill("category", "neighbourhood");
    browser.fill("place", "330106007").fill("title", title).fill("body", body).fill("called", "小王");
    browser.submit("/board/new").await.submit("/board").await;
    assert!(browser.path.starts_with("/board/"), "{}", browser.text());
    browser.path.clone()
}

/// Where moderators act on what stands there: `/moderation/posts/…` of `/board/…`.
pub fn desk_of(page: &str) -> String {
    page.replacen("/board/", "/moderation/posts/", 1)
}

pub async fn letters_to(city: &City, address: &str) -> Vec<Mail> {
    city.mails().await.into_iter().filter(|mail| mail.to == address).collect()
}

async fn reports(city: &City, person: &app::cast::Person, page: &str, reason: &str) {
    let mut reader = city.browser_of(person).await;
    let report = format!("{page}/report");
    reader.open(page).await.open(&report).await.fill("reason", reason).submit(&report).await;
    assert_eq!((reader.status, reader.path.as_str()), (StatusCode::OK, page), "{}", reader.text());
}

/// What Ma does about it, with what belongs to the act.
pub async fn acts(ma: &mut Browser, page: &str, act: &str, more: &[(&str, &str)]) {
    let desk = desk_of(page);
    ma.open(&desk).await.fill("act", act).fill("reason", "insulting").fill("why", "请文明发言");
    for (field, value) in more {
        ma.fill(field, value);
    }
    ma.submit(&format!("{desk}/acts")).await;
    assert_eq!((ma.status, ma.path.as_str()), (StatusCode::OK, desk.as_str()), "{act}: {}", ma.text());
}

/// The page on which the newest act against this person is appealed.
pub async fn appeals(author: &mut Browser) -> String {
    author.open("/account/moderation").await;
    let path = author.href("a[href$='/appeal']").expect("an act that can be appealed");
    author.open(&path).await.submit(&path).await;
    assert_eq!(author.status, StatusCode::UNPROCESSABLE_ENTITY, "without a reason: {}", author.text());
    author.fill("why", "我没有骂人").submit(&path).await;
    assert_eq!((author.status, author.path.as_str()), (StatusCode::OK, "/account/moderation"), "{}", author.text());
    path.replace("/account/moderation/", "/moderation/appeals/").replace("/appeal", "").replace("/moderations/", "/")
}

pub async fn second_moderator(city: &City) -> Browser {
    let shen = city.settle(&SHEN).await;
    city.grant(shen, Role::Moderator).await;
    city.browser_of(&SHEN).await
}

/// The path of the appeal that stands first in the queue.
pub async fn first_appeal(moderator: &mut Browser) -> String {
    moderator.open("/moderation").await;
    moderator.href("main a[href^='/moderation/appeals/']").expect("an appeal in the queue")
}

pub async fn overturns(moderator: &mut Browser) {
    let appeal = first_appeal(moderator).await;
    moderator.open(&appeal).await.fill("outcome", "overturned").fill("answer", "没有问题").submit(&appeal).await;
    assert_eq!((moderator.status, moderator.path.as_str()), (StatusCode::OK, "/moderation"), "{}", moderator.text());
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn what_is_reported_is_hidden_told_logged_appealed_and_shown_again(pool: PgPool) {
    let city = City::with_departments(pool).await;
    let mut wang = city.browser_of(&WANG).await;
    let page = writes(&mut wang, "report", "北门的保安态度恶劣", "北门保安骂人。").await;
    let other = writes(&mut wang, "question", "南门几点关", "南门几点关门？").await;
    reports(&city, &LIN, &other, "untrue").await;
    reports(&city, &LIN, &page, "private_data").await;
    reports(&city, &CHEN, &page, "insulting").await;
    reports(&city, &CHEN, &page, "insulting").await;

    let mut ma = city.browser_of(&MA).await;
    ma.open("/moderation").await;
    assert!(ma.has("header a[href='/moderation']"), "one of her places");
    let first = ma.text_of("tbody tr").unwrap();
    assert!(first.contains("北门的保安") && first.contains("2次举报"), "what weighs more first: {first}");
    acts(&mut ma, &page, "hide", &[]).await;
    assert!(!ma.open("/moderation").await.text().contains("北门的保安"), "looked at: {}", ma.text());

    let mut anybody = city.browser(Lang::En);
    anybody.open(&page).await;
    assert_eq!(anybody.status, StatusCode::GONE);
    assert!(
        anybody.text().contains("It insults or threatens") && !anybody.text().contains("北门"),
        "{}",
        anybody.text()
    );
    for list in ["/board", "/board?words=保安", "/", "/board?order=supported"] {
        assert!(!anybody.open(list).await.text().contains("北门的保安"), "{list}");
    }
    let mut zhou = city.browser_of(&ZHOU).await;
    zhou.post(&format!("{page}/support"), &[]).await;
    assert_eq!(zhou.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(zhou.text().contains("Nothing can be said of it"), "{}", zhou.text());
    let mut sun = city.clerk(&SUN).await;
    assert!(!sun.open("/desk").await.text().contains("北门的保安"), "its desk is relieved");
    anybody.open("/board/log").await;
    assert!(anybody.text().contains("The post was hidden") && anybody.text().contains("It insults or threatens"));
    for hidden in ["北门", "马宁", "王芳", "请文明发言"] {
        assert!(!anybody.text().contains(hidden), "{hidden} is in the log");
    }
    assert!(!anybody.has("td[data-column=Appeal]"), "nobody appealed: {}", anybody.text());
    let letter = letters_to(&city, WANG.email).await.pop().expect("a letter to its author");
    assert!(letter.text.contains("请文明发言"), "{letter:?}");

    appeals(&mut wang).await;
    assert!(!wang.has("a[href$='/appeal']"), "once: {}", wang.text());
    let appeal = first_appeal(&mut ma).await;
    let decides = async |moderator: &mut Browser| {
        moderator.open(&appeal).await.fill("outcome", "overturned").fill("answer", "没有骂人");
        moderator.submit(&appeal).await;
    };
    decides(&mut ma).await;
    assert_eq!(ma.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(ma.text().contains("请由另一位版主决定申诉"), "{}", ma.text());
    let mut shen = second_moderator(&city).await;
    let mut again = shen.clone();
    decides(&mut shen).await;
    assert_eq!((shen.status, shen.path.as_str()), (StatusCode::OK, "/moderation"), "{}", shen.text());
    again.open(&appeal).await;
    assert!(!again.has("main form"), "decided: {}", again.text());
    assert!(anybody.open(&page).await.text().contains("北门保安骂人"), "it is shown again");
    assert!(sun.open("/desk").await.text().contains("北门的保安"), "its desk has it again");
    assert!(anybody.open("/board/log").await.text().contains("It was wrong, and is undone"), "{}", anybody.text());
    assert!(wang.open("/account/moderation").await.text().contains("没有骂人"));
    assert!(city.last_mail().await.text.contains("撤销"));
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn a_masked_part_is_read_by_nobody_and_comes_back_when_the_mask_was_wrong(pool: PgPool) {
    let city = City::with_departments(pool).await;
    let mut wang = city.browser_of(&WANG).await;
    let page = writes(&mut wang, "report", "张三占道停车", "张三的车是浙A8888。").await;
    let mut ma = city.browser_of(&MA).await;
    acts(&mut ma, &page, "mask", &[("part", "浙A8888")]).await;
    acts(&mut ma, &page, "mask", &[("part", "张三")]).await;
    assert!(ma.text().contains("张三的车是浙A8888"), "moderators read it whole");
    let mut anybody = city.browser(Lang::En);
    anybody.open(&page).await;
    assert!(anybody.text().contains("██的车是███。") && !anybody.text().contains("张三"), "{}", anybody.text());
    for list in ["/board", "/board?words=8888", "/board?words=停车"] {
        let text = anybody.open(list).await.text();
        assert!(!text.contains("张三") && text.contains("占道停车") != list.contains("8888"), "{list}: {text}");
    }
    let mut sun = city.clerk(&SUN).await;
    assert!(!sun.open("/desk").await.text().contains("张三"), "{}", sun.text());

    appeals(&mut wang).await;
    let mut shen = second_moderator(&city).await;
    let appeal = first_appeal(&mut shen).await;
    shen.open(&appeal).await.fill("outcome", "overturned").fill("answer", "可以写").submit(&appeal).await;
    anybody.open(&page).await;
    assert!(anybody.text().contains("张三的车是███。"), "the other mask stands: {}", anybody.text());
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn of_a_locked_post_nothing_more_is_said(pool: PgPool) {
    let city = City::with_departments(pool).await;
    let mut wang = city.browser_of(&WANG).await;
    let page = writes(&mut wang, "report", "北门", "北门不让进。").await;
    let mut zhou = city.browser_of(&ZHOU).await;
    zhou.open(&page).await.submit(&format!("{page}/support")).await;
    let mut ma = city.browser_of(&MA).await;
    acts(&mut ma, &page, "lock", &[]).await;
    let mut lin = city.browser_of(&LIN).await;
    lin.open(&page).await;
    assert!(lin.text().contains("已被版主锁定") && !lin.has(&format!("form[action='{page}/support']")));
    for deed in ["support", "verdict"] {
        lin.post(&format!("{page}/{deed}"), &[("done", "true")][..usize::from(deed == "verdict")]).await;
        assert_eq!(lin.status, StatusCode::UNPROCESSABLE_ENTITY, "{deed}: {}", lin.text());
    }
    zhou.post(&format!("{page}/support/withdrawal"), &[]).await;
    assert_eq!(zhou.status, StatusCode::OK, "what was given can be taken back");
    acts(&mut ma, &page, "unlock", &[]).await;
    lin.open(&page).await.submit(&format!("{page}/support")).await;
    assert_eq!(lin.status, StatusCode::OK);
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn who_is_suspended_reads_and_says_nothing_until_it_is_over(pool: PgPool) {
    let city = City::with_departments(pool).await;
    let mut wang = city.browser_of(&WANG).await;
    let page = writes(&mut wang, "report", "北门", "北门不让进。").await;
    let mut zhou = city.browser_of(&ZHOU).await;
    let other = writes(&mut zhou, "report", "南门", "南门不让进。").await;
    let mut ma = city.browser_of(&MA).await;
    acts(&mut ma, &page, "suspend", &[("days", "7")]).await;
    for path in [format!("{other}/support"), "/board".to_owned(), format!("{other}/verdict")] {
        wang.post(&path, &[]).await;
        assert_eq!(wang.status, StatusCode::FORBIDDEN, "{path}");
        assert!(wang.text().contains("至2020年2月17日"), "{}", wang.text());
    }
    assert_eq!(wang.open("/board/new").await.status, StatusCode::FORBIDDEN);
    assert_eq!(wang.open(&page).await.status, StatusCode::OK, "the post stands, and is read");
    assert!(wang.open("/account/moderation").await.text().contains("账号已暂停7天"), "{}", wang.text());
    city.passes(TimeDelta::days(7));
    let mut wang = city.browser_of(&WANG).await;
    wang.open(&other).await.submit(&format!("{other}/support")).await;
    assert_eq!(wang.status, StatusCode::OK, "{}", wang.text());
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn who_wrote_a_post_is_seen_once_for_a_reason_that_its_author_reads(pool: PgPool) {
    let city = City::with_departments(pool).await;
    let mut wang = city.browser_of(&WANG).await;
    let page = writes(&mut wang, "report", "北门", "北门不让进。").await;
    let desk = desk_of(&page);
    let look = format!("{desk}/author");
    let mut ma = city.browser_of(&MA).await;
    ma.open(&desk).await;
    assert!(!ma.text().contains(WANG.zh) && !ma.text().contains(WANG.email));
    ma.submit(&look).await;
    assert_eq!(ma.status, StatusCode::UNPROCESSABLE_ENTITY, "without a reason");
    ma.fill("purpose", "danger").fill("look_why", "称要跳楼").submit(&look).await;
    assert!(ma.text().contains(WANG.zh) && ma.text().contains(WANG.email), "{}", ma.text());
    assert_eq!(ma.headers["cache-control"], "no-store");
    assert!(!ma.open(&desk).await.text().contains(WANG.email), "once");
    wang.open("/account/moderation").await;
    assert!(wang.text().contains("称要跳楼") && wang.text().contains("有人身安全危险"), "{}", wang.text());
    let looks: i64 = sqlx::query_scalar("SELECT count(*) FROM looks WHERE purpose = 'moderate_board'")
        .fetch_one(&city.pool)
        .await
        .unwrap();
    assert_eq!(looks, 1);
    let mut zhou = city.browser_of(&ZHOU).await;
    zhou.post(&look, &[("purpose", "danger"), ("look_why", "x")]).await;
    assert_eq!(zhou.status, StatusCode::FORBIDDEN);
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn nobody_moderates_themselves_or_what_their_department_has_to_answer(pool: PgPool) {
    let city = City::with_departments(pool).await;
    let mut wang = city.browser_of(&WANG).await;
    // Before no desk yet, but Sun's would answer it.
    let page = writes(&mut wang, "proposal", "换掉街道办", "建议换人。").await;
    let mut ma = city.browser_of(&MA).await;
    let own = writes(&mut ma, "report", "南门", "南门不让进。").await;
    let sun = city.settle(&SUN).await;
    city.grant(sun, Role::Moderator).await;
    let mut sun = city.clerk(&SUN).await;
    for (moderator, page, told) in [(&mut sun, &page, "请由其他版主处理"), (&mut ma, &own, "这是您自己写的")]
    {
        may_not_moderate(moderator, &desk_of(page), told).await;
    }
    let acts: i64 = sqlx::query_scalar("SELECT count(*) FROM acts").fetch_one(&city.pool).await.unwrap();
    assert_eq!(acts, 0);
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn two_moderators_at_once_do_it_once(pool: PgPool) {
    let city = City::with_departments(pool).await;
    let mut wang = city.browser_of(&WANG).await;
    let page = writes(&mut wang, "report", "北门", "北门不让进。").await;
    let desk = desk_of(&page);
    let mut tabs = Vec::new();
    for mut moderator in [city.browser_of(&MA).await, second_moderator(&city).await] {
        moderator.open(&desk).await.fill("act", "hide").fill("reason", "untrue").fill("why", "不实");
        let form = moderator.form(&format!("{desk}/acts"));
        tabs.extend([(moderator.clone(), form.clone()), (moderator, form)]);
    }
    let sending = tabs.into_iter().map(|(mut tab, form)| async move { tab.visit(&form).await.status });
    let answers = futures::future::join_all(sending).await;
    let acts: i64 = sqlx::query_scalar("SELECT count(*) FROM acts").fetch_one(&city.pool).await.unwrap();
    assert_eq!(acts, 1, "{answers:?}");
    // Whoever came first is answered twice the same, the other is told.
    let (first, second) = (StatusCode::SEE_OTHER, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answers == [first, first, second, second] || answers == [second, second, first, first], "{answers:?}");
    for never in ["DELETE FROM acts", "UPDATE acts SET why = 'x'"] {
        assert!(sqlx::query(never).execute(&city.pool).await.is_err(), "{never}");
    }
    let same = "INSERT INTO appeals (act_id, moderator_id, author_id, why, at, decided_by, decided_at, upheld, answer)
                SELECT id, moderator_id, author_id, 'x', at, moderator_id, at, true, 'x' FROM acts";
    assert!(sqlx::query(same).execute(&city.pool).await.is_err(), "the table, too, wants another moderator");
}

/// Neither act on it nor look at who wrote it, and is told why.
async fn may_not_moderate(moderator: &mut Browser, desk: &str, told: &str) {
    moderator.open(desk).await;
    assert!(moderator.text().contains(told) && !moderator.has("main form"), "{}", moderator.text());
    let act = [
        ("key", "00000000-0000-4000-8000-000000000001"),
        ("act", "hide"),
        ("reason", "untrue"),
        ("why", "不实"),
        ("part", ""),
        ("days", ""),
    ];
    moderator.post(&format!("{desk}/acts"), &act).await;
    assert_eq!(moderator.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", moderator.text());
    moderator.post(&format!("{desk}/author"), &[("purpose", "danger"), ("look_why", "x")]).await;
    assert_eq!(moderator.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", moderator.text());
}
