//! What lies before a desk, in which order, and how it is taken.

use super::*;

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn next_one_takes_the_most_urgent_and_two_clerks_get_two(pool: PgPool) {
    let city = ready(pool).await;
    city.settle_firm(&CHEN_BOOKS).await;
    let first = files(&city).await;
    city.passes(TimeDelta::days(1));
    let second = file_case(&city.portal, &CHEN_BOOKS, "reopening-filing", 30).await.unwrap();
    let (mut sun, mut qian) = (queue_of(&city, &SUN).await, queue_of(&city, &QIAN).await);
    tokio::join!(
        async {
            sun.submit("/desk/next").await;
        },
        async {
            qian.submit("/desk/next").await;
        }
    );
    let mut opened = [sun.path.clone(), qian.path.clone()];
    opened.sort();
    let mut both = [page_of(&first), page_of(&second)];
    both.sort();
    assert_eq!(opened, both);
    sun.open("/desk").await.submit("/desk/next").await;
    assert_eq!(sun.path, "/desk");
    assert!(sun.text().contains("目前没有您可以认领的事项"), "{}", sun.text());
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn the_queue_speaks_english_too(pool: PgPool) {
    let city = ready(pool).await;
    let filed = files(&city).await;
    city.clerk(&SUN).await;
    let mut sun = city.browser(Lang::En);
    sun.signs_in(&SUN).await;
    sun.open("/desk?lang=en").await;
    assert!(sun.text().contains("1 working day left") && sun.text().contains("Due soon (1)"), "{}", sun.text());
    sun.open(&page_of(&filed)).await;
    assert!(sun.text().contains("Check by the subdistrict") && sun.text().contains("Food service"), "{}", sun.text());
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn the_queue_stands_in_groups_by_what_is_left_of_each_clock(pool: PgPool) {
    let city = ready(pool).await;
    city.settle_firm(&CHEN_BOOKS).await;
    let files = async |day: &str| {
        city.portal.clock().set(format!("{day}T01:00:00Z").parse().unwrap());
        file_case(&city.portal, &CHEN_BOOKS, "reopening-filing", 30).await.unwrap()
    };
    // Each has one working day. On Thursday 20 February the first is seven working days overdue, the second five.
    let forgotten = files("2020-02-10").await;
    let late = files("2020-02-12").await;
    let tomorrow = files("2020-02-20").await;
    let mine = files("2020-02-19").await;
    city.portal.clock().set("2020-02-20T02:00:00Z".parse().unwrap());
    let later = file_case(&city.portal, &LIN_FOODS, "staff-housing-subsidy", 40).await.unwrap();
    let mut sun = city.clerk(&SUN).await;
    sun.open(&page_of(&mine)).await;
    let claim = action(&sun, "/claim");
    sun.submit(&claim).await;

    sun.open("/desk").await;
    let number = |filed: &Filed| vec![filed.reference.to_string()];
    let expected = [
        ("我的".to_owned(), number(&mine)),
        ("超期5个工作日以上".to_owned(), number(&forgotten)),
        ("已超期".to_owned(), number(&late)),
        ("即将到期".to_owned(), number(&tomorrow)),
    ];
    assert_eq!(lines(&sun), expected);
    assert!(sun.text().contains("超期7个工作日") && sun.text().contains("超期5个工作日"), "{}", sun.text());
    sun.open("/desk?group=overdue").await;
    assert_eq!(lines(&sun), [expected[2].clone()]);
    sun.open("/desk?topic=staff-housing-subsidy").await;
    assert_eq!(lines(&sun), []);
    let jiang = queue_of(&city, &JIANG).await;
    assert_eq!(lines(&jiang), [("其余".to_owned(), number(&later))]);

    let found = late.reference.to_string();
    let digits: u32 = found.rsplit('-').next().unwrap().parse().unwrap();
    sun.open(&format!("/desk?number={digits}")).await;
    assert_eq!(lines(&sun), [("查到的办件".to_owned(), vec![found])]);
    // Another desk's number is nobody's business here.
    sun.open(&format!("/desk?number={}", later.reference)).await;
    assert_eq!(lines(&sun), []);
    assert!(sun.text().contains("没有编号"), "{}", sun.text());
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn several_are_claimed_at_once_each_as_far_as_it_can_be(pool: PgPool) {
    let city = ready(pool).await;
    city.settle_firm(&CHEN_BOOKS).await;
    let mut all = Vec::new();
    for _ in 0..3 {
        all.push(file_case(&city.portal, &CHEN_BOOKS, "reopening-filing", 30).await.unwrap());
    }
    let (mut sun, mut qian) = (queue_of(&city, &SUN).await, queue_of(&city, &QIAN).await);
    let chosen: Vec<String> = sun
        .html()
        .select(&Selector::parse("input[name='step']").unwrap())
        .map(|step| format!("step={}", step.attr("value").unwrap()))
        .collect();
    assert_eq!(chosen.len(), 3);
    sun.open(&format!("/desk/bulk?do=claim&{}", chosen.join("&"))).await;
    assert!(sun.text().contains("认领这3个环节"), "{}", sun.text());
    // While Sun reads what is to be confirmed, Qian takes one.
    qian.submit("/desk/next").await;

    sun.submit("/desk/bulk").await;
    assert_eq!((sun.status, sun.path.split('?').next()), (StatusCode::OK, Some("/desk/bulk/done")));
    assert_eq!(sun.text().matches("已归您办理").count(), 2, "{}", sun.text());
    assert_eq!(sun.text().matches("钱蕾已认领").count(), 1, "{}", sun.text());

    sun.open(&format!("/desk/bulk?do=release&{}", chosen.join("&"))).await.submit("/desk/bulk").await;
    assert_eq!(sun.text().matches("已回到队列").count(), 2, "{}", sun.text());
    assert_eq!(sun.text().matches("钱蕾已认领").count(), 1, "{}", sun.text());
    city.assert_replays().await;
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn a_long_queue_is_read_page_by_page_and_counted_no_further_than_anybody_reads(pool: PgPool) {
    let city = ready(pool).await;
    let filed = files(&city).await;
    sqlx::query(
        "WITH made AS (SELECT gen_random_uuid() AS matter, gen_random_uuid() AS step, n FROM generate_series(1, 120) AS n),
              laid AS (INSERT INTO matters SELECT matter, 'case', '2020-330106-9' || lpad(n::text, 5, '0'), '某企业', topic, NULL
                       FROM made, matters WHERE id = $1)
         SELECT 1",
    )
    .bind(filed.case)
    .execute(&city.pool)
    .await
    .unwrap();
    sqlx::query(
        "INSERT INTO steps (id, matter_id, position, code, desk_id, title_zh, title_en, days, after, not_by, stage, due_on,
                            due_provisional, opened_at)
         SELECT gen_random_uuid(), matters.id, 1, code, desk_id, title_zh, title_en, days, after, not_by, stage,
                due_on + (right(reference, 2)::int % 7), due_provisional, opened_at
         FROM matters, steps WHERE reference LIKE '2020-330106-9%' AND matter_id = $1 AND stage = 'open'",
    )
    .bind(filed.case)
    .execute(&city.pool)
    .await
    .unwrap();
    let mut sun = queue_of(&city, &SUN).await;
    assert!(sun.text().contains("其余 (99+)"), "{}", sun.text());
    let mut seen = Vec::new();
    loop {
        let page: Vec<String> = lines(&sun).into_iter().flat_map(|(_, numbers)| numbers).collect();
        assert!(page.len() <= 50);
        seen.extend(page);
        let next = sun
            .html()
            .select(&Selector::parse("a[rel='next']").unwrap())
            .next()
            .and_then(|link| link.attr("href").map(str::to_owned));
        match next {
            Some(next) => sun.open(&next).await,
            None => break,
        };
    }
    assert_eq!(seen.len(), 121);
    seen.sort();
    seen.dedup();
    assert_eq!(seen.len(), 121, "each once");
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn a_claim_to_a_firm_lies_in_the_same_queue(pool: PgPool) {
    let city = ready(pool).await;
    let mut chen = city.browser_of(&CHEN).await;
    chen.open("/enterprises/new").await.fill("credit_code", CHEN_BOOKS.credit_code).fill("firm_name", CHEN_BOOKS.zh);
    chen.fill("role", "owner").fill("statement", "法定代表人").submit("/enterprises").await;
    let claim = chen.path.replace("/enterprises/", "/desk/");
    let mut zheng = queue_of(&city, &ZHENG).await;
    assert!(zheng.text().contains(CHEN_BOOKS.zh) && zheng.text().contains("企业代表人确认"), "{}", zheng.text());
    zheng.submit("/desk/next").await;
    assert_eq!(zheng.path, claim);
    assert!(zheng.has("form[action$='/release']"), "{}", zheng.text());
    zheng.fill("decision", "confirm").submit(&format!("{claim}/decision")).await;
    assert!(zheng.has("form[action='/desk/next']"), "{}", zheng.text());
    zheng.open("/desk").await;
    assert!(!zheng.text().contains(CHEN_BOOKS.zh), "{}", zheng.text());
    city.assert_replays().await;
}
