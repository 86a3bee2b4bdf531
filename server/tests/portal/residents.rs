//! Who is a verified resident, and how their supports are counted.

mod counted;
mod limits;
mod looked_up;

use crate::browser::Browser;
use crate::city::City;
use app::cast::{HU, LIN, Person, QIAN, SUN, WANG, WU, ZHOU};
use app::kernel::deed::Deed;
use app::kernel::lang::Lang;
use axum::http::StatusCode;
use chrono::TimeDelta;
use sqlx::PgPool;

pub const PAGE: &str = "/account/residence";
const DESK: &str = "/desk/residents";
/// What is told of everything that does not go together, whatever it is.
pub const WRONG: &str = "This number and this code do not go together, or the code is not valid any more.";

/// Nobody's: no order of registration is 000. Of Xihu, born that day, with the check digit of GB 11643.
pub fn number(born: &str) -> String {
    let body = format!("330106{born}000");
    let weights = (1..18).rev().map(|power| 2u32.pow(power) % 11);
    let weighed: u32 = body.bytes().zip(weights).map(|(digit, weight)| u32::from(digit - b'0') * weight).sum();
    format!("{body}{}", ["1", "0", "X", "9", "8", "7", "6", "5", "4", "3", "2"][(weighed % 11) as usize])
}

/// A code for whoever shows the card with this number at the desk.
pub async fn hands_out(clerk: &mut Browser, number: &str) -> String {
    clerk.open(DESK).await.fill("identity_number", number).fill("seen", "yes").submit(DESK).await;
    clerk.text_of(".govuk-panel .number").unwrap_or_else(|| panic!("no code: {}", clerk.text()))
}

async fn hands_out_to_move(clerk: &mut Browser, number: &str) -> String {
    clerk.open(DESK).await.fill("identity_number", number).fill("seen", "yes").fill("moves", "yes").submit(DESK).await;
    clerk.text_of(".govuk-panel .number").unwrap_or_else(|| panic!("no code: {}", clerk.text()))
}

pub async fn verifies<'b>(browser: &'b mut Browser, number: &str, code: &str) -> &'b mut Browser {
    browser.open(PAGE).await.fill("identity_number", number).fill("code", code).submit(PAGE).await
}

/// Somebody of the cast who is a verified resident, with their browser.
pub async fn verified(city: &City, person: &Person, number: &str) -> Browser {
    let code = hands_out(&mut city.clerk(&SUN).await, number).await;
    let mut browser = city.browser_of(person).await;
    verifies(&mut browser, number, &code).await;
    assert!(!browser.has(&format!("form[action='{PAGE}']")), "{}", browser.text());
    browser
}

