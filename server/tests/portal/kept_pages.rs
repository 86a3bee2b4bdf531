//! What caches may keep of the portal, and what is not sent twice.

use crate::browser::{Browser, Sent};
use crate::city::{City, DEMO};
use app::board_web::actions::load_demo::load_demo_posts;
use app::cast::{SUN, WANG, ZHOU};
use app::kernel::client::ClientAddress;
use app::kernel::lang::Lang;
use axum::http::{HeaderValue, StatusCode, header};
use sqlx::PgPool;

const PUBLIC: &str = "public, max-age=30";
const PRIVATE: &str = "private, no-cache";

async fn with_posts(pool: PgPool) -> City {
    let city = City::with_departments(pool).await;
    city.settle(&WANG).await;
    city.settle(&ZHOU).await;
    load_demo_posts(&city.portal, &DEMO).await.unwrap();
    city
}

fn kept(browser: &Browser) -> &str {
    browser.headers.get(header::CACHE_CONTROL).map_or("", |kept| kept.to_str().unwrap())
}

fn tag(browser: &Browser) -> HeaderValue {
    browser.headers[header::ETAG].clone()
}

/// Zhou's post about Gudang, which Sun's desk answers: its number.
async fn writes(zhou: &mut Browser) -> String {
    zhou.open("/board/new").await.fill("kind", "report").fill("category", "neighbourhood");
    zhou.fill("place", "330106007").fill("title", "快递进不了小区").fill("body", "北门不让进。");
    zhou.submit("/board/new").await.submit("/board").await;
    zhou.path.clone()
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn a_page_is_sent_to_a_visitor_once_until_somebody_supports_or_answers(pool: PgPool) {
    let city = with_posts(pool).await;
    let mut zhou = city.browser_of(&ZHOU).await;
    let post = writes(&mut zhou).await;
    let mut sun = city.clerk(&SUN).await;
    let mut anybody = city.browser(Lang::Zh);
    let mut tags = Vec::new();
    for page in ["/board", post.as_str()] {
        anybody.open(page).await;
        assert_eq!((anybody.status, kept(&anybody)), (StatusCode::OK, PUBLIC), "{page}");
        assert_eq!(anybody.headers[header::VARY], "cookie, accept-language");
        let known = tag(&anybody);
        anybody.open_knowing(page, &known).await;
        assert_eq!((anybody.status, anybody.body.len()), (StatusCode::NOT_MODIFIED, 0), "{page}");
        assert_eq!((kept(&anybody), tag(&anybody)), (PUBLIC, known.clone()));
        assert_eq!(anybody.headers[header::VARY], "cookie, accept-language");
        assert!(!anybody.headers.contains_key(header::SET_COOKIE));
        // The same in English is another page.
        let mut reader = city.browser(Lang::En);
        assert_eq!(reader.open_knowing(page, &known).await.status, StatusCode::OK, "{page}");
        tags.push((page, known));
    }
    zhou.open(&post).await.submit(&format!("{post}/support")).await;
    for (page, known) in &mut tags {
        anybody.open_knowing(page, known).await;
        assert_eq!(anybody.status, StatusCode::OK, "{page} has another support");
        *known = tag(&anybody);
    }
    sun.open("/desk").await;
    let desk = sun.href("a[href^='/desk/posts/']").expect("the post");
    sun.open(&desk)
        .await
        .fill("zh", "可以。")
        .fill("en", "They may.")
        .fill("status", "answered")
        .submit(&format!("{desk}/replies"))
        .await;
    for (page, known) in &tags {
        anybody.open_knowing(page, known).await;
        assert_eq!(anybody.status, StatusCode::OK, "{page} is answered");
    }
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn what_a_signed_in_person_sees_is_kept_by_nobody(pool: PgPool) {
    let city = with_posts(pool).await;
    let mut zhou = city.browser_of(&ZHOU).await;
    let post = writes(&mut zhou).await;
    for page in ["/board", post.as_str(), "/register"] {
        zhou.open_knowing(page, &HeaderValue::from_static("*")).await;
        assert_eq!((zhou.status, kept(&zhou)), (StatusCode::OK, "no-store"), "{page}");
        assert!(!zhou.headers.contains_key(header::ETAG), "{page}");
    }
}

/// A cache that knew no better would hand the answer on to others.
#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn what_comes_with_a_cookie_or_gives_one_is_for_one_browser(pool: PgPool) {
    let city = with_posts(pool).await;
    let mut reader = city.browser(Lang::Zh);
    reader.open("/board?lang=en").await;
    assert!(reader.headers.contains_key(header::SET_COOKIE));
    assert_eq!(kept(&reader), PRIVATE, "the language is remembered");
    reader.open("/board").await;
    assert_eq!((kept(&reader), reader.text_of("h1").as_deref()), (PRIVATE, Some("Residents' board")));
    let known = tag(&reader);
    assert_eq!(reader.open_knowing("/board", &known).await.status, StatusCode::NOT_MODIFIED);
    for made_up in ["AAAAAAAAAAAAAAAAAAAAAA", "x", ""] {
        let mut stranger = city.browser(Lang::Zh);
        stranger.makes_up("seamless", made_up).open("/board").await;
        assert_eq!(kept(&stranger), PRIVATE, "{made_up}");
    }
}

/// No name, no notice, no one-time key: two who come from elsewhere are sent the same.
#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn nothing_that_caches_may_keep_is_anybodys_own(pool: PgPool) {
    let city = with_posts(pool).await;
    let mut zhou = city.browser_of(&ZHOU).await;
    writes(&mut zhou).await;
    let routes = app::routes::routes(city.portal.clone()).table;
    let plain = routes.iter().filter(|route| route.method == "GET" && !route.path.contains('{'));
    let posts = ["/board/1", "/board/4", "/board?order=supported", "/board?words=口罩"];
    let mut public = Vec::new();
    for page in plain.map(|route| route.path).chain(posts) {
        let (mut one, mut other) = (city.browser(Lang::En), city.browser(Lang::En));
        other.address = ClientAddress("198.51.100.9".parse().unwrap());
        one.visit(&Sent::get(page)).await;
        if !kept(&one).starts_with("public") {
            continue;
        }
        other.visit(&Sent::get(page)).await;
        assert!(one.body == other.body, "{page} is not the same for everybody");
        assert!(!one.has("input[name=key], .notice"), "{page} is somebody's");
        assert!(!one.headers.contains_key(header::SET_COOKIE), "{page}");
        public.push(page);
    }
    assert!(["/board", "/board/1", "/register"].iter().all(|page| public.contains(page)), "{public:?}");
}
