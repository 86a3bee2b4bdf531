//! The calendar of working days changes while cases lie before desks, as it did in January 2020.

use crate::browser::Browser;
use crate::city::{City, DEMO};
use crate::desks::{files, ready};
use crate::enterprises::claim;
use app::board_web::actions::load_demo::load_demo_posts;
use app::cast::{LIN, LIN_FOODS, WANG, ZHAO, ZHOU};
use app::city::CityEvent;
use app::city_web::actions::adopt_calendar;
use app::kernel::deed::Deed;
use chrono::{NaiveDate, TimeDelta};
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

/// About Gudang, which answers within five working days.
async fn posts(browser: &mut Browser) {
    browser.open("/board/new").await.fill("kind", "question").fill("category", "neighbourhood");
    browser.fill("place", LIN_FOODS.division).fill("title", "小区几点开门").fill("body", "早上几点可以出门？");
    browser.submit("/board/new").await.submit("/board").await;
    assert!(browser.path.starts_with("/board/"), "{}", browser.text());
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
    posts(&mut zhao).await;
    let before = (days(&city).await, promised(&city).await);
    as_first_announced(&city).await;
    assert_ne!((days(&city).await, promised(&city).await), before);

    adopt_calendar(&city.portal).await.unwrap();
    city.drain().await;
    assert_eq!((days(&city).await, promised(&city).await), before);
    city.assert_replays().await;
    let lin = reads_her_case(&city).await;
    assert!(lin.text().contains("按新的工作日安排，答复期限为2020年2月3日(周一)"), "{}", lin.text());
    assert!(lin.text().contains("按新的工作日安排，预计"), "{}", lin.text());
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn what_was_late_when_it_was_laid_before_its_desk_stays_late(pool: PgPool) {
    let city = City::with_departments(pool).await;
    for author in [&WANG, &ZHOU] {
        city.settle(author).await;
    }
    load_demo_posts(&city.portal, &DEMO).await.unwrap();
    let before = days(&city).await;
    adopt_calendar(&city.portal).await.unwrap();
    city.drain().await;
    assert_eq!(days(&city).await, before);
    assert!(before.iter().any(|day| *day < city.portal.site().day_of(city.portal.clock().now())), "{before:?}");
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

/// What waits for others has no clock yet, and was promised all the same.
#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn a_promise_moves_though_no_clock_that_runs_does(pool: PgPool) {
    let city = ready(pool).await;
    files(&city).await;
    let (clocks, promise) = (days(&city).await, promised(&city).await);
    sqlx::query("UPDATE cases SET promised_on = promised_on - 1").execute(&city.pool).await.unwrap();
    // A week later all is late, and that is no reason to promise less.
    city.passes(TimeDelta::days(7));
    adopt_calendar(&city.portal).await.unwrap();
    city.drain().await;
    assert_eq!((days(&city).await, promised(&city).await), (clocks, promise));
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn an_older_release_leaves_the_reckoning_to_one_that_has_the_calendar(pool: PgPool) {
    let city = ready(pool).await;
    files(&city).await;
    as_first_announced(&city).await;
    let before = days(&city).await;
    let tx = city.portal.begin(&DEMO, Deed::RunJob).await.unwrap();
    let newer = CityEvent::CalendarAdopted { fingerprint: "of a newer release".into(), known_until: day("2027-12-31") };
    tx.commit(newer).await.unwrap();
    city.drain().await;
    assert_eq!(days(&city).await, before);
    let waiting = "SELECT count(*) FROM jobs WHERE kind IN ('redate_cases', 'redate_claims')";
    assert_eq!(sqlx::query_scalar::<_, i64>(waiting).fetch_one(&city.pool).await.unwrap(), 2);
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}
