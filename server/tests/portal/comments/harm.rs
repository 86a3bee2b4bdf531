//! Texts that mean harm.

use super::{at, counted, own, says, with_a_post};
use app::cast::{LIN, ZHOU};
use app::kernel::lang::Lang;
use axum::http::StatusCode;
use sqlx::PgPool;

const HOSTILE: &[&str] = &[
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "text <b onclick=alert(1)>bold</b>",
    "[x](javascript:alert(1))",
    "[x](data:text/html,<script>)",
    "![x](https://example.com/pixel.png)",
    "<svg/onload=alert(1)> #1 `#1`",
    "</textarea></div></main><h1>x",
    "{{7*7}} ${7*7} %s '; DROP TABLE comments; --",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "#1\"onmouseover=alert(1) x",
];

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn hostile_texts_are_texts(pool: PgPool) {
    let (city, page) = with_a_post(pool).await;
    let mut lin = city.browser_of(&LIN).await;
    let mut anybody = city.browser(Lang::En);
    for hostile in HOSTILE {
        let called: String = hostile.chars().take(20).collect();
        lin.open(&page).await.fill("called", &called).fill("comment", hostile);
        lin.submit(&format!("{page}/comments")).await;
        let comment = super::anchor(&lin);
        let own = own(&page, &comment);
        for path in [
            page.clone(),
            format!("{own}/editions"),
            own.clone(),
            format!("{own}/withdrawal"),
            format!("{page}/comments/new?to={}", comment.trim_start_matches("#comment-")),
        ] {
            let is_public = path == page || path.ends_with("/editions");
            let browser = if is_public { &mut anybody } else { &mut lin };
            browser.open(&path).await;
            assert_eq!(browser.status, StatusCode::OK, "{hostile} on {path}");
            assert!(!browser.has("main script, main img, main svg, main b"), "{hostile} on {path}");
            assert_eq!(browser.html().select(&super::selector("main h1")).count(), 1, "{hostile} on {path}");
            assert!(!browser.has("main [onerror], main [onclick], main [onload], main [onmouseover]"), "{hostile}");
            assert!(!browser.has("main a[href^='javascript'], main a[href^='data']"), "{hostile} on {path}");
        }
        lin.open(&own).await;
        assert_eq!(lin.text_of("textarea").as_deref(), Some(*hostile), "it is given back as it was typed");
    }
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn what_hides_piles_up_or_never_ends_is_refused_and_kept(pool: PgPool) {
    let (city, page) = with_a_post(pool).await;
    let mut zhou = city.browser_of(&ZHOU).await;
    let action = format!("{page}/comments");
    let long = "长".repeat(1001);
    for (text, told) in [
        ("right\u{202e}left", "signs in it that nobody sees"),
        ("no\u{200b}width", "signs in it that nobody sees"),
        ("z\u{334}\u{335}\u{336}\u{337}a", "marks piled on each other"),
        (long.as_str(), "At most 1000 characters: take out 1"),
        ("…", "Write your comment in words"),
    ] {
        zhou.open(&page).await.fill("comment", text).submit(&action).await;
        assert_eq!(zhou.status, StatusCode::UNPROCESSABLE_ENTITY, "{text:?}");
        assert!(zhou.text().contains(told), "{told}: {}", zhou.text());
        assert!(zhou.text_of("title").unwrap().starts_with("Error:"));
        assert_eq!(zhou.text_of("textarea[name=comment]").as_deref(), Some(text), "it is kept");
    }
    zhou.open(&page).await.fill("comment", "Fine.").fill("called", "x\u{202e}y").submit(&action).await;
    assert_eq!(zhou.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(zhou.value("called").as_deref(), Some("x\u{202e}y"), "it is kept");
    assert_eq!(counted(&city).await, 0, "nothing is stored half");
    says(&mut zhou, &page, &"长".repeat(1000)).await;
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn nothing_is_nested_for_ever(pool: PgPool) {
    let (city, page) = with_a_post(pool).await;
    let mut zhou = city.browser_of(&ZHOU).await;
    for deep in [">".repeat(990), "- ".repeat(490), "[".repeat(990), "**a".repeat(330), "`".repeat(990)] {
        let comment = says(&mut zhou, &page, &format!("{deep} x")).await;
        let text = at(&comment, ".comment__text");
        assert!(!zhou.has(&format!("{text} blockquote blockquote blockquote blockquote")), "{deep}");
        assert!(!zhou.has(&format!("{text} ul ul ul ul")), "{deep}");
    }
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn addresses_and_forms_that_no_page_has_are_told_so(pool: PgPool) {
    let (city, page) = with_a_post(pool).await;
    let mut zhou = city.browser_of(&ZHOU).await;
    let comment = own(&page, &says(&mut zhou, &page, "Here.").await);
    let nobody = "018f0000-0000-7000-8000-000000000000";
    for path in [
        format!("{page}/comments/new?to={nobody}"),
        format!("{page}/comments/new?to=x"),
        format!("{page}/comments/{nobody}"),
        format!("{page}/comments/{nobody}/editions"),
        format!("{page}/comments/{nobody}/withdrawal"),
        format!("{page}/comments/x"),
        "/board/999/comments".to_owned(),
        "/board/999/comments/new".to_owned(),
        comment.replacen(&page, "/board/999", 1) + "/editions",
    ] {
        zhou.open(&path).await;
        assert_eq!(zhou.status, StatusCode::NOT_FOUND, "{path}: {}", zhou.text());
    }
    for from in ["x", "1.2", nobody, "%E2%80%AE", &format!("{nobody}.{nobody}")] {
        zhou.open(&format!("{page}/comments?from={from}")).await;
        assert_eq!(zhou.status, StatusCode::OK, "{from}: {}", zhou.text());
    }
    let key = zhou.open(&page).await.value("key").unwrap();
    let form =
        |to: &'static str| [("key", key.clone()), ("to", to.into()), ("comment", "x".into()), ("called", "".into())];
    for (path, to, status) in [
        (format!("{page}/comments"), nobody, StatusCode::NOT_FOUND),
        (format!("{page}/comments"), "x", StatusCode::BAD_REQUEST),
        ("/board/999/comments".to_owned(), nobody, StatusCode::NOT_FOUND),
    ] {
        let fields = form(to);
        let fields: Vec<_> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
        zhou.post(&path, &fields).await;
        let lost = status == StatusCode::BAD_REQUEST && zhou.status == StatusCode::NOT_FOUND;
        assert!(zhou.status == status || lost, "{path} {to}: {} {}", zhou.status, zhou.text());
    }
    assert_eq!(counted(&city).await, 1);
}
