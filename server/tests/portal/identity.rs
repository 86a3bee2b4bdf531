use crate::city::City;
use app::cast::{self, LIN, ZHOU};
use app::kernel::lang::Lang;
use axum::http::StatusCode;
use chrono::TimeDelta;
use sqlx::PgPool;

const PHRASE: &str = "willows over the west lake";

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn lin_confirms_her_address_and_is_let_in(pool: PgPool) {
    let city = City::new(pool);
    let mut lin = city.browser(Lang::En);
    lin.open("/sign-up").await.fill("name", "Lin Yue").fill("email", LIN.email).fill("password", PHRASE);
    lin.submit("/sign-up").await;
    assert_eq!(lin.path, "/sign-up/sent");

    let link = city.last_mail().await.link().to_owned();
    // A scanner that follows every link confirms nothing.
    city.browser(Lang::En).open(&link).await;
    lin.signs_in_with(LIN.email, PHRASE).await.open("/account").await;
    assert!(lin.text().contains("This address is not confirmed yet"), "{}", lin.text());

    // On her telephone she signs in first, and comes back to the button.
    let mut phone = city.browser(Lang::En);
    phone.open(&link).await.fill("email", LIN.email).fill("password", PHRASE).submit("/sign-in").await;
    assert_eq!(phone.path, link);
    lin.open(&link).await.submit(&link).await;
    assert!(lin.path == "/" && lin.text().contains("Your e-mail address is confirmed"), "{}", lin.text());
    lin.open("/account").await;
    assert!(!lin.text().contains("not confirmed yet") && !lin.text().contains("address is confirmed"));
    lin.open(&link).await;
    assert_eq!(lin.status, StatusCode::NOT_FOUND, "a link works once");
}

