//! Lin files for her firm: from the draft to the receipt, with all that goes wrong on the way.

mod corrections;
mod files;
mod keeping;
mod lists;
mod once;
mod programmes;
mod whose;

use crate::city::City;
use crate::filing::{answers_business, begins, drafts_reopening, files_reopening, submits};
use app::cast::{LIN, LIN_FOODS, XU};
use app::kernel::lang::Lang;
use axum::http::StatusCode;
use sqlx::PgPool;

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn lin_files_for_320_staff_and_gets_a_receipt_with_number_and_date(pool: PgPool) {
    let city = City::with_services(pool).await;
    city.settle_firm(&LIN_FOODS).await;
    let mut lin = city.browser_of(&LIN).await;
    let case = files_reopening(&mut lin, &LIN_FOODS).await;
    let receipt = lin.text();
    // Monday 10 February: one day for the subdistrict, two for the departments beside each other, one for the city.
    assert!(receipt.contains(&case.number) && receipt.contains("2020年2月14日(周五)"), "{receipt}");
    assert!(receipt.contains("古荡街道"), "{receipt}");
    lin.open(&case.path).await;
    assert!(lin.text().contains("正在办理，2020年2月11日(周二)前答复"), "{}", lin.text());
    assert!(lin.text().contains("随后办理：") && lin.text().contains("西湖区卫生健康局"), "{}", lin.text());
    // Lin has filed it, Xu acts for the firm too.
    let mails = city.mails().await;
    let told: Vec<_> = mails.iter().filter(|mail| mail.link() == case.path).collect();
    assert_eq!(told.iter().filter(|mail| mail.to == LIN.email).count(), 1);
    assert_eq!(told.iter().filter(|mail| mail.to == XU.email).count(), 1);
    let lins = told.iter().find(|mail| mail.to == LIN.email).unwrap();
    assert!(lins.text.contains(&case.number) && lins.text.contains("2020年2月14日"), "{lins:?}");
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn lin_leaves_and_returns_and_finds_her_answers(pool: PgPool) {
    let city = City::with_services(pool).await;
    city.settle_firm(&LIN_FOODS).await;
    let mut lin = city.browser_of(&LIN).await;
    let case = begins(&mut lin, "reopening-filing").await;
    answers_business(&mut lin, &case, "food_service", 320).await;

    let mut lin = city.browser_of(&LIN).await;
    lin.open("/cases").await;
    assert!(lin.has(&format!("a[href='{}']", case.path)), "{}", lin.text());
    lin.open(&case.path).await;
    assert_eq!(lin.text_of("#task-1-status").as_deref(), Some("已完成"));
    assert_eq!(lin.text_of("#task-2-status").as_deref(), Some("未开始"));
    lin.open(&format!("{}/sections/business", case.path)).await;
    assert_eq!(lin.value("staff_count").as_deref(), Some("320"));
    assert_eq!(lin.value("reopening_date-day").as_deref(), Some("20"));
    assert!(lin.has("input[name=business_kind][value=food_service][checked]"));
    // What is missing is named, each at its place.
    lin.open(&format!("{}/check", case.path)).await;
    for place in ["sections/prevention#responsible_person", "sections/staff#roster", "evidence/prevention_plan"] {
        assert!(lin.has(&format!("a[href='{}/{place}']", case.path)), "{place}: {}", lin.text());
    }
    let submission = format!("{}/submission", case.path);
    lin.fill("declaration", "yes").submit(&submission).await;
    assert_eq!((lin.status, lin.path.as_str()), (StatusCode::UNPROCESSABLE_ENTITY, submission.as_str()));
    assert!(lin.has(&format!(".govuk-error-summary a[href='{}/sections/staff#roster']", case.path)));
    assert!(lin.has("input[name=declaration][checked]"), "the tick is kept");
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn a_day_too_soon_is_told_at_its_field_and_nothing_typed_is_lost(pool: PgPool) {
    let city = City::with_services(pool).await;
    city.settle_firm(&LIN_FOODS).await;
    let mut xu = city.browser_of(&XU).await;
    let case = begins(&mut xu, "reopening-filing").await;
    let page = format!("{}/sections/business", case.path);
    xu.open(&page).await.fill("business_kind", "food_service").fill("staff_count", "320");
    xu.fill("reopening_date-year", "2020").fill("reopening_date-month", "2").fill("reopening_date-day", "12");
    xu.submit(&page).await;
    assert_eq!((xu.status, xu.path.as_str()), (StatusCode::UNPROCESSABLE_ENTITY, page.as_str()));
    let told = xu.text_of("#reopening_date-error").unwrap();
    assert!(told.contains("the earliest day is Thursday 13 February 2020"), "{told}");
    assert_eq!(xu.value("reopening_date-day").as_deref(), Some("12"));
    assert_eq!(xu.value("staff_count").as_deref(), Some("320"));
    assert!(xu.text_of("title").unwrap().starts_with("Error:"));
    // What was right is saved already, and the part is not taken for done.
    xu.open(&case.path).await;
    assert_eq!(xu.text_of("#task-1-status").as_deref(), Some("In progress"));
    xu.open(&page).await;
    assert_eq!(xu.value("staff_count").as_deref(), Some("320"));
    assert_eq!(xu.value("reopening_date-day").as_deref(), Some(""));
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn a_draft_that_lay_until_its_day_was_too_near_is_not_submitted(pool: PgPool) {
    let city = City::with_services(pool).await;
    city.settle_firm(&LIN_FOODS).await;
    let mut xu = city.browser_of(&XU).await;
    let case = drafts_reopening(&mut xu, &LIN_FOODS).await;
    city.passes(chrono::TimeDelta::days(9));
    let mut xu = city.browser_of(&XU).await;
    xu.open(&format!("{}/check", case.path)).await.fill("declaration", "yes");
    xu.submit(&format!("{}/submission", case.path)).await;
    assert_eq!(xu.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(xu.text().contains("the earliest day is Saturday 22 February 2020"), "{}", xu.text());
    let page = format!("{}/sections/business", case.path);
    xu.open(&page).await.fill("reopening_date-day", "24").submit(&page).await;
    submits(&mut xu, &case).await;
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn lin_and_xu_answer_the_same_part_and_neither_text_is_lost(pool: PgPool) {
    let city = City::with_services(pool).await;
    city.settle_firm(&LIN_FOODS).await;
    let (mut lin, mut xu) = (city.browser_of(&LIN).await, city.browser_of(&XU).await);
    let case = begins(&mut lin, "reopening-filing").await;
    let page = format!("{}/sections/prevention", case.path);
    lin.open(&page).await;
    xu.open(&page).await.fill("responsible_person", "Xu Jing").fill("responsible_phone", "13900000000");
    xu.fill("masks_stock", "100").fill("masks_days", "3").submit(&page).await;
    assert_eq!(xu.path, case.path, "{}", xu.text());

    lin.fill("responsible_person", "林悦").fill("responsible_phone", "13800000000");
    lin.fill("masks_stock", "5000").fill("masks_days", "15").submit(&page).await;
    assert_eq!((lin.status, lin.path.as_str()), (StatusCode::CONFLICT, page.as_str()));
    assert_eq!(lin.value("responsible_person").as_deref(), Some("林悦"));
    assert!(lin.text().contains("Xu Jing") && lin.text().contains("13900000000"), "{}", lin.text());
    // She keeps hers, and saves over what she has now seen.
    lin.submit(&page).await;
    assert_eq!(lin.path, case.path, "{}", lin.text());
    xu.open(&page).await;
    assert_eq!(xu.value("masks_stock").as_deref(), Some("5000"));
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn lin_withdraws_what_she_filed_and_throws_a_draft_away(pool: PgPool) {
    let city = City::with_services(pool).await;
    city.settle_firm(&LIN_FOODS).await;
    let mut lin = city.browser_of(&LIN).await;
    let case = files_reopening(&mut lin, &LIN_FOODS).await;
    let (withdrawal, anew) = (format!("{}/withdrawal", case.path), "a[href='/programmes/reopening-filing']");
    assert!(!lin.open(&case.path).await.has(anew), "it is still under review");
    lin.open(&withdrawal).await.submit(&withdrawal).await;
    assert_eq!((lin.status, lin.path.as_str()), (StatusCode::OK, case.path.as_str()));
    assert!(lin.text().contains("已于2020年2月10日(周一)撤回") && lin.has(anew), "{}", lin.text());
    // There is nothing to withdraw any more, and nothing to change.
    for page in ["withdrawal", "sections/business", "evidence/prevention_plan"] {
        lin.open(&format!("{}/{page}", case.path)).await;
        assert_eq!(lin.path, case.path, "{page}");
    }
    let open: i64 = sqlx::query_scalar("SELECT count(*) FROM steps WHERE stage NOT IN ('done', 'dropped')")
        .fetch_one(&city.pool)
        .await
        .unwrap();
    // The two claims to the firm were decided long ago.
    assert_eq!(open, 0);

    let draft = drafts_reopening(&mut lin, &LIN_FOODS).await;
    let withdrawal = format!("{}/withdrawal", draft.path);
    lin.open(&withdrawal).await.submit(&withdrawal).await;
    assert_eq!(lin.path, draft.path, "{}", lin.text());
    let kept: i64 = sqlx::query_scalar(
        "SELECT (SELECT count(*) FROM case_answers JOIN cases ON cases.id = case_id WHERE reference = $1 AND value IS NOT NULL)
              + (SELECT count(*) FROM attachments JOIN cases ON cases.id = case_id WHERE reference = $1)",
    )
    .bind(&draft.number)
    .fetch_one(&city.pool)
    .await
    .unwrap();
    assert_eq!(kept, 0, "what no desk saw is erased");
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn a_case_is_found_by_its_number_however_it_is_pasted(pool: PgPool) {
    let city = City::with_services(pool).await;
    city.settle_firm(&LIN_FOODS).await;
    let mut lin = city.browser_of(&LIN).await;
    let case = begins(&mut lin, "reopening-filing").await;
    lin.open("/").await.fill("number", &case.number.replace('-', "－")).submits_to("/cases").await;
    assert_eq!((lin.status, lin.path.as_str()), (StatusCode::OK, case.path.as_str()), "{}", lin.text());
    for (number, told) in [("12345", "办件编号由三段数字组成"), ("2020-330106-999999", "您名下没有这个编号")]
    {
        lin.open("/").await.fill("number", number).submits_to("/cases").await;
        assert!(lin.text_of("#number-error").unwrap().contains(told), "{}", lin.text());
        assert_eq!(lin.value("number").as_deref(), Some(number));
    }
    let mut visitor = city.browser(Lang::Zh);
    visitor.open(&format!("/cases?number={}", case.number)).await;
    assert!(visitor.path.starts_with("/sign-in?next=%2Fcases%3Fnumber"), "{}", visitor.path);
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn a_field_that_no_form_of_ours_has_is_refused_and_nothing_is_saved(pool: PgPool) {
    let city = City::with_services(pool).await;
    city.settle_firm(&LIN_FOODS).await;
    let mut lin = city.browser_of(&LIN).await;
    let case = begins(&mut lin, "reopening-filing").await;
    let page = format!("{}/sections/business", case.path);
    lin.post(&page, &[("section-version", "0"), ("staff_count", "320"), ("approved", "yes")]).await;
    assert_eq!(lin.status, StatusCode::BAD_REQUEST);
    lin.open(&page).await;
    assert_eq!(lin.value("staff_count").as_deref(), Some(""));
}
