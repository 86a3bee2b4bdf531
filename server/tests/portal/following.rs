//! Who follows what, and how they hear of it.

mod feeds;
mod mails;

use crate::browser::{Browser, Sent};
use crate::city::City;
use app::cast::{SUN, WANG, XU, ZHOU};
use app::kernel::lang::Lang;
use axum::http::StatusCode;
use sqlx::PgPool;

/// Zhou writes about Gudang, which Sun's desk answers: the post's page.
pub async fn writes(zhou: &mut Browser, title: &str) -> String {
    zhou.open("/board/new").await.fill("kind", "report").fill("category", "neighbourhood").fill("place", "330106007");
    zhou.fill("title", title)
        .fill("body", "The north gate is *closed*.")
        .submit("/board/new")
        .await
        .submit("/board")
        .await;
    assert_eq!(zhou.status, StatusCode::OK, "{}", zhou.text());
    zhou.path.clone()
}

/// Sun answers what Zhou wrote.
pub async fn answers(city: &City, page: &str) {
    replies(city, page, "answered").await;
}

/// Sun says something of it.
pub async fn replies(city: &City, page: &str, status: &str) {
    let number: i64 = page.rsplit('/').next().unwrap().parse().unwrap();
    let post: uuid::Uuid =
        sqlx::query_scalar("SELECT id FROM posts WHERE number = $1").bind(number).fetch_one(&city.pool).await.unwrap();
    let mut sun = city.clerk(&SUN).await;
    let desk = format!("/desk/posts/{post}");
    sun.open(&desk).await.fill("status", status).fill("zh", "可以进入。").fill("en", "You may enter.");
    sun.submit(&format!("{desk}/replies")).await;
    assert_eq!(sun.status, StatusCode::OK, "{}", sun.text());
}

/// Somebody who follows this subject, on whose page they stand.
pub async fn follows(browser: &mut Browser, page: &str, subject: &str, way: &str) {
    browser.open(page).await.fill("subject", subject).fill("way", way).submit("/account/following").await;
    assert_eq!(browser.status, StatusCode::OK, "{}", browser.text());
}

pub fn post_of(page: &str) -> String {
    page.replace("/board/", "post:")
}

async fn with_zhou(pool: PgPool) -> (City, Browser) {
    let city = City::with_departments(pool).await;
    let zhou = city.browser_of(&ZHOU).await;
    (city, zhou)
}

