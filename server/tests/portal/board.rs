//! What residents write, find and support.

mod coordinates;
mod firms;
mod numbers;
pub mod pictures;

use crate::browser::Browser;
use crate::city::{City, DEMO};
use app::board_web::actions::load_demo::load_demo_posts;
use app::cast::{HU, LIN, PASSWORD, SUN, WANG, ZHOU};
use app::kernel::lang::Lang;
use axum::http::StatusCode;
use chrono::TimeDelta;
use sqlx::PgPool;

/// A city whose residents have posted four times.
async fn with_posts(pool: PgPool) -> City {
    let city = City::with_departments(pool).await;
    city.settle(&WANG).await;
    city.settle(&ZHOU).await;
    load_demo_posts(&city.portal, &DEMO).await.unwrap();
    city
}

/// Fills the form in that stands on the page, about masks in Sandun.
fn about_masks<'b>(browser: &'b mut Browser, title: &str, body: &str) -> &'b mut Browser {
    browser.fill("kind", "report").fill("category", "masks").fill("place", "330106109");
    browser.fill("title", title).fill("body", body)
}

async fn supports(city: &City) -> i32 {
    sqlx::query_scalar("SELECT supports FROM posts WHERE category = 'masks'").fetch_one(&city.pool).await.unwrap()
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn zhou_sees_that_wang_said_it_already_and_supports_her(pool: PgPool) {
    let city = with_posts(pool).await;
    let mut zhou = city.browser_of(&ZHOU).await;
    zhou.open("/board/new").await;
    about_masks(&mut zhou, "三墩地铁站买不到口罩", "口罩售货机早上就没货了").submit("/board/new").await;
    assert_eq!(zhou.status, StatusCode::OK, "{}", zhou.text());
    assert_eq!(zhou.text_of("ul.posts h3").as_deref(), Some("三墩镇地铁站的口罩售货机经常没货"));
    let page = zhou.html().select(&selector("ul.posts h3 a")).next().unwrap().attr("href").unwrap().to_owned();
    zhou.submit(&format!("{page}/support")).await;
    assert_eq!((zhou.path.as_str(), supports(&city).await), (page.as_str(), 6));
    assert!(zhou.text().contains("You support this") && zhou.text().contains("6 people support this"));
    zhou.submit(&format!("{page}/support/withdrawal")).await;
    assert_eq!((zhou.path.as_str(), supports(&city).await), (page.as_str(), 5));
    assert!(!zhou.text().contains("You support this"), "{}", zhou.text());
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn a_support_given_fifty_times_at_once_counts_once_and_so_does_taking_it_back(pool: PgPool) {
    let city = with_posts(pool).await;
    let zhou = city.browser_of(&ZHOU).await;
    let number: i64 =
        sqlx::query_scalar("SELECT number FROM posts WHERE category = 'masks'").fetch_one(&city.pool).await.unwrap();
    let at_once = async |path: String| {
        let sending = (0..50).map(|_| {
            let (mut tab, path) = (zhou.clone(), path.clone());
            async move { tab.post(&path, &[]).await.status }
        });
        let answers = futures::future::join_all(sending).await;
        assert!(answers.iter().all(|status| *status == StatusCode::OK), "{answers:?}");
    };
    at_once(format!("/board/{number}/support")).await;
    assert_eq!(supports(&city).await, 6);
    at_once(format!("/board/{number}/support/withdrawal")).await;
    assert_eq!(supports(&city).await, 5);
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn what_zhou_writes_stands_on_the_board_once_and_without_his_name(pool: PgPool) {
    let city = with_posts(pool).await;
    let mut zhou = city.browser_of(&ZHOU).await;
    zhou.open("/board/new").await.fill("title", "Parking at the clinic").submit("/board/new").await;
    assert_eq!(zhou.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(zhou.value("title").as_deref(), Some("Parking at the clinic"), "nothing is lost");
    for told in
        ["Choose what kind of post it is", "Choose a category", "Write what it is about", "Choose a subdistrict"]
    {
        assert!(zhou.text().contains(told), "{told} is not in {}", zhou.text());
    }
    about_masks(&mut zhou, "Parking at the clinic", "The car park is **full** at eight.").submit("/board/new").await;
    assert!(zhou.has(".post__preview strong"), "{}", zhou.text());
    assert!(!zhou.text().contains("Others may have said it"), "{}", zhou.text());
    let (form, mut again) = (zhou.form("/board"), zhou.clone());
    zhou.submit("/board").await;
    again.visit(&form).await;
    assert_eq!(again.headers["location"].to_str().unwrap(), zhou.path, "sent twice, answered twice the same");
    assert!(zhou.text().contains("Your post is on the board"), "{}", zhou.text());
    let mut anybody = city.browser(Lang::En);
    anybody.open("/board").await;
    assert_eq!(anybody.html().select(&selector("ul.posts > li")).count(), 5);
    assert_eq!(anybody.text_of("ul.posts h3").as_deref(), Some("Parking at the clinic"), "the newest first");
    let page = zhou.path.clone();
    anybody.open(&page).await;
    assert!(anybody.has(".post__text strong") && anybody.text().contains("A resident"), "{}", anybody.text());
    for secret in [ZHOU.pinyin, ZHOU.zh, ZHOU.email] {
        assert!(!anybody.text().contains(secret), "{secret} is on the page");
    }
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn a_post_lies_before_its_desk_at_once_and_is_answered_in_public(pool: PgPool) {
    let city = with_posts(pool).await;
    let mut zhou = city.browser_of(&ZHOU).await;
    let page = writes_to_gudang(&mut zhou).await;
    let mut anybody = city.browser(Lang::En);
    let due = "Gudang Subdistrict Office, Xihu District answers by";
    assert!(anybody.open(&page).await.text().contains(due), "{}", anybody.text());

    let mut sun = city.clerk(&SUN).await;
    let number = page.rsplit('/').next().unwrap();
    sun.open(&format!("/desk?number={number}")).await;
    let desk = in_the_queue(&sun);
    let mut hu = city.clerk(&HU).await;
    assert_eq!(hu.open(&desk).await.status, StatusCode::NOT_FOUND, "the office next door");
    sun.open(&desk).await;
    for secret in [ZHOU.pinyin, ZHOU.zh, ZHOU.email] {
        assert!(!sun.text().contains(secret), "{secret} is on the desk's page");
    }
    let replies = format!("{desk}/replies");
    sun.fill("zh", "凭绿码可以进入。").fill("status", "answered").submit(&replies).await;
    assert_eq!(sun.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", sun.text());
    assert_eq!(sun.text_of("textarea[name=zh]").as_deref(), Some("凭绿码可以进入。"), "it is kept");
    sun.fill("en", "Couriers with a <green> code may enter.");
    let form = sun.form(&replies);
    let mut again = sun.clone();
    sun.visit(&form).await;
    sun.open(&desk).await;
    assert!(sun.text().contains("凭绿码可以进入。") && !sun.has("textarea"), "{}", sun.text());
    again.visit(&form).await;
    assert_eq!(again.status, StatusCode::SEE_OTHER, "answered twice the same");

    anybody.open(&page).await;
    assert!(anybody.text().contains("Couriers with a <green> code") && !anybody.text().contains(due));
    assert!(anybody.text().contains("Gudang Subdistrict Office"), "{}", anybody.text());
    city.drain().await;
    let letter = city.last_mail().await;
    assert_eq!((letter.to.as_str(), letter.subject.as_str()), (ZHOU.email, "Your post: Answered (快递进不了小区)"));
    anybody.open(letter.link()).await;
    assert!(anybody.text().contains("Couriers with a <green> code"), "{}", anybody.path);
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn what_is_not_answered_in_time_is_overdue_before_everybody(pool: PgPool) {
    let city = with_posts(pool).await;
    let mut zhou = city.browser_of(&ZHOU).await;
    let page = writes_to_gudang(&mut zhou).await;
    let mut anybody = city.browser(Lang::En);
    assert_eq!(anybody.open(&page).await.text_of(".govuk-tag").as_deref(), Some("Waiting for an answer"));
    city.passes(TimeDelta::days(10));
    for page in [page.as_str(), "/board"] {
        assert_eq!(anybody.open(page).await.text_of(".govuk-tag").as_deref(), Some("Overdue"), "{page}");
    }
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn nobody_answers_what_they_wrote_themselves(pool: PgPool) {
    let city = with_posts(pool).await;
    let mut sun = city.clerk(&SUN).await;
    writes_to_gudang(&mut sun).await;
    sun.open("/desk").await;
    let desk = in_the_queue(&sun);
    sun.open(&desk).await;
    assert!(sun.text().contains("请由同事答复") && !sun.has("textarea"), "{}", sun.text());
    let fields =
        [("key", "00000000-0000-4000-8000-000000000001"), ("status", "answered"), ("zh", "可以。"), ("en", "Yes.")];
    sun.post(&format!("{desk}/replies"), &fields).await;
    assert_eq!(sun.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", sun.text());
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn nothing_is_posted_where_nobody_answers(pool: PgPool) {
    let city = City::new(pool);
    let mut zhou = city.browser_of(&ZHOU).await;
    zhou.open("/board/new").await;
    about_masks(&mut zhou, "A title", "A text").submit("/board/new").await.submit("/board").await;
    assert_eq!(zhou.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(zhou.text().contains("No department answers such posts there yet"), "{}", zhou.text());
    assert_eq!(zhou.value("title").as_deref(), Some("A title"), "it is kept");
}

/// The clerks' page of the first post in this queue.
fn in_the_queue(clerk: &Browser) -> String {
    let queue = clerk.html();
    let link = queue.select(&selector("a[href^='/desk/posts/']")).next().expect("a post in the queue");
    link.attr("href").unwrap().to_owned()
}

/// The page of a post about Gudang, which its subdistrict office answers.
async fn writes_to_gudang(browser: &mut Browser) -> String {
    browser.open("/board/new").await.fill("kind", "report").fill("category", "neighbourhood");
    browser.fill("place", "330106007").fill("title", "快递进不了小区").fill("body", "北门不让进。");
    browser.submit("/board/new").await.submit("/board").await;
    assert!(browser.path.starts_with("/board/"), "{}", browser.text());
    browser.path.clone()
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn posts_are_found_by_their_words_and_by_what_and_where_they_are_about(pool: PgPool) {
    let city = with_posts(pool).await;
    let mut anybody = city.browser(Lang::En);
    for (question, found) in [
        ("words=口罩", vec!["三墩镇"]),
        ("words=早餐 堂食", vec!["古荡街道"]),
        ("words=courier", vec!["What do couriers"]),
        ("words=口罩 堂食", vec![]),
        ("words=' | !) & \\", vec![]),
        ("words=opening", vec![]),
        ("category=shops", vec!["古荡街道"]),
        ("kind=report", vec!["三墩镇", "What do couriers", "The lift"]),
        ("order=supported", vec!["古荡街道", "The lift", "What do couriers", "三墩镇"]),
        ("district=330102", vec![]),
        ("kind=nothing&district=x", vec!["三墩镇", "What do couriers", "古荡街道", "The lift"]),
    ] {
        anybody.open(&format!("/board?{}", question.replace(' ', "+").replace("&+", "%26+"))).await;
        let titles: Vec<String> =
            anybody.html().select(&selector("ul.posts h3")).map(|title| title.text().collect()).collect();
        assert_eq!(titles.len(), found.len(), "{question}: {titles:?}");
        assert!(titles.iter().zip(&found).all(|(title, begin)| title.starts_with(begin)), "{question}: {titles:?}");
    }
    anybody.open("/board?words=无关").await;
    assert!(anybody.text().contains("No post matches"), "{}", anybody.text());
    anybody.open("/board/999").await;
    assert_eq!(anybody.status, StatusCode::NOT_FOUND);
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn a_long_board_goes_on_from_page_to_page_in_either_order(pool: PgPool) {
    let city = with_posts(pool).await;
    sqlx::query(
        "INSERT INTO posts (id, author_id, kind, category, lang, title, body, division_code, words, supports, posted_at)
         SELECT gen_random_uuid(), author_id, kind, category, lang, 'Post ' || n, body, division_code, '', n % 3,
                posted_at - interval '1 minute' * (n / 2)
         FROM (SELECT * FROM posts LIMIT 1) AS one, generate_series(1, 60) AS n",
    )
    .execute(&city.pool)
    .await
    .unwrap();
    for order in ["", "?order=supported"] {
        let mut anybody = city.browser(Lang::En);
        let (mut path, mut titles) = (format!("/board{order}"), Vec::new());
        loop {
            anybody.open(&path).await;
            let html = anybody.html();
            titles.extend(html.select(&selector("ul.posts h3")).map(|title| title.text().collect::<String>()));
            match html.select(&selector("a[rel=next]")).next() {
                Some(older) => path = older.attr("href").unwrap().to_owned(),
                None => break,
            }
        }
        assert_eq!(titles.len(), 64);
        titles.sort();
        titles.dedup();
        assert_eq!(titles.len(), 64, "each once");
    }
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn what_means_harm_is_text_or_refused_and_nothing_typed_is_lost(pool: PgPool) {
    let city = with_posts(pool).await;
    let mut lin = city.browser_of(&LIN).await;
    let script = "<script>alert(1)</script><img src=x onerror=alert(1)>";
    lin.open("/board/new").await.fill("called", "<b>Lin</b>").fill("address", script);
    about_masks(&mut lin, script, script).submit("/board/new").await;
    assert_eq!(lin.status, StatusCode::OK, "{}", lin.text());
    lin.submit("/board").await;
    for path in [lin.path.clone(), "/board".to_owned(), "/".to_owned()] {
        lin.open(&path).await;
        assert_eq!(lin.status, StatusCode::OK);
        assert!(!lin.has("main script, main img, main b"), "{path}");
        assert!(lin.text().contains("<script>alert(1)</script>"), "{path}: {}", lin.text());
    }
    for body in ["right\u{202e}left", "no\u{200b}width", "z\u{334}\u{335}\u{336}\u{337}a", &"长".repeat(2001)] {
        lin.open("/board/new").await;
        about_masks(&mut lin, "A title", body).submit("/board/new").await;
        assert_eq!(lin.status, StatusCode::UNPROCESSABLE_ENTITY, "{body:?}");
        assert_eq!(lin.text_of("textarea[name=body]").as_deref(), Some(body), "it is kept");
    }
    // Nobody's check is needed: who posts at once is refused alike.
    lin.open("/board/new").await;
    about_masks(&mut lin, "", "text").retarget("action=\"/board/new\"", "action=\"/board\"").submit("/board").await;
    assert_eq!(lin.status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn ten_posts_a_day_are_enough(pool: PgPool) {
    let city = with_posts(pool).await;
    let mut zhou = city.browser_of(&ZHOU).await;
    let mut tenth = None;
    for n in 0..11 {
        zhou.open("/board/new").await;
        about_masks(&mut zhou, &format!("Post {n}"), "text").submit("/board/new").await;
        let (form, tab) = (zhou.form("/board"), zhou.clone());
        zhou.visit(&form).await;
        assert_eq!(zhou.status == StatusCode::UNPROCESSABLE_ENTITY, n == 10, "{n}: {}", zhou.text());
        if n == 9 {
            tenth = Some((form, tab));
        }
    }
    assert!(zhou.text().contains("You have posted ten times today"), "{}", zhou.text());
    assert_eq!(zhou.value("title").as_deref(), Some("Post 10"), "it is kept");
    let (form, mut tab) = tenth.expect("ten posts");
    assert_eq!(tab.visit(&form).await.status, StatusCode::SEE_OTHER, "sent again, the tenth is answered as it was");
    city.passes(TimeDelta::days(1));
    let mut zhou = city.browser_of(&ZHOU).await;
    zhou.open("/board/new").await;
    about_masks(&mut zhou, "The next day", "text").submit("/board/new").await.submit("/board").await;
    assert_eq!(zhou.status, StatusCode::OK, "{}", zhou.text());
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn addresses_that_nobody_was_given_are_told_so(pool: PgPool) {
    let city = with_posts(pool).await;
    let mut anybody = city.browser(Lang::En);
    for path in ["/board/abc", "/board/-1", "/board/99999999999999999999", "/board/1.5"] {
        anybody.open(path).await;
        assert_eq!(anybody.status, StatusCode::NOT_FOUND, "{path}: {}", anybody.text());
        assert!(anybody.has("main h1"), "{path}: {}", anybody.text());
    }
    for question in ["before=x", "before=1.99999999999999999.x", "words=%E2%80%AE", "before=9.0.0"] {
        anybody.open(&format!("/board?{question}")).await;
        assert_eq!(anybody.status, StatusCode::OK, "{question}: {}", anybody.text());
    }
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn who_supports_before_signing_in_is_brought_back_to_the_post(pool: PgPool) {
    let city = with_posts(pool).await;
    let mut zhou = city.browser(Lang::En);
    zhou.open("/board?words=口罩").await;
    let link = zhou.html().select(&selector("ul.posts h3 a")).next().unwrap().attr("href").unwrap().to_owned();
    zhou.open(&link).await.submit(&format!("{link}/support")).await;
    assert!(zhou.path.starts_with("/sign-in"), "{}", zhou.path);
    zhou.fill("email", ZHOU.email).fill("password", PASSWORD).submit("/sign-in").await;
    assert_eq!((zhou.path.as_str(), supports(&city).await), (link.as_str(), 5), "nothing is done unasked");
    zhou.submit(&format!("{link}/support")).await;
    assert_eq!((zhou.path.as_str(), supports(&city).await), (link.as_str(), 6));
}

fn selector(css: &str) -> scraper::Selector {
    scraper::Selector::parse(css).unwrap()
}
