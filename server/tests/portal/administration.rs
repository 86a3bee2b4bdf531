mod leaving;
mod people;

use crate::browser::Browser;
use crate::city::{City, DEMO};
use crate::desks::{files, page_of, ready};
use crate::enterprises::{claim, desk_path, firm_path};
use app::cast::{self, GAO, LIN, LIN_FOODS, QIAN, SHEN, SUN, XU, ZHENG};
use app::city::calendar::Calendar;
use app::desks::rules::Today;
use app::desks::{self, MatterId, Stage};
use app::identity::roles::Role;
use app::identity_web::actions::appoint_administrator::appoint_administrator;
use app::kernel::actor::PersonId;
use app::kernel::deed::Deed;
use app::kernel::lang::Lang;
use axum::http::StatusCode;
use chrono::TimeDelta;
use scraper::{ElementRef, Selector};
use sqlx::PgPool;
use std::collections::BTreeSet;

const BUREAU: &str = "西湖区文化和旅游局";

/// Gao, or whoever else is to manage the city, signed in.
async fn administrator(city: &City, person: &cast::Person) -> Browser {
    let id = city.settle(person).await;
    city.grant(id, Role::Administrator).await;
    city.browser_of(person).await
}

/// Somebody of the cast before they had any role: they make their account themselves.
async fn newcomer(city: &City, person: &cast::Person) -> (Browser, PersonId) {
    let mut browser = city.browser(person.lang);
    browser.open("/sign-up").await.fill("name", person.name(person.lang)).fill("email", person.email);
    browser.fill("password", cast::PASSWORD).submit("/sign-up").await;
    let link = city.last_mail().await.link().to_owned();
    browser.signs_in(person).await;
    browser.open(&link).await.submit(&link).await;
    let id = sqlx::query_scalar!("SELECT id FROM people WHERE email = $1", person.email);
    (browser, PersonId(id.fetch_one(&city.pool).await.unwrap()))
}

/// Where the link leads that stands in the row of this heading: the heading's own, or the row's last.
fn link_in_row(browser: &Browser, heading: &str, css: &str) -> String {
    let (rows, head, link) = (select("tr"), select("th"), select(css));
    let words = |element: ElementRef| element.text().collect::<String>();
    let html = browser.html();
    let mut rows = html.select(&rows).filter(|row| row.select(&head).any(|head| words(head).contains(heading)));
    let link = rows.find_map(|row| row.select(&link).next()?.attr("href").map(str::to_owned));
    link.unwrap_or_else(|| panic!("a row {heading} with a link {css} on {}", browser.text()))
}

fn select(css: &str) -> Selector {
    Selector::parse(css).unwrap()
}

const WITHDRAW: &str = "a[href*='/withdrawal']";

/// The path of the department of this name in a district.
async fn department(browser: &mut Browser, district: &str, name: &str) -> String {
    browser.open(&format!("/city?district={district}")).await;
    link_in_row(browser, name, "th a")
}

async fn creates_the_bureau(gao: &mut Browser) -> String {
    gao.open("/city/departments/new").await;
    gao.fill("division", "330106").fill("kind", "tourism").fill("name_zh", BUREAU);
    gao.fill("name_en", "Xihu District Culture and Tourism Bureau").submit("/city/departments/new").await;
    assert!(gao.path.starts_with("/city/departments/"), "{}: {}", gao.path, gao.text());
    gao.path.clone()
}

async fn adds_clerk(gao: &mut Browser, department: &str, email: &str) {
    let page = format!("{department}/clerks/new");
    gao.open(&page).await.fill("email", email).submit(&page).await;
    assert_eq!((gao.status, gao.path.as_str()), (StatusCode::OK, department), "{}", gao.text());
}

async fn removes(gao: &mut Browser, department: &str, clerk: &cast::Person) {
    gao.open(department).await;
    let remove = link_in_row(gao, clerk.name(clerk.lang), WITHDRAW);
    gao.open(&remove).await.submit(remove.split('?').next().unwrap()).await;
    assert_eq!((gao.status, gao.path.as_str()), (StatusCode::OK, department), "{}", gao.text());
}

