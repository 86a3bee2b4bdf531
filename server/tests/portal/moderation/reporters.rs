//! Whoever reports something is told what came of it. One's own nobody reports.

use super::comments::reports as reports_comment;
use super::{acts, letters_to, reports, writes};
use crate::city::City;
use crate::comments::{at, own, says};
use app::board::moderation::TellReporters;
use app::cast::{CHEN, LIN, MA, WANG, ZHOU};
use app::kernel::job::Job;
use axum::http::StatusCode;
use sqlx::PgPool;

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn two_who_reported_a_post_are_told_once_each_that_it_was_hidden(pool: PgPool) {
    let city = City::with_departments(pool).await;
    let page = writes(&mut city.browser_of(&WANG).await, "report", "北门的保安态度恶劣", "北门保安骂人。").await;
    for reader in [&LIN, &ZHOU, &ZHOU] {
        reports(&city, reader, &page, "private_data").await;
    }
    city.settle(&CHEN).await;
    acts(&mut city.browser_of(&MA).await, &page, "hide", &[]).await;
    let job: serde_json::Value =
        sqlx::query_scalar("SELECT body FROM jobs WHERE kind = 'tell_reporters'").fetch_one(&city.pool).await.unwrap();

    let [lins, zhous] = [letters_to(&city, LIN.email).await, letters_to(&city, ZHOU.email).await];
    let number = format!("P-{:0>6}", page.trim_start_matches("/board/"));
    assert_eq!(lins[0].subject, format!("您的举报已处理：{number}"));
    assert!(lins[0].text.contains("留言已隐藏") && lins[0].text.contains("侮辱、威胁他人"), "{lins:?}");
    assert_eq!(zhous[0].subject, format!("What came of your report: {number}"));
    assert!(zhous[0].text.contains(&format!("You reported the post {number}.")), "{zhous:?}");
    assert!(zhous[0].text.contains("The post was hidden.") && zhous[0].text.contains("It insults or threatens."));
    for letter in [&lins[0], &zhous[0]] {
        assert_eq!(letter.link(), "/board/log", "what is hidden has no page");
        for hidden in ["北门", "骂人", "请文明发言", WANG.zh, "小王"] {
            assert!(!letter.raw.contains(hidden) && !letter.text.contains(hidden), "{hidden}: {letter:?}");
        }
    }
    // As if the worker had died before its job was struck off.
    let job: TellReporters = serde_json::from_value(job).unwrap();
    job.clone().run(&city.portal).await.unwrap();
    for (person, letters) in [(&LIN, 1), (&ZHOU, 1), (&CHEN, 0)] {
        assert_eq!(letters_to(&city, person.email).await.len(), letters, "{}", person.email);
    }
    // Of two workers that have the same to do, one does it.
    sqlx::query("UPDATE reports SET told = false").execute(&city.pool).await.unwrap();
    let (one, other) = tokio::join!(job.clone().run(&city.portal), job.run(&city.portal));
    assert!(one.is_ok() && other.is_ok());
    for (person, letters) in [(&LIN, 2), (&ZHOU, 2), (&CHEN, 0)] {
        assert_eq!(letters_to(&city, person.email).await.len(), letters, "{}", person.email);
    }
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn what_stays_is_told_with_the_way_there_and_each_hears_of_their_own_report(pool: PgPool) {
    let city = City::with_departments(pool).await;
    let mut wang = city.browser_of(&WANG).await;
    let page = writes(&mut wang, "report", "北门几点开", "北门几点开门？").await;
    let said = says(&mut wang, &page, "保安都是废物。").await;
    let mut ma = city.browser_of(&MA).await;
    reports(&city, &ZHOU, &page, "untrue").await;
    acts(&mut ma, &page, "dismiss", &[]).await;
    let letters = letters_to(&city, ZHOU.email).await;
    assert!(letters[0].text.contains("found nothing wrong with it. It stays."), "{letters:?}");
    assert!(!letters[0].text.contains("It insults"), "nothing is: {letters:?}");
    assert_eq!(letters[0].link(), page);

    reports_comment(&city, &ZHOU, &page, &said, "insulting").await;
    let path = own(&page, &said);
    acts(&mut ma, &path, "warn", &[]).await;
    let letters = letters_to(&city, ZHOU.email).await;
    assert!(
        letters[1].text.contains("a comment on the post P-")
            && letters[1].text.contains("The author was told what is wrong with it.")
    );
    let mut zhou = city.browser_of(&ZHOU).await;
    assert!(zhou.open(letters[1].link()).await.has(&at(&said, ".comment__text")), "{}", zhou.text());

    reports_comment(&city, &LIN, &page, &said, "insulting").await;
    acts(&mut ma, &path, "hide", &[]).await;
    assert!(letters_to(&city, LIN.email).await[0].text.contains("评论已隐藏"));
    assert_eq!(letters_to(&city, ZHOU.email).await.len(), 2, "hers was closed before");
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn nobody_reports_what_they_wrote_themselves(pool: PgPool) {
    let city = City::with_departments(pool).await;
    let mut wang = city.browser_of(&WANG).await;
    let page = writes(&mut wang, "report", "北门几点开", "北门几点开门？").await;
    let comment = own(&page, &says(&mut wang, &page, "急！").await);
    let mut zhou = city.browser_of(&ZHOU).await;
    for report in [format!("{page}/report"), format!("{comment}/report")] {
        let link = format!("a[href='{report}']");
        assert!(zhou.open(&page).await.has(&link) && !wang.open(&page).await.has(&link), "{report}");
        wang.open(&report).await;
        assert!(wang.text().contains("这是您自己写的") && !wang.has("main form"), "{}", wang.text());
        wang.post(&report, &[("reason", "untrue"), ("words", "")]).await;
        assert_eq!(wang.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", wang.text());
        assert!(wang.text().contains("只有其他人可以举报"), "{}", wang.text());
    }
    let reports: i64 = sqlx::query_scalar("SELECT count(*) FROM reports").fetch_one(&city.pool).await.unwrap();
    assert_eq!(reports, 0);
}
