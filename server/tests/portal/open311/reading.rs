use super::program::{Program, each, with_posts};
use app::kernel::lang::Lang;
use axum::http::StatusCode;
use chrono::TimeDelta;
use serde_json::{Value, json};
use sqlx::PgPool;

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn the_portal_says_where_the_standard_is_spoken(pool: PgPool) {
    let city = with_posts(pool).await;
    let mut program = Program::new(&city);
    let told = program.reads("/open311/discovery.{}").await;
    assert_eq!(told["endpoints"][0]["url"], "https://portal.example/open311/v2");
    assert_eq!(told["endpoints"][0]["formats"], json!(["text/xml", "application/json"]));
    assert!(told["key_service"].as_str().unwrap().contains("https://portal.example/account/api-keys"));
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn each_category_is_a_service_with_what_is_asked_of_a_post(pool: PgPool) {
    let city = with_posts(pool).await;
    let mut program = Program::new(&city);
    let services = program.reads("/open311/v2/services.{}?jurisdiction_id=portal.example").await;
    assert_eq!(services.as_array().unwrap().len(), 9);
    let masks = services.as_array().unwrap().iter().find(|service| service["service_code"] == "masks").unwrap();
    assert_eq!(
        masks,
        &json!({
            "service_code": "masks", "service_name": "Masks and supplies",
            "description": "A department answers within 3 working days.", "metadata": true, "type": "realtime",
            "keywords": "口罩与物资, Masks and supplies, 健康与防疫, Health and prevention",
            "group": "Health and prevention",
        })
    );
    let definition = program.reads("/open311/v2/services/masks.{}").await;
    assert_eq!(each(&definition["attributes"], "code"), ["kind", "division", "title", "called"]);
    let divisions = definition["attributes"][1]["values"].as_array().unwrap();
    assert!(divisions.contains(&json!({
        "key": "330106109", "name": "三墩镇 (Sandun Town), Xihu District, Hangzhou",
    })));
    let chinese = program.reads("/open311/v2/services.{}?lang=zh").await;
    assert_eq!(each(&chinese, "service_name")[0], "商铺与餐饮");
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn a_post_is_a_request_with_its_real_clock(pool: PgPool) {
    let city = with_posts(pool).await;
    let mut program = Program::new(&city);
    let open = program.reads("/open311/v2/requests.{}?status=open").await;
    let [masks, lift] = &open.as_array().unwrap()[..] else { panic!("{open}") };
    let number = masks["service_request_id"].as_str().unwrap();
    assert_eq!(
        masks,
        &json!({
            "service_request_id": number, "status": "open", "status_notes": "Waiting for an answer",
            "service_name": "Masks and supplies", "service_code": "masks",
            "description": "早上七点以后就买不到了，上班的人很着急。能不能早高峰前补一次货？",
            "agency_responsible": masks["agency_responsible"], "service_notice": masks["service_notice"],
            "requested_datetime": "2020-02-10T07:00:00+08:00", "updated_datetime": "2020-02-10T07:00:00+08:00",
            "expected_datetime": "2020-02-13T23:59:59+08:00",
            "address": "三墩镇 (Sandun Town), Xihu District, Hangzhou", "address_id": "330106109", "zipcode": null,
            "lat": null, "long": null, "media_url": null,
            "extended_attributes": {
                "title": "三墩镇地铁站的口罩售货机经常没货", "kind": "report", "state": "waiting", "overdue": false, "lang": "zh-CN", "division": "330106109",
                "called": null, "supports": 5, "supports_verified": 0, "expected_provisional": false,
                "url": format!("https://portal.example/board/{number}"),
            },
        })
    );
    assert!(masks["agency_responsible"].as_str().unwrap().contains("Xihu"), "{masks}");
    let alone = program.reads(&format!("/open311/v2/requests/{number}.{{}}")).await;
    assert_eq!(alone[0], open[0]);
    assert_eq!((&lift["status_notes"], &lift["extended_attributes"]["overdue"]), (&json!("Overdue"), &json!(true)));
    city.passes(TimeDelta::days(10));
    let late = program.json(&format!("/open311/v2/requests/{number}.{{}}")).await;
    assert_eq!((&late[0]["status"], &late[0]["status_notes"]), (&json!("open"), &json!("Overdue")));
    let closed = program.reads("/open311/v2/requests.{}?status=closed&lang=zh-CN").await;
    assert_eq!(closed.as_array().unwrap().len(), 2);
    assert_eq!(closed[0]["status_notes"], "快递员凭绿色健康码、测温正常即可进入。我们已通知两个门岗统一执行。");
    assert_eq!(closed[0]["expected_datetime"], Value::Null);
    assert_eq!(closed[0]["description"].as_str().map(|text| &text[..9]), Some("The guard"));
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn requests_are_found_by_what_the_standard_says(pool: PgPool) {
    let city = with_posts(pool).await;
    let mut program = Program::new(&city);
    let all = program.json("/open311/v2/requests.{}").await;
    assert_eq!(each(&all, "service_code"), ["masks", "neighbourhood", "dining", "building"], "the newest first");
    let numbers = each(&all, "service_request_id");
    let both = format!("service_request_id={},{},999,x&status=nothing", numbers[2], numbers[0]);
    for (question, found) in [
        ("service_code=masks,dining", vec!["masks", "dining"]),
        ("service_code=masks&status=closed", vec![]),
        ("status=open,closed", vec!["masks", "neighbourhood", "dining", "building"]),
        // Thirty hours, nine and two before nine in the morning of 10 February.
        ("start_date=2020-02-10", vec!["masks", "neighbourhood"]),
        ("end_date=2020-02-09", vec!["dining", "building"]),
        ("status=open", vec!["masks", "building"]),
        ("start_date=2020-02-10T00:00:00%2B08:00&end_date=2020-02-10T06:59:59+08:00", vec!["neighbourhood"]),
        ("start_date=2019-02-10", vec![]),
        (&both, vec!["masks", "dining"]),
        ("service_request_id=x", vec![]),
        ("page=2&page_size=3", vec!["building"]),
        ("page=3&page_size=3", vec![]),
        ("unknown=ignored&jurisdiction_id=", vec!["masks", "neighbourhood", "dining", "building"]),
    ] {
        let found_too = program.reads(&format!("/open311/v2/requests.{{}}?{question}")).await;
        assert_eq!(each(&found_too, "service_code"), found, "{question}");
    }
    city.passes(TimeDelta::days(91));
    assert_eq!(program.json("/open311/v2/requests.{}").await, json!([]), "no older than ninety days");
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn who_follows_the_links_reads_each_post_once_even_while_others_are_written(pool: PgPool) {
    let city = with_posts(pool).await;
    let insert = async |hours: i32| {
        sqlx::query(
            "INSERT INTO posts (id, author_id, kind, category, lang, title, body, division_code, words, posted_at)
             SELECT gen_random_uuid(), author_id, kind, 'other', lang, 'Post ' || n, body, division_code, '',
                    posted_at + interval '1 hour' * $1 - interval '1 minute' * (n / 3)
             FROM (SELECT * FROM posts WHERE category = 'masks') AS one, generate_series(1, 60) AS n",
        )
        .bind(hours)
        .execute(&city.pool)
        .await
        .unwrap();
    };
    insert(0).await;
    let mut program = Program::new(&city);
    let (mut path, mut read) = ("/open311/v2/requests.json?page_size=7&service_code=other".to_owned(), Vec::new());
    loop {
        let page = program.json(&path).await;
        assert!(page.as_array().unwrap().len() <= 7);
        read.extend(each(&page, "service_request_id").into_iter().map(str::to_owned));
        insert(1).await;
        let Some(link) = program.browser.headers.get("link") else { break };
        let link = link.to_str().unwrap().strip_prefix("<https://portal.example").unwrap();
        path = link.strip_suffix(">; rel=\"next\"").unwrap().to_owned();
    }
    assert_eq!(read.len(), 60);
    read.sort();
    read.dedup();
    assert_eq!(read.len(), 60, "each once");
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn whoever_writes_a_program_reads_how_in_both_languages(pool: PgPool) {
    let city = with_posts(pool).await;
    for (lang, told) in [(Lang::En, "Waiting for an answer"), (Lang::Zh, "等待答复")] {
        let mut anybody = city.browser(lang);
        anybody.open("/board").await;
        assert!(anybody.has("a[href='/open311']"));
        anybody.open("/open311").await;
        assert_eq!(anybody.status, StatusCode::OK);
        for word in [told, "attribute[division]", "curl 'https://portal.example/open311/v2/requests.json?status=open"] {
            assert!(anybody.text().contains(word), "{word}: {}", anybody.text());
        }
        assert!(!anybody.text().contains("open311-"), "every text is there: {}", anybody.text());
    }
}
