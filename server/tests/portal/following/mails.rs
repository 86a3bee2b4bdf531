//! By mail: at once, in the morning, and no more.

use super::{answers, follows, post_of, with_zhou, writes};
use crate::browser::{Browser, Sent};
use crate::city::City;
use crate::mail::Mail;
use app::cast::{WANG, XU, ZHOU};
use app::following::jobs::digest::SendDigests;
use app::following::jobs::tell::TellFollowers;
use app::kernel::job::Job;
use app::kernel::lang::Lang;
use axum::http::StatusCode;
use chrono::TimeDelta;
use sqlx::PgPool;

async fn mails_to(city: &City, address: &str) -> Vec<Mail> {
    city.mails().await.into_iter().filter(|mail| mail.to == address).collect()
}

/// What the mail's header says, with its folded lines put together.
fn header(mail: &Mail, name: &str) -> Option<String> {
    let head = mail.raw.split("\r\n\r\n").next().unwrap().replace("\r\n ", " ");
    head.lines().find_map(|line| line.strip_prefix(&format!("{name}:")).map(str::trim).map(str::to_owned))
}

/// The path of the link by which a mail programme stops these mails.
fn unsubscribing(mail: &Mail) -> String {
    assert_eq!(header(mail, "List-Unsubscribe-Post").as_deref(), Some("List-Unsubscribe=One-Click"));
    let link = header(mail, "List-Unsubscribe").expect("a link");
    let path = link.strip_prefix("<https://portal.example").and_then(|rest| rest.strip_suffix('>'));
    path.unwrap_or_else(|| panic!("{link}")).to_owned()
}

