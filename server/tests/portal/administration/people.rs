//! Who is given a role, and who has it taken.

use super::*;

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn two_administrators_cannot_withdraw_each_other(pool: PgPool) {
    let city = City::new(pool);
    let mut gao = administrator(&city, &GAO).await;
    let mut shen = administrator(&city, &SHEN).await;
    let ids = [city.settle(&GAO).await, city.settle(&SHEN).await];
    let role_of = async |browser: &mut Browser, id: PersonId| {
        browser.open(&format!("/city/people/{id}")).await;
        link_in_row(browser, "管理员", WITHDRAW)
    };
    let (shens, gaos) = (role_of(&mut gao, ids[1]).await, role_of(&mut shen, ids[0]).await);
    gao.open(&shens).await;
    shen.open(&gaos).await;
    // Both press at one instant, each on a connection of their own.
    futures::join!(gao.submit(&shens), shen.submit(&gaos));
    let administrators = sqlx::query_scalar!(r#"SELECT count(*) AS "count!" FROM roles WHERE role = 'administrator'"#);
    assert_eq!(administrators.fetch_one(&city.pool).await.unwrap(), 1);
    let lost = [&gao, &shen].iter().filter(|browser| !browser.status.is_success()).count();
    assert_eq!(lost, 1, "{} {} {} {}", gao.status, gao.text(), shen.status, shen.text());
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn the_last_administrator_stays_until_there_is_another(pool: PgPool) {
    let city = City::new(pool);
    let mut gao = administrator(&city, &GAO).await;
    let (gaos, shens) = (city.settle(&GAO).await, city.settle(&SHEN).await);
    gao.open(&format!("/city/people/{gaos}")).await;
    let own = link_in_row(&gao, "管理员", WITHDRAW);
    gao.open(&own).await;
    assert!(gao.text().contains("这是您自己的角色"), "{}", gao.text());
    gao.submit(&own).await;
    assert_eq!(gao.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(gao.text_of(".govuk-error-summary").unwrap().contains("最后一位管理员"), "{}", gao.text());

    let give = format!("/city/people/{shens}/roles/administrator");
    gao.open(&give).await.submit(&give).await;
    assert_eq!((gao.status, gao.path.clone()), (StatusCode::OK, format!("/city/people/{shens}")));
    gao.open(&own).await.submit(&own).await;
    assert_eq!((gao.status, gao.path.as_str()), (StatusCode::OK, "/"), "{}", gao.text());
    assert_eq!(gao.open("/city").await.status, StatusCode::FORBIDDEN);
    let mut shen = city.browser_of(&SHEN).await;
    assert_eq!(shen.open("/city").await.status, StatusCode::OK);
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn to_open_somebodys_page_is_a_recorded_look(pool: PgPool) {
    let city = City::with_departments(pool).await;
    let mut gao = administrator(&city, &GAO).await;
    let (gaos, qians, xus) = (city.settle(&GAO).await, city.settle(&QIAN).await, city.settle(&XU).await);
    gao.open("/city/people").await;
    assert_eq!(looks(&city, qians).await, 0, "nobody is shown before somebody is looked for");

    gao.open("/city/people?beginning=%E9%92%B1&role=").await;
    assert!(gao.text().contains(QIAN.email) && !gao.text().contains(XU.email), "{}", gao.text());
    assert_eq!((looks(&city, qians).await, looks(&city, xus).await), (1, 0));
    gao.open("/city/people?beginning=QIAN.lei@").await;
    let page = gao.href("th a").unwrap();
    gao.open(&page).await;
    assert!(gao.text().contains("西湖区古荡街道办事处经办人"), "{}", gao.text());
    assert_eq!(looks(&city, qians).await, 3);

    gao.open(&format!("/city/people/{gaos}")).await;
    assert_eq!(looks(&city, gaos).await, 0, "to look at oneself is none");
    gao.open("/city/people?beginning=100%25").await;
    assert!(gao.text().contains("没有姓名或邮箱以“100%”开头的人"), "{}", gao.text());
    gao.open("/city/people?role=administrator").await;
    assert!(gao.text().contains(GAO.email) && !gao.text().contains(QIAN.email), "{}", gao.text());
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn qian_is_given_a_desk_from_her_own_page(pool: PgPool) {
    let city = City::with_departments(pool).await;
    let mut gao = administrator(&city, &GAO).await;
    let (_, qian) = newcomer(&city, &QIAN).await;
    let give = format!("/city/people/{qian}/roles/clerk");
    gao.open(&format!("{give}?division=330106007")).await;
    let offered = gao.html();
    let desk = offered.select(&select("input[name='desk']")).next().unwrap().attr("value").unwrap();
    // Which desk is not said.
    gao.submit(&give).await;
    assert_eq!(gao.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(gao.text_of("#desk-error").is_some() && gao.has("input[name='desk']"), "{}", gao.text());
    gao.fill("desk", desk).submit(&give).await;
    assert_eq!((gao.status, gao.path.clone()), (StatusCode::OK, format!("/city/people/{qian}")));
    assert!(gao.text().contains("西湖区古荡街道办事处经办人"), "{}", gao.text());

    let withdraw = link_in_row(&gao, "经办人", WITHDRAW);
    gao.open(&withdraw).await.submit(&withdraw).await;
    assert_eq!(gao.path, format!("/city/people/{qian}"), "back to where it was asked for");
    assert!(gao.text().contains("角色已收回") && gao.text().contains("在本市没有角色"), "{}", gao.text());
    gao.open(&format!("{give}?division=3301060")).await;
    assert_eq!(gao.status, StatusCode::OK, "a place that there is not shows no desks");
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn people_are_found_twenty_a_page(pool: PgPool) {
    let city = City::new(pool);
    let mut gao = administrator(&city, &GAO).await;
    sqlx::query(
        "INSERT INTO people (id, email, name, lang, password_hash, created_at)
         SELECT gen_random_uuid(), 'tester' || n || '@example.com', '同名', 'zh-CN', '', '2020-02-10Z'
         FROM generate_series(1, 45) AS n",
    )
    .execute(&city.pool)
    .await
    .unwrap();
    let (mut seen, mut next) = (BTreeSet::new(), Some("/city/people?beginning=tester".to_owned()));
    let links = select("th a");
    let mut sizes = Vec::new();
    while let Some(page) = next {
        gao.open(&page).await;
        let found: Vec<_> = gao.html().select(&links).map(|link| link.attr("href").unwrap().to_owned()).collect();
        sizes.push(found.len());
        seen.extend(found);
        next = gao.href("a[rel='next']");
    }
    assert_eq!((sizes, seen.len()), (vec![20, 20, 5], 45));
    let all = sqlx::query_scalar!(r#"SELECT count(*) AS "count!" FROM looks"#).fetch_one(&city.pool).await.unwrap();
    assert_eq!(all, 45, "who was not shown was not looked at");
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn an_administrator_made_on_the_command_line_sets_a_password_and_begins(pool: PgPool) {
    let city = City::new(pool);
    let appoint = async || appoint_administrator(&city.portal, GAO.email, Lang::En).await.unwrap();
    let (first, second) = (appoint().await, appoint().await);
    assert_eq!((first.newly, second.newly), (true, false));
    let path = |link: &str| link.strip_prefix("https://portal.example").unwrap().to_owned();
    let mut gao = city.browser(Lang::En);
    gao.open(&path(&first.link)).await;
    assert_eq!(gao.status, StatusCode::NOT_FOUND, "the later link is the one that works");
    let link = path(&second.link);
    gao.open(&link).await.fill("password", cast::PASSWORD).submit(&link).await;
    gao.signs_in(&GAO).await.open("/city").await;
    assert_eq!(gao.status, StatusCode::OK);
    assert!(gao.text().contains("No department here yet"), "{}", gao.text());
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn who_is_given_and_taken_a_role_reads_it_in_their_language(pool: PgPool) {
    let city = City::with_departments(pool).await;
    let mut gao = administrator(&city, &GAO).await;
    let market = department(&mut gao, "330106", "西湖区市场监督管理局").await;
    for person in [&QIAN, &XU] {
        city.settle(person).await;
        adds_clerk(&mut gao, &market, person.email).await;
        city.passes(TimeDelta::seconds(1));
        removes(&mut gao, &market, person).await;
        city.passes(TimeDelta::seconds(1));
    }
    let letters = city.mails().await;
    let letters: Vec<_> =
        letters.iter().map(|mail| format!("To: {}\nSubject: {}\n\n{}", mail.to, mail.subject, mail.text)).collect();
    let mut settings = insta::Settings::clone_current();
    settings.set_prepend_module_to_snapshot(false);
    settings.bind(|| insta::assert_snapshot!("role_letters", letters.join("\n\n==========\n\n")));
}
