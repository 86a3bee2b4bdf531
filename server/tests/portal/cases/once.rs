//! What is sent many times is done once.

use crate::browser::Browser;
use crate::city::City;
use crate::filing::{Filed, begins, drafts_reopening};
use app::cast::{LIN, LIN_FOODS};
use axum::http::StatusCode;
use sqlx::PgPool;

async fn fifty_times(lin: &Browser, path: &str, fields: &[(&str, &str)]) -> Vec<Browser> {
    let sending = (0..50).map(|_| {
        let mut tab = lin.clone();
        async move {
            tab.post(path, fields).await;
            tab
        }
    });
    futures::future::join_all(sending).await
}

async fn count(city: &City, what: &str) -> i64 {
    sqlx::query_scalar(sqlx::AssertSqlSafe(format!("SELECT count(*) FROM {what}"))).fetch_one(&city.pool).await.unwrap()
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn fifty_who_begin_at_once_with_one_key_make_one_case(pool: PgPool) {
    let city = City::with_services(pool).await;
    let settled = city.settle_firm(&LIN_FOODS).await;
    let mut lin = city.browser_of(&LIN).await;
    lin.open("/cases/new?programme=reopening-filing").await;
    let (key, premises) = (lin.value("key").unwrap(), settled.premises.to_string());
    let fields = [("key", key.as_str()), ("programme", "reopening-filing"), ("premises", premises.as_str())];
    let tabs = fifty_times(&lin, "/cases", &fields).await;
    assert!(tabs.iter().all(|tab| tab.status == StatusCode::OK && tab.path == tabs[0].path), "{}", tabs[0].path);
    assert_eq!(count(&city, "cases").await, 1);
    // The same key under another body.
    lin.post("/cases", &[("key", &key), ("programme", "staff-housing-subsidy"), ("premises", &premises)]).await;
    assert_eq!(lin.status, StatusCode::CONFLICT);
    assert_eq!(count(&city, "cases").await, 1);
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn fifty_submissions_at_once_with_one_key_are_one_and_answered_alike(pool: PgPool) {
    let city = City::with_services(pool).await;
    city.settle_firm(&LIN_FOODS).await;
    let mut lin = city.browser_of(&LIN).await;
    let Filed { path, .. } = drafts_reopening(&mut lin, &LIN_FOODS).await;
    lin.open(&format!("{path}/check")).await;
    let key = lin.value("key").unwrap();
    let fields = [("key", key.as_str()), ("declaration", "yes")];
    let tabs = fifty_times(&lin, &format!("{path}/submission"), &fields).await;
    let receipt = format!("{path}/receipt");
    assert!(tabs.iter().all(|tab| tab.status == StatusCode::OK && tab.path == receipt), "{}", tabs[0].text());
    assert_eq!(count(&city, "matters WHERE kind = 'case'").await, 1);
    assert_eq!(count(&city, "events WHERE slice = 'cases' AND body ->> 'kind' = 'submitted'").await, 1);
    // One letter to each of the two who act for the firm.
    let receipts = city.mails().await.iter().filter(|mail| mail.link() == path).count();
    assert_eq!(receipts, 2);

    // The key is spent on this case and no other, nor under other answers.
    let other = begins(&mut lin, "reopening-filing").await;
    lin.post(&format!("{}/submission", other.path), &fields).await;
    assert_eq!(lin.status, StatusCode::CONFLICT, "{}", lin.text());
    lin.post(&format!("{path}/submission"), &[("key", &key), ("declaration", "")]).await;
    assert_eq!(lin.status, StatusCode::CONFLICT, "{}", lin.text());
}
