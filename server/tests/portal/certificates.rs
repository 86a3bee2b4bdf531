use crate::approved::{claims_with_premises, confirms, reopens};
use crate::browser::Browser;
use crate::city::{City, DEMO};
use app::cases;
use app::cases_web::certificate::actions::revoke::revoke;
use app::cases_web::demo::Filed;
use app::cast::{CHEN, CHEN_BOOKS, Firm, LIN, LIN_FOODS};
use app::desks::Outcome;
use app::kernel::actor::Actor;
use app::kernel::deed::Deed;
use app::kernel::lang::Lang;
use app::programmes_web::actions::publish::publish;
use axum::http::{StatusCode, header};
use chrono::TimeDelta;
use sqlx::PgPool;
use std::io::Write;
use std::process::{Command, Stdio};

const REOPENING: &str = include_str!("../../../app/data/programmes/reopening-filing.toml");

/// Lin's firm, confirmed, with an approved reopening; and the code of its certificate.
async fn reopened(pool: PgPool) -> (City, Filed, String) {
    let city = City::with_departments(pool).await;
    city.publish_programmes().await;
    city.settle_firm(&LIN_FOODS).await;
    let case = reopens(&city, &LIN_FOODS).await;
    let code = code_of(&city, &case).await.expect("a certificate");
    (city, case, code)
}

