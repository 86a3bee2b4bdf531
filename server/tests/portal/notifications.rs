use crate::city::City;
use crate::mail::Mail;
use crate::smtp_sink::SmtpSink;
use app::cast::{self, LIN, XU};
use app::kernel::lang::Lang;
use chrono::TimeDelta;
use sqlx::PgPool;

/// Lin reads Chinese, Xu English; each asks for all letters about an account.
async fn letters_to(city: &City, person: &cast::Person) -> Vec<Mail> {
    let mut browser = city.browser(person.lang);
    let phrase = "willows over the west lake";
    let name = person.name(person.lang);
    browser.open("/sign-up").await.fill("name", name).fill("email", person.email).fill("password", phrase);
    browser.submit("/sign-up").await;
    city.passes(TimeDelta::seconds(1));
    browser.open("/sign-up").await.fill("name", name).fill("email", person.email).fill("password", phrase);
    browser.submit("/sign-up").await;
    city.passes(TimeDelta::seconds(1));
    browser.open("/reset-password").await.fill("email", person.email).submit("/reset-password").await;
    let link = city.last_mail().await.link().to_owned();
    city.passes(TimeDelta::seconds(1));
    browser.open(&link).await.fill("password", cast::PASSWORD).submit(&link).await;
    city.mails().await
}

fn as_read(mails: &[Mail]) -> String {
    let letters = mails.iter().map(|mail| format!("To: {}\nSubject: {}\n\n{}", mail.to, mail.subject, mail.text));
    letters.collect::<Vec<_>>().join("\n\n==========\n\n")
}

