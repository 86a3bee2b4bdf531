//! The calendar of working days changes while cases lie before desks, as it did in January 2020.

use crate::browser::Browser;
use crate::city::City;
use crate::desks::{files, ready};
use crate::enterprises::claim;
use app::cast::{LIN, LIN_FOODS, ZHAO};
use app::city::actions::adopt_calendar;
use chrono::NaiveDate;
use sqlx::PgPool;

/// The last day before the holiday, ten in the morning.
const EVE: &str = "2020-01-23T02:00:00Z";

/// What a desk's steps, the claims and the cases say, each day once.
async fn days(city: &City) -> Vec<NaiveDate> {
    let days = "SELECT due_on FROM steps WHERE due_on IS NOT NULL UNION SELECT due_on FROM claims WHERE stage = 'open'";
    sqlx::query_scalar(days).fetch_all(&city.pool).await.unwrap()
}

/// As a calendar had it in which the holiday ended earlier, as was first announced.
async fn as_first_announced(city: &City) {
    for update in [
        "UPDATE steps SET due_on = due_on - 2 WHERE due_on IS NOT NULL",
        "UPDATE claims SET due_on = due_on - 2",
        "UPDATE cases SET promised_on = promised_on - 2",
    ] {
        sqlx::query(update).execute(&city.pool).await.unwrap();
    }
}

async fn promised(city: &City) -> NaiveDate {
    sqlx::query_scalar("SELECT promised_on FROM cases").fetch_one(&city.pool).await.unwrap()
}

async fn reads_her_case(city: &City) -> Browser {
    let mut lin = city.browser_of(&LIN).await;
    let number: String = sqlx::query_scalar("SELECT reference FROM cases").fetch_one(&city.pool).await.unwrap();
    lin.open(&format!("/cases/{number}")).await;
    lin
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn a_holiday_that_is_extended_moves_every_deadline_that_lies_behind_it(pool: PgPool) {
    let city = ready(pool).await;
    city.portal.clock().set(EVE.parse().unwrap());
    files(&city).await;
    let mut zhao = city.browser_of(&ZHAO).await;
    claim(&mut zhao, &LIN_FOODS).await;
    let before = (days(&city).await, promised(&city).await);
    as_first_announced(&city).await;
    assert_ne!((days(&city).await, promised(&city).await), before);

    adopt_calendar(&city.portal).await.unwrap();
    city.drain().await;
    assert_eq!((days(&city).await, promised(&city).await), before);
    city.assert_replays().await;
    let lin = reads_her_case(&city).await;
    assert!(lin.text().contains("工作日安排有变，办理期限已重新计算"), "{}", lin.text());
    assert!(lin.text().contains("预计办结日期已重新计算"), "{}", lin.text());
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn the_same_calendar_is_adopted_once_and_moves_nothing(pool: PgPool) {
    let city = ready(pool).await;
    files(&city).await;
    let recorded = "SELECT count(*) FROM events";
    adopt_calendar(&city.portal).await.unwrap();
    city.drain().await;
    let before: i64 = sqlx::query_scalar(recorded).fetch_one(&city.pool).await.unwrap();
    adopt_calendar(&city.portal).await.unwrap();
    city.drain().await;
    assert_eq!(sqlx::query_scalar::<_, i64>(recorded).fetch_one(&city.pool).await.unwrap(), before);
}