fn one_click(path: &str) -> Sent {
    Sent::form(path, "List-Unsubscribe=One-Click".into())
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn at_once_and_once_however_often_the_job_runs(pool: PgPool) {
    let (city, mut zhou) = with_zhou(pool).await;
    let page = writes(&mut zhou, "The gate").await;
    let mut xu = city.browser_of(&XU).await;
    follows(&mut xu, &page, &post_of(&page), "at_once").await;
    // The author follows it too, and is told by the board's own letter.
    follows(&mut zhou, &page, &post_of(&page), "at_once").await;
    city.drain().await;
    answers(&city, &page).await;
    let job: serde_json::Value =
        sqlx::query_scalar("SELECT body FROM jobs WHERE kind = 'tell_followers'").fetch_one(&city.pool).await.unwrap();
    let told = mails_to(&city, XU.email).await;
    assert_eq!(told.len(), 1);
    assert_eq!((told[0].subject.as_str(), told[0].link()), ("Answered: The gate", page.as_str()));
    assert!(told[0].text.contains("you follow \"The gate\"") && told[0].html.contains(&unsubscribing(&told[0])));
    // As if the worker had died before its job was struck off.
    let job: TellFollowers = serde_json::from_value(job).unwrap();
    job.clone().run(&city.portal).await.unwrap();
    let (one, other) = tokio::join!(job.clone().run(&city.portal), job.run(&city.portal));
    assert!(one.is_ok() && other.is_ok());
    assert_eq!(mails_to(&city, XU.email).await.len(), 1);
    assert_eq!(mails_to(&city, ZHOU.email).await.len(), 1, "the author is not told twice");
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn a_digest_a_day_with_all_since_the_last_and_none_when_nothing_happened(pool: PgPool) {
    let (city, mut zhou) = with_zhou(pool).await;
    city.settle(&WANG).await;
    let mut xu = city.browser_of(&XU).await;
    follows(&mut xu, "/board", "search:", "daily").await;
    city.drain().await;
    // Monday, nine in the morning.
    writes(&mut zhou, "The first").await;
    city.passes(TimeDelta::hours(3));
    let second = writes(&mut zhou, "The second").await;
    city.passes(TimeDelta::hours(19));
    assert_eq!(mails_to(&city, XU.email).await.len(), 0, "not before eight");
    city.passes(TimeDelta::hours(1));
    let digests = mails_to(&city, XU.email).await;
    assert_eq!(digests.len(), 1);
    assert_eq!(digests[0].subject, "What you follow, Tuesday 11 February 2020");
    let (newer, older) = (digests[0].text.find("New: The second"), digests[0].text.find("New: The first"));
    assert!(newer.is_some() && newer < older, "{}", digests[0].text);
    assert!(
        digests[0].text.contains("2 things") && digests[0].text.contains(&format!("https://portal.example{second}\n"))
    );
    // The worker dies after it has sent; a second instance runs beside; something new happens meanwhile.
    SendDigests.run(&city.portal).await.unwrap();
    let mut zhou = city.browser_of(&ZHOU).await;
    writes(&mut zhou, "The third").await;
    city.drain().await;
    let (one, other) = tokio::join!(SendDigests.run(&city.portal), SendDigests.run(&city.portal));
    assert!(one.is_ok() && other.is_ok());
    assert_eq!(mails_to(&city, XU.email).await.len(), 1, "one a day");
    // It was down from before eight until noon: late is better than lost.
    city.passes(TimeDelta::hours(28));
    let digests = mails_to(&city, XU.email).await;
    assert_eq!(digests.len(), 2);
    assert!(digests[1].text.contains("The third") && !digests[1].text.contains("The first"), "{}", digests[1].text);
    city.passes(TimeDelta::hours(20));
    city.passes(TimeDelta::days(1));
    assert_eq!(mails_to(&city, XU.email).await.len(), 2, "nothing happened");
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn a_digest_that_cannot_be_written_is_written_later_and_holds_up_nobody(pool: PgPool) {
    let (city, mut zhou) = with_zhou(pool).await;
    for person in [&XU, &WANG] {
        let mut browser = city.browser_of(person).await;
        follows(&mut browser, "/board", "search:", "daily").await;
    }
    writes(&mut zhou, "The gate").await;
    city.drain().await;
    let broken = "ALTER TABLE messages ADD CONSTRAINT broken CHECK (to_address <> 'xu.jing@example.com')";
    sqlx::query(broken).execute(&city.pool).await.unwrap();
    city.passes(TimeDelta::hours(23));
    assert_eq!((mails_to(&city, WANG.email).await.len(), mails_to(&city, XU.email).await.len()), (1, 0));
    sqlx::query("ALTER TABLE messages DROP CONSTRAINT broken").execute(&city.pool).await.unwrap();
    city.passes(TimeDelta::hours(1));
    assert_eq!((mails_to(&city, WANG.email).await.len(), mails_to(&city, XU.email).await.len()), (1, 1));
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn one_click_stops_the_mails_and_nothing_else_does(pool: PgPool) {
    let (city, mut zhou) = with_zhou(pool).await;
    let mut xu = city.browser_of(&XU).await;
    follows(&mut xu, "/board?category=neighbourhood", "category:neighbourhood", "at_once").await;
    writes(&mut zhou, "The first").await;
    let told = mails_to(&city, XU.email).await.remove(0);
    let path = unsubscribing(&told);
    let mut programme: Browser = city.browser(Lang::En);
    // A scanner that opens every link wants nothing.
    programme.open(&path).await;
    assert!(programme.text().contains("no more mails about \"Compounds and entry\""), "{}", programme.text());
    assert!(!programme.text().contains(XU.pinyin) && !programme.text().contains(XU.email));
    let (head, last) = path.split_at(path.len() - 1);
    let forged = format!("{head}{}", if last == "0" { "1" } else { "0" });
    for wrong in [forged.as_str(), "/unsubscribe/00", "/unsubscribe/x"] {
        assert_eq!(programme.visit(&one_click(wrong)).await.status, StatusCode::NOT_FOUND, "{wrong}");
        assert_eq!(programme.open(wrong).await.status, StatusCode::NOT_FOUND, "{wrong}");
    }
    writes(&mut zhou, "The second").await;
    assert_eq!(mails_to(&city, XU.email).await.len(), 2);

    for _ in 0..2 {
        programme.visit(&one_click(&path)).await;
        assert_eq!(programme.status, StatusCode::OK, "and no redirection, which no mail programme follows");
    }
    assert!(programme.headers.get("set-cookie").is_none());
    writes(&mut zhou, "The third").await;
    assert_eq!(mails_to(&city, XU.email).await.len(), 2);
    xu.open("/account/notices").await;
    assert!(xu.text().contains("The third"), "it stays in the portal: {}", xu.text());
    xu.open("/account/following").await;
    assert!(xu.text().contains("Only here in the portal"), "{}", xu.text());
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn one_click_in_a_digest_stops_all_digests_with_what_waits(pool: PgPool) {
    let (city, mut zhou) = with_zhou(pool).await;
    let mut xu = city.browser_of(&XU).await;
    follows(&mut xu, "/board", "search:", "daily").await;
    writes(&mut zhou, "The first").await;
    city.drain().await;
    city.passes(TimeDelta::hours(23));
    let digest = mails_to(&city, XU.email).await.remove(0);
    let mut zhou = city.browser_of(&ZHOU).await;
    writes(&mut zhou, "The second").await;
    city.drain().await;
    let mut person = city.browser(Lang::En);
    let path = unsubscribing(&digest);
    // By hand, with the button.
    person.open(&path).await.submit(&path).await;
    assert!(person.text().contains("You get no more of these mails"), "{}", person.text());
    city.passes(TimeDelta::days(2));
    assert_eq!(mails_to(&city, XU.email).await.len(), 1);
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn what_was_told_is_forgotten_after_half_a_year(pool: PgPool) {
    let (city, mut zhou) = with_zhou(pool).await;
    let mut xu = city.browser_of(&XU).await;
    follows(&mut xu, "/board", "search:", "daily").await;
    writes(&mut zhou, "The first").await;
    city.drain().await;
    let kept = async || {
        let kept = "SELECT (SELECT count(*) FROM notices) + (SELECT count(*) FROM digests)";
        sqlx::query_scalar::<_, i64>(kept).fetch_one(&city.pool).await.unwrap()
    };
    city.passes(TimeDelta::days(1));
    city.drain().await;
    assert_eq!(kept().await, 2);
    city.passes(TimeDelta::days(178));
    city.drain().await;
    assert_eq!(kept().await, 2);
    city.passes(TimeDelta::days(3));
    city.drain().await;
    assert_eq!(kept().await, 0);
}