/// Whoever opens an account with somebody else's address hopes that they press the button in the letter.
#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn a_stranger_who_signed_up_with_zhous_address_gets_nowhere_by_her_click(pool: PgPool) {
    let city = City::new(pool);
    let mut stranger = city.browser(Lang::En);
    stranger.open("/sign-up").await.fill("name", "Zhou").fill("email", ZHOU.email).fill("password", PHRASE);
    stranger.submit("/sign-up").await;
    let letter = city.last_mail().await;
    let link = letter.link().to_owned();
    assert!(!letter.text.contains("Zhou"), "words of a stranger: {}", letter.text);

    let mut zhou = city.browser(Lang::En);
    zhou.open(&link).await;
    assert!(zhou.path.starts_with("/sign-in"), "{}", zhou.path);
    zhou.post(&link, &[]).await;
    assert!(zhou.path.starts_with("/sign-in"), "{}", zhou.path);
    let mut lin = city.browser_of(&LIN).await;
    lin.open(&link).await;
    assert!(!lin.has("main form"), "another account confirms nothing: {}", lin.text());
    lin.post(&link, &[]).await;
    assert_eq!(lin.status, StatusCode::NOT_FOUND);
    stranger.signs_in_with(ZHOU.email, PHRASE).await.open("/account").await;
    assert!(stranger.text().contains("This address is not confirmed yet"), "{}", stranger.text());

    // She takes it: by a new password, which ends the stranger's session.
    zhou.open("/reset-password").await.fill("email", ZHOU.email).submit("/reset-password").await;
    let reset = city.last_mail().await.link().to_owned();
    zhou.open(&reset).await.fill("password", "her own words").submit(&reset).await;
    stranger.open("/account").await;
    assert!(stranger.path.starts_with("/sign-in"), "{}", stranger.path);
    zhou.signs_in_with(ZHOU.email, "her own words").await.open("/account").await;
    assert!(!zhou.text().contains("not confirmed yet"), "{}", zhou.text());
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn signing_up_twice_tells_nobody_that_the_address_is_known(pool: PgPool) {
    let city = City::new(pool);
    city.settle(&LIN).await;
    let mut stranger = city.browser(Lang::En);
    let mut answers = Vec::new();
    for email in [LIN.email, "nobody@example.com"] {
        stranger.open("/sign-up").await.fill("name", "X").fill("email", email).fill("password", PHRASE);
        stranger.submit("/sign-up").await;
        answers.push((stranger.status, stranger.path.clone(), stranger.body.clone()));
    }
    assert_eq!(answers[0], answers[1]);
    let mails = city.mails().await;
    assert!(mails.iter().any(|mail| mail.to == LIN.email && mail.subject == "您已经有账号了"), "{mails:?}");
    stranger.signs_in_with(LIN.email, PHRASE).await;
    assert_eq!(stranger.status, StatusCode::UNPROCESSABLE_ENTITY, "Lin's password is still hers");
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn a_wrong_password_ten_times_closes_the_door_for_a_quarter_of_an_hour(pool: PgPool) {
    let city = City::new(pool);
    city.settle(&LIN).await;
    let mut guesser = city.browser(Lang::En);
    for _ in 0..10 {
        guesser.signs_in_with(LIN.email, "is it this one?").await;
        assert_eq!(guesser.status, StatusCode::UNPROCESSABLE_ENTITY);
    }
    guesser.signs_in_with(LIN.email, cast::PASSWORD).await;
    assert_eq!(guesser.status, StatusCode::TOO_MANY_REQUESTS);
    city.passes(TimeDelta::minutes(14));
    guesser.signs_in_with(LIN.email, cast::PASSWORD).await;
    assert_eq!(guesser.status, StatusCode::TOO_MANY_REQUESTS);
    city.passes(TimeDelta::minutes(1));
    guesser.signs_in(&LIN).await;
    let failures = sqlx::query_scalar!("SELECT count(*) FROM events WHERE body ->> 'kind' = 'sign_in_failed'");
    assert_eq!(failures.fetch_one(&city.pool).await.unwrap(), Some(10), "each failure is remembered");
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn a_new_password_ends_the_other_sessions(pool: PgPool) {
    let city = City::new(pool);
    let mut at_work = city.browser_of(&LIN).await;
    let mut at_home = city.browser_of(&LIN).await;
    let before = at_home.cookie().map(str::to_owned);
    at_home.open("/account").await.fill("current", cast::PASSWORD).fill("password", PHRASE);
    at_home.submit("/account/password").await;
    assert_eq!((at_home.status, at_home.path.as_str()), (StatusCode::OK, "/account"));
    assert_ne!(at_home.cookie().map(str::to_owned), before, "the session goes on under a new id");
    at_work.open("/account").await;
    assert_eq!(at_work.path, "/sign-in?next=%2Faccount");
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn lin_who_forgot_her_password_sets_another_by_mail(pool: PgPool) {
    let city = City::new(pool);
    let mut elsewhere = city.browser_of(&LIN).await;
    let mut lin = city.browser(Lang::En);
    lin.open("/reset-password").await.fill("email", LIN.email).submit("/reset-password").await;
    assert_eq!(lin.path, "/reset-password/sent");
    let link = city.last_mail().await.link().to_owned();
    lin.open(&link).await.fill("password", "short").submit(&link).await;
    assert_eq!(lin.status, StatusCode::UNPROCESSABLE_ENTITY);
    lin.fill("password", PHRASE).submit(&link).await;
    assert_eq!(lin.path, "/sign-in");
    lin.signs_in_with(LIN.email, PHRASE).await;
    assert_eq!(lin.path, "/");
    elsewhere.open("/account").await;
    assert_eq!(elsewhere.path, "/sign-in?next=%2Faccount", "all sessions are over");
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn a_reset_link_is_dead_after_an_hour(pool: PgPool) {
    let city = City::new(pool);
    city.settle(&LIN).await;
    let mut lin = city.browser(Lang::En);
    lin.open("/reset-password").await.fill("email", LIN.email).submit("/reset-password").await;
    let link = city.last_mail().await.link().to_owned();
    city.passes(TimeDelta::hours(1));
    assert_eq!(lin.open(&link).await.status, StatusCode::NOT_FOUND);
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn signing_in_gives_a_new_session_and_leads_to_the_page_that_was_asked_for(pool: PgPool) {
    let city = City::new(pool);
    city.settle(&LIN).await;
    let mut lin = city.browser(Lang::En);
    lin.open("/account?lang=en").await;
    let planted = lin.cookie().map(str::to_owned);
    assert!(planted.is_some());
    lin.fill("email", LIN.email).fill("password", cast::PASSWORD).submit("/sign-in").await;
    assert_eq!(lin.path, "/account?lang=en");
    assert_ne!(lin.cookie().map(str::to_owned), planted);
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn a_field_that_no_form_of_ours_has_is_refused(pool: PgPool) {
    let city = City::new(pool);
    let mut stranger = city.browser(Lang::En);
    let fields = [("email", LIN.email), ("password", PHRASE), ("role", "administrator")];
    stranger.post("/sign-in", &fields).await;
    assert_eq!(stranger.status, StatusCode::BAD_REQUEST);
}
