mod looking;
mod queue;

use crate::browser::Browser;
use crate::city::City;
use app::cases_web::demo::{Filed, file_case};
use app::cast::{CHEN, CHEN_BOOKS, HAN, HE, HU, JIANG, LIN, LIN_FOODS, Person, QIAN, SUN, WU, ZHENG};
use app::kernel::lang::Lang;
use axum::http::StatusCode;
use chrono::TimeDelta;
use scraper::Selector;
use sqlx::PgPool;

/// The city with its programmes and Lin's firm.
pub async fn ready(pool: PgPool) -> City {
    let city = City::with_departments(pool).await;
    city.publish_programmes().await;
    city.settle_firm(&LIN_FOODS).await;
    city
}

pub async fn files(city: &City) -> Filed {
    file_case(&city.portal, &LIN_FOODS, "reopening-filing", LIN_FOODS.staff).await.unwrap()
}

pub fn page_of(filed: &Filed) -> String {
    format!("/desk/cases/{}", filed.case)
}

/// The action of the first form on the page that ends so.
pub fn action(browser: &Browser, ending: &str) -> String {
    let html = browser.html();
    let forms = Selector::parse("form").unwrap();
    let actions = html.select(&forms).filter_map(|form| form.attr("action"));
    let mut found = actions.filter(|action| action.split('?').next().unwrap().ends_with(ending));
    let found = found.next().map(str::to_owned);
    found.unwrap_or_else(|| panic!("no form to …{ending} on {}: {}", browser.path, browser.text()))
}

pub async fn approves(clerk: &mut Browser, filed: &Filed) {
    clerk.open(&page_of(filed)).await;
    let decision = action(clerk, "/decision");
    clerk.submit(&decision).await;
    assert_eq!(clerk.status, StatusCode::OK, "{}", clerk.text());
    assert!(clerk.path.ends_with("/done"), "{}: {}", clerk.path, clerk.text());
}

/// The departments that have the case before them now, by their desks' step codes.
pub async fn asked(city: &City, filed: &Filed) -> Vec<String> {
    let steps = "SELECT code FROM steps WHERE matter_id = $1 AND stage IN ('open', 'claimed', 'asking') ORDER BY code";
    sqlx::query_scalar(steps).bind(filed.case).fetch_all(&city.pool).await.unwrap()
}

