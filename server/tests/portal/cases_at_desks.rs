use crate::browser::Browser;
use crate::city::City;
use crate::desks::{action, approves, asked, files, page_of, ready};
use crate::enterprises::claim;
use app::cases_web::demo::{Filed, answer_correction, decide_step, file_case};
use app::cast::{CAO, FENG, HAN, HE, HU, JIANG, LIN, LIN_FOODS, Person, SUN, WU, ZHAO_BUILDERS, ZHENG};
use app::desks::StepId;
use app::identity::roles::Role;
use app::kernel::lang::Lang;
use axum::http::StatusCode;
use chrono::{NaiveDate, TimeDelta};
use serde_json::{Value, json};
use sqlx::PgPool;
use std::collections::BTreeMap;

async fn deadlines(city: &City, filed: &Filed) -> BTreeMap<String, NaiveDate> {
    let rows: Vec<(String, NaiveDate)> =
        sqlx::query_as("SELECT code, due_on FROM steps WHERE matter_id = $1 AND due_on IS NOT NULL")
            .bind(filed.case)
            .fetch_all(&city.pool)
            .await
            .unwrap();
    rows.into_iter().collect()
}

async fn step_of(city: &City, filed: &Filed, code: &str) -> StepId {
    sqlx::query_scalar("SELECT id FROM steps WHERE matter_id = $1 AND code = $2 AND stage <> 'dropped'")
        .bind(filed.case)
        .bind(code)
        .fetch_one(&city.pool)
        .await
        .unwrap()
}

/// What a hand at the database would do, past all rules.
async fn decides_in_the_database(city: &City, step: StepId, person: &Person) -> Result<(), String> {
    let person = city.settle(person).await;
    let done = sqlx::query(
        "UPDATE steps SET stage = 'done', held_by = $2, outcome = 'approved', due_on = NULL, due_provisional = NULL,
                          asked_on = NULL WHERE id = $1",
    )
    .bind(step)
    .bind(person)
    .execute(&city.pool)
    .await;
    done.map(|_| ()).map_err(|error| error.as_database_error().unwrap().constraint().unwrap().to_owned())
}

