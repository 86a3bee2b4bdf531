//! As Atom, for programmes.

use super::{answers, with_zhou, writes};
use crate::browser::Browser;
use crate::moderation::acts;
use crate::xml::assert_well_formed;
use app::cast::MA;
use app::kernel::lang::Lang;
use axum::http::StatusCode;
use chrono::TimeDelta;
use quick_xml::Reader;
use quick_xml::events::Event;
use sqlx::PgPool;

/// The texts of all elements of this name.
fn texts(browser: &Browser, name: &str) -> Vec<String> {
    let xml = String::from_utf8(browser.body.clone()).unwrap();
    assert_well_formed(&xml, &browser.path);
    let mut reader = Reader::from_str(&xml);
    let (mut found, mut within) = (Vec::new(), None::<String>);
    loop {
        match reader.read_event().unwrap_or_else(|error| panic!("{error}: {xml}")) {
            Event::Start(tag) if tag.name().as_ref() == name => within = Some(String::new()),
            Event::End(tag) if tag.name().as_ref() == name => found.extend(within.take()),
            Event::Text(text) => within.iter_mut().for_each(|within| within.push_str(&text)),
            Event::GeneralRef(name) => within.iter_mut().for_each(|within| within.push_str(&format!("&{};", &*name))),
            Event::Eof => return found,
            _ => {}
        }
    }
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn a_feed_tells_what_its_page_shows_and_says_where_it_is(pool: PgPool) {
    let (city, mut zhou) = with_zhou(pool).await;
    let mut anybody = city.browser(Lang::En);
    anybody.open("/board.atom").await;
    assert_eq!((anybody.status, texts(&anybody, "entry").len()), (StatusCode::OK, 0), "an empty feed is one too");
    let page = writes(&mut zhou, "The <gate> & \"wall\"").await;
    anybody.open("/board?category=neighbourhood&order=supported").await;
    let feed = anybody.href("link[rel=alternate][type='application/atom+xml']").unwrap();
    assert_eq!(feed, "/board.atom?category=neighbourhood");
    anybody.open(&feed).await;
    assert_eq!(anybody.headers["content-type"], "application/atom+xml; charset=utf-8");
    assert_eq!(anybody.headers["cache-control"], "public, max-age=30");
    assert_eq!(
        texts(&anybody, "title"),
        ["Residents&apos; board: Compounds and entry", "The &lt;gate&gt; &amp; &quot;wall&quot;"]
    );
    assert!(String::from_utf8_lossy(&anybody.body).contains("xml:lang=\"en\""));
    assert_eq!(texts(&anybody, "content"), ["&lt;p&gt;The north gate is &lt;em&gt;closed&lt;/em&gt;.&lt;/p&gt;\n"]);
    let ids = texts(&anybody, "id");
    assert!(
        ids[0].starts_with("tag:portal.example,2020-01-01:/board.atom") && ids[1].starts_with("urn:uuid:"),
        "{ids:?}"
    );
    anybody.open("/board.atom?category=masks").await;
    assert!(texts(&anybody, "id").len() == 1 && !anybody.text().contains("gate"));

    anybody.open(&page).await;
    let feed = anybody.href("link[rel=alternate][type='application/atom+xml']").unwrap();
    assert_eq!(feed, format!("{page}.atom"));
    city.passes(TimeDelta::hours(1));
    answers(&city, &page).await;
    anybody.open(&feed).await;
    assert_eq!(texts(&anybody, "updated"), ["2020-02-10T02:00:00Z", "2020-02-10T02:00:00Z", "2020-02-10T01:00:00Z"]);
    assert_eq!(texts(&anybody, "id")[2], ids[1], "the post is called the same in every feed");
    assert!(texts(&anybody, "content")[0].contains("You may enter."));
    for none in ["/board/999999.atom", "/board/x.atom", "/board/.atom", "/board/1.atom.atom"] {
        assert_eq!(anybody.open(none).await.status, StatusCode::NOT_FOUND, "{none}");
    }
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn who_has_the_feed_already_is_told_so(pool: PgPool) {
    let (city, mut zhou) = with_zhou(pool).await;
    writes(&mut zhou, "The gate").await;
    let mut reader = city.browser(Lang::En);
    reader.open("/board.atom").await;
    let known = reader.headers["etag"].to_str().unwrap().to_owned();
    let ask = async |tags: &str| {
        let mut reader = city.browser(Lang::En);
        reader.says("if-none-match", tags).open("/board.atom").await;
        (reader.status, reader.body.len())
    };
    assert_eq!(ask(&known).await, (StatusCode::NOT_MODIFIED, 0));
    assert_eq!(ask(&format!("\"x\", {}", known.trim_start_matches("W/"))).await, (StatusCode::NOT_MODIFIED, 0));
    city.passes(TimeDelta::minutes(1));
    let another = writes(&mut zhou, "Another").await;
    assert_eq!(ask(&known).await.0, StatusCode::OK);

    // What a moderator hides makes nothing newer, and is another feed.
    reader.open("/board.atom").await;
    let known = reader.headers["etag"].to_str().unwrap().to_owned();
    acts(&mut city.browser_of(&MA).await, &another, "hide", &[]).await;
    city.passes(TimeDelta::minutes(5));
    let told = ask(&known).await;
    assert!(told.0 == StatusCode::OK && told.1 > 0, "{told:?}");
    let mut reader = city.browser(Lang::En);
    assert!(!reader.open("/board.atom").await.text().contains("Another"), "hidden");
}
