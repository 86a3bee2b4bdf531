//! Residents whom a registry knows.

use super::counted::{counted, with_posts};
use super::{PAGE, hands_out, hands_out_to_move, number, residents, verified, verifies};
use crate::browser::Browser;
use crate::city::City;
use crate::registry;
use app::cast::{CHEN, LIN, Person, RESIDENTS, SUN, WANG, XU, ZHAO, ZHOU};
use axum::http::StatusCode;
use chrono::TimeDelta;
use sqlx::PgPool;

const LOOK_UP: &str = "/account/residence/look-up";
const UNKNOWN: &str = "The registry knows nobody in Hangzhou with this number and this name.";
const SILENT: &str = "The registry of residents does not answer just now.";

/// As it stands on their card.
fn number_of(person: &Person) -> &'static str {
    RESIDENTS.iter().find(|one| one.person == person).unwrap().identity_number
}

async fn is_looked_up<'b>(browser: &'b mut Browser, number: &str, name: &str) -> &'b mut Browser {
    browser.post(LOOK_UP, &[("identity_number", number), ("name", name)]).await
}

/// How many such events there are.
async fn recorded(city: &City, kind: &str) -> i64 {
    let count = "SELECT count(*) FROM events WHERE slice = 'residents' AND body ->> 'kind' = $1";
    sqlx::query_scalar(count).bind(kind).fetch_one(&city.pool).await.unwrap()
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn zhou_is_looked_up_and_is_a_verified_resident_at_once(pool: PgPool) {
    let (city, post) = with_posts(pool).await;
    let city = city.asking(registry::opened().await);
    let mut zhou = city.browser_of(&ZHOU).await;
    zhou.post(&format!("{post}/support"), &[]).await;
    let (all, verified) = counted(&city, &post).await;
    zhou.open(PAGE).await;
    assert!(zhou.has(&format!("main a[href='{LOOK_UP}']")) && zhou.has(&format!("form[action='{PAGE}']")), "both ways");
    let typed = number_of(&ZHOU).replace("1993", " １９９３ ");
    zhou.open(LOOK_UP).await.fill("identity_number", &typed).fill("name", " 周　铭").submit(LOOK_UP).await;
    assert_eq!((zhou.status, zhou.path.as_str()), (StatusCode::OK, PAGE), "{}", zhou.text());
    let told = "The registry of residents confirmed it. Verified on 10 February 2020.";
    assert!(zhou.text().contains("You are a verified resident.") && zhou.text().contains(told), "{}", zhou.text());
    zhou.open(&format!("{PAGE}?lang=zh-CN")).await;
    assert!(zhou.text().contains("经居民登记系统查询确认。"), "{}", zhou.text());
    assert_eq!(zhou.open(LOOK_UP).await.path, PAGE, "there is nothing more to ask");
    assert_eq!(counted(&city, &post).await, (all, verified + 1), "what he supported before counts");
    super::assert_kept_nowhere(&city, number_of(&ZHOU), &typed).await;
    assert_eq!((residents(&city).await, recorded(&city, "verified").await), (1, 1));
    let how = "SELECT confirmed_by FROM residents WHERE desk_id IS NULL";
    let how: String = sqlx::query_scalar(how).fetch_one(&city.pool).await.unwrap();
    assert_eq!(how, "registry");
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn whether_number_or_name_is_wrong_is_not_told(pool: PgPool) {
    let city = City::with_departments(pool).await.asking(registry::opened().await);
    let nobodys = number("19920101");
    let mut zhou = city.browser_of(&ZHOU).await;
    let mut answers = Vec::new();
    for (number, name) in [(number_of(&ZHOU), WANG.zh), (number_of(&WANG), ZHOU.zh), (&nobodys, ZHOU.zh)] {
        is_looked_up(&mut zhou, number, name).await;
        assert_eq!(zhou.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(zhou.text().contains(UNKNOWN), "{}", zhou.text());
        assert!(zhou.has(&format!("main a[href='{PAGE}']")), "the way to the desk");
        assert_eq!(
            (zhou.value("identity_number").as_deref(), zhou.value("name").as_deref()),
            (Some(number), Some(name))
        );
        answers.push(zhou.text().replace(number, "").replace(name, ""));
    }
    assert!(answers.iter().all(|answer| *answer == answers[0]), "{answers:#?}");
    assert_eq!((residents(&city).await, recorded(&city, "look_up_failed").await), (0, 3), "each is remembered");
    for (number, name, told) in [
        ("", ZHOU.zh, "Enter the identity number"),
        ("33010619900231000X", ZHOU.zh, "The 7th to the 14th digit are a birth date"),
        (number_of(&ZHOU), "", "Enter the name that stands on the card"),
        (number_of(&ZHOU), number_of(&ZHOU), "A name has at most 60 characters"),
    ] {
        assert!(is_looked_up(&mut zhou, number, name).await.text().contains(told), "{}", zhou.text());
    }
    assert_eq!(recorded(&city, "look_up_failed").await, 3, "what is mistyped is asked of nobody");
    assert_eq!(is_looked_up(&mut zhou, number_of(&ZHOU), ZHOU.zh).await.path, PAGE, "and no try is lost by it");
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn while_the_registry_is_silent_nothing_is_lost_and_the_desk_is_open(pool: PgPool) {
    let mut city = City::with_departments(pool).await;
    let yes = r#"{"resident": true}"#;
    let say = |head: &str, body: &str| format!("HTTP/1.1 {head}\r\ncontent-length: {}\r\n\r\n{body}", body.len());
    let huge = format!("{{\"resident\": true, \"more\": \"{}\"}}", "x".repeat(100_000));
    for silent in [
        registry::closed().await,
        registry::with_another_token().await,
        registry::saying(say("200 OK", "<html>yes</html>")).await,
        registry::saying(say("200 OK", &huge)).await,
        registry::saying(say("302 There\r\nlocation: https://elsewhere.example/", yes)).await,
        registry::saying(say("500 Oh", yes)).await,
        registry::saying("220 mail.example ESMTP\r\n".into()).await,
        registry::saying(String::new()).await,
    ] {
        city = city.asking(silent);
        let mut zhou = city.browser_of(&ZHOU).await;
        is_looked_up(&mut zhou, number_of(&ZHOU), ZHOU.zh).await;
        assert_eq!(zhou.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", zhou.text());
        assert!(zhou.text().contains(SILENT) && zhou.has(&format!("main a[href='{PAGE}']")), "{}", zhou.text());
        assert_eq!(zhou.value("name").as_deref(), Some(ZHOU.zh), "it is kept");
    }
    assert_eq!((residents(&city).await, recorded(&city, "look_up_failed").await), (0, 0));
    let (mut zhou, mut sun) = (city.browser_of(&ZHOU).await, city.clerk(&SUN).await);
    let code = hands_out(&mut sun, number_of(&ZHOU)).await;
    verifies(&mut zhou, number_of(&ZHOU), &code).await;
    assert!(zhou.text().contains("saw your identity card"), "{}", zhou.text());
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn one_number_is_one_account_whoever_confirmed_it(pool: PgPool) {
    let city = City::with_departments(pool).await.asking(registry::opened().await);
    let mut zhou = city.browser_of(&ZHOU).await;
    is_looked_up(&mut zhou, number_of(&ZHOU), ZHOU.zh).await;
    let mut lin = city.browser_of(&LIN).await;
    is_looked_up(&mut lin, number_of(&ZHOU), ZHOU.zh).await;
    assert_eq!(lin.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(lin.text().contains("已有另一个账号用这个号码核实"), "{}", lin.text());
    assert_eq!(recorded(&city, "looked_up_taken").await, 1, "who learnt that somebody has it");
    let code = hands_out_to_move(&mut city.clerk(&SUN).await, number_of(&ZHOU)).await;
    verifies(&mut lin, number_of(&ZHOU), &code).await;
    assert!(lin.text().contains("看过您的身份证"), "a desk moves it: {}", lin.text());
    assert!(zhou.open(PAGE).await.has(&format!("form[action='{PAGE}']")), "{}", zhou.text());
    is_looked_up(&mut zhou, number_of(&ZHOU), ZHOU.zh).await;
    assert!(zhou.text().contains("Another account is verified with this number."), "{}", zhou.text());
    assert_eq!(residents(&city).await, 1);
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn whom_a_desk_has_verified_nobody_asks_about(pool: PgPool) {
    let city = City::with_departments(pool).await.asking(registry::closed().await);
    let mut zhou = verified(&city, &ZHOU, number_of(&ZHOU)).await;
    is_looked_up(&mut zhou, number_of(&ZHOU), ZHOU.zh).await;
    assert!(zhou.path == PAGE && zhou.text().contains("saw your identity card"), "as it was: {}", zhou.text());
    is_looked_up(&mut zhou, number_of(&WANG), WANG.zh).await;
    assert!(zhou.text().contains("withdraw your verification first"), "{}", zhou.text());
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn without_a_registry_there_is_the_desk_alone(pool: PgPool) {
    let city = City::with_departments(pool).await;
    let mut zhou = city.browser_of(&ZHOU).await;
    assert!(!zhou.open(PAGE).await.has(&format!("a[href='{LOOK_UP}']")), "{}", zhou.text());
    assert_eq!(zhou.open(LOOK_UP).await.status, StatusCode::NOT_FOUND);
    assert_eq!(is_looked_up(&mut zhou, number_of(&ZHOU), ZHOU.zh).await.status, StatusCode::NOT_FOUND);
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn five_questions_a_day_and_no_success_gives_more(pool: PgPool) {
    let city = City::with_departments(pool).await.asking(registry::opened().await);
    let mut zhou = city.browser_of(&ZHOU).await;
    for person in [&ZHOU, &WANG, &LIN] {
        assert_eq!(is_looked_up(&mut zhou, number_of(person), person.zh).await.path, PAGE);
        zhou.post(&format!("{PAGE}/withdrawal"), &[]).await;
    }
    for _ in 0..2 {
        assert!(is_looked_up(&mut zhou, number_of(&ZHOU), XU.zh).await.text().contains(UNKNOWN), "{}", zhou.text());
    }
    is_looked_up(&mut zhou, number_of(&ZHOU), ZHOU.zh).await;
    assert_eq!((zhou.status, residents(&city).await), (StatusCode::UNPROCESSABLE_ENTITY, 0));
    assert!(zhou.text().contains("asked too often today"), "{}", zhou.text());
    let code = hands_out(&mut city.clerk(&SUN).await, number_of(&ZHOU)).await;
    verifies(&mut zhou, number_of(&ZHOU), &code).await;
    assert_eq!(residents(&city).await, 1, "the desk's codes are counted apart");
    zhou.post(&format!("{PAGE}/withdrawal"), &[]).await;
    city.passes(TimeDelta::days(1));
    let mut zhou = city.browser_of(&ZHOU).await;
    is_looked_up(&mut zhou, number_of(&ZHOU), ZHOU.zh).await;
    assert_eq!(residents(&city).await, 1, "{}", zhou.text());
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn however_many_accounts_ask_about_a_number_it_has_its_limit(pool: PgPool) {
    let city = City::with_departments(pool).await.asking(registry::opened().await);
    for person in [&LIN, &XU, &CHEN] {
        let mut browser = city.browser_of(person).await;
        for _ in 0..5 {
            let status = is_looked_up(&mut browser, number_of(&ZHOU), person.zh).await.status;
            assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
        }
    }
    let mut zhao = city.browser_of(&ZHAO).await;
    is_looked_up(&mut zhao, number_of(&ZHOU), ZHAO.zh).await;
    assert!(zhao.text().contains("查询的次数太多"), "{}", zhao.text());
    assert_eq!(is_looked_up(&mut zhao, number_of(&ZHAO), ZHAO.zh).await.path, PAGE, "other numbers go on");
}
