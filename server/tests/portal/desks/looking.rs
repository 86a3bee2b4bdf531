//! What a clerk sees of a case that is personal, and what is written down of it.

use super::*;
use crate::enterprises::{add_premises, claim, decide, firm_path};
use crate::filing::files_reopening;
use app::identity::roles::Role;
use uuid::Uuid;

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn what_is_personal_is_shown_to_the_desk_and_the_firm_sees_who_looked(pool: PgPool) {
    let city = ready(pool).await;
    let filed = files(&city).await;
    let mut sun = city.clerk(&SUN).await;
    sun.open("/desk").await;
    let looks = "SELECT count(*) FROM looks WHERE matter_id = $1";
    let count: i64 = sqlx::query_scalar(looks).bind(filed.case).fetch_one(&city.pool).await.unwrap();
    assert_eq!(count, 0, "the queue shows nothing personal");
    sun.open(&page_of(&filed)).await;
    assert!(sun.text().contains("共320行") && sun.text().contains("健康 303、隔离观察 17"), "{}", sun.text());
    let file = sun
        .html()
        .select(&Selector::parse("a[href*='/files/']").unwrap())
        .next()
        .unwrap()
        .attr("href")
        .unwrap()
        .to_owned();
    sun.open(&file).await;
    assert_eq!(sun.headers["content-type"], "application/pdf");
    assert_eq!(sun.headers["x-content-type-options"], "nosniff");
    assert!(sun.headers["content-disposition"].to_str().unwrap().starts_with("attachment;"));
    assert!(sun.body.starts_with(b"%PDF"));

    sun.open(&format!("{}/lists/roster?from=200", page_of(&filed))).await;
    assert!(sun.text().contains("第201至320行，共320行") && sun.text().contains("安徽黄山"), "{}", sun.text());
    sun.open(&format!("{}/lists/responsible_phone", page_of(&filed))).await;
    assert_eq!(sun.status, StatusCode::NOT_FOUND, "no list");

    let seen: Vec<Vec<String>> = sqlx::query_scalar("SELECT fields FROM looks WHERE matter_id = $1 ORDER BY id")
        .bind(filed.case)
        .fetch_all(&city.pool)
        .await
        .unwrap();
    let [answers, contact, attachment, list] = seen.try_into().unwrap();
    assert_eq!(answers, ["responsible_person", "responsible_phone", "roster"]);
    assert_eq!(contact, ["contact_name", "contact_phone"]);
    assert_eq!(attachment, ["evidence.prevention_plan"]);
    assert_eq!(list, ["roster"]);
    let mut lin = city.browser_of(&LIN).await;
    lin.open("/enterprises").await;
    let firm = lin
        .html()
        .select(&Selector::parse("a[href^='/enterprises/0']").unwrap())
        .next()
        .unwrap()
        .attr("href")
        .unwrap()
        .to_owned();
    lin.open(&format!("{firm}/looks")).await;
    assert!(lin.text().contains("西湖区古荡街道办事处"), "{}", lin.text());
    let in_case = format!("办件 {}", filed.reference);
    for looked_at in ["防疫负责人姓名、防疫负责人电话、返岗员工", "疫情防控方案", "返岗员工"]
    {
        assert!(lin.text().contains(&format!("{looked_at} {in_case}")), "{looked_at}: {}", lin.text());
    }
    assert_eq!(lin.href("td a"), Some(format!("/cases/{}", filed.reference)));
}

/// The desk of a step, and the step.
async fn step(city: &City, filed: &Filed, code: &str) -> (Uuid, Uuid) {
    let step = sqlx::query_as("SELECT desk_id, id FROM steps WHERE matter_id = $1 AND code = $2");
    step.bind(filed.case).bind(code).fetch_one(&city.pool).await.unwrap()
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn sun_at_two_desks_looks_from_the_one_whose_page_is_open(pool: PgPool) {
    let city = ready(pool).await;
    let filed = files(&city).await;
    let mut sun = city.clerk(&SUN).await;
    approves(&mut sun, &filed).await;
    let (gudang, checked) = step(&city, &filed, "subdistrict").await;
    let (economy, _) = step(&city, &filed, "economy").await;
    let sun_himself = city.settle(&SUN).await;
    city.grant(sun_himself, Role::Clerk { desk: economy }).await;

    let before: i64 = sqlx::query_scalar("SELECT max(id) FROM looks").fetch_one(&city.pool).await.unwrap();
    sun.open(&page_of(&filed)).await;
    sun.open(&format!("{}?step={checked}", page_of(&filed))).await;
    let links = ["a[href*='/files/']", "a[href*='/lists/roster']"].map(|css| {
        let html = sun.html();
        html.select(&Selector::parse(css).unwrap()).next().unwrap().attr("href").unwrap().to_owned()
    });
    for link in links {
        sun.open(&link).await;
        assert_eq!(sun.status, StatusCode::OK, "{link}");
    }
    let desks: Vec<Uuid> = sqlx::query_scalar("SELECT desk_id FROM looks WHERE id > $1 ORDER BY id")
        .bind(before)
        .fetch_all(&city.pool)
        .await
        .unwrap();
    // Each page opens the answers and the contact.
    assert_eq!(desks, [economy, economy, gudang, gudang, gudang, gudang]);
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn lin_reads_nothing_of_the_case_that_somebody_filed_for_her_firm_before_her(pool: PgPool) {
    let city = City::with_services(pool).await;
    let mut chen = city.browser_of(&CHEN).await;
    claim(&mut chen, &LIN_FOODS).await;
    let (chens_claim, firm) = (chen.path.clone(), firm_path(&chen));
    add_premises(&mut chen, &firm).await;
    let case = files_reopening(&mut chen, &LIN_FOODS).await;
    let id: Uuid = sqlx::query_scalar("SELECT id FROM cases").fetch_one(&city.pool).await.unwrap();
    let mut sun = city.clerk(&SUN).await;
    sun.open(&format!("/desk/cases/{id}")).await;
    assert!(sun.text().contains(&case.number), "{}", sun.text());
    let looks = format!("{firm}/looks");
    chen.open(&looks).await;
    assert!(chen.text().contains(&case.number), "{}", chen.text());

    let mut zheng = city.clerk(&ZHENG).await;
    decide(&mut zheng, &chens_claim, "refuse", "营业执照上是别人").await;
    city.passes(TimeDelta::minutes(1));
    let mut lin = city.browser_of(&LIN).await;
    claim(&mut lin, &LIN_FOODS).await;
    lin.open(&looks).await;
    assert_eq!(lin.status, StatusCode::OK);
    assert!(lin.text().contains("还没有人查看") && !lin.text().contains(&case.number), "{}", lin.text());
    // Nor when it is looked at once more.
    sqlx::query(
        "INSERT INTO looks (at, owner_enterprise_id, fields, purpose, matter_id)
         SELECT $1, enterprise_id, '{roster}', 'serve_owner', id FROM cases",
    )
    .bind(city.portal.clock().now())
    .execute(&city.pool)
    .await
    .unwrap();
    lin.open(&looks).await;
    assert!(
        lin.has("table") && !lin.text().contains(&case.number) && !lin.text().contains("返岗员工"),
        "{}",
        lin.text()
    );
}
