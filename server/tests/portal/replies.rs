//! What departments reply, and what people make of it.

use crate::browser::Browser;
use crate::city::City;
use app::cast::{FENG, HU, LIN, QIAN, SHEN, SUN, WANG, WU, ZHENG, ZHOU};
use app::kernel::lang::Lang;
use axum::http::StatusCode;
use chrono::TimeDelta;
use sqlx::PgPool;

/// Zhou has written to Gudang's office; his page, and the one at its desk.
struct Asked {
    city: City,
    zhou: Browser,
    page: String,
    desk: String,
}

async fn asked(pool: PgPool) -> Asked {
    let city = City::with_services(pool).await;
    let mut zhou = city.browser_of(&ZHOU).await;
    let page = writes(&mut zhou, "快递进不了小区", "北门不让进，南门可以进。").await;
    let id: uuid::Uuid = sqlx::query_scalar("SELECT id FROM posts").fetch_one(&city.pool).await.unwrap();
    Asked { city, zhou, page, desk: format!("/desk/posts/{id}") }
}

async fn writes(browser: &mut Browser, title: &str, body: &str) -> String {
    browser.open("/board/new").await.fill("kind", "report").fill("category", "neighbourhood");
    browser.fill("place", "330106007").fill("title", title).fill("body", body);
    browser.submit("/board/new").await.submit("/board").await;
    assert!(browser.path.starts_with("/board/"), "{}", browser.text());
    browser.path.clone()
}

/// The clerk replies from the page they are on.
async fn replies(clerk: &mut Browser, desk: &str, status: &str, zh: &str, en: &str) {
    clerk.open(desk).await.fill("status", status).fill("zh", zh).fill("en", en);
    clerk.submit(&format!("{desk}/replies")).await;
    assert_eq!((clerk.status, clerk.path.as_str()), (StatusCode::OK, desk), "{}", clerk.text());
}

/// The department of this name, as a form offers it.
fn chosen(browser: &Browser, field: &str, name: &str) -> String {
    let options = scraper::Selector::parse(&format!("select[name={field}] option")).unwrap();
    let html = browser.html();
    let option = html.select(&options).find(|option| option.text().collect::<String>().contains(name));
    option.unwrap_or_else(|| panic!("{name} is not offered")).attr("value").unwrap().to_owned()
}

