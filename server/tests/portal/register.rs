use crate::approved::reopens;
use crate::city::City;
use app::cast::{CHEN_BOOKS, LIN, LIN_FOODS, ZHAO_BUILDERS};
use app::kernel::lang::Lang;
use axum::http::{StatusCode, header};
use chrono::TimeDelta;
use sqlx::PgPool;

/// The three firms, reopened one after another.
async fn three_reopened(pool: PgPool) -> City {
    let city = City::with_departments(pool).await;
    city.publish_programmes().await;
    for firm in [&LIN_FOODS, &CHEN_BOOKS, &ZHAO_BUILDERS] {
        city.settle_firm(firm).await;
        reopens(&city, firm).await;
        city.passes(TimeDelta::minutes(1));
    }
    city
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn the_newest_stands_first_and_nothing_personal_stands_there(pool: PgPool) {
    let city = three_reopened(pool).await;
    let mut anybody = city.browser(Lang::En);
    anybody.open("/register").await;
    let text = anybody.text();
    let at = |words: &str| text.find(words).unwrap_or_else(|| panic!("{words} is not in {text}"));
    assert!(at(ZHAO_BUILDERS.zh) < at(CHEN_BOOKS.zh) && at(CHEN_BOOKS.zh) < at(LIN_FOODS.zh));
    for told in
        [LIN_FOODS.credit_code, "Gudang Subdistrict", "Kind of business: Food service", "17 February 2020", "Valid"]
    {
        at(told);
    }
    anybody.open("/register.csv").await;
    let table = String::from_utf8(anybody.body.clone()).unwrap();
    for secret in ["0571", "responsible", LIN.zh, LIN.email, LIN_FOODS.account] {
        assert!(!text.contains(secret) && !table.contains(secret), "{secret} is in the register");
    }
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn a_firm_is_found_by_two_letters_by_its_code_and_by_its_district(pool: PgPool) {
    let city = three_reopened(pool).await;
    let mut anybody = city.browser(Lang::Zh);
    for (question, found) in [
        ("firm=悦味", vec![LIN_FOODS.zh]),
        ("firm=味", vec![LIN_FOODS.zh]),
        ("firm=91330106fake00021x", vec![CHEN_BOOKS.zh]),
        ("firm=有限公司&district=330106", vec![ZHAO_BUILDERS.zh, CHEN_BOOKS.zh, LIN_FOODS.zh]),
        ("firm=司公", vec![]),
        ("district=330102", vec![]),
        ("programme=reopening-filing&firm=书店", vec![CHEN_BOOKS.zh]),
    ] {
        anybody.open(&format!("/register?{question}")).await;
        let text = anybody.text();
        for firm in [&LIN_FOODS, &CHEN_BOOKS, &ZHAO_BUILDERS] {
            assert_eq!(text.contains(firm.zh), found.contains(&firm.zh), "{question}: {}", firm.zh);
        }
        assert_eq!(anybody.status, StatusCode::OK);
    }
    anybody.open("/register?firm=没有").await;
    assert!(anybody.text().contains("没有符合条件的企业"), "{}", anybody.text());
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn an_empty_register_says_so(pool: PgPool) {
    let city = City::new(pool);
    let mut anybody = city.browser(Lang::En);
    anybody.open("/register").await;
    assert!(anybody.text().contains("No certificate has been issued yet"), "{}", anybody.text());
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn a_long_register_goes_on_from_page_to_page_and_whole_into_a_table(pool: PgPool) {
    let city = three_reopened(pool).await;
    // 1,203 lines in all, several of them of one moment.
    sqlx::query(
        "INSERT INTO certificates (id, case_id, code, edition_id, programme_id, enterprise_id, text, firm, credit_code,
                                   division_code, district, answers, sought, sought_pairs, issued_at, issued_on)
         SELECT gen_random_uuid(), copies.id, 'K' || lpad(n::text, 15, '0'), edition_id, programme_id, enterprise_id,
                '{}', 'Firm ' || n || '.', credit_code, division_code, district, answers, 'firm' || n, '{}',
                issued_at - interval '1 hour' * (n / 7), issued_on - n / 200
         FROM (SELECT * FROM certificates LIMIT 1) AS one, generate_series(1, 1200) AS n
              CROSS JOIN LATERAL (SELECT gen_random_uuid() AS id WHERE n > 0) AS copies",
    )
    .execute(&mut *without_foreign_keys(&city.pool).await)
    .await
    .unwrap();
    let mut anybody = city.browser(Lang::En);
    let (mut path, mut firms) = (String::from("/register"), Vec::new());
    loop {
        anybody.open(&path).await;
        let html = anybody.html();
        let select = |css: &str| scraper::Selector::parse(css).unwrap();
        firms.extend(html.select(&select("tbody th [lang='zh-CN']")).map(|firm| firm.text().collect::<String>()));
        match html.select(&select("a[rel=next]")).next() {
            Some(older) => path = older.attr("href").unwrap().to_owned(),
            None => break,
        }
    }
    assert_eq!(firms.len(), 1203);
    firms.sort();
    firms.dedup();
    assert_eq!(firms.len(), 1203, "each once");

    anybody.open("/register.csv?lang=en").await;
    assert_eq!(anybody.headers[header::CONTENT_TYPE], "text/csv; charset=utf-8");
    let table = String::from_utf8(anybody.body.clone()).unwrap();
    assert!(table.starts_with("\u{feff}Firm,Unified social credit code,"), "{}", &table[..80]);
    assert_eq!(table.lines().count(), 1204);
}

/// For lines of cases that there are not.
async fn without_foreign_keys(pool: &PgPool) -> sqlx::pool::PoolConnection<sqlx::Postgres> {
    let mut connection = pool.acquire().await.unwrap();
    sqlx::query("SET session_replication_role = replica").execute(&mut *connection).await.unwrap();
    connection
}
