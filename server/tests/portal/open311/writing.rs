use super::program::{Program, form, key_of, masks, with_posts};
use crate::browser::Sent;
use app::cast::{LIN, SUN, ZHOU};
use app::kernel::lang::Lang;
use axum::http::StatusCode;
use chrono::TimeDelta;
use sqlx::PgPool;

async fn count(pool: &PgPool) -> i64 {
    sqlx::query_scalar("SELECT count(*) FROM posts").fetch_one(pool).await.unwrap()
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn zhous_program_writes_a_post_as_zhou_which_lies_before_its_desk(pool: PgPool) {
    let city = with_posts(pool).await;
    let key = key_of(&city, &ZHOU).await;
    let mut program = Program::new(&city);
    let mut fields = masks(&key);
    fields.extend([("attribute[kind]", "question"), ("address_string", "Line 2"), ("email", ZHOU.email)]);
    let created = program.posts(&fields).await;
    assert_eq!(program.browser.status, StatusCode::OK, "{created}");
    let number = created[0]["service_request_id"].as_str().unwrap();
    let notice = created[0]["service_notice"].as_str().unwrap();
    let stands = format!("It stands in public at https://portal.example/board/{number}");
    for told in [stands.as_str(), "answers by 13 February 2020", "Not kept: email"] {
        assert!(notice.contains(told), "{told}: {notice}");
    }
    let read = program.reads(&format!("/open311/v2/requests/{number}.{{}}")).await;
    assert_eq!(read[0]["description"], masks("")[2].1);
    assert_eq!(read[0]["extended_attributes"]["title"], "No masks at the station");
    assert_eq!(read[0]["extended_attributes"]["kind"], "question");
    assert_eq!(read[0]["address"], "Line 2, 三墩镇 (Sandun Town), Xihu District, Hangzhou");
    let (author, steps): (String, i64) = sqlx::query_as(
        "SELECT email, (SELECT count(*) FROM steps WHERE matter_id = posts.id AND stage = 'open')
         FROM posts JOIN people ON people.id = author_id WHERE number::text = $1",
    )
    .bind(number)
    .fetch_one(&city.pool)
    .await
    .unwrap();
    assert_eq!((author.as_str(), steps), (ZHOU.email, 1));
    let mut anybody = city.browser(Lang::En);
    anybody.open(&format!("/board/{number}")).await;
    assert!(anybody.text().contains("No masks at the station") && !anybody.text().contains(ZHOU.email));
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn a_program_that_knows_the_standard_alone_writes_in_xml(pool: PgPool) {
    let city = with_posts(pool).await;
    let key = key_of(&city, &ZHOU).await;
    let mut program = Program::new(&city);
    let fields = [
        ("api_key", key.as_str()),
        ("jurisdiction_id", "portal.example"),
        ("service_code", "masks"),
        ("description", "口罩 <b>&amp; 手套\n买不到"),
        ("address_id", "330106109"),
        ("lat", "30.31"),
        ("long", "120.08"),
    ];
    program.browser.visit(&form("xml", &fields)).await;
    let answer = super::xml::read(&String::from_utf8_lossy(&program.browser.body));
    let number = answer[0]["service_request_id"].as_str().unwrap_or_else(|| panic!("{answer}"));
    let read = program.reads(&format!("/open311/v2/requests/{number}.{{}}")).await;
    assert_eq!(read[0]["extended_attributes"]["title"], "口罩 <b>&amp; 手套");
    assert_eq!(read[0]["description"], fields[3].1);
    assert_eq!(read[0]["extended_attributes"]["kind"], "report");
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn what_is_sent_again_under_its_name_is_written_once(pool: PgPool) {
    let city = with_posts(pool).await;
    let (zhous, lins) = (key_of(&city, &ZHOU).await, key_of(&city, &LIN).await);
    let mut program = Program::new(&city);
    let named = |sent: Sent| sent.with_header("idempotency-key", "the first of today");
    let first = program.sends(named(form("json", &masks(&zhous)))).await;
    assert_eq!(program.browser.status, StatusCode::OK, "{first}");
    let again = program.sends(named(form("json", &masks(&zhous)))).await;
    assert_eq!((&first, count(&city.pool).await), (&again, 5));
    let mut other = masks(&zhous);
    other[2].1 = "Something else";
    let refused = program.sends(named(form("json", &other))).await;
    assert_eq!((program.browser.status, &refused[0]["code"]), (StatusCode::CONFLICT, &409.into()));
    let lins = program.sends(named(form("json", &masks(&lins)))).await;
    assert_ne!(lins[0]["service_request_id"], first[0]["service_request_id"], "another's same name is another name");
    assert_eq!(count(&city.pool).await, 6);
    let sending = (0..10).map(|_| {
        let (mut tab, sent) = (program.browser.clone(), form("json", &masks(&zhous)));
        async move { tab.visit(&sent.with_header("idempotency-key", "at once")).await.status }
    });
    let answers = futures::future::join_all(sending).await;
    assert!(answers.iter().all(|status| *status == StatusCode::OK), "{answers:?}");
    assert_eq!(count(&city.pool).await, 7);
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn ten_a_day_are_enough_by_hand_and_by_program_together(pool: PgPool) {
    let city = with_posts(pool).await;
    let key = key_of(&city, &ZHOU).await;
    let mut zhou = city.browser_of(&ZHOU).await;
    zhou.open("/board/new").await.fill("kind", "report").fill("category", "masks").fill("place", "330106109");
    zhou.fill("title", "By hand").fill("body", "text").submit("/board/new").await.submit("/board").await;
    let mut program = Program::new(&city);
    for _ in 0..9 {
        program.posts(&masks(&key)).await;
        assert_eq!(program.browser.status, StatusCode::OK);
    }
    let refused = program.posts(&masks(&key)).await;
    assert_eq!((program.browser.status, &refused[0]["code"]), (StatusCode::TOO_MANY_REQUESTS, &429.into()));
    assert!(program.browser.headers.contains_key("retry-after"));
    assert_eq!(count(&city.pool).await, 14);
    city.passes(TimeDelta::days(1));
    program.posts(&masks(&key)).await;
    assert_eq!(program.browser.status, StatusCode::OK);
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn what_the_department_says_is_heard_by_programs_at_once(pool: PgPool) {
    let city = with_posts(pool).await;
    let key = key_of(&city, &ZHOU).await;
    let mut program = Program::new(&city);
    let mut fields = masks(&key);
    (fields[1].1, fields[3].1) = ("neighbourhood", "330106007");
    let created = program.posts(&fields).await;
    let path = format!("/open311/v2/requests/{}.{{}}", created[0]["service_request_id"].as_str().unwrap());
    let id: uuid::Uuid = sqlx::query_scalar("SELECT id FROM posts WHERE number = (SELECT max(number) FROM posts)")
        .fetch_one(&city.pool)
        .await
        .unwrap();
    let mut sun = city.clerk(&SUN).await;
    for (hours, said, status) in [(1, "in_hand", "open"), (2, "done", "closed")] {
        city.passes(TimeDelta::hours(1));
        let desk = format!("/desk/posts/{id}");
        sun.open(&desk).await.fill("status", said).fill("zh", "好。").fill("en", "Said.");
        sun.submit(&format!("{desk}/replies")).await;
        assert_eq!(sun.status, StatusCode::OK, "{}", sun.text());
        let read = program.reads(&path).await;
        assert_eq!((&read[0]["status"], &read[0]["status_notes"]), (&status.into(), &"Said.".into()), "{said}");
        assert_eq!(read[0]["extended_attributes"]["state"], said);
        assert_eq!(read[0]["updated_datetime"], format!("2020-02-10T{:02}:00:00+08:00", 9 + hours));
        assert_eq!(read[0]["expected_datetime"].is_null(), status == "closed");
        assert!(read[0]["agency_responsible"].as_str().unwrap().contains("Gudang"));
    }
}