async fn queue_of(city: &City, person: &Person) -> Browser {
    let mut clerk = city.clerk(person).await;
    clerk.open("/desk").await;
    clerk
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn lins_case_goes_to_gudang_then_to_three_at_once_then_to_the_city(pool: PgPool) {
    let city = ready(pool).await;
    let filed = files(&city).await;
    assert_eq!(asked(&city, &filed).await, ["subdistrict"]);
    let he = queue_of(&city, &HE).await;
    assert!(!he.text().contains(filed.reference.as_str()), "the economy bureau is not asked yet");

    let mut sun = queue_of(&city, &SUN).await;
    assert!(sun.text().contains(filed.reference.as_str()) && sun.text().contains(LIN_FOODS.zh), "{}", sun.text());
    assert!(sun.text().contains("还剩1个工作日"), "{}", sun.text());
    approves(&mut sun, &filed).await;
    assert!(sun.text().contains("西湖区经济和信息化局、西湖区卫生健康局、西湖区市场监督管理局"), "{}", sun.text());

    assert_eq!(asked(&city, &filed).await, ["economy", "health", "market_regulation"]);
    let opened = "SELECT count(DISTINCT (opened_at, due_on)) FROM steps WHERE matter_id = $1 AND stage = 'open'";
    let moments: i64 = sqlx::query_scalar(opened).bind(filed.case).fetch_one(&city.pool).await.unwrap();
    assert_eq!(moments, 1, "all three at one moment, until one day");
    for clerk in [&HE, &WU, &ZHENG] {
        assert!(!asked(&city, &filed).await.contains(&"city".to_owned()));
        let mut clerk = queue_of(&city, clerk).await;
        assert!(clerk.text().contains(filed.reference.as_str()), "{}", clerk.text());
        approves(&mut clerk, &filed).await;
    }
    assert_eq!(asked(&city, &filed).await, ["city"]);
    let mut han = queue_of(&city, &HAN).await;
    approves(&mut han, &filed).await;
    assert_eq!(asked(&city, &filed).await, [""; 0]);
    let mail = city.last_mail().await;
    assert_eq!(mail.to, LIN.email);
    assert!(mail.subject.contains(filed.reference.as_str()), "{mail:?}");
    city.assert_replays().await;
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn of_two_who_claim_one_step_one_has_it_and_the_other_is_told_who(pool: PgPool) {
    let city = ready(pool).await;
    let filed = files(&city).await;
    let (mut sun, mut qian) = (queue_of(&city, &SUN).await, queue_of(&city, &QIAN).await);
    let claim = action(&sun, "/claim");
    sun.submit(&claim).await;
    assert_eq!((sun.status, sun.path.as_str()), (StatusCode::OK, page_of(&filed).as_str()));

    qian.submit(&claim).await;
    assert_eq!(qian.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(qian.text_of(".govuk-error-summary").unwrap().contains("孙玮先认领了此环节"), "{}", qian.text());
    assert!(qian.text().contains("孙玮已认领"), "{}", qian.text());
    qian.open(&page_of(&filed)).await;
    assert!(!qian.has("form[action$='/decision']"), "she can read it and not decide it");

    let release = action(&sun, "/release");
    sun.submit(&release).await;
    assert_eq!(sun.path, "/desk");
    assert!(sun.text().contains("已取消认领"), "{}", sun.text());
    qian.open("/desk").await.submit(&claim).await;
    assert_eq!(qian.path, page_of(&filed));
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn of_two_who_decide_one_step_one_wins_and_the_other_is_told_what_was_decided(pool: PgPool) {
    let city = ready(pool).await;
    let filed = files(&city).await;
    let (mut sun, mut qian) = (city.clerk(&SUN).await, city.clerk(&QIAN).await);
    sun.open(&page_of(&filed)).await;
    qian.open(&page_of(&filed)).await;
    let decision = action(&sun, "/decision");
    sun.submit(&decision).await;
    qian.submit(&decision).await;
    assert_eq!(qian.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(qian.text_of(".govuk-error-summary").unwrap().contains("孙玮已经同意了此环节"), "{}", qian.text());
    assert_eq!(asked(&city, &filed).await, ["economy", "health", "market_regulation"]);
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn of_two_who_decide_one_step_at_one_instant_one_wins_each_time(pool: PgPool) {
    let city = ready(pool).await;
    let (mut sun, mut qian) = (city.clerk(&SUN).await, city.clerk(&QIAN).await);
    for _ in 0..20 {
        let filed = files(&city).await;
        sun.open(&page_of(&filed)).await;
        qian.open(&page_of(&filed)).await;
        let decision = action(&sun, "/decision");
        tokio::join!(sun.submit(&decision), qian.submit(&decision));
        let told = [&sun, &qian].map(|clerk| clerk.status);
        assert!(told.contains(&StatusCode::OK) && told.contains(&StatusCode::UNPROCESSABLE_ENTITY), "{told:?}");
        let loser = if sun.status == StatusCode::OK { &qian } else { &sun };
        assert!(loser.text().contains("已经同意了此环节"), "{}", loser.text());
        let decided =
            "SELECT count(*) FROM events WHERE subject = $1 AND slice = 'desks' AND body->>'kind' = 'decided'";
        let decided: i64 = sqlx::query_scalar(decided).bind(filed.case).fetch_one(&city.pool).await.unwrap();
        assert_eq!(decided, 1);
    }
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn a_refusal_needs_reasons_and_ends_the_case_for_everybody(pool: PgPool) {
    let city = ready(pool).await;
    let filed = files(&city).await;
    approves(&mut city.clerk(&SUN).await, &filed).await;
    let mut wu = city.clerk(&WU).await;
    wu.open(&page_of(&filed)).await;
    let decision = action(&wu, "/decision");
    let key = wu.value("key").unwrap();
    wu.post(&decision, &[("key", &key), ("decision", "refuse"), ("words", "两名员工有症状")]).await;
    assert_eq!(wu.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(wu.text_of("#reasons-error").is_some(), "{}", wu.text());
    assert_eq!(wu.value("words").unwrap().trim(), "两名员工有症状");
    assert!(wu.has("details[open]"), "what is to be mended is not folded away");

    let form =
        [("key", key.as_str()), ("decision", "refuse"), ("reasons", "staff_not_cleared"), ("words", "两名员工有症状")];
    wu.post(&decision, &form).await;
    assert!(wu.path.ends_with("/done") && wu.text().contains("办件未通过"), "{}", wu.text());
    wu.post(&decision, &form).await;
    assert!(wu.path.ends_with("/done"), "sent twice, it is done once and answered the same");
    assert_eq!(asked(&city, &filed).await, [""; 0]);
    let he = queue_of(&city, &HE).await;
    assert!(!he.text().contains(filed.reference.as_str()), "nobody spends their days on it");
    let mail = city.last_mail().await;
    assert!(mail.text.contains("返岗人员不符合健康要求") && mail.text.contains("两名员工有症状"), "{mail:?}");
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn a_clerk_of_another_desk_is_told_that_there_is_no_such_case(pool: PgPool) {
    let city = ready(pool).await;
    let filed = files(&city).await;
    let mut sun = queue_of(&city, &SUN).await;
    let claim = action(&sun, "/claim");
    sun.open(&page_of(&filed)).await;
    let decision = action(&sun, "/decision");
    let key = sun.value("key").unwrap();
    let mut hu = city.clerk(&HU).await;
    hu.open(&page_of(&filed)).await;
    assert_eq!(hu.status, StatusCode::NOT_FOUND);
    hu.post(&claim, &[]).await;
    assert_eq!(hu.status, StatusCode::NOT_FOUND);
    hu.post(&decision, &[("key", &key), ("decision", "approve"), ("note", "")]).await;
    assert_eq!(hu.status, StatusCode::NOT_FOUND);
    let mut lin = city.browser_of(&LIN).await;
    lin.open(&page_of(&filed)).await;
    assert_eq!(lin.status, StatusCode::FORBIDDEN);
}

/// The numbers of the queue's lines, each under the heading of its group.
fn lines(clerk: &Browser) -> Vec<(String, Vec<String>)> {
    let (bodies, heads, numbers) = (
        Selector::parse("table.queue tbody").unwrap(),
        Selector::parse("tr.queue__group th").unwrap(),
        Selector::parse("th.queue__number a").unwrap(),
    );
    let html = clerk.html();
    let words = |element: scraper::ElementRef| element.text().collect::<String>().trim().to_owned();
    html.select(&bodies)
        .map(|body| (words(body.select(&heads).next().unwrap()), body.select(&numbers).map(words).collect()))
        .collect()
}
