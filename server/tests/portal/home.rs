use crate::approved::reopens;
use crate::browser::Browser;
use crate::city::{City, DEMO};
use app::board_web::actions::load_demo::load_demo_posts;
use app::cast::{LIN_FOODS, WANG, ZHOU};
use app::kernel::lang::Lang;
use app::programmes_web::actions::publish::publish;
use axum::http::StatusCode;
use chrono::TimeDelta;
use sqlx::PgPool;

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn the_front_page_tells_what_the_city_did_and_what_its_residents_ask(pool: PgPool) {
    let city = City::with_departments(pool).await;
    city.publish_programmes().await;
    city.settle(&WANG).await;
    city.settle(&ZHOU).await;
    assert_eq!(load_demo_posts(&city.portal, &DEMO).await.unwrap(), 4);
    assert_eq!(load_demo_posts(&city.portal, &DEMO).await.unwrap(), 0, "again changes nothing");
    let mut anybody = city.browser(Lang::En);
    anybody.open("/").await;
    assert!(!anybody.has(".home-figures"), "nothing was issued yet: {}", anybody.text());
    assert!(anybody.text().contains("What do couriers need to enter our compound?"), "{}", anybody.text());
    assert!(anybody.text().contains("Answered by Gudang Subdistrict Office, Xihu District"), "{}", anybody.text());
    assert!(anybody.has("h3[lang='zh-CN']") && anybody.text().contains("37 people support this"));
    assert!(!anybody.text().contains("Wang Fang") && !anybody.text().contains("王芳"), "who asks is not shown");

    city.settle_firm(&LIN_FOODS).await;
    reopens(&city, &LIN_FOODS).await;
    anybody.open("/").await;
    assert_eq!(
        anybody.text_of(".home-figures").as_deref(),
        Some("1 certificate issued today 1 certificate issued in all")
    );
    assert!(anybody.has(".home-figures a[href='/register']"));
    city.passes(TimeDelta::days(1));
    anybody.open("/").await;
    assert_eq!(anybody.text_of(".home-figures").as_deref(), Some("1 certificate issued in all"));
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn the_night_after_a_decision_the_days_it_really_took_are_told(pool: PgPool) {
    let city = City::with_departments(pool).await;
    city.publish_programmes().await;
    city.settle_firm(&LIN_FOODS).await;
    reopens(&city, &LIN_FOODS).await;
    let mut anybody = city.browser(Lang::En);
    anybody.open("/").await;
    assert!(!anybody.text().contains("Really taken"));
    city.drain().await;
    for page in ["/", "/programmes/reopening-filing"] {
        anybody.open(page).await;
        assert!(anybody.text().contains("the same day, the middle of 1 decided case"), "{page}: {}", anybody.text());
    }
    // Three months later nobody should rely on it any more.
    city.passes(TimeDelta::days(92));
    city.drain().await;
    anybody.open("/").await;
    assert!(!anybody.text().contains("Really taken"), "{}", anybody.text());
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn an_edition_keeps_its_address_and_says_whether_it_is_in_force(pool: PgPool) {
    let city = City::with_services(pool).await;
    let (programme, first) = ("/programmes/reopening-filing", "/programmes/reopening-filing/editions/1");
    let mut anybody = city.browser(Lang::En);
    anybody.open(programme).await;
    assert!(anybody.has(&format!("a[href='{first}']")), "{}", anybody.text());
    anybody.open(first).await;
    assert!(anybody.text().contains("Edition 1, published on Monday 10 February 2020. It is in force."));
    assert!(anybody.has("main a[href='/cases/new?programme=reopening-filing']"), "{}", anybody.text());

    let second = include_str!("../../../app/data/programmes/reopening-filing.toml");
    let second = second.replace("edition = 1", "edition = 2").replace("企业复工备案", "企业复工复产备案");
    publish(&city.portal, &DEMO, &second).await.unwrap();
    anybody.open(first).await;
    assert!(anybody.text().contains("It is no longer in force."), "{}", anybody.text());
    assert!(anybody.has(&format!(".govuk-inset-text a[href='{programme}']")), "{}", anybody.text());
    assert!(!anybody.has("main a[href^='/cases/new']"), "nobody begins under it");
    let mut zhou = city.browser(Lang::Zh);
    let title = |browser: &Browser| browser.text_of("h1").unwrap();
    let was = title(zhou.open(first).await);
    let is = title(zhou.open(programme).await);
    assert_ne!(was, is, "its texts are its own");
    assert_eq!(title(zhou.open(&format!("{programme}/editions/2")).await), is);
    assert!(zhou.text().contains("这是现行版本"), "{}", zhou.text());
    for nowhere in ["0", "3", "x", "99999999999"] {
        anybody.open(&format!("{programme}/editions/{nowhere}")).await;
        assert_eq!(anybody.status, StatusCode::NOT_FOUND, "{nowhere}");
    }
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn the_privacy_page_lists_whatever_is_asked_of_people(pool: PgPool) {
    let city = City::with_departments(pool).await;
    city.publish_programmes().await;
    let mut anybody = city.browser(Lang::En);
    anybody.open("/privacy").await;
    for told in [
        "Your e-mail address",
        "Bank account",
        "Reopening filing: Staff who return",
        "90 days after the case has ended",
        "Staff housing subsidy: Staff you apply for",
        "5 years after the case has ended",
        "The mails we sent you",
        "180 days after you last touched it",
    ] {
        assert!(anybody.text().contains(told), "{told}: {}", anybody.text());
    }
    // Every personal field of every programme, with no exception.
    let rows = anybody.html().select(&scraper::Selector::parse("tbody tr").unwrap()).count();
    let personal = [
        include_str!("../../../app/data/programmes/reopening-filing.toml"),
        include_str!("../../../app/data/programmes/staff-housing-subsidy.toml"),
    ];
    let personal: usize = personal.iter().map(|document| document.matches("\npersonal = true").count()).sum();
    assert_eq!(rows, 7 + 2 + 3 + personal + 3 + 9 + 2 + 1 + 1);
}