fn tokens_hidden() -> insta::Settings {
    let mut settings = insta::Settings::clone_current();
    settings.add_filter("[0-9a-f]{64}", "[token]");
    settings.set_prepend_module_to_snapshot(false);
    settings
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn lin_reads_about_her_account_in_chinese(pool: PgPool) {
    let mails = letters_to(&City::new(pool), &LIN).await;
    tokens_hidden().bind(|| insta::assert_snapshot!("account_letters_zh", as_read(&mails)));
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn xu_reads_about_her_account_in_english(pool: PgPool) {
    let mails = letters_to(&City::new(pool), &XU).await;
    tokens_hidden().bind(|| insta::assert_snapshot!("account_letters_en", as_read(&mails)));
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn a_letter_says_its_language_and_loads_nothing(pool: PgPool) {
    let city = City::new(pool);
    let mail = letters_to(&city, &LIN).await.remove(0);
    assert!(mail.html.contains("<html lang=\"zh-CN\">"), "{}", mail.html);
    assert!(!mail.html.contains("src=") && !mail.html.contains("url("), "{}", mail.html);
    assert!(mail.html.contains(&format!("href=\"https://portal.example{}\"", mail.link())));
    assert!(mail.raw.contains("Auto-Submitted: auto-generated\r\n"), "{}", mail.raw);
    tokens_hidden().bind(|| insta::assert_snapshot!("confirmation_html_zh", mail.html));
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn what_somebody_calls_themselves_stays_text(pool: PgPool) {
    let city = City::new(pool);
    let mut browser = city.browser(Lang::En);
    browser.open("/sign-up").await.fill("name", "<b>Xu</b>").fill("email", XU.email);
    browser.fill("password", "willows over the west lake").submit("/sign-up").await;
    let mail = city.last_mail().await;
    assert!(!mail.html.contains("Xu"), "the word of whoever signed up: {}", mail.html);
    browser.signs_in_with(XU.email, "willows over the west lake").await.open("/account").await;
    browser.fill("current", "willows over the west lake").fill("password", "and a bridge that is broken");
    browser.submit("/account/password").await;
    let mail = city.last_mail().await;
    assert!(mail.html.contains("&lt;b&gt;Xu&lt;/b&gt;") && !mail.html.contains("<b>"), "{}", mail.html);
}

async fn asks_for_a_reset(city: &City) {
    let mut lin = city.browser(Lang::Zh);
    lin.open("/reset-password").await.fill("email", LIN.email).submit("/reset-password").await;
}

/// A mail server, and a city that has one letter for it: Lin's.
async fn with_a_letter_to_send(pool: PgPool) -> (SmtpSink, City) {
    let sink = SmtpSink::open().await;
    let city = City::with_smtp(pool, &sink.url);
    city.settle(&LIN).await;
    asks_for_a_reset(&city).await;
    (sink, city)
}

fn message_id(mail: &str) -> &str {
    mail.lines().find(|line| line.starts_with("Message-ID:")).expect("a Message-ID")
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn a_letter_refused_for_now_leaves_later_under_the_same_number(pool: PgPool) {
    let (sink, city) = with_a_letter_to_send(pool).await;
    sink.answers("451 come back later");
    city.drain().await;
    assert!(sink.taken().is_empty());
    sink.answers("250 OK");
    city.drain().await;
    assert!(sink.taken().is_empty(), "not before the pause is over");
    city.passes(TimeDelta::minutes(1));
    city.drain().await;
    let number = sqlx::query_scalar!("SELECT message_id FROM messages").fetch_one(&city.pool).await.unwrap();
    assert_eq!(sink.taken().iter().map(|mail| message_id(mail)).collect::<Vec<_>>(), [format!("Message-ID: {number}")]);
    city.passes(TimeDelta::days(1));
    city.drain().await;
    assert_eq!(sink.taken().len(), 1, "sent once");
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn a_letter_refused_for_ever_is_given_up_and_that_is_remembered(pool: PgPool) {
    let (sink, city) = with_a_letter_to_send(pool).await;
    sink.answers("550 5.1.1 no such user");
    city.drain().await;
    let rejected = sqlx::query_scalar!("SELECT count(*) FROM events WHERE body ->> 'kind' = 'rejected'");
    assert_eq!(rejected.fetch_one(&city.pool).await.unwrap(), Some(1));
    sink.answers("250 OK");
    city.passes(TimeDelta::days(1));
    city.drain().await;
    assert!(sink.taken().is_empty());
}

/// Our password is wrong, or a policy keeps us out: that says nothing about who the letter is for.
#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn a_server_that_does_not_let_us_in_loses_no_letter(pool: PgPool) {
    let (sink, city) = with_a_letter_to_send(pool).await;
    for refusal in [
        "535 authentication failed",
        "554 no service",
        "550 5.7.1 relaying denied",
        "550 relay not permitted",
        "550 5.1.8 sender address rejected",
    ] {
        sink.answers(refusal);
        city.drain().await;
        city.passes(TimeDelta::hours(4));
    }
    sink.answers("250 OK");
    city.drain().await;
    assert_eq!(sink.taken().len(), 1);
    let told: Vec<Option<String>> =
        sqlx::query_scalar("SELECT last_error FROM jobs").fetch_all(&city.pool).await.unwrap();
    assert!(told.iter().flatten().all(|error| !error.contains(LIN.email)), "{told:?}");
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn the_words_of_a_letter_are_erased_after_ninety_days(pool: PgPool) {
    let city = City::new(pool);
    city.settle(&LIN).await;
    let mut lin = city.browser(Lang::Zh);
    lin.open("/sign-up").await.fill("name", LIN.zh).fill("email", LIN.email).fill("password", cast::PASSWORD);
    lin.submit("/sign-up").await;
    city.drain().await;
    let words =
        || async { sqlx::query_scalar!("SELECT count(text) FROM messages").fetch_one(&city.pool).await.unwrap() };
    city.passes(TimeDelta::days(90));
    city.drain().await;
    assert_eq!(words().await, Some(1));
    city.passes(TimeDelta::days(1));
    city.drain().await;
    assert_eq!(words().await, Some(0));
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn a_link_that_lets_its_holder_in_is_read_nowhere_but_in_its_letter(pool: PgPool) {
    let city = City::new(pool);
    city.settle(&LIN).await;
    asks_for_a_reset(&city).await;
    let link = city.last_mail().await.link().to_owned();
    let token = link.rsplit('/').next().unwrap();
    let dump = sqlx::query_scalar!("SELECT string_agg(message::text, ' ') FROM messages AS message");
    let dump = dump.fetch_one(&city.pool).await.unwrap().unwrap();
    assert!(dump.contains(LIN.email) && !dump.contains(token), "{dump}");
    let mut lin = city.browser(Lang::Zh);
    lin.open(&link).await;
    assert_eq!(lin.path, link, "it works all the same");

    city.passes(TimeDelta::days(1));
    city.drain().await;
    let links = sqlx::query_scalar!("SELECT count(*) FROM mail_tokens").fetch_one(&city.pool).await.unwrap();
    assert_eq!(links, Some(0), "dead links are gone too");
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn nor_when_its_letter_never_leaves(pool: PgPool) {
    let (sink, city) = with_a_letter_to_send(pool).await;
    sink.answers("451 come back later");
    let words =
        || async { sqlx::query_scalar!("SELECT count(text) FROM messages").fetch_one(&city.pool).await.unwrap() };
    city.passes(TimeDelta::days(2));
    city.drain().await;
    assert_eq!(words().await, Some(1));
    city.passes(TimeDelta::days(2));
    city.drain().await;
    assert_eq!(words().await, Some(0));
}
