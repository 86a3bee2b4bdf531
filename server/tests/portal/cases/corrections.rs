//! A desk asks, Lin answers: only what was asked is open, and the others work on.

use crate::browser::Browser;
use crate::city::City;
use crate::desks::action;
use crate::filing::{Filed, PLAN, attaches, drafts_reopening, files_reopening, submits};
use app::cast::{HAN, HE, LIN, LIN_FOODS, Person, SUN, WU, XU, ZHENG};
use axum::http::StatusCode;
use chrono::TimeDelta;
use sqlx::PgPool;

async fn desk_page(city: &City, case: &Filed) -> String {
    let id: uuid::Uuid = sqlx::query_scalar("SELECT id FROM cases WHERE reference = $1")
        .bind(&case.number)
        .fetch_one(&city.pool)
        .await
        .unwrap();
    format!("/desk/cases/{id}")
}

async fn approves(city: &City, person: &Person, case: &Filed) {
    let mut clerk = city.clerk(person).await;
    clerk.open(&desk_page(city, case).await).await;
    let decision = action(&clerk, "/decision");
    clerk.submit(&decision).await;
    assert!(clerk.path.ends_with("/done"), "{}: {}", clerk.path, clerk.text());
}

async fn asks(city: &City, person: &Person, case: &Filed, sections: &[&str], message: &str) {
    let mut clerk = city.clerk(person).await;
    clerk.open(&desk_page(city, case).await).await;
    for section in sections {
        clerk.fill("sections", section);
    }
    let correction = action(&clerk, "/correction");
    clerk.fill("message", message).submit(&correction).await;
    assert!(clerk.path.ends_with("/done"), "{}: {}", clerk.path, clerk.text());
}

async fn refuses(city: &City, person: &Person, case: &Filed, reason: &str, words: &str) {
    let mut clerk = city.clerk(person).await;
    clerk.open(&desk_page(city, case).await).await;
    let html = clerk.html();
    let forms = scraper::Selector::parse("form").unwrap();
    let fields = scraper::Selector::parse("[name=reasons]").unwrap();
    let form = html.select(&forms).find(|form| form.select(&fields).next().is_some()).expect("a form to refuse");
    let path = form.attr("action").unwrap().to_owned();
    let keys = scraper::Selector::parse("[name=key]").unwrap();
    let key = form.select(&keys).next().unwrap().attr("value").unwrap().to_owned();
    clerk.post(&path, &[("key", &key), ("decision", "refuse"), ("reasons", reason), ("words", words)]).await;
    assert!(clerk.path.ends_with("/done"), "{}: {}", clerk.path, clerk.text());
}

