use crate::approved::reopens;
use crate::city::{City, DEMO};
use app::board::actions::load_demo::load_demo_posts;
use app::cast::{LIN_FOODS, WANG, ZHOU};
use app::kernel::lang::Lang;
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
