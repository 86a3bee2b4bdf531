use super::program::{Program, form, key_of, masks, with_posts};
use crate::browser::Sent;
use app::cast::ZHOU;
use sqlx::PgPool;

/// What a program hears: the codes, and that each is told in words.
fn codes(told: &serde_json::Value) -> Vec<u64> {
    let told = told.as_array().unwrap_or_else(|| panic!("no list: {told}"));
    assert!(
        told.iter().all(|one| one["description"].as_str().is_some_and(|words| !words.contains("open311-"))),
        "{told:?}"
    );
    told.iter().map(|one| one["code"].as_u64().unwrap()).collect()
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn a_question_that_cannot_be_answered_is_told_so_in_its_format(pool: PgPool) {
    let city = with_posts(pool).await;
    let mut program = Program::new(&city);
    let many = format!("requests.{{}}?service_request_id={}", "1,".repeat(1001));
    for (path, told) in [
        ("services/nothing.{}", vec![404]),
        ("services/masks%27--.{}", vec![404]),
        ("services.{}?jurisdiction_id=elsewhere.example", vec![404]),
        ("services/masks.{}?jurisdiction_id=x", vec![404]),
        ("requests/999.{}", vec![404]),
        ("requests/x.{}", vec![404]),
        ("requests/99999999999999999999.{}", vec![404]),
        ("requests/-1.{}", vec![404]),
        ("requests/1.{}?jurisdiction_id=x", vec![404]),
        ("requests.{}?jurisdiction_id=x", vec![404]),
        ("requests.{}?service_code=nothing", vec![404]),
        ("requests.{}?status=asleep", vec![400]),
        ("requests.{}?start_date=yesterday", vec![400]),
        ("requests.{}?end_date=2020-02-30", vec![400]),
        ("requests.{}?start_date=2020-02-10&end_date=2020-02-09", vec![400]),
        ("requests.{}?start_date=2020-01-01&end_date=2020-06-01", vec![400]),
        ("requests.{}?page=0&page_size=1001", vec![400]),
        ("requests.{}?page=1000000", vec![400]),
        ("requests.{}?before=x", vec![400]),
        ("requests.{}?before=1.99999999999999999.x", vec![400]),
        ("requests.{}?status=x&start_date=y&page=z&service_code=masks", vec![400, 400, 400]),
        ("requests.{}?status=open&status=closed", vec![400]),
        ("requests.{}?status=%00", vec![404]),
        (&many, vec![400]),
    ] {
        let path = format!("/open311/v2/{path}");
        let json = program.reads(&path).await;
        assert_eq!(codes(&json), told, "{path}: {json}");
        assert_eq!(u64::from(program.browser.status.as_u16()), told[0], "{path}");
    }
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn an_unknown_format_is_told_so_in_the_standards_own(pool: PgPool) {
    let city = with_posts(pool).await;
    let mut program = Program::new(&city);
    for path in ["requests.csv", "requests/1", "requests/1.csv", "services.html", "services/masks"] {
        let sent = Sent::get(&format!("/open311/v2/{path}"));
        program.browser.visit(&sent).await;
        let told = super::xml::read(&String::from_utf8_lossy(&program.browser.body));
        assert_eq!((program.browser.status.as_u16(), told[0]["code"].as_str()), (404, Some("404")), "{path}");
    }
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn what_cannot_be_posted_is_told_at_its_parameter_and_nothing_is_kept(pool: PgPool) {
    let city = with_posts(pool).await;
    let key = key_of(&city, &ZHOU).await;
    let mut program = Program::new(&city);
    let forged = format!("{}{}", &key[..key.len() - 1], if key.ends_with('0') { '1' } else { '0' });
    let long = "长".repeat(10_000 / 3);
    for (name, value, code, told) in [
        ("api_key", "", 403, "api_key"),
        ("api_key", "seamless_", 403, "api_key"),
        ("api_key", forged.as_str(), 403, "api_key"),
        ("api_key", long.as_str(), 403, "api_key"),
        ("jurisdiction_id", "elsewhere", 404, "jurisdiction_id"),
        ("service_code", "", 404, "service_code"),
        ("service_code", "' OR 1=1", 404, "service_code"),
        ("description", " ", 400, "description"),
        ("description", long.as_str(), 400, "description"),
        ("description", "bell\u{7}", 400, "description"),
        ("description", "right\u{202e}left", 400, "description"),
        ("description", "z\u{334}\u{335}\u{336}\u{337}a", 400, "description"),
        ("description", "nul\0", 400, ""),
        ("attribute[title]", long.as_str(), 400, "attribute[title]"),
        ("attribute[kind]", "complaint", 400, "attribute[kind]"),
        ("attribute[division]", "", 400, "attribute[division]"),
        ("attribute[division]", "110101001", 400, "attribute[division]"),
        ("attribute[division]", "330106", 400, "attribute[division]"),
        ("attribute[called]", long.as_str(), 400, "attribute[called]"),
        ("address_string", long.as_str(), 400, "address_string"),
        ("lat", "north", 400, "lat"),
    ] {
        let mut fields = masks(&key);
        fields.retain(|(field, _)| *field != name);
        fields.push((name, value));
        let json = program.posts(&fields).await;
        assert_eq!(codes(&json), [code], "{name}={value:?}: {json}");
        assert!(json[0]["description"].as_str().unwrap().starts_with(told), "{name}: {json}");
        program.says_the_same_in_xml(form("xml", &fields), json).await;
        assert_eq!(u64::from(program.browser.status.as_u16()), code);
    }
    let all = program.posts(&[("api_key", &key), ("service_code", "masks")]).await;
    assert_eq!(codes(&all), [400, 400, 400], "title, text and place at once: {all}");
    let posts: i64 = sqlx::query_scalar("SELECT count(*) FROM posts").fetch_one(&city.pool).await.unwrap();
    assert_eq!(posts, 4);
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn what_is_no_form_is_not_guessed_at(pool: PgPool) {
    let city = with_posts(pool).await;
    let key = key_of(&city, &ZHOU).await;
    let mut program = Program::new(&city);
    let sent = || form("json", &masks(&key));
    for (sent, code) in [
        (sent().of_kind("application/json"), 400),
        (sent().of_kind("multipart/form-data; boundary=x"), 400),
        (sent().with_header("idempotency-key", &"x".repeat(101)), 400),
        (sent().with_header("idempotency-key", ""), 400),
        (Sent::form("/open311/v2/requests.json", "x".repeat(300 * 1024)), 413),
        (Sent::form("/open311/v2/services.json", String::new()), 404),
        (Sent::form("/open311/v2/requests.json?status=x", String::new()), 403),
    ] {
        let json = program.sends(sent.clone()).await;
        assert_eq!(codes(&json), [code], "{json}");
    }
    let mut charset = Program::new(&city);
    charset.sends(sent().of_kind("Application/X-WWW-Form-Urlencoded; charset=UTF-8")).await;
    assert_eq!(charset.browser.status.as_u16(), 200);
}
