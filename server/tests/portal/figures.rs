//! How posts are answered, as everybody can count.

use crate::browser::Browser;
use crate::city::{City, DEMO};
use app::board_web::actions::load_demo::load_demo_posts;
use app::cast::{SUN, WANG, ZHOU};
use app::kernel::lang::Lang;
use axum::http::{StatusCode, header};
use chrono::TimeDelta;
use sqlx::PgPool;

const OFFICE: &str = "Gudang Subdistrict Office, Xihu District";

/// A resident's post before Sun's desk.
async fn writes(city: &City, title: &str) -> Browser {
    let mut zhou = city.browser_of(&ZHOU).await;
    zhou.open("/board/new").await.fill("kind", "report").fill("category", "neighbourhood").fill("place", "330106007");
    zhou.fill("title", title).fill("body", "text").submit("/board/new").await.submit("/board").await;
    assert!(zhou.path.starts_with("/board/"), "{}", zhou.text());
    zhou
}

async fn answers_the_first(city: &City) {
    let mut sun = city.clerk(&SUN).await;
    sun.open("/desk").await;
    let desk = sun.href("a[href^='/desk/posts/']").unwrap();
    sun.open(&desk)
        .await
        .fill("zh", "可以。")
        .fill("en", "They may.")
        .fill("status", "answered")
        .submit(&format!("{desk}/replies"))
        .await;
    assert_eq!(sun.status, StatusCode::OK, "{}", sun.text());
}

/// The cells of the line that begins so.
fn line(browser: &Browser, name: &str) -> Vec<String> {
    let html = browser.html();
    let select = |css: &str| scraper::Selector::parse(css).unwrap();
    let words = |element: scraper::ElementRef| {
        element.text().collect::<Vec<_>>().join(" ").split_whitespace().collect::<Vec<_>>().join(" ")
    };
    let lines: Vec<Vec<String>> =
        html.select(&select("tbody tr")).map(|line| line.select(&select("th, td")).map(words).collect()).collect();
    lines.into_iter().find(|line| line[0] == name).unwrap_or_else(|| panic!("{name} is not in {}", browser.text()))
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn everybody_sees_who_answers_in_time_and_finds_the_posts_behind_each_figure(pool: PgPool) {
    let city = City::with_departments(pool).await;
    let mut anybody = city.browser(Lang::En);
    anybody.open("/board/figures").await;
    assert!(anybody.text().contains("No post has come yet"), "{}", anybody.text());
    city.drain().await;
    anybody.open("/board/figures").await;
    assert!(anybody.text().contains("No post has come yet"), "{}", anybody.text());

    let mut zhou = writes(&city, "First").await;
    let first = zhou.path.clone();
    city.passes(TimeDelta::days(1));
    answers_the_first(&city).await;
    writes(&city, "Second").await;
    city.drain().await;
    anybody.open("/board").await;
    let figures = anybody.href("a[href='/board/figures']").expect("a way to the figures");
    anybody.open(&figures).await;
    assert_eq!(
        line(&anybody, OFFICE),
        [OFFICE, "2", "100% 1 of 1", "1", "nobody has said", "none rated yet", "0"],
        "the second is not due yet"
    );
    assert!(anybody.text().contains("2 posts have come, 1 of them is answered. 100% were answered in time."));

    zhou.signs_in(&ZHOU).await.open(&first).await.fill("stars", "3").submit(&format!("{first}/rating")).await;
    zhou.post(&format!("{first}/verdict"), &[("done", "false")]).await;
    city.passes(TimeDelta::days(10));
    anybody.open("/board/figures").await;
    assert_eq!(line(&anybody, OFFICE)[6], "0", "it is added up by the hour");
    city.drain().await;
    for of in [OFFICE, "Compounds and entry", "Xihu District"] {
        anybody.open("/board/figures?days=365").await;
        assert_eq!(line(&anybody, of), [of, "2", "50% 1 of 2", "1", "0% 0 of 1", "3.0 of 5, by 1 author", "1"]);
    }
    let overdue = anybody.href("a[href*='order=overdue'][href*='department=']").unwrap();
    anybody.open(&overdue).await;
    assert_eq!(anybody.text_of("ul.posts h3").as_deref(), Some("Second"));
    city.passes(TimeDelta::days(30));
    city.drain().await;
    anybody.open("/board/figures?days=30").await;
    assert_eq!(
        line(&anybody, OFFICE),
        [OFFICE, "0", "none due yet", "none answered yet", "nobody has said", "none rated yet", "1"],
        "still overdue"
    );
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn the_figures_can_be_taken_away_as_tables(pool: PgPool) {
    let city = City::with_departments(pool).await;
    city.settle(&WANG).await;
    city.settle(&ZHOU).await;
    load_demo_posts(&city.portal, &DEMO).await.unwrap();
    city.drain().await;
    let mut anybody = city.browser(Lang::En);
    anybody.open("/board/figures").await;
    for (by, told) in [
        ("department", "Gudang Subdistrict Office, Xihu District\",1,1,0,0,0,0,0,0,0,0"),
        ("district", "330106,Xihu District,4,2,1,0,0,0,0,0,0,1"),
        ("category", "\nmasks,Masks and supplies,1,0,0,0,,0,0,0,0,0"),
    ] {
        let path = anybody.href(&format!("a[href*='by={by}']")).expect("a download");
        let mut tab = anybody.clone();
        tab.open(&path).await;
        assert_eq!(tab.headers[header::CONTENT_TYPE], "text/csv; charset=utf-8");
        let table = String::from_utf8(tab.body.clone()).unwrap();
        assert!(table.starts_with("\u{feff}Code,Name,Posts,") && table.contains(told), "{table}");
    }
    for path in ["/board/figures.csv", "/board/figures.csv?by=city", "/board/figures.csv?by=posts"] {
        assert_eq!(anybody.open(path).await.status, StatusCode::NOT_FOUND, "{path}");
    }
    assert_eq!(anybody.open("/board/figures?days=-1").await.status, StatusCode::OK);
}