fn count(browser: &Browser, css: &str) -> usize {
    browser.html().select(&scraper::Selector::parse(css).unwrap()).count()
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn xu_follows_a_post_hears_of_the_answer_and_reads_it(pool: PgPool) {
    let (city, mut zhou) = with_zhou(pool).await;
    let page = writes(&mut zhou, "The gate").await;
    let mut xu = city.browser_of(&XU).await;
    follows(&mut xu, &page, &post_of(&page), "portal").await;
    assert!(xu.path == page && xu.text().contains("You will hear of it."), "{}", xu.text());
    assert!(
        xu.text().contains("You follow \"This post: whatever departments say of it\": Only here in the portal"),
        "{}",
        xu.text()
    );
    assert!(!xu.has(".bar__count"), "nothing has happened yet");
    answers(&city, &page).await;
    city.drain().await;
    xu.open("/board").await;
    assert_eq!(xu.text_of(".bar__count").as_deref(), Some("1 unread"));
    xu.open("/account/notices").await;
    assert!(xu.text().contains("The gate") && xu.text().contains("Answered"), "{}", xu.text());
    let opening = xu.action(".notices form").expect("an unread notice");
    xu.submit(&opening).await;
    assert!(xu.path == page && !xu.has(".bar__count"), "{} {}", xu.path, xu.text());
    assert_eq!(xu.open("/account/notices").await.href(".notices a"), Some(page.clone()), "read, and still there");
    assert_eq!(city.mails().await.len(), 1, "the author's alone");

    zhou.open("/account/notices").await;
    assert!(zhou.text().contains("The gate"), "of one's own posts one is told without following: {}", zhou.text());
    zhou.submit("/account/notices/reading").await;
    assert!(!zhou.has(".bar__count") && !zhou.has(".notices form"), "{}", zhou.text());
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn a_new_post_is_told_once_to_whoever_follows_what_it_belongs_to(pool: PgPool) {
    let (city, mut zhou) = with_zhou(pool).await;
    let page = writes(&mut zhou, "The first").await;
    city.drain().await;
    let mut xu = city.browser_of(&XU).await;
    xu.open(&page).await;
    let offered: Vec<String> = {
        let html = xu.html();
        let radios = scraper::Selector::parse("input[name=subject]").unwrap();
        html.select(&radios).map(|radio| radio.attr("value").unwrap().to_owned()).collect()
    };
    assert_eq!(offered.len(), 5, "{offered:?}");
    // All at once, and everything on the board, and a word of it.
    for subject in offered.iter().skip(1) {
        follows(&mut xu, &page, subject, "portal").await;
    }
    follows(&mut xu, "/board", "search:", "portal").await;
    follows(&mut xu, "/board?words=GATES&kind=report", "search:words=GATES&kind=report", "at_once").await;
    // By the address, as a district's page has it.
    xu.open("/board?district=330106").await;
    assert_eq!(xu.value("subject").as_deref(), Some("division:330106"));
    xu.open("/board?category=neighbourhood&order=supported&words=").await;
    assert_eq!(xu.value("subject").as_deref(), Some("category:neighbourhood"));
    let mut wang = city.browser_of(&WANG).await;
    for elsewhere in ["division:330106109", "category:masks", "search:words=parking", "search:kind=praise"] {
        follows(&mut wang, "/board", elsewhere, "at_once").await;
    }
    city.drain().await;
    let before = city.mails().await.len();
    writes(&mut zhou, "A gate").await;
    city.drain().await;
    xu.open("/account/notices").await;
    assert_eq!(count(&xu, ".notices__one"), 1, "{}", xu.text());
    let mails = city.mails().await;
    assert_eq!(mails.len(), before + 1, "in the strongest way alone");
    assert_eq!((mails[before].to.as_str(), mails[before].subject.as_str()), (XU.email, "New on the board: A gate"));
    assert!(mails[before].text.contains("you follow \"“GATES” · Report\""), "{}", mails[before].text);
    wang.open("/account/notices").await;
    assert_eq!(count(&wang, ".notices__one"), 0, "{}", wang.text());
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn what_is_said_meanwhile_is_told_to_those_alone_who_follow_the_post(pool: PgPool) {
    let (city, mut zhou) = with_zhou(pool).await;
    let page = writes(&mut zhou, "The gate").await;
    city.drain().await;
    let (mut xu, mut wang) = (city.browser_of(&XU).await, city.browser_of(&WANG).await);
    follows(&mut xu, &page, &post_of(&page), "portal").await;
    follows(&mut wang, &page, "category:neighbourhood", "portal").await;
    replies(&city, &page, "in_hand").await;
    city.drain().await;
    assert!(xu.open("/account/notices").await.text().contains("News from a department"), "{}", xu.text());
    assert_eq!(count(wang.open("/account/notices").await, ".notices__one"), 0);
    replies(&city, &page, "done").await;
    city.drain().await;
    assert_eq!(count(xu.open("/account/notices").await, ".notices__one"), 2);
    assert_eq!(count(wang.open("/account/notices").await, ".notices__one"), 1);
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn nobody_sees_or_touches_what_another_follows_or_was_told(pool: PgPool) {
    let (city, mut zhou) = with_zhou(pool).await;
    let page = writes(&mut zhou, "The gate").await;
    let mut xu = city.browser_of(&XU).await;
    follows(&mut xu, &page, &post_of(&page), "daily").await;
    answers(&city, &page).await;
    city.drain().await;
    let follow: uuid::Uuid = sqlx::query_scalar("SELECT id FROM follows").fetch_one(&city.pool).await.unwrap();
    let notice: uuid::Uuid =
        sqlx::query_scalar("SELECT id FROM notices WHERE way = 'daily'").fetch_one(&city.pool).await.unwrap();
    let mut wang = city.browser_of(&WANG).await;
    wang.open("/account/following").await;
    assert!(!wang.text().contains("The gate"), "{}", wang.text());
    assert_eq!(wang.open(&format!("/account/following/{follow}")).await.status, StatusCode::NOT_FOUND);
    wang.post(&format!("/account/following/{follow}"), &[("way", "at_once")]).await;
    assert_eq!(wang.status, StatusCode::NOT_FOUND);
    wang.post(&format!("/account/following/{follow}/removal"), &[]).await;
    wang.post(&format!("/account/notices/{notice}/reading"), &[]).await;
    assert_eq!(wang.status, StatusCode::NOT_FOUND);
    wang.post("/account/notices/reading", &[("until", "+262142-12-31T23:59:59Z")]).await;
    let kept: (String, bool) =
        sqlx::query_as("SELECT follows.way, read_at IS NULL FROM follows JOIN notices ON follow_id = follows.id")
            .fetch_one(&city.pool)
            .await
            .unwrap();
    assert_eq!(kept, ("daily".to_owned(), true));
    // What is kept for everybody holds nothing of anybody.
    let mut anybody = city.browser(Lang::En);
    for path in [page.as_str(), "/board"] {
        anybody.open(path).await;
        assert_eq!(anybody.headers["cache-control"], "public, max-age=30", "{path}");
        assert!(!anybody.text().contains("You follow") && !anybody.has(".bar__count"), "{}", anybody.text());
        assert!(anybody.has("form[action='/account/following'] button"), "{path}");
        xu.open(path).await;
        assert_eq!(xu.headers["cache-control"], "no-store", "{path}");
    }
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn xu_changes_how_she_hears_of_it_and_stops(pool: PgPool) {
    let (city, mut zhou) = with_zhou(pool).await;
    let page = writes(&mut zhou, "The gate").await;
    let mut xu = city.browser_of(&XU).await;
    xu.open("/account/following").await;
    assert!(xu.text().contains("You follow nothing yet"), "{}", xu.text());
    follows(&mut xu, &page, &post_of(&page), "daily").await;
    follows(&mut xu, &page, &post_of(&page), "at_once").await;
    xu.open("/account/following").await;
    assert_eq!(count(&xu, "tbody tr"), 1, "followed twice, it is followed once");
    assert!(xu.text().contains("By mail, at once"), "{}", xu.text());
    let one = xu.href("tbody td:last-child a").unwrap();
    xu.open(&one).await.fill("way", "portal").submit(&one).await;
    assert!(xu.text().contains("Only here in the portal"), "{}", xu.text());
    let stopping = format!("{one}/removal");
    xu.open(&one).await;
    let form = xu.form(&stopping);
    let mut again = xu.clone();
    xu.submit(&stopping).await;
    assert!(xu.text().contains("You no longer follow it."), "{}", xu.text());
    assert_eq!(again.visit(&form).await.status, StatusCode::SEE_OTHER, "the second click");
    assert_eq!(xu.open(&one).await.status, StatusCode::NOT_FOUND);
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn the_hundred_and_first_is_refused_with_words(pool: PgPool) {
    let (city, _) = with_zhou(pool).await;
    let mut xu = city.browser_of(&XU).await;
    for n in 0..99 {
        let subject = format!("search:words=gate{n}");
        xu.visit(&Sent::form("/account/following", format!("subject={}&way=portal", urlencoded(&subject)))).await;
        assert_eq!(xu.status, StatusCode::SEE_OTHER);
    }
    // The last two at once: one of them is too many.
    let sending = ["search:words=one", "search:words=two"].map(|subject| {
        let mut tab = xu.clone();
        async move { tab.post("/account/following", &[("subject", subject), ("way", "portal")]).await.status }
    });
    let mut answers = futures::future::join_all(sending).await;
    answers.sort();
    assert_eq!(answers, [StatusCode::OK, StatusCode::UNPROCESSABLE_ENTITY]);
    xu.post("/account/following", &[("subject", "search:words=three"), ("way", "portal")]).await;
    assert!(xu.has(".govuk-error-summary") && xu.text().contains("You follow 100 things"), "{}", xu.text());
    assert!(xu.text_of("title").unwrap().starts_with("Error:"));
    // What is followed already may change its way.
    xu.post("/account/following", &[("subject", "search:words=gate1"), ("way", "daily")]).await;
    assert_eq!(xu.status, StatusCode::OK);
}

fn urlencoded(text: &str) -> String {
    url::form_urlencoded::byte_serialize(text.as_bytes()).collect()
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn hostile_searches_are_text_everywhere(pool: PgPool) {
    let (city, mut zhou) = with_zhou(pool).await;
    let mut xu = city.browser_of(&XU).await;
    let hostile = [
        "<script>alert(1)</script> gate",
        "gate'); DROP TABLE posts; --",
        "gate \u{202e}evil\u{200b}\u{7}",
        "gate\r\nBcc: everybody@example.com",
        "{ $title } gate",
        &"gate ".repeat(2000),
        &"😷".repeat(200),
    ];
    for words in hostile {
        let search = url::form_urlencoded::Serializer::new(String::new()).append_pair("words", words).finish();
        xu.open(&format!("/board?{search}")).await;
        assert_eq!(xu.status, StatusCode::OK, "{words:?}");
        xu.fill("way", "at_once").submit("/account/following").await;
        let told =
            if words.is_ascii() || words.contains("gate") { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
        assert_eq!(xu.status, told, "{words:?}: {}", xu.text());
    }
    for nonsense in ["search:words=!!!", "post:999999", "post:x", "division:110101", "category:x", "", "department:x"] {
        xu.post("/account/following", &[("subject", nonsense), ("way", "portal")]).await;
        assert!(xu.status.is_client_error(), "{nonsense}: {}", xu.status);
    }
    xu.open("/account/following").await;
    assert!(!xu.has("main script") && xu.text().contains("<script>alert(1)</script> gate"), "{}", xu.text());
    assert!(!xu.text().contains(['\u{202e}', '\u{200b}', '\u{7}']));
    writes(&mut zhou, "Evil everybody: drop the table posts, alert script 1 gate title").await;
    let mails = city.mails().await;
    assert_eq!(mails.len(), 1, "one, however many searches find it");
    assert!(!mails[0].raw.contains("\r\nBcc:"), "{}", mails[0].raw);
}
