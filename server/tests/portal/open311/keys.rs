use super::program::{Program, key_of, masks, with_posts};
use app::cast::{LIN, ZHOU};
use axum::http::StatusCode;
use sqlx::PgPool;

const PAGE: &str = "/account/api-keys";

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn zhou_makes_a_key_sees_it_once_uses_it_and_revokes_it(pool: PgPool) {
    let city = with_posts(pool).await;
    let mut zhou = city.browser_of(&ZHOU).await;
    zhou.open("/account").await;
    assert!(zhou.has(&format!("a[href='{PAGE}']")));
    zhou.open(PAGE).await;
    assert!(zhou.text().contains("You have no key yet"), "{}", zhou.text());
    zhou.fill("name", "  ").submit(PAGE).await;
    assert_eq!(zhou.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(zhou.text().contains("Give the key a name") && zhou.has("title"), "{}", zhou.text());
    zhou.fill("name", "<b>map</b>");
    let (form, mut again) = (zhou.form(PAGE), zhou.clone());
    zhou.visit(&form).await;
    assert_eq!((zhou.status, zhou.headers["cache-control"].to_str().unwrap()), (StatusCode::OK, "no-store"));
    let key = zhou.text_of("#key").unwrap();
    again.visit(&form).await;
    assert_eq!((again.status, again.headers["location"].to_str().unwrap()), (StatusCode::SEE_OTHER, PAGE));
    zhou.open(PAGE).await;
    assert!(!zhou.text().contains(&key) && zhou.text().contains(&key[..17]), "{}", zhou.text());
    assert!(zhou.text().contains("<b>map</b>") && zhou.text().contains("Never") && !zhou.has("main b"));
    let kept: Vec<String> =
        sqlx::query_scalar("SELECT to_json(api_keys)::text FROM api_keys").fetch_all(&city.pool).await.unwrap();
    assert_eq!(kept.len(), 1, "made once");
    assert!(!kept[0].contains(&key[17..]), "only its hash is kept: {kept:?}");
    let letter = city.last_mail().await;
    assert_eq!((letter.to.as_str(), letter.link()), (ZHOU.email, PAGE));

    let mut program = Program::new(&city);
    program.posts(&masks(&key)).await;
    assert_eq!(program.browser.status, StatusCode::OK);
    zhou.open(PAGE).await;
    assert!(!zhou.text().contains("Never") && zhou.text().contains("Monday 10 February 2020"), "{}", zhou.text());

    let revoke = zhou.action("form[action$='/revocation']").unwrap();
    let mut lin = city.browser_of(&LIN).await;
    lin.post(&revoke, &[("key", "00000000-0000-4000-8000-000000000001")]).await;
    assert_eq!(lin.status, StatusCode::NOT_FOUND, "a stranger's");
    let (form, mut again) = (zhou.form(&revoke), zhou.clone());
    zhou.submit(&revoke).await;
    assert!(zhou.text().contains("The key is revoked") && zhou.text().contains("You have no key yet"));
    again.visit(&form).await;
    assert_eq!(again.status, StatusCode::SEE_OTHER, "the second click");
    let refused = program.posts(&masks(&key)).await;
    assert_eq!((program.browser.status, &refused[0]["code"]), (StatusCode::FORBIDDEN, &403.into()));
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn five_keys_are_the_most_however_fast_they_are_made(pool: PgPool) {
    let city = with_posts(pool).await;
    let mut zhou = city.browser_of(&ZHOU).await;
    let making = (0..9).map(|n| {
        let (mut tab, key) = (zhou.clone(), format!("00000000-0000-4000-8000-00000000000{n}"));
        async move { tab.post(PAGE, &[("key", key.as_str()), ("name", "map")]).await.status }
    });
    let answers = futures::future::join_all(making).await;
    assert_eq!(answers.iter().filter(|status| **status == StatusCode::OK).count(), 5, "{answers:?}");
    let keys: i64 = sqlx::query_scalar("SELECT count(*) FROM api_keys").fetch_one(&city.pool).await.unwrap();
    zhou.open(PAGE).await;
    assert!(keys == 5 && !zhou.has("input[name=name]"), "{}", zhou.text());
    assert!(zhou.text().contains("You have 5 keys, which is the most"), "{}", zhou.text());
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn a_session_without_a_key_and_a_key_without_a_confirmed_address_write_nothing(pool: PgPool) {
    let city = with_posts(pool).await;
    let key = key_of(&city, &ZHOU).await;
    let mut program = Program::new(&city);
    program.browser = city.browser_of(&ZHOU).await;
    let refused = program.posts(&masks("")).await;
    assert_eq!(
        (program.browser.status, &refused[0]["code"]),
        (StatusCode::FORBIDDEN, &403.into()),
        "a cookie is no key"
    );
    sqlx::query("UPDATE people SET confirmed_at = NULL").execute(&city.pool).await.unwrap();
    let refused = program.posts(&masks(&key)).await;
    assert_eq!((program.browser.status, &refused[0]["code"]), (StatusCode::FORBIDDEN, &403.into()));
    let posts: i64 = sqlx::query_scalar("SELECT count(*) FROM posts").fetch_one(&city.pool).await.unwrap();
    assert_eq!(posts, 4);
}