pub async fn residents(city: &City) -> i64 {
    sqlx::query_scalar("SELECT count(*) FROM residents").fetch_one(&city.pool).await.unwrap()
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn zhou_shows_his_card_at_the_desk_and_is_a_verified_resident(pool: PgPool) {
    let city = City::with_departments(pool).await;
    let number = number("19900101");
    let mut sun = city.clerk(&SUN).await;
    sun.open("/desk").await;
    assert!(sun.has(&format!("main a[href='{DESK}']")), "a way there: {}", sun.text());
    sun.open(DESK).await.fill("identity_number", &number).submit(DESK).await;
    assert_eq!(sun.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(sun.text().contains("请先查看身份证，并在此确认"), "{}", sun.text());
    assert_eq!(sun.value("identity_number").as_deref(), Some(number.as_str()), "it is kept");
    let code = hands_out(&mut sun, &number).await;
    assert!(sun.text().contains("2020年2月17日(周一) 09:00") && sun.text().contains("Monday 17 February 2020, 09:00"));
    assert!(!sun.text().contains(&number), "what is printed is worth nothing to who finds it");
    assert_eq!(sun.headers["cache-control"], "no-store");

    let mut zhou = city.browser_of(&ZHOU).await;
    zhou.open("/account").await;
    assert!(zhou.has(&format!("main a[href='{PAGE}']")), "{}", zhou.text());
    let typed = code.to_lowercase().replace('-', " ");
    verifies(&mut zhou, &number.replace("1990", "１９９０"), &typed).await;
    assert_eq!((zhou.status, zhou.path.as_str()), (StatusCode::OK, PAGE), "{}", zhou.text());
    let told = "Gudang Subdistrict Office, Xihu District saw your identity card. Verified on 10 February 2020.";
    assert!(zhou.text().contains("You are a verified resident."), "{}", zhou.text());
    assert!(zhou.text().contains(told), "{}", zhou.text());
    zhou.open(&format!("{PAGE}?lang=zh-CN")).await;
    assert!(zhou.text().contains("您是已核实居民。"), "{}", zhou.text());
    assert_kept_nowhere(&city, &number, &code).await;
    assert_eq!(residents(&city).await, 1);
}

/// In no row of any table, neither as it is typed nor as a plain hash.
async fn assert_kept_nowhere(city: &City, number: &str, code: &str) {
    let tables: Vec<String> = sqlx::query_scalar(
        "SELECT table_name::text FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'",
    )
    .fetch_all(&city.pool)
    .await
    .unwrap();
    let (plain, hash) = (code.replace('-', ""), "encode(sha256($1::text::bytea), 'hex')");
    for table in tables {
        let held = format!(
            "SELECT count(*) FROM {table} AS one
             WHERE strpos(one::text, $1) + strpos(one::text, $2) + strpos(one::text, $3) + strpos(one::text, {hash}) > 0"
        );
        let held = sqlx::query_scalar(sqlx::AssertSqlSafe(held)).bind(number).bind(code).bind(&plain);
        let held: i64 = held.fetch_one(&city.pool).await.unwrap();
        assert_eq!(held, 0, "{table}");
    }
    let hash = "SELECT count(*) FROM events, residents WHERE strpos(body::text, encode(number_hash, 'hex')) > 0";
    let recorded: i64 = sqlx::query_scalar(hash).fetch_one(&city.pool).await.unwrap();
    assert_eq!(recorded, 0, "the record is for good, a verification is not");
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn what_is_mistyped_is_told_and_what_does_not_go_together_is_told_alike(pool: PgPool) {
    let city = City::with_departments(pool).await;
    let [own, other, nobodys] = ["19900101", "19910101", "19920101"].map(number);
    let mut sun = city.clerk(&SUN).await;
    let code = hands_out(&mut sun, &own).await;
    let others = hands_out(&mut sun, &other).await;
    let mut zhou = city.browser_of(&ZHOU).await;
    for (number, code, told) in [
        ("", code.as_str(), "Enter the identity number"),
        ("330106900101000", code.as_str(), "An identity number has 18 characters, and there are 15"),
        ("33010619900231000X", code.as_str(), "The 7th to the 14th digit are a birth date"),
        (own.as_str(), "7K3M9", "A code is ten letters and digits"),
        (own.as_str(), "7K3M9-QXT0A", WRONG),
        (own.as_str(), others.as_str(), WRONG),
        (other.as_str(), code.as_str(), WRONG),
        (nobodys.as_str(), code.as_str(), WRONG),
    ] {
        verifies(&mut zhou, number, code).await;
        assert_eq!(zhou.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", zhou.text());
        assert!(zhou.text().contains(told), "{number} {code}: {}", zhou.text());
        assert!(zhou.text_of("title").unwrap().starts_with("Error:"), "{:?}", zhou.text_of("title"));
        assert_eq!(zhou.value("code").as_deref(), Some(code), "it is kept");
    }
    let failed = "SELECT count(*) FROM events WHERE body ->> 'kind' = 'try_failed' AND person_id = subject";
    let failed: i64 = sqlx::query_scalar(failed).fetch_one(&city.pool).await.unwrap();
    assert_eq!(failed, 4, "each is remembered");
    city.passes(TimeDelta::days(7));
    let mut zhou = city.browser_of(&ZHOU).await;
    assert!(verifies(&mut zhou, &own, &code).await.text().contains(WRONG), "a week is over: {}", zhou.text());
    assert_eq!(residents(&city).await, 0);
    city.drain().await;
    let codes: i64 = sqlx::query_scalar("SELECT count(*) FROM residence_codes").fetch_one(&city.pool).await.unwrap();
    assert_eq!(codes, 0, "housekeeping took them away");
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn the_last_code_of_a_number_is_the_one_that_holds_and_holds_once(pool: PgPool) {
    let city = City::with_departments(pool).await;
    let number = number("19900101");
    let (mut sun, mut hu) = (city.clerk(&SUN).await, city.clerk(&HU).await);
    let first = hands_out(&mut sun, &number).await;
    let second = hands_out(&mut hu, &number).await;
    let (mut zhou, mut wang) = (city.browser_of(&ZHOU).await, city.browser_of(&WANG).await);
    assert!(verifies(&mut zhou, &number, &first).await.text().contains(WRONG), "{}", zhou.text());
    zhou.open(PAGE).await.fill("identity_number", &number).fill("code", &second);
    let (form, mut again) = (zhou.form(PAGE), zhou.clone());
    zhou.visit(&form).await;
    again.visit(&form).await;
    assert_eq!((zhou.status, again.status), (StatusCode::SEE_OTHER, StatusCode::SEE_OTHER), "a second click");
    verifies(&mut wang, &number, &second).await;
    assert!(wang.text().contains("号码与核实码对不上"), "{}", wang.text());
    zhou.post(PAGE, &[("identity_number", &self::number("19910101")), ("code", &second)]).await;
    assert!(zhou.text().contains("withdraw your verification first"), "{}", zhou.text());
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn one_number_is_one_account_until_a_desk_moves_it(pool: PgPool) {
    let city = City::with_departments(pool).await;
    let number = number("19900101");
    verified(&city, &WANG, &number).await;
    let (mut sun, mut zhou) = (city.clerk(&SUN).await, city.browser_of(&ZHOU).await);
    let code = hands_out(&mut sun, &number).await;
    verifies(&mut zhou, &number, &code).await;
    assert_eq!(zhou.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(zhou.text().contains("Another account is verified with this number."), "{}", zhou.text());
    for secret in [WANG.zh, WANG.pinyin, WANG.email] {
        assert!(!zhou.text().contains(secret), "{secret}");
    }
    city.drain().await;
    let letters = city.mails().await.len();
    let code = hands_out_to_move(&mut sun, &number).await;
    verifies(&mut zhou, &number, &code).await;
    assert!(zhou.text().contains("You are a verified resident."), "{}", zhou.text());
    assert_eq!((residents(&city).await, city.mails().await.len()), (1, letters + 1));
    let letter = city.last_mail().await;
    assert_eq!((letter.to.as_str(), letter.subject.as_str()), (WANG.email, "您的这个账号不再是已核实居民"));
    let mut wang = city.browser_of(&WANG).await;
    assert!(wang.open(letter.link()).await.has(&format!("form[action='{PAGE}']")), "{}", wang.text());
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn a_clerk_does_not_vouch_for_themselves_and_others_do_not_vouch_at_all(pool: PgPool) {
    let city = City::with_departments(pool).await;
    let number = number("19900101");
    let (mut sun, mut qian) = (city.clerk(&SUN).await, city.clerk(&QIAN).await);
    let own = hands_out(&mut sun, &number).await;
    verifies(&mut sun, &number, &own).await;
    assert_eq!(sun.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(sun.text().contains("这个核实码是您自己发出的"), "{}", sun.text());
    let colleagues = hands_out(&mut qian, &number).await;
    assert!(verifies(&mut sun, &number, &colleagues).await.text().contains("您是已核实居民"), "{}", sun.text());

    let mut wu = city.clerk(&WU).await;
    wu.open("/desk").await;
    assert!(!wu.has(&format!("main a[href='{DESK}']")), "the health bureau sees no cards");
    let fields = [("identity_number", number.as_str()), ("seen", "yes")];
    assert_eq!(wu.open(DESK).await.status, StatusCode::NOT_FOUND);
    assert_eq!(wu.post(DESK, &fields).await.status, StatusCode::NOT_FOUND);
    let mut zhou = city.browser_of(&ZHOU).await;
    assert_eq!(zhou.open(DESK).await.status, StatusCode::FORBIDDEN);
    assert_eq!(zhou.post(DESK, &fields).await.status, StatusCode::FORBIDDEN);
    let mut anybody = city.browser(Lang::En);
    assert!(anybody.open(PAGE).await.path.starts_with("/sign-in"), "{}", anybody.path);
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn a_number_does_not_wait_for_who_sent_it_too_late(pool: PgPool) {
    let city = City::with_departments(pool).await;
    let mut zhou = city.browser_of(&ZHOU).await;
    zhou.open(PAGE).await;
    city.passes(TimeDelta::hours(9));
    zhou.fill("identity_number", &number("19900101")).fill("code", "7K3M9-QXT0A").submit(PAGE).await;
    assert!(zhou.path.starts_with("/sign-in"), "{}", zhou.path);
    let waiting: i64 = sqlx::query_scalar("SELECT count(*) FROM unsent_forms").fetch_one(&city.pool).await.unwrap();
    assert_eq!(waiting, 0);
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn what_is_the_verified_residents_alone_is_refused_to_others_with_the_way(pool: PgPool) {
    let city = City::with_departments(pool).await;
    verified(&city, &ZHOU, &number("19900101")).await;
    let (zhou, lin) = (city.settle(&ZHOU).await, city.settle(&LIN).await);
    let mut view = city.portal.read(&crate::city::DEMO, Deed::RunJob).await.unwrap();
    app::residents::must_be_verified(&mut view, zhou).await.unwrap();
    let refused = app::residents::must_be_verified(&mut view, lin).await.unwrap_err();
    let app::kernel::error::Error::Refused(problems) = refused else { panic!("{refused}") };
    assert_eq!(problems[0].field.as_deref(), Some(PAGE));
}