async fn code_of(city: &City, case: &Filed) -> Option<String> {
    let codes: Vec<String> = sqlx::query_scalar("SELECT code FROM certificates WHERE case_id = $1")
        .bind(case.case)
        .fetch_all(&city.pool)
        .await
        .unwrap();
    assert!(codes.len() <= 1);
    codes.into_iter().next()
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn an_approval_issues_one_certificate_and_anybody_with_its_code_reads_that_it_is_valid(pool: PgPool) {
    let (city, case, code) = reopened(pool).await;
    let again = cases::Event::Decided { case: case.case, outcome: Outcome::Approved };
    city.portal.begin(&DEMO, Deed::LoadDemo).await.unwrap().commit(again).await.unwrap();
    assert_eq!(code_of(&city, &case).await.as_ref(), Some(&code), "issued once, however often it is said");

    let mut anybody = city.browser(Lang::Zh);
    anybody.open("/verify").await.fill("code", &code.to_lowercase()).submits_to("/verify").await;
    assert_eq!(anybody.text_of("h1").as_deref(), Some("此批准书有效"), "{}", anybody.text());
    for fact in [
        LIN_FOODS.zh,
        LIN_FOODS.credit_code,
        "杭州市西湖区古荡街道古翠路1000号1幢",
        "餐饮服务",
        "2020年2月17日",
        case.reference.as_str(),
        "西湖区市场监督管理局",
    ] {
        assert!(anybody.text().contains(fact), "{fact}: {}", anybody.text());
    }
    assert!(!anybody.text().contains(LIN.zh) && !anybody.text().contains("0571"), "{}", anybody.text());
    let mut foreigner = city.browser(Lang::En);
    foreigner.open(&format!("/verify/{code}")).await;
    assert_eq!(foreigner.text_of("h1").as_deref(), Some("This certificate is valid"));
    assert!(foreigner.text().contains("Food service") && foreigner.text().contains("17 February 2020"));
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn before_the_desk_knows_lin_there_is_no_certificate_and_the_moment_it_does_there_is(pool: PgPool) {
    let city = City::with_departments(pool).await;
    city.publish_programmes().await;
    let mut lin = city.browser_of(&LIN).await;
    let claim = claims_with_premises(&mut lin, &LIN_FOODS).await;
    let case = reopens(&city, &LIN_FOODS).await;
    assert_eq!(code_of(&city, &case).await, None);
    lin.open(&format!("/cases/{}", case.reference)).await;
    assert!(lin.text().contains("批准书会立即发出"), "{}", lin.text());
    lin.open(&format!("/cases/{}/certificate.pdf", case.reference)).await;
    assert_eq!(lin.status, StatusCode::NOT_FOUND);

    confirms(&city, &claim).await;
    assert!(code_of(&city, &case).await.is_some());
    let told = city.mails().await.into_iter().find(|mail| mail.subject.contains("批准书已发出")).expect("Lin is told");
    assert_eq!((told.to.as_str(), told.link()), (LIN.email, format!("/cases/{}", case.reference).as_str()));
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn the_paper_goes_to_those_who_act_and_to_the_holder_of_the_code_and_to_no_stranger(pool: PgPool) {
    let (city, case, code) = reopened(pool).await;
    let own = format!("/cases/{}/certificate.pdf", case.reference);
    let mut lin = city.browser_of(&LIN).await;
    lin.open(&format!("/cases/{}", case.reference)).await;
    assert!(lin.has(&format!("a[href='{own}']")) && lin.has("main a[href^='/verify/']"), "{}", lin.text());
    lin.open(&own).await;
    assert_eq!(lin.status, StatusCode::OK, "{}", lin.text());
    let header = |browser: &Browser, name: header::HeaderName| browser.headers[name].to_str().unwrap().to_owned();
    assert_eq!(header(&lin, header::CONTENT_TYPE), "application/pdf");
    assert_eq!(header(&lin, header::CONTENT_DISPOSITION), format!("attachment; filename=\"{}.pdf\"", case.reference));
    assert_eq!(header(&lin, header::X_CONTENT_TYPE_OPTIONS), "nosniff");
    assert_eq!(header(&lin, header::CACHE_CONTROL), "private, no-store");
    let printed = words_of(&lin.body);
    for words in
        [LIN_FOODS.zh, LIN_FOODS.credit_code, "餐饮服务", "2020年2月17日", "17February2020", case.reference.as_str()]
    {
        assert!(printed.contains(words), "{words} is not in {printed}");
    }

    let mut chen = city.browser_of(&CHEN).await;
    chen.open(&own).await;
    assert_eq!(chen.status, StatusCode::NOT_FOUND);
    let mut visitor = city.browser(Lang::Zh);
    visitor.open(&own).await;
    assert!(visitor.path.starts_with("/sign-in"), "{}", visitor.path);
    visitor.open(&format!("/verify/{code}/certificate.pdf")).await;
    assert_eq!((visitor.status, &visitor.body), (StatusCode::OK, &lin.body), "the same to the byte");

    let address = qr_of(&lin.body);
    let page = address.strip_prefix("https://portal.example").expect("the portal's own address");
    visitor.open(page).await;
    assert_eq!(visitor.text_of("h1").as_deref(), Some("此批准书有效"), "{address}");
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn an_expired_and_a_revoked_certificate_say_so_in_large_letters(pool: PgPool) {
    let city = City::with_departments(pool).await;
    city.publish_programmes().await;
    let of_thirty_days =
        REOPENING.replace("edition = 1", "edition = 2").replace("[certificate]", "[certificate]\nvalid_days = 30");
    publish(&city.portal, &DEMO, &of_thirty_days).await.unwrap();
    city.settle_firm(&LIN_FOODS).await;
    let case = reopens(&city, &LIN_FOODS).await;
    let code = code_of(&city, &case).await.expect("a certificate");
    let page = format!("/verify/{code}");
    let mut anybody = city.browser(Lang::En);
    anybody.open(&page).await;
    assert!(anybody.text().contains("up to and including Tuesday 10 March 2020"), "{}", anybody.text());
    assert_eq!(in_the_register(&city).await, ["Valid", "有效"]);
    city.passes(TimeDelta::days(30));
    anybody.open(&page).await;
    assert_eq!(anybody.text_of("h1").as_deref(), Some("This certificate has expired"));
    assert_eq!(in_the_register(&city).await, ["Expired", "已过期"]);

    let by = Actor::System("certificate revoke");
    revoke(&city.portal, &by, &code, "填报内容与实际不符").await.unwrap();
    anybody.open(&page).await;
    assert_eq!(anybody.text_of("h1").as_deref(), Some("This certificate was revoked"));
    assert!(anybody.text().contains("填报内容与实际不符"), "{}", anybody.text());
    assert_eq!(in_the_register(&city).await, ["Revoked", "已撤销"]);
    anybody.open(&format!("{page}/certificate.pdf")).await;
    assert_eq!(anybody.status, StatusCode::GONE);
    assert!(revoke(&city.portal, &by, &code, "again").await.is_err(), "once");
    let changed = sqlx::query("UPDATE certificates SET firm = 'another' WHERE case_id = $1").bind(case.case);
    assert!(changed.execute(&city.pool).await.is_err(), "what was issued stays");
}

/// What the register says of its newest certificate, in both languages. Its rows are drawn once and kept.
async fn in_the_register(city: &City) -> [String; 2] {
    let (mut en, mut zh) = (city.browser(Lang::En), city.browser(Lang::Zh));
    en.open("/register").await;
    zh.open("/register").await;
    [en, zh].map(|browser| browser.text_of("tbody .govuk-tag").expect("a row"))
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn a_mistyped_code_is_told_which_way_and_guessing_is_ended(pool: PgPool) {
    let (city, _, code) = reopened(pool).await;
    let mut anybody = city.browser(Lang::En);
    for (typed, told) in [
        ("", "Enter the code"),
        ("3EF9-T5Y8", "you entered 8"),
        ("UEF9-T5Y8-N7B2-KWHY", "“U” never stands in a code"),
        ("3EF9-T5Y8-N7B2-KWHX", "mistyped"),
    ] {
        anybody.open("/verify").await.fill("code", typed).submits_to("/verify").await;
        assert_eq!(anybody.status, StatusCode::UNPROCESSABLE_ENTITY, "{typed}");
        assert!(anybody.text_of("#code-error").unwrap().contains(told), "{typed}: {}", anybody.text());
        assert_eq!(anybody.value("code").as_deref(), Some(typed));
    }
    // Well formed, and never issued.
    for _ in 0..30 {
        anybody.open("/verify/3EF9-T5Y8-N7B2-KWHY").await;
        assert_eq!(anybody.status, StatusCode::NOT_FOUND);
        assert_eq!(anybody.text_of("h1").as_deref(), Some("There is no such certificate"));
    }
    anybody.open("/verify/3EF9-T5Y8-N7B2-KWHY").await;
    assert_eq!(anybody.status, StatusCode::TOO_MANY_REQUESTS);
    let mut neighbour = city.browser(Lang::En);
    neighbour.address.0 = "198.51.100.7".parse().unwrap();
    for _ in 0..40 {
        neighbour.open(&format!("/verify/{code}")).await;
        assert_eq!(neighbour.status, StatusCode::OK, "who holds a paper may look as often as they like");
    }
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn a_firm_whose_name_no_font_can_write_is_told_that_it_is_valid_all_the_same(pool: PgPool) {
    let city = City::with_departments(pool).await;
    city.publish_programmes().await;
    let lantern = Firm { zh: "杭州🏮书店有限公司", ..CHEN_BOOKS };
    city.settle_firm(&lantern).await;
    let case = reopens(&city, &lantern).await;
    let mut chen = city.browser_of(&CHEN).await;
    chen.open(&format!("/cases/{}/certificate.pdf", case.reference)).await;
    assert_eq!(chen.status, StatusCode::INTERNAL_SERVER_ERROR);
    assert!(chen.text().contains("批准书本身有效") && chen.text().contains("西湖区古荡街道办事处"), "{}", chen.text());
    chen.open(&format!("/verify/{}", code_of(&city, &case).await.unwrap())).await;
    assert_eq!(chen.text_of("h1").as_deref(), Some("此批准书有效"));
}

fn words_of(pdf: &[u8]) -> String {
    let text = String::from_utf8(poppler("pdftotext", &["-", "-"], pdf)).unwrap();
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

fn qr_of(pdf: &[u8]) -> String {
    let picture = poppler("pdftoppm", &["-r", "150", "-gray", "-"], pdf);
    // Binary PGM: `P5`, width, height, the greatest grey, then a byte a dot.
    let mut parts = picture.splitn(4, |byte| byte.is_ascii_whitespace()).skip(1);
    let mut number = || std::str::from_utf8(parts.next().unwrap()).unwrap().parse::<usize>().unwrap();
    let (width, height) = (number(), number());
    let grey = &picture[picture.len() - width * height..];
    let mut picture = rqrr::PreparedImage::prepare_from_greyscale(width, height, |x, y| grey[y * width + x]);
    picture.detect_grids()[0].decode().unwrap().1
}

fn poppler(program: &str, arguments: &[&str], pdf: &[u8]) -> Vec<u8> {
    let mut child = Command::new(program)
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap_or_else(|error| panic!("{program} of poppler-utils does not start: {error}"));
    child.stdin.take().unwrap().write_all(pdf).unwrap();
    child.wait_with_output().unwrap().stdout
}