async fn lin_filed(city: &City) -> (Browser, Filed) {
    city.settle_firm(&LIN_FOODS).await;
    let mut lin = city.browser_of(&LIN).await;
    let case = files_reopening(&mut lin, &LIN_FOODS).await;
    (lin, case)
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn lin_corrects_what_was_asked_and_nothing_else_is_open(pool: PgPool) {
    let city = City::with_services(pool).await;
    let (mut lin, case) = lin_filed(&city).await;
    approves(&city, &SUN, &case).await;
    lin.open(&case.path).await;
    assert!(lin.text().contains("三个部门同时办理，均须在2020年2月12日(周三)前答复"), "{}", lin.text());

    let message = "口罩数量与人数不符，方案缺用餐安排。";
    asks(&city, &WU, &case, &["prevention", "evidence.prevention_plan"], message).await;
    let letters = city.mails().await;
    for person in [&LIN, &XU] {
        let told = letters.iter().rfind(|mail| mail.to == person.email).unwrap();
        assert!(told.text.contains(message) && told.link() == case.path, "{told:?}");
    }
    lin.open(&case.path).await;
    let page = lin.text();
    assert!(page.contains("西湖区卫生健康局请您补正") && page.contains(message), "{page}");
    assert!(!page.contains(WU.zh), "which person asked is not the applicant's to know: {page}");
    for (place, open) in [
        ("sections/prevention", true),
        ("evidence/prevention_plan", true),
        ("sections/business", false),
        ("sections/staff", false),
        ("sections/staff/list/roster", false),
    ] {
        let place = format!("{}/{place}", case.path);
        lin.open(&place).await;
        assert_eq!(lin.path == place, open, "{place} led to {}", lin.path);
        assert_eq!(lin.path == case.path, !open, "{place} led to {}", lin.path);
    }
    lin.post(&format!("{}/sections/business", case.path), &[("section-version", "1"), ("staff_count", "3")]).await;
    assert_eq!(lin.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", lin.text());

    // Two days later; the other departments have worked on meanwhile.
    city.passes(TimeDelta::days(2));
    approves(&city, &HE, &case).await;
    let mut lin = city.browser_of(&LIN).await;
    let section = format!("{}/sections/prevention", case.path);
    lin.open(&section).await.fill("masks_stock", "50000").submit(&section).await;
    assert_eq!(lin.path, case.path, "{}", lin.text());
    assert_eq!(lin.text_of("#task-1-status").as_deref(), Some("已完成"));
    attaches(&mut lin, &case, "prevention_plan", "新方案.pdf", PLAN).await;
    submits(&mut lin, &case).await;
    assert!(lin.text().contains("补正已提交") && lin.text().contains("西湖区卫生健康局"), "{}", lin.text());
    // The health bureau's clock stood for two days: Friday, and the city's office on Monday.
    assert!(lin.text().contains("2020年2月17日(周一)"), "{}", lin.text());
    lin.open(&case.path).await;
    assert!(lin.text().contains("均须在2020年2月14日(周五)前答复"), "{}", lin.text());
    assert!(lin.text().contains("您提交了补正") && !lin.has(".govuk-task-list"), "{}", lin.text());
    // Nothing is asked any more, so nothing is open.
    lin.open(&section).await;
    assert_eq!(lin.path, case.path);
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn a_correction_is_no_new_filing_its_days_are_judged_by_the_first(pool: PgPool) {
    let city = City::with_services(pool).await;
    let (_, case) = lin_filed(&city).await;
    asks(&city, &SUN, &case, &["business"], "请确认人数。").await;
    // The day of reopening is the day after tomorrow by now. It was far enough ahead when Lin filed.
    city.passes(TimeDelta::days(8));
    let mut lin = city.browser_of(&LIN).await;
    let section = format!("{}/sections/business", case.path);
    lin.open(&section).await.fill("staff_count", "310").submit(&section).await;
    assert_eq!(lin.path, case.path, "{}", lin.text());
    submits(&mut lin, &case).await;
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn a_desk_that_was_closed_meanwhile_has_the_answer_and_finishes_it(pool: PgPool) {
    let city = City::with_services(pool).await;
    let (_, case) = lin_filed(&city).await;
    approves(&city, &SUN, &case).await;
    asks(&city, &WU, &case, &["prevention"], "请确认口罩数量。").await;
    // Closed are the one that has decided, the one that asks, and one that waits for both.
    let closed = "UPDATE desks SET open = false FROM departments AS department
                  WHERE department.id = department_id
                    AND (kind, division_code) IN (('subdistrict_office', '330106007'), ('health', '330106'),
                                                  ('reopening_office', '3301'))";
    assert_eq!(sqlx::query(closed).execute(&city.pool).await.unwrap().rows_affected(), 3);

    let mut lin = city.browser_of(&LIN).await;
    let section = format!("{}/sections/prevention", case.path);
    lin.open(&section).await.fill("masks_stock", "50000").submit(&section).await;
    submits(&mut lin, &case).await;
    for person in [&WU, &HE, &ZHENG, &HAN] {
        approves(&city, person, &case).await;
    }
    lin.open(&case.path).await;
    assert!(lin.text().contains("办件获得同意"), "{}", lin.text());
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn what_xu_submitted_while_lin_typed_is_told_and_lin_loses_nothing(pool: PgPool) {
    let city = City::with_services(pool).await;
    city.settle_firm(&LIN_FOODS).await;
    let mut xu = city.browser_of(&XU).await;
    let case = drafts_reopening(&mut xu, &LIN_FOODS).await;
    let mut lin = city.browser_of(&LIN).await;
    let section = format!("{}/sections/prevention", case.path);
    let list = format!("{}/sections/staff/list/roster", case.path);
    lin.open(&section).await;
    let mut lins_list = city.browser_of(&LIN).await;
    lins_list.open(&list).await;
    submits(&mut xu, &case).await;

    lin.fill("masks_stock", "43210").submit(&section).await;
    assert_eq!(lin.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(lin.text_of(".govuk-error-summary").unwrap().contains("各部门正在办理"), "{}", lin.text());
    assert_eq!(lin.value("masks_stock").as_deref(), Some("43210"));
    let rows = format!("{list}/rows");
    lins_list.fill("roster.name", "周铭").submit(&rows).await;
    assert_eq!(lins_list.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(lins_list.value("roster.name").as_deref(), Some("周铭"), "{}", lins_list.text());
    let key = lins_list.value("key").unwrap();
    lins_list.post(&rows, &[("key", &key), ("roster", "周铭,安徽,2020-02-01,健康")]).await;
    assert!(
        lins_list.text().contains("尚未保存") && !lins_list.text().contains("其余各行已保存"),
        "{}",
        lins_list.text()
    );
    assert_eq!(lins_list.value("roster").as_deref().map(str::trim), Some("周铭,安徽,2020-02-01,健康"));
    // Switching the language there, or loading it again, leads to a page.
    lins_list.open(&format!("{rows}?lang=en")).await;
    assert_eq!((lins_list.status, lins_list.path.as_str()), (StatusCode::OK, case.path.as_str()));
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn a_corrected_answer_brings_another_department_in(pool: PgPool) {
    let city = City::with_services(pool).await;
    let (_, case) = lin_filed(&city).await;
    asks(&city, &SUN, &case, &["business"], "实为工地。").await;
    let mut lin = city.browser_of(&LIN).await;
    let section = format!("{}/sections/business", case.path);
    lin.open(&section).await.fill("business_kind", "construction_site").submit(&section).await;
    submits(&mut lin, &case).await;
    lin.open(&case.path).await;
    assert!(lin.text().contains("西湖区住房和城乡建设局"), "{}", lin.text());
    assert!(!lin.text().contains("西湖区市场监督管理局"), "{}", lin.text());
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn lin_reads_why_she_was_refused_and_by_which_department(pool: PgPool) {
    let city = City::with_services(pool).await;
    let (mut lin, case) = lin_filed(&city).await;
    approves(&city, &SUN, &case).await;
    let words = "冷库没有单独通道。";
    refuses(&city, &ZHENG, &case, "premises_unfit", words).await;
    lin.open(&case.path).await;
    let page = lin.text();
    assert!(page.contains("已于2020年2月10日(周一)决定不予同意"), "{page}");
    assert!(page.contains("西湖区市场监督管理局不予同意，理由是：") && page.contains(words), "{page}");
    assert!(page.contains("经营场所不符合防控要求") && !page.contains(ZHENG.zh), "{page}");
    let told = city.mails().await.into_iter().rfind(|mail| mail.to == LIN.email).unwrap();
    assert!(told.text.contains("经营场所不符合防控要求") && told.text.contains(words), "{told:?}");
    lin.open("/cases").await;
    assert!(lin.text().contains("未予同意"), "{}", lin.text());
}
