use crate::approved::{all_approve, all_but_the_last_approve, claims_with_premises, confirms};
use crate::browser::Browser;
use crate::city::City;
use crate::desks::action;
use crate::filing::{PLAN, attaches, begins, submits};
use app::cases::Reference;
use app::cases_web::demo::{Filed, file_case};
use app::cast::{CAO, CHEN, JIANG, LIN, LIN_FOODS, PENG};
use axum::http::StatusCode;
use chrono::TimeDelta;
use sqlx::PgPool;

const SUBSIDY: &str = "staff-housing-subsidy";

/// Five members of staff of whom three rent, are insured and own nothing.
const STAFF: &str = "姓名,身份证后四位,租住地址,在本企业参保,在杭有自有住房\n\
                     甲,0001,隐名小区,是,否\n乙,0002,隐名小区,是,否\n丙,0003,隐名小区,是,否\n\
                     丁,0004,隐名小区,否,否\n戊,0005,隐名小区,是,是";

async fn settled(pool: PgPool) -> City {
    let city = City::with_departments(pool).await;
    city.publish_programmes().await;
    city.settle_firm(&LIN_FOODS).await;
    // The subsidy is open from the Monday after.
    city.passes(TimeDelta::days(7));
    city
}

/// Lin applies for these members of staff, up to the last button.
async fn drafts(lin: &mut Browser, staff: &str) -> crate::filing::Filed {
    let case = begins(lin, SUBSIDY).await;
    let contact = format!("{}/sections/contact", case.path);
    lin.open(&contact).await.fill("contact_person", LIN.zh).fill("contact_phone", "13800000000").submit(&contact).await;
    let list = format!("{}/sections/staff", case.path);
    lin.open(&list).await.fill("staff", staff).submit(&list).await;
    assert_eq!((lin.status, &lin.path), (StatusCode::OK, &case.path), "{}", lin.text());
    attaches(lin, &case, "rental_proof", "租房合同.pdf", PLAN).await;
    case
}

/// The case as its desks know it.
async fn filed(city: &City, number: &str) -> Filed {
    let case = sqlx::query_scalar("SELECT id FROM cases WHERE reference = $1").bind(number);
    Filed { case: case.fetch_one(&city.pool).await.unwrap(), reference: Reference::parse(number).unwrap() }
}

async fn awards(city: &City) -> Vec<i64> {
    sqlx::query_scalar("SELECT sum FROM awards ORDER BY granted_at").fetch_all(&city.pool).await.unwrap()
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn three_of_five_are_eligible_so_lin_is_granted_1500_yuan(pool: PgPool) {
    let city = settled(pool).await;
    let mut lin = city.browser_of(&LIN).await;
    let case = drafts(&mut lin, STAFF).await;
    submits(&mut lin, &case).await;
    let page = format!("{}/award", case.path);
    lin.open(&page).await;
    assert!(lin.text().contains("办件尚未办结"), "{}", lin.text());
    all_approve(&city, &filed(&city, &case.number).await).await;
    assert_eq!(awards(&city).await, [150_000]);

    lin.open(&case.path).await;
    assert!(lin.has(&format!("a[href='{page}']")), "{}", lin.text());
    lin.open(&page).await;
    for told in ["¥1,500.00", "3 × ¥500.00", "•••• 0013", LIN_FOODS.bank, &case.number] {
        assert!(lin.text().contains(told), "{told}: {}", lin.text());
    }
    assert!(!lin.text().contains(LIN_FOODS.account) && !lin.text().contains("隐名小区"), "{}", lin.text());
    let letter = city.mails().await.into_iter().find(|mail| mail.subject.contains("¥1,500.00")).expect("Lin is told");
    assert_eq!(letter.link(), page);

    let firm: uuid::Uuid = sqlx::query_scalar("SELECT enterprise_id FROM awards").fetch_one(&city.pool).await.unwrap();
    lin.open(&format!("/enterprises/{firm}/looks")).await;
    assert!(lin.text().contains("本平台") && lin.text().contains("核定金额"), "{}", lin.text());
    assert!(!lin.text().contains("有职责的人员"), "the sum was reckoned by no clerk: {}", lin.text());

    for other in [&CHEN, &JIANG] {
        let mut stranger = city.browser_of(other).await;
        stranger.open(&page).await;
        assert_eq!(stranger.status, StatusCode::NOT_FOUND, "it is no business of {}'s", other.pinyin);
    }
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn of_two_cases_approved_at_one_moment_one_is_granted_and_the_other_told(pool: PgPool) {
    let city = settled(pool).await;
    let one = file_case(&city.portal, &LIN_FOODS, SUBSIDY, 2).await.unwrap();
    let other = file_case(&city.portal, &LIN_FOODS, SUBSIDY, 2).await.unwrap();
    let mut cao = all_but_the_last_approve(&city, &one, &CAO).await;
    let mut peng = all_but_the_last_approve(&city, &other, &PENG).await;
    let (first, second) = (action(&cao, "/decision"), action(&peng, "/decision"));
    tokio::join!(cao.submit(&first), peng.submit(&second));
    assert_eq!(awards(&city).await, [100_000]);
    let refused = if cao.status == StatusCode::OK { &mut peng } else { &mut cao };
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", refused.text());
    assert!(refused.text().contains("一个周期只发放一次"), "{}", refused.text());

    // And a third is not even taken in.
    let mut lin = city.browser_of(&LIN).await;
    let third = drafts(&mut lin, STAFF).await;
    lin.open(&format!("{}/check", third.path)).await.fill("declaration", "yes");
    lin.submit(&format!("{}/submission", third.path)).await;
    assert_eq!(lin.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", lin.text());
    assert!(lin.text().contains("一个周期只发放一次") && lin.text().contains("¥1,000.00"), "{}", lin.text());
    lin.open(&third.path).await;
    assert!(lin.text().contains("租房员工名单"), "the draft is still there: {}", lin.text());
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn a_list_on_which_nobody_is_eligible_is_refused_when_it_is_submitted(pool: PgPool) {
    let city = settled(pool).await;
    let mut lin = city.browser_of(&LIN).await;
    let nobody = "姓名,身份证后四位,租住地址,在本企业参保,在杭有自有住房\n丁,0004,隐名小区,否,否";
    let case = drafts(&mut lin, nobody).await;
    lin.open(&format!("{}/check", case.path)).await.fill("declaration", "yes");
    lin.submit(&format!("{}/submission", case.path)).await;
    assert_eq!(lin.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", lin.text());
    assert!(lin.text().contains("名单中没有符合条件的人员"), "{}", lin.text());
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn nothing_is_granted_to_whom_no_desk_knows_until_it_does(pool: PgPool) {
    let city = City::with_departments(pool).await;
    city.publish_programmes().await;
    let mut lin = city.browser_of(&LIN).await;
    let claim = claims_with_premises(&mut lin, &LIN_FOODS).await;
    let case = file_case(&city.portal, &LIN_FOODS, SUBSIDY, 2).await.unwrap();
    all_approve(&city, &case).await;
    assert!(awards(&city).await.is_empty());
    let page = format!("/cases/{}/award", case.reference);
    lin.open(&page).await;
    assert!(lin.text().contains("等市场监管窗口确认"), "{}", lin.text());

    confirms(&city, &claim).await;
    assert_eq!(awards(&city).await, [100_000]);
    lin.open(&page).await;
    assert!(lin.text().contains("¥1,000.00") && lin.text().contains("还没有收款账户"), "{}", lin.text());
}
