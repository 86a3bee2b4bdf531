use crate::city::City;
use crate::filing::{PLAN, attaches, begins, files_reopening};
use app::cast::{LIN, LIN_FOODS};
use axum::http::StatusCode;
use sqlx::PgPool;

/// The first bytes of a picture are enough to know it by.
const PNG: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\x02\0\0\0\x90wS\xde";

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn a_file_is_judged_by_its_content_whatever_its_name_says(pool: PgPool) {
    let city = City::with_services(pool).await;
    city.settle_firm(&LIN_FOODS).await;
    let mut lin = city.browser_of(&LIN).await;
    let case = begins(&mut lin, "reopening-filing").await;
    let page = format!("{}/evidence/prevention_plan", case.path);
    attaches(&mut lin, &case, "prevention_plan", "方案.pdf", PNG).await;
    let file = lin.html();
    let link = file.select(&scraper::Selector::parse(".files a").unwrap()).next().unwrap().attr("href").unwrap();
    lin.open(link).await;
    assert_eq!((lin.status, lin.body.as_slice()), (StatusCode::OK, PNG));
    let header = |name: &str| lin.headers[name].to_str().unwrap().to_owned();
    assert_eq!(header("content-type"), "image/png");
    assert_eq!(header("x-content-type-options"), "nosniff");
    assert_eq!(header("cache-control"), "private, no-store");
    let disposition = header("content-disposition");
    assert!(disposition.starts_with("attachment;"), "{disposition}");
    assert!(disposition.ends_with("filename*=UTF-8''%E6%96%B9%E6%A1%88.pdf.png"), "{disposition}");

    let program = [b"MZ\x90\0".as_slice(), &[0; 100]].concat();
    for (name, content) in [("plan.pdf", program.as_slice()), ("plan.html", b"<html><script>"), ("plan.svg", b"<svg/>")]
    {
        lin.open(&page).await.upload(&page, "file", name, content).await;
        assert_eq!((lin.status, lin.path.as_str()), (StatusCode::UNPROCESSABLE_ENTITY, page.as_str()), "{name}");
        assert!(lin.text_of("#file-error").unwrap().contains("不是下面所列格式"), "{}", lin.text());
    }
    lin.open(&page).await.upload(&page, "file", "", b"").await;
    assert!(lin.text_of("#file-error").unwrap().contains("请先选择文件"), "{}", lin.text());
    assert!(lin.text().contains("方案.pdf"), "what was attached stays: {}", lin.text());
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn a_file_of_10_mb_is_kept_and_a_larger_one_is_told_so_on_the_page(pool: PgPool) {
    let city = City::with_services(pool).await;
    city.settle_firm(&LIN_FOODS).await;
    let mut lin = city.browser_of(&LIN).await;
    let case = begins(&mut lin, "reopening-filing").await;
    let page = format!("{}/evidence/prevention_plan", case.path);
    let mut large = PLAN.to_vec();
    large.resize(10 * 1024 * 1024, b' ');
    attaches(&mut lin, &case, "prevention_plan", "large.pdf", &large).await;
    large.push(b' ');
    lin.upload(&page, "file", "larger.pdf", &large).await;
    assert_eq!(lin.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(lin.text_of("#file-error").unwrap().contains("超过10 MB"), "{}", lin.text());
    large.resize(50 * 1024 * 1024, b' ');
    lin.open(&page).await.upload(&page, "file", "largest.pdf", &large).await;
    assert_eq!(lin.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(lin.text().contains("large.pdf") && !lin.text().contains("larger.pdf"), "{}", lin.text());
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn several_files_stand_beside_each_other_and_each_is_removed_alone(pool: PgPool) {
    let city = City::with_services(pool).await;
    city.settle_firm(&LIN_FOODS).await;
    let mut lin = city.browser_of(&LIN).await;
    let case = begins(&mut lin, "reopening-filing").await;
    for name in ["一.pdf", "C:\\我的文件\\二.pdf"] {
        attaches(&mut lin, &case, "prevention_plan", name, PLAN).await;
    }
    assert!(lin.text().contains("一.pdf") && lin.text().contains("二.pdf"), "{}", lin.text());
    assert!(!lin.text().contains("我的文件"), "a path is nobody's business: {}", lin.text());
    let html = lin.html();
    let form = html.select(&scraper::Selector::parse("form[action$='/removal']").unwrap()).next().unwrap();
    let removal = form.attr("action").unwrap().to_owned();
    lin.submit(&removal).await;
    assert!(!lin.text().contains("一.pdf") && lin.text().contains("二.pdf"), "{}", lin.text());
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn what_is_submitted_cannot_be_taken_away_or_added_to(pool: PgPool) {
    let city = City::with_services(pool).await;
    city.settle_firm(&LIN_FOODS).await;
    let mut lin = city.browser_of(&LIN).await;
    let draft = begins(&mut lin, "reopening-filing").await;
    attaches(&mut lin, &draft, "prevention_plan", "plan.pdf", PLAN).await;
    let mut late = lin.clone();
    let case = files_reopening(&mut lin, &LIN_FOODS).await;
    let elsewhere = format!("{}/evidence/prevention_plan", case.path);
    let here = format!("{}/evidence/prevention_plan", draft.path);
    // A form that was open before is sent to the case that is submitted by now.
    late.retarget(&here, &elsewhere).upload(&elsewhere, "file", "late.pdf", PLAN).await;
    assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY);
    lin.open(&format!("{}/check", case.path)).await;
    assert!(lin.text().contains("防控方案.pdf") && !lin.text().contains("late.pdf"), "{}", lin.text());
}
