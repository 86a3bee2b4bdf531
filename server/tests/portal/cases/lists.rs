use crate::city::City;
use crate::filing::begins;
use app::cast::{LIN, LIN_FOODS};
use axum::http::StatusCode;
use sqlx::PgPool;

const HEADING: &str = "姓名,来源地,返杭日期,健康状况";

/// A list of so many members of staff, under its heading; in these rows, counted from 1, the day is no day.
fn roster(staff: usize, wrong: &[usize]) -> String {
    let rows = (1..=staff).map(|i| {
        let day = if wrong.contains(&i) { "2020-02-30" } else { "2020-02-01" };
        format!("员工{i},浙江宁波,{day},健康")
    });
    [HEADING.to_owned()].into_iter().chain(rows).collect::<Vec<_>>().join("\n")
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn of_320_rows_three_are_wrong_all_are_named_and_317_are_kept(pool: PgPool) {
    let city = City::with_services(pool).await;
    city.settle_firm(&LIN_FOODS).await;
    let mut lin = city.browser_of(&LIN).await;
    let case = begins(&mut lin, "reopening-filing").await;
    let page = format!("{}/sections/staff", case.path);
    lin.open(&page).await.fill("roster", &roster(320, &[10, 200, 320])).submit(&page).await;
    assert_eq!((lin.status, lin.path.as_str()), (StatusCode::UNPROCESSABLE_ENTITY, page.as_str()));
    let summary = lin.text_of(".govuk-error-summary").unwrap();
    for row in [11, 201, 321] {
        assert!(summary.contains(&format!("第{row}行“返杭日期”")), "row {row}: {summary}");
    }
    assert!(lin.text().contains("已保存317行"), "{}", lin.text());
    // The three stand there alone, under their heading, to be mended.
    let to_mend = lin.value("roster").unwrap();
    assert_eq!(to_mend.lines().count(), 4, "{to_mend}");
    lin.fill("roster", &to_mend.replace("2020-02-30", "2020-02-03")).submit(&page).await;
    assert_eq!(lin.path, case.path, "{}", lin.text());
    lin.open(&page).await;
    assert!(lin.text().contains("已保存320行"), "{}", lin.text());
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn a_file_of_rows_is_read_like_a_pasted_list(pool: PgPool) {
    let city = City::with_services(pool).await;
    city.settle_firm(&LIN_FOODS).await;
    let mut lin = city.browser_of(&LIN).await;
    let case = begins(&mut lin, "reopening-filing").await;
    let page = format!("{}/sections/staff/list/roster", case.path);
    let rows = format!("{page}/rows");
    lin.open(&page).await.upload(&page, "file", "员工.csv", roster(320, &[1, 2, 3]).as_bytes()).await;
    assert_eq!((lin.status, lin.path.as_str()), (StatusCode::UNPROCESSABLE_ENTITY, page.as_str()));
    let summary = lin.text_of(".govuk-error-summary").unwrap();
    assert!(["第2行", "第3行", "第4行"].iter().all(|row| summary.contains(row)), "{summary}");
    assert!(lin.text().contains("已保存317行"), "{}", lin.text());
    let to_mend = lin.value("roster").unwrap();
    lin.fill("roster", &to_mend.replace("2020-02-30", "2020-02-03")).submit(&rows).await;
    assert_eq!((lin.status, lin.path.as_str()), (StatusCode::OK, page.as_str()), "{}", lin.text());
    assert!(lin.text().contains("已保存320行"), "{}", lin.text());

    // As a spreadsheet saves "Unicode text": UTF-16, tabs.
    let text = "\u{feff}姓名\t来源地\t返杭日期\t健康状况\r\n王一\t湖北\t2020/2/1\t隔离观察\r\n";
    let bytes: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    lin.upload(&page, "file", "员工.txt", &bytes).await;
    assert!(lin.text().contains("已保存321行"), "{}", lin.text());
    lin.upload(&page, "file", "员工.csv", "姓名,年龄\n王一,30\n".as_bytes()).await;
    assert_eq!(lin.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(lin.text_of("#roster-error").unwrap().contains("表头缺少：来源地、返杭日期、健康状况"), "{}", lin.text());
    assert!(lin.text().contains("已保存321行"), "what was there stays: {}", lin.text());
    assert!(lin.text().contains("尚未保存") && !lin.text().contains("其余各行已保存"), "{}", lin.text());
    assert_eq!(lin.value("roster").as_deref().map(str::trim), Some("姓名,年龄\n王一,30"));
    lin.upload(&page, "file", "员工.csv", &[0xb2, 0xfa, 0xb2, 0xbb, 0xff]).await;
    assert!(lin.text_of("#file-error").unwrap().contains("UTF-8"), "{}", lin.text());
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn rows_are_typed_one_by_one_and_taken_out_again(pool: PgPool) {
    let city = City::with_services(pool).await;
    city.settle_firm(&LIN_FOODS).await;
    let mut lin = city.browser_of(&LIN).await;
    let case = begins(&mut lin, "reopening-filing").await;
    let page = format!("{}/sections/staff/list/roster", case.path);
    lin.open(&page).await.fill("roster.name", "王一").fill("roster.from", "宁波").fill("roster.return_date", "昨天");
    lin.submit(&format!("{page}/rows")).await;
    assert_eq!(lin.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(lin.has("[id='roster.return_date-error']") && lin.has("[id='roster.health-error']"), "{}", lin.text());
    assert_eq!(lin.value("roster.name").as_deref(), Some("王一"));
    for name in ["王一", "李二", "张三"] {
        lin.open(&page).await.fill("roster.name", name).fill("roster.from", "宁波").fill("roster.health", "healthy");
        lin.fill("roster.return_date", "2020-02-01").submit(&format!("{page}/rows")).await;
        assert_eq!((lin.status, lin.path.as_str()), (StatusCode::OK, page.as_str()), "{}", lin.text());
    }
    let removal = format!("{page}/removal");
    let mut other_tab = lin.clone();
    lin.fill("row", "1").submit(&removal).await;
    assert!(lin.text().contains("已保存2行") && !lin.text().contains("李二"), "{}", lin.text());
    // The other tab still shows three: its second row is another by now.
    other_tab.fill("row", "1").submit(&removal).await;
    assert_eq!(other_tab.status, StatusCode::CONFLICT);
    assert!(other_tab.text().contains("已保存2行"), "{}", other_tab.text());
    other_tab.submit(&removal).await;
    assert_eq!(other_tab.status, StatusCode::UNPROCESSABLE_ENTITY, "nothing is ticked");
    other_tab.fill("all", "yes").submit(&removal).await;
    assert!(other_tab.text().contains("名单还是空的"), "{}", other_tab.text());
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn a_list_that_cannot_be_read_at_all_stays_as_it_was_typed(pool: PgPool) {
    let city = City::with_services(pool).await;
    city.settle_firm(&LIN_FOODS).await;
    let mut lin = city.browser_of(&LIN).await;
    let case = begins(&mut lin, "reopening-filing").await;
    let page = format!("{}/sections/staff", case.path);
    lin.open(&page).await.fill("roster", &roster(3, &[])).submit(&page).await;
    let typed = "姓名,籍贯\n王一,宁波";
    lin.open(&page).await.fill("roster", typed).submit(&page).await;
    assert_eq!(lin.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(lin.value("roster").as_deref(), Some(typed));
    lin.open(&page).await;
    assert!(lin.text().contains("已保存3行"), "{}", lin.text());
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn the_empty_file_has_the_heading_that_is_read(pool: PgPool) {
    let city = City::with_services(pool).await;
    city.settle_firm(&LIN_FOODS).await;
    let mut lin = city.browser_of(&LIN).await;
    let case = begins(&mut lin, "reopening-filing").await;
    lin.open(&format!("{}/sections/staff/list/roster/template", case.path)).await;
    assert_eq!(String::from_utf8_lossy(&lin.body), format!("\u{feff}{HEADING}\n"));
    assert!(lin.headers["content-disposition"].to_str().unwrap().starts_with("attachment;"));
}
