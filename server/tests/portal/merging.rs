//! Two posts that say the same become one, and can be two again.

use crate::browser::Browser;
use crate::city::City;
use app::cast::{LIN, MA, SUN, WANG, ZHOU};
use app::identity::roles::Role;
use axum::http::StatusCode;
use sqlx::PgPool;

/// Wang and Zhou wrote the same; Lin supports both, Wang's too does nobody else.
struct Twins {
    city: City,
    ma: Browser,
    first: String,
    twin: String,
}

async fn writes(browser: &mut Browser, kind: &str, title: &str, body: &str) -> String {
    browser.open("/board/new").await.fill("kind", kind).fill("category", "neighbourhood");
    browser.fill("place", "330106007").fill("title", title).fill("body", body);
    browser.submit("/board/new").await.submit("/board").await;
    assert!(browser.path.starts_with("/board/"), "{}", browser.text());
    browser.path.clone()
}

async fn twins(pool: PgPool) -> Twins {
    let city = City::with_departments(pool).await;
    let mut wang = city.browser_of(&WANG).await;
    let first = writes(&mut wang, "report", "小区北门不让快递进", "快递员进不了小区，只能在北门等。").await;
    let mut zhou = city.browser_of(&ZHOU).await;
    let twin = writes(&mut zhou, "report", "快递进不了小区", "北门不让快递进，南门可以。").await;
    let mut lin = city.browser_of(&LIN).await;
    for page in [&first, &twin] {
        lin.open(page).await.submit(&format!("{page}/support")).await;
    }
    let ma = city.browser_of(&MA).await;
    Twins { city, ma, first, twin }
}

async fn supports(city: &City, page: &str) -> i32 {
    let number: i64 = page.rsplit('/').next().unwrap().parse().unwrap();
    sqlx::query_scalar("SELECT supports FROM posts WHERE number = $1").bind(number).fetch_one(&city.pool).await.unwrap()
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn supporters_are_united_each_counted_once_and_told_and_the_merge_is_undone(pool: PgPool) {
    let Twins { city, mut ma, first, twin } = twins(pool).await;
    let merger = format!("{twin}/merger");
    ma.open(&twin).await.open(&merger).await.submit(&merger).await;
    assert_eq!(ma.status, StatusCode::UNPROCESSABLE_ENTITY, "no reason, no post: {}", ma.text());
    let number = first.rsplit('/').next().unwrap();
    ma.fill("into", number).fill("why", "同一个门").submit(&merger).await;
    assert_eq!((ma.status, ma.path.as_str()), (StatusCode::OK, twin.as_str()), "{}", ma.text());
    assert_eq!(supports(&city, &first).await, 2, "Lin once, and Zhou who wrote the other");
    city.drain().await;
    let told: Vec<String> =
        city.mails().await.into_iter().filter(|mail| mail.subject.contains("快递")).map(|mail| mail.to).collect();
    assert_eq!(told.len(), 2, "{told:?}");
    assert!(told.contains(&LIN.email.to_owned()) && told.contains(&ZHOU.email.to_owned()));

    let mut zhou = city.browser_of(&ZHOU).await;
    zhou.open(&twin).await;
    assert!(zhou.has(&format!("main a[href='{first}']")) && zhou.text().contains("同一个门"), "{}", zhou.text());
    assert!(!zhou.has(&format!("form[action='{twin}/support']")), "one supports the other");
    zhou.post(&format!("{twin}/support"), &[]).await;
    assert_eq!(zhou.status, StatusCode::UNPROCESSABLE_ENTITY);
    let mut sun = city.clerk(&SUN).await;
    sun.open("/desk").await;
    assert!(sun.text().contains("小区北门不让快递进") && !sun.text().contains("快递进不了小区"), "{}", sun.text());

    let undoing = format!("{twin}/merger/undoing");
    let mut again = ma.open(&twin).await.clone();
    ma.submit(&undoing).await;
    again.submit(&undoing).await;
    assert_eq!(again.status, StatusCode::OK, "a second click");
    assert_eq!((supports(&city, &first).await, supports(&city, &twin).await), (1, 1));
    assert!(sun.open("/desk").await.text().contains("快递进不了小区"), "its desk has it again");
    assert!(zhou.open(&twin).await.has(&format!("form[action='{twin}/support']")));
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn what_makes_no_sense_is_not_merged(pool: PgPool) {
    let Twins { city, mut ma, first, twin } = twins(pool).await;
    let mut wang = city.browser_of(&WANG).await;
    let proposal = writes(&mut wang, "proposal", "快递柜", "在北门装快递柜。").await;
    let number = |page: &str| page.rsplit('/').next().unwrap().to_owned();
    let mut refused = async |post: &str, into: &str, told: &str| {
        ma.open(&format!("{post}/merger")).await.fill("other", into).fill("why", "一样");
        ma.submit(&format!("{post}/merger")).await;
        assert_eq!(ma.status, StatusCode::UNPROCESSABLE_ENTITY, "{post} into {into}");
        assert!(ma.text().contains(told), "{told}: {}", ma.text());
    };
    refused(&twin, &number(&twin), "就是本条留言").await;
    refused(&twin, "99999", "请选择保留哪一条").await;
    refused(&twin, "x'; --", "请选择保留哪一条").await;
    refused(&twin, &number(&proposal), "只有建议可以并入建议").await;
    ma.open(&format!("{twin}/merger")).await.fill("other", &format!("P-00000{}", number(&first)));
    ma.fill("why", "一样").submit(&format!("{twin}/merger")).await;
    assert_eq!(ma.status, StatusCode::OK, "as desks call it: {}", ma.text());
    let mut zhou = city.browser_of(&ZHOU).await;
    assert_eq!(zhou.open(&format!("{first}/merger")).await.status, StatusCode::FORBIDDEN);
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn nobody_moderates_what_their_own_department_has_to_answer(pool: PgPool) {
    let Twins { city, first, twin, .. } = twins(pool).await;
    let sun = city.settle(&SUN).await;
    city.grant(sun, Role::Moderator).await;
    let mut sun = city.clerk(&SUN).await;
    sun.open(&format!("{twin}/merger")).await.fill("other", first.rsplit('/').next().unwrap()).fill("why", "一样");
    sun.submit(&format!("{twin}/merger")).await;
    assert_eq!(sun.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(sun.text().contains("请由其他版主处理"), "{}", sun.text());
}
