use crate::approved::{Filed, Waiting};
use crate::city::{City, DEMO};
use app::cases;
use app::cast::{CHEN, JIANG, LIN, LIN_FOODS, ZHENG};
use app::kernel::deed::Deed;
use app::kernel::error::{Error, Result};
use axum::http::StatusCode;
use serde_json::{Value, json};
use sqlx::PgPool;

/// Five members of staff of whom three rent, are insured and own nothing.
fn staff() -> Value {
    let member = |name: &str, insured: bool, owns_home: bool| json!({ "name": name, "id_end": "0013", "address": "隐名小区", "insured": insured, "owns_home": owns_home });
    json!([
        member("甲", true, false),
        member("乙", true, false),
        member("丙", true, false),
        member("丁", false, false),
        member("戊", true, true),
    ])
}

async fn subsidy(city: &City, staff: Value) -> Waiting {
    let starter = city.settle(&LIN).await;
    let filed = Filed { programme: "staff-housing-subsidy", firm: &LIN_FOODS, starter, answers: &[("staff", staff)] };
    city.case(filed).await
}

async fn settled(pool: PgPool) -> City {
    let city = City::with_departments(pool).await;
    city.publish_programmes().await;
    city.settle_firm(&LIN_FOODS).await;
    city
}

async fn awards(city: &City) -> Vec<i64> {
    sqlx::query_scalar("SELECT sum FROM awards ORDER BY granted_at").fetch_all(&city.pool).await.unwrap()
}

/// Says that the case is submitted, as the applicant does.
async fn submit(city: &City, case: &Waiting) -> Result<()> {
    let tx = city.portal.begin(&DEMO, Deed::LoadDemo).await?;
    tx.commit(cases::Event::Submitted { case: case.id, submission: 1 }).await
}

fn refused_with(result: Result<()>, key: &str) {
    match result {
        Err(Error::Refused(problems)) => assert_eq!(problems[0].key, key),
        other => panic!("{other:?}"),
    }
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn three_of_five_are_eligible_so_lin_is_granted_1500_yuan(pool: PgPool) {
    let city = settled(pool).await;
    let case = subsidy(&city, staff()).await;
    submit(&city, &case).await.unwrap();
    city.approve(&case).await.unwrap();
    assert_eq!(awards(&city).await, [150_000]);

    let mut lin = city.browser_of(&LIN).await;
    let page = format!("/cases/{}/award", case.reference);
    lin.open(&page).await;
    for told in ["¥1,500.00", "3 × ¥500.00", "•••• 0013", LIN_FOODS.bank, &case.reference] {
        assert!(lin.text().contains(told), "{told}: {}", lin.text());
    }
    assert!(!lin.text().contains(LIN_FOODS.account) && !lin.text().contains("隐名小区"), "{}", lin.text());
    let letter = city.mails().await.into_iter().find(|mail| mail.subject.contains("¥1,500.00")).expect("Lin is told");
    assert_eq!(letter.link(), page);

    let mut chen = city.browser_of(&CHEN).await;
    chen.open(&page).await;
    assert_eq!(chen.status, StatusCode::NOT_FOUND, "it is no business of Chen's");
    let mut jiang = city.clerk(&JIANG).await;
    jiang.open(&page).await;
    assert_eq!(jiang.status, StatusCode::NOT_FOUND);
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn of_two_cases_approved_at_one_moment_one_is_granted_and_the_other_told(pool: PgPool) {
    let city = settled(pool).await;
    let (one, other) = (subsidy(&city, staff()).await, subsidy(&city, staff()).await);
    let (first, second) = tokio::join!(city.approve(&one), city.approve(&other));
    assert_eq!(awards(&city).await, [150_000]);
    let told = match (first, second) {
        (Ok(()), refused) | (refused, Ok(())) => refused,
        neither => panic!("{neither:?}"),
    };
    refused_with(told, "disbursement-granted-before");
    // And a third is not even taken in.
    refused_with(submit(&city, &subsidy(&city, staff()).await).await, "disbursement-granted-before");
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn a_list_on_which_nobody_is_eligible_is_refused_when_it_is_submitted(pool: PgPool) {
    let city = settled(pool).await;
    let nobody = json!([{ "name": "丁", "id_end": "0013", "insured": false, "owns_home": false }]);
    refused_with(submit(&city, &subsidy(&city, nobody).await).await, "disbursement-nothing-to-grant");
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn nothing_is_granted_to_whom_no_desk_knows_until_it_does(pool: PgPool) {
    let city = City::with_departments(pool).await;
    city.publish_programmes().await;
    let mut lin = city.browser_of(&LIN).await;
    lin.open("/enterprises/new").await;
    lin.fill("credit_code", LIN_FOODS.credit_code).fill("firm_name", LIN_FOODS.zh).fill("role", "owner");
    lin.fill("statement", "法定代表人").submit("/enterprises").await;
    let claim = lin.path.replace("/enterprises/claims/", "/desk/claims/");
    let case = subsidy(&city, staff()).await;
    city.approve(&case).await.unwrap();
    assert!(awards(&city).await.is_empty());
    lin.open(&format!("/cases/{}/award", case.reference)).await;
    assert!(lin.text().contains("等市场监管窗口确认"), "{}", lin.text());

    let mut zheng = city.clerk(&ZHENG).await;
    zheng.open(&claim).await.fill("decision", "confirm").fill("reason", "").submit(&format!("{claim}/decision")).await;
    assert_eq!(zheng.status, StatusCode::OK, "{}", zheng.text());
    assert_eq!(awards(&city).await, [150_000]);
    lin.open(&format!("/cases/{}/award", case.reference)).await;
    assert!(lin.text().contains("¥1,500.00") && lin.text().contains("还没有收款账户"), "{}", lin.text());
}
