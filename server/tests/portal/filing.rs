//! A way to file that the stories share: as a person does it, page by page.

use crate::browser::Browser;
use app::cast::Firm;
use axum::http::StatusCode;

/// A case that somebody filed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Filed {
    /// `/cases/2020-330106-000001`
    pub path: String,
    pub number: String,
}

/// The smallest that every reader takes for a PDF.
pub const PLAN: &[u8] = b"%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n";

/// Files the reopening of a settled firm, as whoever is signed in, up to the receipt.
pub async fn files_reopening(browser: &mut Browser, firm: &Firm) -> Filed {
    let case = drafts_reopening(browser, firm).await;
    submits(browser, &case).await;
    case
}

/// The same without pressing the last button.
pub async fn drafts_reopening(browser: &mut Browser, firm: &Firm) -> Filed {
    let case = begins(browser, "reopening-filing").await;
    answers_business(browser, &case, firm.business, firm.staff).await;
    answers_prevention(browser, &case).await;
    lists_staff(browser, &case, ROSTER).await;
    attaches(browser, &case, "prevention_plan", "防控方案.pdf", PLAN).await;
    case
}

pub const ROSTER: &str = "姓名,来源地,返杭日期,健康状况\n王一,湖北武汉,2020-02-01,健康\n李二,浙江宁波,2020-02-08,健康";

/// Begins a draft for the person's only premises.
pub async fn begins(browser: &mut Browser, programme: &str) -> Filed {
    browser.open(&format!("/cases/new?programme={programme}")).await.submit("/cases").await;
    let path = browser.path.clone();
    assert!(browser.status == StatusCode::OK && path.starts_with("/cases/2"), "{path}: {}", browser.text());
    let number = path.trim_start_matches("/cases/").to_owned();
    Filed { path, number }
}

/// Ten days ahead of the stories' Monday.
pub async fn answers_business(browser: &mut Browser, case: &Filed, kind: &str, staff: u32) {
    let page = format!("{}/sections/business", case.path);
    browser.open(&page).await.fill("business_kind", kind).fill("staff_count", &staff.to_string());
    browser.fill("reopening_date-year", "2020").fill("reopening_date-month", "2").fill("reopening_date-day", "20");
    browser.submit(&page).await;
    is_saved(browser, case);
}

pub async fn answers_prevention(browser: &mut Browser, case: &Filed) {
    let page = format!("{}/sections/prevention", case.path);
    browser.open(&page).await.fill("responsible_person", "林悦").fill("responsible_phone", "13800000000");
    browser.fill("masks_stock", "5000").fill("masks_days", "15").submit(&page).await;
    is_saved(browser, case);
}

/// Pastes a list of staff.
pub async fn lists_staff(browser: &mut Browser, case: &Filed, csv: &str) {
    let page = format!("{}/sections/staff", case.path);
    browser.open(&page).await.fill("roster", csv).submit(&page).await;
    is_saved(browser, case);
}

pub async fn attaches(browser: &mut Browser, case: &Filed, evidence: &str, name: &str, content: &[u8]) {
    let page = format!("{}/evidence/{evidence}", case.path);
    browser.open(&page).await.upload(&page, "file", name, content).await;
    assert_eq!((browser.status, &browser.path), (StatusCode::OK, &page), "{}", browser.text());
}

/// Checks the answers, declares them true and submits them, the first time or as a correction.
pub async fn submits(browser: &mut Browser, case: &Filed) {
    let submission = format!("{}/submission", case.path);
    browser.open(&format!("{}/check", case.path)).await.fill("declaration", "yes").submit(&submission).await;
    assert_eq!(
        (browser.status, browser.path.as_str()),
        (StatusCode::OK, format!("{}/receipt", case.path).as_str()),
        "{}",
        browser.text()
    );
}

fn is_saved(browser: &Browser, case: &Filed) {
    assert_eq!((browser.status, &browser.path), (StatusCode::OK, &case.path), "{}", browser.text());
}