fn tags(browser: &Browser) -> Vec<String> {
    let all = scraper::Selector::parse(".post__whole .govuk-tag, .post__whole .card").unwrap();
    browser.html().select(&all).map(|tag| tag.text().collect()).collect()
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn the_clock_runs_on_until_the_post_is_answered(pool: PgPool) {
    let Asked { city, mut zhou, page, desk } = asked(pool).await;
    let mut sun = city.clerk(&SUN).await;
    replies(&mut sun, &desk, "in_hand", "已联系物业。", "We are talking to the compound.").await;
    assert!(sun.has("textarea[name=zh]"), "an answer is still owed");
    zhou.open(&page).await;
    assert_eq!(tags(&zhou), ["In hand"]);
    assert!(zhou.text().contains("answers by") && zhou.text().contains("We are talking to the compound."));
    assert!(!zhou.text().contains("Is it really done?"), "there is nothing to judge");
    let mut qian = city.clerk(&QIAN).await;
    qian.open(&desk).await.fill("status", "answered").fill("zh", "一").fill("en", "one");
    qian.submit(&format!("{desk}/replies")).await;
    assert_eq!(qian.status, StatusCode::UNPROCESSABLE_ENTITY, "her colleague holds it: {}", qian.text());

    sun.open(&desk)
        .await
        .fill("led_to", "no such thing")
        .fill("status", "done")
        .fill("zh", "好了。")
        .fill("en", "Done.");
    sun.submit(&format!("{desk}/replies")).await;
    assert_eq!(sun.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(sun.value("led_to").as_deref(), Some("no such thing"), "it is kept");
    sun.fill("led_to", "reopening-filing").submit(&format!("{desk}/replies")).await;
    assert_eq!(sun.status, StatusCode::OK, "{}", sun.text());
    zhou.open(&page).await;
    assert_eq!(tags(&zhou), ["Done"]);
    let chain = "a[href='/programmes/reopening-filing/editions/1']";
    assert!(zhou.has(chain), "the chain: {}", zhou.text());
    assert!(!zhou.text().contains("answers by"));
    city.drain().await;
    let subjects: Vec<String> = city.mails().await.into_iter().map(|mail| mail.subject).collect();
    assert!(subjects.contains(&"Your post: In hand (快递进不了小区)".to_owned()), "{subjects:?}");
    assert!(subjects.contains(&"Your post: Done (快递进不了小区)".to_owned()), "{subjects:?}");
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn a_post_is_passed_on_with_its_day_and_a_second_department_says_its_part(pool: PgPool) {
    let Asked { city, mut zhou, page, desk } = asked(pool).await;
    let due: chrono::NaiveDate = sqlx::query_scalar("SELECT due_on FROM steps").fetch_one(&city.pool).await.unwrap();
    let (mut sun, mut wu, mut feng) = (city.clerk(&SUN).await, city.clerk(&WU).await, city.clerk(&FENG).await);
    assert_eq!(wu.open(&desk).await.status, StatusCode::NOT_FOUND, "not hers yet");
    sun.open(&desk).await.submit(&format!("{desk}/transfer")).await;
    assert_eq!(sun.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", sun.text());
    let health = chosen(&sun, "desk", "卫生健康");
    sun.fill("desk", &health).submit(&format!("{desk}/transfer")).await;
    assert_eq!(sun.status, StatusCode::OK, "{}", sun.text());
    assert!(!sun.has("textarea"), "it is no longer theirs");
    zhou.open(&page).await;
    assert_eq!(tags(&zhou), ["Passed on"]);
    let now: chrono::NaiveDate =
        sqlx::query_scalar("SELECT due_on FROM steps WHERE stage = 'open'").fetch_one(&city.pool).await.unwrap();
    assert_eq!(now, due, "nobody gains time by it");

    wu.open(&desk).await;
    let housing = chosen(&wu, "part", "住房");
    wu.fill("part", &housing).submit(&format!("{desk}/parts")).await;
    assert_eq!(wu.status, StatusCode::OK, "{}", wu.text());
    let again = chosen(&wu, "part", "住房");
    wu.fill("part", &again).submit(&format!("{desk}/parts")).await;
    assert_eq!(wu.status, StatusCode::UNPROCESSABLE_ENTITY, "asked already");
    replies(&mut feng, &desk, "answered", "物业无权拦截。", "The compound may not turn them away.").await;
    zhou.open(&page).await;
    assert_eq!(tags(&zhou), ["In hand"], "a part closes nothing");
    replies(&mut wu, &desk, "answered", "凭绿码进入。", "A green code opens the gate.").await;
    zhou.open(&page).await;
    assert_eq!(tags(&zhou), ["Answered"]);
    assert!(zhou.text().contains("its part") && zhou.text().contains("The compound may not turn them away."));
    let mut hu = city.clerk(&HU).await;
    assert_eq!(hu.open(&desk).await.status, StatusCode::NOT_FOUND, "the office next door");
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn nobody_hands_a_post_round_for_ever(pool: PgPool) {
    let Asked { city, desk, .. } = asked(pool).await;
    let (mut sun, mut wu) = (city.clerk(&SUN).await, city.clerk(&WU).await);
    for turn in 0..4 {
        let (clerk, to) = if turn % 2 == 0 { (&mut sun, "卫生健康") } else { (&mut wu, "古荡") };
        clerk.open(&desk).await;
        let to = chosen(clerk, "desk", to);
        clerk.fill("desk", &to).submit(&format!("{desk}/transfer")).await;
        let expected = if turn < 3 { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
        assert_eq!(clerk.status, expected, "{turn}: {}", clerk.text());
    }
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn who_answers_late_has_a_yellow_card_and_then_a_red_one_and_their_supervisor_reads_it(pool: PgPool) {
    let Asked { city, page, desk, .. } = asked(pool).await;
    city.settle(&SHEN).await;
    let mut anybody = city.browser(Lang::En);
    for (days, expected) in
        [(4, vec!["Waiting for an answer"]), (4, vec!["Overdue", "Yellow card"]), (7, vec!["Overdue", "Red card"])]
    {
        city.passes(TimeDelta::days(days));
        city.drain().await;
        anybody.open(&page).await;
        assert_eq!(tags(&anybody), expected);
    }
    let cards: Vec<_> = city.mails().await.into_iter().filter(|mail| mail.to == SHEN.email).collect();
    let subjects: Vec<_> = cards.iter().map(|mail| mail.subject.as_str()).collect();
    assert_eq!(subjects, ["黄牌：快递进不了小区", "红牌：快递进不了小区"], "each once");
    let mut sun = city.clerk(&SUN).await;
    replies(&mut sun, &desk, "answered", "可以进入。", "They may enter.").await;
    anybody.open(&page).await;
    assert_eq!(tags(&anybody), ["Answered", "Red card"], "that it was late is not forgotten");
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn its_author_reopens_a_post_once_and_rates_what_is_answered_then(pool: PgPool) {
    let Asked { city, mut zhou, page, desk } = asked(pool).await;
    let mut sun = city.clerk(&SUN).await;
    let mut wang = city.browser_of(&WANG).await;
    wang.open(&page).await.submit(&format!("{page}/support")).await;
    replies(&mut sun, &desk, "done", "已通知门岗。", "The guards have been told.").await;

    let verdict = format!("{page}/verdict");
    wang.post(&verdict, &[("done", "false")]).await;
    zhou.open(&page).await.post(&verdict, &[("done", "true")]).await;
    zhou.post(&verdict, &[("done", "false")]).await;
    assert!(zhou.open(&page).await.text().contains("0 say yes and 2 say no"), "the last word counts: {}", zhou.text());
    let mut lin = city.browser_of(&LIN).await;
    lin.post(&verdict, &[("done", "true")]).await;
    assert_eq!(lin.status, StatusCode::UNPROCESSABLE_ENTITY, "a stranger supports it first: {}", lin.text());

    let reopening = format!("{page}/reopening");
    assert!(!wang.open(&page).await.has(&format!("form[action='{reopening}']")), "only its author");
    zhou.open(&page).await.submit(&reopening).await;
    assert_eq!(zhou.status, StatusCode::UNPROCESSABLE_ENTITY);
    zhou.fill("why", "The north gate <still> turns them away.").submit(&reopening).await;
    assert_eq!((zhou.status, tags(&zhou)), (StatusCode::OK, vec!["Reopened".to_owned()]), "{}", zhou.text());
    assert!(zhou.text().contains("The north gate <still> turns them away."));
    assert!(!zhou.text().contains("say no"), "of the next answer it is asked anew");
    let key = [("key", "00000000-0000-4000-8000-000000000009"), ("why", "again")];
    zhou.post(&reopening, &key).await;
    assert_eq!(zhou.status, StatusCode::UNPROCESSABLE_ENTITY, "once: {}", zhou.text());

    replies(&mut sun, &desk, "answered", "北门也通知了。", "The north gate has been told as well.").await;
    let rating = format!("{page}/rating");
    zhou.open(&page).await.fill("stars", "2").submit(&rating).await;
    assert_eq!(zhou.status, StatusCode::UNPROCESSABLE_ENTITY, "two stars want a reason");
    zhou.fill("stars", "2").fill("stars_why", "It took a week.").submit(&rating).await;
    assert_eq!(zhou.status, StatusCode::OK, "{}", zhou.text());
    assert!(zhou.text().contains("2 stars of five") && !zhou.has(&format!("form[action='{rating}']")));
    sun.open("/desk").await;
    assert!(sun.text().contains("整改答复"), "the desk corrects it: {}", sun.text());
    replies(&mut sun, &desk, "answered", "今后三天内答复。", "We will answer within three days.").await;
    zhou.open(&page).await.fill("stars", "5").submit(&rating).await;
    assert!(zhou.text().contains("5 stars of five"), "{}", zhou.text());
    assert!(!zhou.has(&format!("form[action='{reopening}']")), "reopened once, it is not again");
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn what_a_desk_says_often_is_kept_and_answers_several_at_once(pool: PgPool) {
    let Asked { city, mut zhou, page, desk } = asked(pool).await;
    let mut wang = city.browser_of(&WANG).await;
    let twin = writes(&mut wang, "小区北门不让快递进", "快递员进不了小区，只能在北门等。").await;
    writes(&mut wang, "楼道灯坏了", "三单元一直黑着。").await;
    let mut sun = city.clerk(&SUN).await;
    sun.open("/desk/templates").await.submit("/desk/templates").await;
    assert_eq!(sun.status, StatusCode::UNPROCESSABLE_ENTITY);
    sun.fill("name", "绿码").fill("zh", "凭绿码可以进入。").fill("en", "A green code opens the gate.");
    sun.submit("/desk/templates").await;
    let mut zheng = city.clerk(&ZHENG).await;
    assert!(!zheng.open("/desk/templates").await.text().contains("绿码"), "another desk's");

    sun.open(&desk).await;
    let links = scraper::Selector::parse("a[href*='?template=']").unwrap();
    let link = sun.html().select(&links).next().unwrap().attr("href").unwrap().to_owned();
    sun.open(&link).await;
    assert_eq!(sun.text_of("textarea[name=zh]").as_deref(), Some("凭绿码可以进入。"));
    let others = scraper::Selector::parse("input[name=also]").unwrap();
    let alike: Vec<String> = sun.html().select(&others).map(|one| one.attr("value").unwrap().to_owned()).collect();
    assert_eq!(alike.len(), 1, "what says something alike is offered, the light is not: {}", sun.text());
    sun.fill("status", "answered").fill("also", &alike[0]).submit(&format!("{desk}/replies")).await;
    assert_eq!(sun.status, StatusCode::OK, "{}", sun.text());
    for page in [&page, &twin] {
        assert!(zhou.open(page).await.text().contains("A green code opens the gate."), "{page}");
    }
    sun.open("/desk/templates").await;
    let removal = scraper::Selector::parse("form[action$='/removal']").unwrap();
    let path = sun.html().select(&removal).next().unwrap().attr("action").unwrap().to_owned();
    zheng.post(&path, &[]).await;
    assert!(sun.open("/desk/templates").await.text().contains("绿码"), "nobody else removes it");
    sun.submit(&path).await;
    assert!(!sun.text().contains("绿码"));
}
