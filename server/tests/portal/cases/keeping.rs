//! How long things are kept.

use crate::city::City;
use crate::filing::{PLAN, attaches, begins, drafts_reopening, files_reopening};
use app::cases_web::demo::decide_step;
use app::cast::{LIN, LIN_FOODS, SUN};
use app::kernel::job::Job;
use chrono::TimeDelta;
use sqlx::PgPool;

async fn one<T>(city: &City, sql: &'static str) -> T
where
    T: Send + Unpin + for<'r> sqlx::Decode<'r, sqlx::Postgres> + sqlx::Type<sqlx::Postgres>,
{
    sqlx::query_scalar(sql).fetch_one(&city.pool).await.unwrap()
}

const ANSWERS: &str = "SELECT count(*) FROM case_answers WHERE value IS NOT NULL";

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn a_draft_that_nobody_touches_for_180_days_is_withdrawn_and_erased(pool: PgPool) {
    let city = City::with_services(pool).await;
    city.settle_firm(&LIN_FOODS).await;
    let mut lin = city.browser_of(&LIN).await;
    let forgotten = drafts_reopening(&mut lin, &LIN_FOODS).await;
    city.passes(TimeDelta::days(179));
    city.drain().await;
    assert_ne!(one::<i64>(&city, ANSWERS).await, 0);
    city.passes(TimeDelta::days(2));
    city.drain().await;
    assert_eq!(one::<i64>(&city, ANSWERS).await, 0);
    let mut lin = city.browser_of(&LIN).await;
    lin.open(&forgotten.path).await;
    assert!(lin.text().contains("撤回"), "{}", lin.text());
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn personal_answers_are_erased_on_their_day_and_the_others_stay(pool: PgPool) {
    let city = City::with_services(pool).await;
    city.settle_firm(&LIN_FOODS).await;
    let mut lin = city.browser_of(&LIN).await;
    let case = files_reopening(&mut lin, &LIN_FOODS).await;
    let withdrawal = format!("{}/withdrawal", case.path);
    lin.open(&withdrawal).await.submit(&withdrawal).await;
    let fields = "SELECT string_agg(field, ' ' ORDER BY field) FROM case_answers WHERE value IS NOT NULL";
    let kept = |days: i64| {
        city.passes(TimeDelta::days(days));
        async {
            city.drain().await;
            one::<String>(&city, fields).await
        }
    };
    // The list of staff is kept for 90 days, the person responsible for a year.
    let all =
        "business_kind masks_days masks_stock reopening_date responsible_person responsible_phone roster staff_count";
    assert_eq!(kept(89).await, all);
    assert_eq!(kept(2).await, all.replace("roster ", ""));
    assert_eq!(kept(275).await, "business_kind masks_days masks_stock reopening_date staff_count");
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn a_file_is_kept_for_five_years_after_its_case_has_ended(pool: PgPool) {
    use futures::TryStreamExt;
    let city = City::with_services(pool).await;
    city.settle_firm(&LIN_FOODS).await;
    let mut lin = city.browser_of(&LIN).await;
    let filed = files_reopening(&mut lin, &LIN_FOODS).await.path;
    let stored = async || city.portal.files().list(None).try_collect::<Vec<_>>().await.unwrap().len();
    city.passes(TimeDelta::days(10));
    city.drain().await;
    let id: app::cases::CaseId = one(&city, "SELECT id FROM cases").await;
    city.settle(&SUN).await;
    let refuse = [("decision", "refuse"), ("reasons", "premises_unfit"), ("words", "没有隔离间")];
    decide_step(&city.portal, &SUN, id, "subdistrict", &refuse).await.unwrap();
    // The night to 20 February 2025 is the last one, the next erases it.
    let kept = "SELECT count(*) FROM attachments WHERE erased_on IS NULL AND file_name = '防控方案.pdf'";
    city.passes(TimeDelta::days(1826));
    app::cases::TidyCases.run(&city.portal).await.unwrap();
    assert_eq!((one::<i64>(&city, kept).await, stored().await), (1, 1));
    city.passes(TimeDelta::days(2));
    app::cases::TidyCases.run(&city.portal).await.unwrap();
    assert_eq!(one::<i64>(&city, kept).await, 0);
    // The store dates its files by the machine's clock, which is ahead of the stories'.
    city.passes(TimeDelta::days(365 * 10));
    app::cases::TidyCases.run(&city.portal).await.unwrap();
    assert_eq!(stored().await, 0);

    let (mut sun, mut lin) = (city.clerk(&SUN).await, city.browser_of(&LIN).await);
    sun.open(&format!("/desk/cases/{id}?lang=en")).await;
    assert!(sun.text().contains("Prevention plan Erased on 21 February 2025"), "{}", sun.text());
    assert!(!sun.has("a[href*='/files/']"));
    lin.open(&format!("{filed}/check?lang=en")).await;
    assert!(lin.text().contains("Prevention plan Erased on 21 February 2025"), "{}", lin.text());
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn bytes_that_no_case_has_are_swept_up(pool: PgPool) {
    use futures::TryStreamExt;
    let city = City::with_services(pool).await;
    city.settle_firm(&LIN_FOODS).await;
    let mut lin = city.browser_of(&LIN).await;
    let case = begins(&mut lin, "reopening-filing").await;
    for name in ["kept.pdf", "removed.pdf"] {
        attaches(&mut lin, &case, "prevention_plan", name, PLAN).await;
    }
    let html = lin.html();
    let form = html.select(&scraper::Selector::parse("form[action$='/removal']").unwrap()).next_back().unwrap();
    lin.submit(form.attr("action").unwrap()).await;
    let stray = app::cases::AttachmentId::new().object();
    put(&city, &stray).await;
    let stored = async || city.portal.files().list(None).try_collect::<Vec<_>>().await.unwrap().len();
    assert_eq!(stored().await, 3);
    // The store dates its files by the machine's clock, which is far ahead of the stories'.
    city.passes(TimeDelta::days(365 * 50));
    for _ in 0..2 {
        app::cases::TidyCases.run(&city.portal).await.unwrap();
    }
    assert_eq!(stored().await, 0, "the draft is forgotten too after so long");
}

async fn put(city: &City, path: &object_store::path::Path) {
    use object_store::ObjectStoreExt;
    city.portal.files().put(path, PLAN.into()).await.unwrap();
}
