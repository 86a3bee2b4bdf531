//! What is not done as it was asked for, and what is said of it.

use super::{acts, desk_of, writes};
use crate::city::City;
use crate::comments::{own, says};
use app::cast::{LIN, MA, WANG, ZHOU};
use axum::http::StatusCode;
use sqlx::PgPool;

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn an_act_needs_what_belongs_to_it_and_is_not_done_twice(pool: PgPool) {
    let city = City::with_departments(pool).await;
    let mut wang = city.browser_of(&WANG).await;
    let page = writes(&mut wang, "report", "北门", "北门不让进。").await;
    let (desk, mut ma) = (desk_of(&page), city.browser_of(&MA).await);
    for (act, field, value, told) in [
        ("mask", "part", "南门", "请照抄原文，一字不差"),
        ("mask", "part", " ", "请照抄原文，一字不差"),
        ("suspend", "days", "", "请选择暂停多久"),
    ] {
        ma.open(&desk).await.fill("act", act).fill("reason", "untrue").fill("why", "不实").fill(field, value);
        ma.submit(&format!("{desk}/acts")).await;
        assert_eq!(ma.status, StatusCode::UNPROCESSABLE_ENTITY, "{act}: {}", ma.text());
        assert!(ma.text_of(&format!("#{field}-error")).unwrap().contains(told), "{act}: {}", ma.text());
        assert_eq!(ma.text_of("textarea[name=why]").as_deref(), Some("不实"), "it is kept");
    }
    ma.open(&desk).await.fill("act", "hide").fill("reason", "untrue").fill("why", "不实");
    let late = ma.form(&format!("{desk}/acts"));
    acts(&mut ma, &page, "hide", &[]).await;
    ma.visit(&late).await;
    assert_eq!(ma.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(ma.text().contains("现在不能这样处理"), "{}", ma.text());
    let done: i64 = sqlx::query_scalar("SELECT count(*) FROM acts").fetch_one(&city.pool).await.unwrap();
    assert_eq!(done, 1);
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn something_else_is_told_in_words_and_twenty_reports_a_day_are_enough(pool: PgPool) {
    let city = City::with_departments(pool).await;
    let (mut wang, mut zhou) = (city.browser_of(&WANG).await, city.browser_of(&ZHOU).await);
    let page = writes(&mut wang, "report", "北门", "北门不让进。").await;
    let mut lin = city.browser_of(&LIN).await;
    let report = format!("{page}/report");
    lin.open(&report).await.fill("reason", "other").submit(&report).await;
    assert_eq!(lin.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(lin.text_of("#words-error").unwrap().contains("请写明有什么问题"), "{}", lin.text());
    lin.fill("words", "写错了地方").submit(&report).await;
    assert_eq!((lin.status, lin.path.as_str()), (StatusCode::OK, page.as_str()), "{}", lin.text());
    // Comments count like posts.
    for n in 2..=21 {
        let comment = own(&page, &says(&mut zhou, &page, &format!("第{n}条")).await);
        let report = format!("{comment}/report");
        lin.open(&report).await.fill("reason", "untrue").submit(&report).await;
        match n {
            21 => {
                assert_eq!(lin.status, StatusCode::UNPROCESSABLE_ENTITY);
                assert!(lin.text().contains("您今天已举报二十次"), "{}", lin.text());
            }
            _ => assert_eq!(lin.status, StatusCode::OK, "{n}: {}", lin.text()),
        }
    }
    let reports: i64 = sqlx::query_scalar("SELECT count(*) FROM reports").fetch_one(&city.pool).await.unwrap();
    assert_eq!(reports, 20);
}