async fn asks(clerk: &mut Browser, filed: &Filed, sections: &[&str], message: &str) {
    clerk.open(&page_of(filed)).await;
    let correction = action(clerk, "/correction");
    let mut form = vec![("message", message)];
    form.extend(sections.iter().map(|section| ("sections", *section)));
    let key = clerk.value("key").unwrap();
    form.push(("key", &key));
    clerk.post(&correction, &form).await;
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn a_correction_reopens_what_was_asked_and_stops_that_desks_clock_alone(pool: PgPool) {
    let city = ready(pool).await;
    let filed = files(&city).await;
    approves(&mut city.clerk(&SUN).await, &filed).await;
    let before = deadlines(&city, &filed).await;
    let mut wu = city.clerk(&WU).await;
    asks(&mut wu, &filed, &[], "").await;
    assert_eq!(wu.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(wu.text_of("#sections-error").is_some() && wu.text_of("#message-error").is_some(), "{}", wu.text());

    asks(&mut wu, &filed, &["prevention"], "口罩只够用10天。").await;
    assert!(wu.path.ends_with("/done") && wu.text().contains("时限暂停"), "{}", wu.text());
    let reopened: Vec<String> = sqlx::query_scalar("SELECT reopened FROM cases WHERE id = $1")
        .bind(filed.case)
        .fetch_one(&city.pool)
        .await
        .unwrap();
    assert_eq!(reopened, ["prevention"]);
    let mail = city.last_mail().await;
    assert!(mail.to == LIN.email && mail.text.contains("口罩只够用10天。"), "{mail:?}");
    wu.open("/desk").await;
    assert!(wu.text().contains("等待申请人 (1)") && wu.text().contains("2020年2月10日起暂停"), "{}", wu.text());

    // Monday to Wednesday: two working days.
    city.passes(TimeDelta::days(2));
    let corrected = [("masks_days", json!(30))];
    answer_correction(&city.portal, &LIN_FOODS, filed.case, &corrected).await.unwrap();
    let after = deadlines(&city, &filed).await;
    for same in ["economy", "market_regulation"] {
        assert_eq!(after[same], before[same], "{same}");
    }
    assert_eq!((before["health"].to_string(), after["health"].to_string()), ("2020-02-12".into(), "2020-02-14".into()));

    let mut wu = city.clerk(&WU).await;
    wu.open(&page_of(&filed)).await;
    let changed = wu.text_of(".matter__changed").unwrap();
    assert!(changed.contains("口罩可用天数") && changed.contains("10") && changed.contains("30"), "{changed}");
    assert!(!changed.contains("返岗员工"), "{changed}");
    assert!(wu.text().contains("区卫生健康局要求补正"), "{}", wu.text());
    for clerk in [&WU, &HE, &ZHENG, &HAN] {
        approves(&mut city.clerk(clerk).await, &filed).await;
    }
    city.assert_replays().await;
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn who_reviewed_a_subsidy_does_not_approve_it(pool: PgPool) {
    let city = ready(pool).await;
    let filed = file_case(&city.portal, &LIN_FOODS, "staff-housing-subsidy", 40).await.unwrap();
    let mut jiang = city.clerk(&JIANG).await;
    let desk = sqlx::query_scalar("SELECT desk_id FROM roles WHERE person_id = $1")
        .bind(city.settle(&CAO).await)
        .fetch_one(&city.pool)
        .await
        .unwrap();
    city.grant(city.settle(&JIANG).await, Role::Clerk { desk }).await;
    approves(&mut jiang, &filed).await;
    assert_eq!(asked(&city, &filed).await, ["approve"]);

    // The step is before another desk of hers now, and she is told before she writes anything.
    jiang.open(&page_of(&filed)).await;
    assert!(jiang.text().contains("须由另一人") && !jiang.has("form[action$='/decision']"), "{}", jiang.text());
    let mut cao = city.clerk(&CAO).await;
    cao.open(&page_of(&filed)).await;
    let decision = action(&cao, "/decision");
    let key = cao.value("key").unwrap();
    jiang.post(&decision, &[("key", &key), ("decision", "approve"), ("note", "")]).await;
    assert_eq!(jiang.status, StatusCode::UNPROCESSABLE_ENTITY);
    jiang.open("/desk").await.submit("/desk/next").await;
    assert_eq!(jiang.path, "/desk", "nor does the next button lead her to it: {}", jiang.text());

    let approve = step_of(&city, &filed, "approve").await;
    let refused = decides_in_the_database(&city, approve, &JIANG).await;
    assert_eq!(refused, Err("steps_take_two_people".into()));
    cao.submit(&decision).await;
    assert!(cao.path.ends_with("/done"), "{}", cao.text());
    let review = step_of(&city, &filed, "review").await;
    assert_eq!(decides_in_the_database(&city, review, &SUN).await, Err("steps_are_decided_once".into()));
    city.assert_replays().await;
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn sun_who_acts_for_lins_firm_decides_none_of_its_matters(pool: PgPool) {
    let city = ready(pool).await;
    let filed = files(&city).await;
    let mut sun = city.clerk(&SUN).await;
    sun.open(&page_of(&filed)).await;
    let (claim, decision) = (action(&sun, "/claim"), action(&sun, "/decision"));
    sqlx::query(
        "INSERT INTO agents SELECT id, $1, 'delegate', 'confirmed', now() FROM enterprises WHERE credit_code = $2",
    )
    .bind(city.settle(&SUN).await)
    .bind(LIN_FOODS.credit_code)
    .execute(&city.pool)
    .await
    .unwrap();
    for path in [&decision, &claim] {
        let key = sun.value("key").unwrap_or_default();
        let form = [("key", key.as_str()), ("decision", "approve"), ("note", "")];
        sun.post(path, if path == &decision { &form } else { &[] }).await;
        assert_eq!(sun.status, StatusCode::UNPROCESSABLE_ENTITY, "{path}");
        assert!(sun.text_of(".govuk-error-summary").unwrap().contains("您本人代表这家企业"), "{}", sun.text());
    }
    sun.open("/desk").await.submit("/desk/next").await;
    assert_eq!(sun.path, "/desk");
    let step = step_of(&city, &filed, "subdistrict").await;
    assert_eq!(decides_in_the_database(&city, step, &SUN).await, Err("steps_are_decided_by_others".into()));
    assert_eq!(asked(&city, &filed).await, ["subdistrict"]);
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn nor_while_he_claims_the_firm_and_waits(pool: PgPool) {
    let city = ready(pool).await;
    let filed = files(&city).await;
    let mut sun = city.clerk(&SUN).await;
    claim(&mut sun, &LIN_FOODS).await;
    sun.open("/desk").await.submit("/desk/next").await;
    assert_eq!(sun.path, "/desk", "it is no work of his");
    let step = step_of(&city, &filed, "subdistrict").await;
    sun.open(&format!("/desk/steps/{step}")).await;
    assert_eq!(sun.path, format!("{}?step={step}", page_of(&filed)));
    assert!(sun.text().contains("正在申请代表它，须由同事办理"), "{}", sun.text());
    assert_eq!(decides_in_the_database(&city, step, &SUN).await, Err("steps_are_decided_by_others".into()));
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn an_answer_whose_time_is_over_is_erased_and_the_desk_is_told_so(pool: PgPool) {
    let city = ready(pool).await;
    let filed = files(&city).await;
    let mut sun = city.clerk(&SUN).await;
    sun.open(&page_of(&filed)).await;
    let decision = action(&sun, "/decision");
    let key = sun.value("key").unwrap();
    let refuse =
        [("key", key.as_str()), ("decision", "refuse"), ("reasons", "premises_unfit"), ("words", "没有隔离间")];
    sun.post(&decision, &refuse).await;
    city.passes(TimeDelta::days(91));
    sqlx::query("UPDATE case_answers SET value = NULL WHERE field = 'roster'").execute(&city.pool).await.unwrap();
    let mut sun = city.browser(Lang::En);
    sun.signs_in(&SUN).await;
    sun.open(&format!("{}?lang=en", page_of(&filed))).await;
    assert!(sun.text().contains("Erased on 10 May 2020"), "{}", sun.text());
}

/// Lays a case of this firm before its last two desks, and lets both decide in one instant.
async fn two_at_one_instant(city: &City, filed: &Filed) {
    let approve = [("decision", "approve")];
    let (he, wu) = tokio::join!(
        decide_step(&city.portal, &HE, filed.case, "economy", &approve),
        decide_step(&city.portal, &WU, filed.case, "health", &approve),
    );
    he.unwrap();
    wu.unwrap();
}

async fn recorded(city: &City, filed: &Filed, body: Value) -> i64 {
    sqlx::query_scalar("SELECT count(*) FROM events WHERE subject = $1 AND body @> $2")
        .bind(filed.case)
        .bind(body)
        .fetch_one(&city.pool)
        .await
        .unwrap()
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn the_last_two_decided_at_one_instant_decide_the_case_once_a_hundred_times(pool: PgPool) {
    let city = ready(pool).await;
    city.settle_firm(&ZHAO_BUILDERS).await;
    for clerk in [&HU, &HE, &WU, &FENG] {
        city.clerk(clerk).await;
    }
    let approve = [("decision", "approve")];
    for _ in 0..100 {
        let filed = file_case(&city.portal, &ZHAO_BUILDERS, "reopening-filing", 120).await.unwrap();
        decide_step(&city.portal, &HU, filed.case, "subdistrict", &approve).await.unwrap();
        decide_step(&city.portal, &FENG, filed.case, "housing", &approve).await.unwrap();
        two_at_one_instant(&city, &filed).await;
        let decided = json!({ "kind": "decided", "case": filed.case, "outcome": "approved" });
        assert_eq!(recorded(&city, &filed, decided).await, 1);
    }
    city.assert_replays().await;
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn the_last_of_several_at_one_instant_lead_to_the_city_once_a_hundred_times(pool: PgPool) {
    let city = ready(pool).await;
    for clerk in [&SUN, &HE, &WU, &ZHENG, &HAN] {
        city.clerk(clerk).await;
    }
    let approve = [("decision", "approve")];
    for _ in 0..100 {
        let filed = files(&city).await;
        decide_step(&city.portal, &SUN, filed.case, "subdistrict", &approve).await.unwrap();
        decide_step(&city.portal, &ZHENG, filed.case, "market_regulation", &approve).await.unwrap();
        two_at_one_instant(&city, &filed).await;
        let step = step_of(&city, &filed, "city").await;
        assert_eq!(recorded(&city, &filed, json!({ "kind": "opened", "step": step })).await, 1);
        assert_eq!(asked(&city, &filed).await, ["city"]);
    }
    city.assert_replays().await;
}