/// How often somebody who manages people has looked at this person.
async fn looks(city: &City, at: PersonId) -> i64 {
    let count = sqlx::query_scalar!(
        r#"SELECT count(*) AS "count!" FROM looks WHERE owner_person_id = $1 AND purpose = 'manage_people'"#,
        at.0
    );
    count.fetch_one(&city.pool).await.unwrap()
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn gao_creates_a_tourism_bureau_and_names_qian_as_its_clerk(pool: PgPool) {
    let city = City::with_departments(pool).await;
    let (mut qian, _) = newcomer(&city, &QIAN).await;
    let mut gao = administrator(&city, &GAO).await;
    let bureau = creates_the_bureau(&mut gao).await;
    assert!(gao.text().contains("部门已建立") && gao.text().contains("还没有经办人"), "{}", gao.text());
    gao.open("/city?district=330106").await;
    assert!(gao.text().contains(BUREAU) && gao.text().contains("无人"), "{}", gao.text());
    assert_eq!(qian.open("/desk").await.status, StatusCode::FORBIDDEN);

    adds_clerk(&mut gao, &bureau, "Qian.Lei@city.example").await;
    assert!(gao.text().contains(QIAN.zh) && gao.text().contains("2020年2月10日"), "{}", gao.text());
    assert_eq!(qian.open("/desk").await.status, StatusCode::OK);
    let told = city.last_mail().await;
    assert_eq!((told.to.as_str(), told.link()), (QIAN.email, "/desk"));
    assert_eq!(told.subject, "您的角色：西湖区文化和旅游局经办人");
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn qians_desk_opens_and_closes_with_her_next_request(pool: PgPool) {
    let city = City::with_departments(pool).await;
    let mut lin = city.browser_of(&LIN).await;
    claim(&mut lin, &LIN_FOODS).await;
    let before_the_desk = desk_path(&lin.path);
    let (mut qian, _) = newcomer(&city, &QIAN).await;
    assert_eq!(qian.open(&before_the_desk).await.status, StatusCode::FORBIDDEN);

    let mut gao = administrator(&city, &GAO).await;
    let market = department(&mut gao, "330106", "西湖区市场监督管理局").await;
    adds_clerk(&mut gao, &market, QIAN.email).await;
    qian.open("/desk").await;
    assert!(qian.text().contains(LIN_FOODS.zh), "{}", qian.text());
    qian.open(&before_the_desk).await.fill("decision", "confirm");

    city.passes(TimeDelta::seconds(1));
    removes(&mut gao, &market, &QIAN).await;
    assert!(gao.text().contains("还没有经办人"), "{}", gao.text());
    qian.submit(&format!("{before_the_desk}/decision")).await;
    assert_eq!(qian.status, StatusCode::FORBIDDEN, "the page she still has decides nothing");
    assert_eq!(qian.open("/desk").await.status, StatusCode::FORBIDDEN);
    assert_eq!(city.last_mail().await.subject, "您的角色已收回：西湖区市场监督管理局经办人");
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn the_city_is_the_administrators_alone(pool: PgPool) {
    let city = City::with_departments(pool).await;
    let mut gao = administrator(&city, &GAO).await;
    let bureau = creates_the_bureau(&mut gao).await;
    let sun = city.settle(&SUN).await;
    adds_clerk(&mut gao, &bureau, SUN.email).await;
    let role = link_in_row(&gao, SUN.zh, WITHDRAW);
    let pages = ["/city", "/city/departments/new", "/city/people", "/city/people?role=administrator"];
    let own = ["", "/name", "/desk", "/clerks/new"].map(|page| format!("{bureau}{page}"));
    let of_sun = ["", "/roles/clerk", "/roles/administrator"].map(|page| format!("/city/people/{sun}{page}"));
    let all = pages.iter().map(|page| page.to_string()).chain(own).chain(of_sun).chain([role]);

    let mut clerk = city.browser_of(&SUN).await;
    let mut visitor = city.browser(Lang::En);
    for page in all {
        gao.open(&page).await;
        assert_eq!(gao.status, StatusCode::OK, "{page}");
        clerk.open(&page).await;
        assert_eq!(clerk.status, StatusCode::FORBIDDEN, "{page}");
        visitor.open(&page).await;
        assert!(visitor.path.starts_with("/sign-in"), "{page}");
    }
    let key = ("key", "00000000-0000-4000-8000-000000000000");
    clerk.post(&format!("/city/people/{sun}/roles/administrator"), &[key]).await;
    assert_eq!(clerk.status, StatusCode::FORBIDDEN, "nobody makes themselves administrator");
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn what_is_wrong_is_told_at_its_field_and_nothing_typed_is_lost(pool: PgPool) {
    let city = City::with_departments(pool).await;
    let mut gao = administrator(&city, &GAO).await;
    let new = "/city/departments/new";
    gao.open(new).await.fill("kind", "Tourism").fill("division", "330106").fill("name_zh", BUREAU).submit(new).await;
    assert_eq!((gao.status, gao.path.as_str()), (StatusCode::UNPROCESSABLE_ENTITY, new));
    assert!(gao.text_of("title").unwrap().starts_with("有误"));
    assert!(gao.text_of("#kind-error").is_some() && gao.text_of("#name_en-error").is_some());
    assert_eq!(gao.value("kind").as_deref(), Some("Tourism"));
    assert_eq!(gao.value("division").as_deref(), Some("330106"));
    assert_eq!(gao.value("name_zh").as_deref(), Some(BUREAU));
    gao.fill("kind", "health").fill("name_en", "Tourism Bureau").submit(new).await;
    assert!(gao.text_of("#kind-error").unwrap().contains("已有这一类别"), "{}", gao.text());
    gao.fill("kind", "tourism").submit(new).await;
    let bureau = gao.path.clone();

    let clerks = format!("{bureau}/clerks/new");
    for (typed, told) in [("", "请填写电子邮箱"), ("qian", "正确的电子邮箱"), ("no@city.example", "没有账号")]
    {
        gao.open(&clerks).await.fill("email", typed).submit(&clerks).await;
        assert_eq!((gao.status, gao.path.as_str()), (StatusCode::UNPROCESSABLE_ENTITY, clerks.as_str()));
        assert!(gao.text_of("#email-error").unwrap().contains(told), "{}", gao.text());
        assert_eq!(gao.value("email").as_deref(), Some(typed));
    }
    let qian = city.settle(&QIAN).await;
    gao.fill("email", QIAN.email).submit(&clerks).await;
    gao.open(&clerks).await.fill("email", QIAN.email).submit(&clerks).await;
    assert!(gao.text_of("#email-error").unwrap().contains("已经是这个窗口的经办人"), "{}", gao.text());

    let watch = format!("/city/people/{qian}/roles/supervisor");
    gao.open(&watch).await.submit(&watch).await;
    assert_eq!(gao.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(gao.text_of("#division-error").is_some(), "{}", gao.text());
    gao.fill("division", "330106").submit(&watch).await;
    assert!(gao.text().contains("杭州市西湖区督办"), "{}", gao.text());
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn pressed_twice_is_done_once(pool: PgPool) {
    let city = City::with_departments(pool).await;
    let qian = city.settle(&QIAN).await;
    let mut gao = administrator(&city, &GAO).await;
    gao.open("/city/departments/new").await;
    let key = gao.value("key").unwrap();
    let fields = [
        ("key", key.as_str()),
        ("division", "330106"),
        ("kind", "tourism"),
        ("name_zh", BUREAU),
        ("name_en", "Tourism Bureau"),
    ];
    gao.post("/city/departments/new", &fields).await;
    let bureau = gao.path.clone();
    gao.post("/city/departments/new", &fields).await;
    assert_eq!((gao.status, gao.path.clone()), (StatusCode::OK, bureau.clone()));

    adds_clerk(&mut gao, &bureau, QIAN.email).await;
    let role = link_in_row(&gao, QIAN.zh, WITHDRAW);
    let withdrawal = role.split('?').next().unwrap().to_owned();
    gao.open(&role).await;
    let key = gao.value("key").unwrap();
    for _ in 0..2 {
        gao.post(&withdrawal, &[("key", &key), ("from", "department")]).await;
        assert_eq!((gao.status, gao.path.clone()), (StatusCode::OK, bureau.clone()));
    }
    let told = sqlx::query_scalar!(
        r#"SELECT count(*) AS "count!" FROM messages WHERE person_id = $1 AND kind LIKE 'notifications-role-%'"#,
        qian.0
    );
    assert_eq!(told.fetch_one(&city.pool).await.unwrap(), 2, "given once, taken once");
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn of_two_who_rename_one_department_neither_loses_their_text(pool: PgPool) {
    let city = City::with_departments(pool).await;
    let mut gao = administrator(&city, &GAO).await;
    let mut shen = administrator(&city, &SHEN).await;
    let bureau = creates_the_bureau(&mut gao).await;
    let page = format!("{bureau}/name");
    gao.open(&page).await;
    shen.open(&page).await.fill("name_zh", "西湖区文旅局").submit(&page).await;
    assert_eq!(shen.path, bureau, "{}", shen.text());
    gao.fill("name_zh", "西湖区旅游局").submit(&page).await;
    assert_eq!(gao.status, StatusCode::CONFLICT);
    assert_eq!(gao.value("name_zh").as_deref(), Some("西湖区旅游局"));
    assert!(gao.text().contains("西湖区文旅局"), "{}", gao.text());
    gao.submit(&page).await;
    assert!(gao.path == bureau && gao.text().contains("西湖区旅游局"), "{}", gao.text());
    gao.open(&page).await.submit(&page).await;
    assert!(gao.text_of("#name_zh-error").unwrap().contains("没有变化"), "{}", gao.text());
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn a_closed_desk_is_given_nothing_new_until_it_opens(pool: PgPool) {
    let city = City::with_departments(pool).await;
    let mut gao = administrator(&city, &GAO).await;
    let market = department(&mut gao, "330106", "西湖区市场监督管理局").await;
    let page = format!("{market}/desk");
    let mut colleague = administrator(&city, &SHEN).await;
    colleague.open(&page).await;
    gao.open(&page).await.submit(&page).await;
    assert!(gao.path == market && gao.text().contains("关闭"), "{}", gao.text());
    colleague.submit(&page).await;
    assert_eq!(colleague.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(colleague.text().contains("已经关闭") && colleague.text().contains("开放窗口"), "{}", colleague.text());

    let mut lin = city.browser_of(&LIN).await;
    lin.open("/enterprises/new").await.fill("credit_code", LIN_FOODS.credit_code).fill("firm_name", LIN_FOODS.zh);
    lin.fill("role", "owner").fill("statement", "法定代表人").submit("/enterprises").await;
    assert!(lin.text_of("#district-error").unwrap().contains("没有开放的窗口"), "{}", lin.text());
    gao.open(&page).await.submit(&page).await;
    lin.submit("/enterprises").await;
    assert!(lin.path.starts_with("/enterprises/claims/"), "{}", lin.text());
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn the_list_leads_through_every_department_once(pool: PgPool) {
    let city = City::with_departments(pool).await;
    let mut gao = administrator(&city, &GAO).await;
    let links = select("th a");
    let (mut seen, mut pages, mut next) = (Vec::new(), 0, Some("/city".to_owned()));
    while let Some(page) = next {
        gao.open(&page).await;
        seen.extend(gao.html().select(&links).filter_map(|link| link.attr("href").map(str::to_owned)));
        next = gao.href("a[rel='next']");
        pages += 1;
    }
    assert_eq!((seen.len(), pages), (263, 9));
    assert_eq!(seen.iter().collect::<BTreeSet<_>>().len(), 263);
    assert_eq!(gao.href(".pager a").as_deref(), Some("/city"));

    gao.open("/city?district=330106").await;
    assert_eq!(gao.value("district").as_deref(), Some("330106"));
    assert_eq!(gao.html().select(&links).count(), 17, "Xihu has five bureaus and twelve subdistricts");
    for wrong in ["/city?district=330199", "/city?district=33", "/city?after=x", "/city/departments/x"] {
        gao.open(wrong).await;
        assert_eq!(gao.status, StatusCode::NOT_FOUND, "{wrong}");
        assert!(gao.text().contains("没有找到这一页"), "{wrong}");
    }
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn what_gao_changed_in_the_demo_city_stays_when_it_is_loaded_again(pool: PgPool) {
    let city = City::new(pool);
    app::demo::load(&city.portal).await.unwrap();
    let mut gao = city.browser(GAO.lang);
    gao.signs_in(&GAO).await;
    let office = department(&mut gao, "330106", "古荡街道办事处").await;
    removes(&mut gao, &office, &SUN).await;
    let desk = format!("{}/desk", department(&mut gao, "330106", "西湖区卫生健康局").await);
    gao.open(&desk).await.submit(&desk).await;
    assert!(gao.text().contains("关闭"), "{}", gao.text());

    assert_eq!(app::demo::load(&city.portal).await.unwrap(), app::demo::Loaded::default());
    let mut sun = city.browser(SUN.lang);
    sun.signs_in(&SUN).await.open("/desk").await;
    assert_eq!(sun.status, StatusCode::FORBIDDEN);
}
