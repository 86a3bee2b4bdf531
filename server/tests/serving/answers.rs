use crate::line::{Line, get, get_with, own_form_head, post, post_with};
use crate::server::{ORIGIN, Server};
use sqlx::PgPool;

#[sqlx::test(migrations = false)]
#[ignore = "needs a database"]
async fn a_form_that_is_too_large_gets_a_page_that_says_so(pool: PgPool) {
    let server = Server::start(&pool).await;
    // The second is still being sent when it is known to be too large.
    for size in [300 * 1024, 20 * 1024 * 1024] {
        let mut line = Line::open(server.pages).await;
        let head =
            own_form_head("/sign-up", size).replace("Origin", "Accept-Language: en\r\nConnection: close\r\nOrigin");
        line.send(head).await;
        line.send(vec![b'a'; size]).await;
        let answer = line.answer().await;
        assert_eq!(answer.status, 413);
        assert!(answer.body.contains("too large") && answer.body.contains("</html>"), "{}", answer.body);
    }
}

#[sqlx::test(migrations = false)]
#[ignore = "needs a database"]
async fn a_form_from_another_site_is_refused_and_nothing_is_done(pool: PgPool) {
    let server = Server::start(&pool).await;
    let newcomer = [("name", "林悦"), ("email", "lin.yue@example.com"), ("password", "willows over the lake")];
    for from in ["Origin: https://evil.example\r\n", "Origin: null\r\n", "Sec-Fetch-Site: cross-site\r\n", ""] {
        let headers = format!("Host: portal.example\r\n{from}");
        let answer = post_with(server.pages, "/sign-up", &newcomer, &headers).await;
        assert_eq!(answer.status, 403, "{from}");
        assert!(answer.body.contains(ORIGIN), "it says where to go: {}", answer.body);
        let number = answer.header("x-request-id").expect("a number");
        assert!(answer.body.contains(number), "and by which number the log has it: {}", answer.body);
    }
    let people = sqlx::query_scalar::<_, i64>("SELECT count(*) FROM people").fetch_one(&pool).await.unwrap();
    assert_eq!(people, 0);
}

/// RFC 8058: a mail programme sends it, from nowhere.
#[sqlx::test(migrations = false)]
#[ignore = "needs a database"]
async fn a_wish_for_no_more_mails_is_taken_from_anywhere(pool: PgPool) {
    let server = Server::start(&pool).await;
    let wish = [("List-Unsubscribe", "One-Click")];
    let answer = post_with(server.pages, "/unsubscribe/00", &wish, "Host: portal.example\r\n").await;
    assert_eq!(answer.status, 404, "let in, and found to be none of ours: {}", answer.body);
    for elsewhere in ["/unsubscribe", "/unsubscribe/00/x", "/account/following"] {
        let answer = post_with(server.pages, elsewhere, &wish, "Host: portal.example\r\n").await;
        assert_eq!(answer.status, 403, "{elsewhere}");
    }
}

#[sqlx::test(migrations = false)]
#[ignore = "needs a database"]
async fn a_letters_link_leads_to_the_portal_whatever_the_request_called_it(pool: PgPool) {
    let server = Server::start(&pool).await;
    let newcomer = [("name", "林悦"), ("email", "lin.yue@example.com"), ("password", "willows over the lake")];
    let headers = format!("Host: evil.example\r\nX-Forwarded-Host: evil.example\r\nOrigin: {ORIGIN}\r\n");
    assert_eq!(post_with(server.pages, "/sign-up", &newcomer, &headers).await.status, 303);
    // Undone: quoted-printable breaks lines.
    let mail = server.mail().await.replace("=\r\n", "");
    assert!(mail.contains(&format!("{ORIGIN}/confirm/")), "{mail}");
    assert!(!mail.contains("evil.example"), "{mail}");
}

#[sqlx::test(migrations = false)]
#[ignore = "needs a database"]
async fn a_browser_is_told_what_it_may_do_with_a_page(pool: PgPool) {
    let server = Server::start(&pool).await;
    let newcomer = [("name", "林悦"), ("email", "lin.yue@example.com"), ("password", "willows over the lake")];
    assert_eq!(post(server.pages, "/sign-up", &newcomer).await.status, 303);
    let signed_in = post(server.pages, "/sign-in", &newcomer[1..]).await;
    let cookie = signed_in.header("set-cookie").expect("a session").split(';').next().unwrap().to_owned();
    for word in ["__Host-seamless=", "HttpOnly", "Secure", "SameSite=Lax", "Path=/"] {
        assert!(signed_in.header("set-cookie").unwrap().contains(word), "{signed_in:?}");
    }

    let private = get_with(server.pages, "/account", &format!("Cookie: {cookie}\r\n")).await;
    let public = get(server.pages, "/").await;
    let lost = get(server.pages, "/no-such-page").await;
    assert_eq!((private.status, public.status, lost.status), (200, 200, 404));
    assert_eq!(private.header("cache-control"), Some("no-store"));
    for page in [&private, &public, &lost] {
        let policy = page.header("content-security-policy").expect("a policy");
        for part in ["default-src 'none'", "script-src 'self'", "frame-ancestors 'none'", "form-action 'self'"] {
            assert!(policy.contains(part), "{policy}");
        }
        assert!(!policy.contains("unsafe"), "{policy}");
        assert_eq!(page.header("x-content-type-options"), Some("nosniff"));
        assert_eq!(page.header("referrer-policy"), Some("same-origin"));
        assert_eq!(page.header("strict-transport-security"), Some("max-age=31536000"));
        assert!(!page.body.contains("<style") && !page.body.contains(" style="), "no inline style");
        assert!(!page.body.replace("<script type=\"module\" src=", "").contains("<script"), "no inline script");
    }
}

#[sqlx::test(migrations = false)]
#[ignore = "needs a database"]
async fn a_program_is_heard_from_everywhere_and_asked_for_its_key(pool: PgPool) {
    let server = Server::start(&pool).await;
    for from in ["", "Origin: https://map.example\r\n", "Sec-Fetch-Site: cross-site\r\n"] {
        let headers = format!("Host: portal.example\r\n{from}");
        let answer = post_with(server.pages, "/open311/v2/requests.json", &[("api_key", "x")], &headers).await;
        assert_eq!(answer.status, 403, "{from}");
        assert!(answer.body.starts_with("[{\"code\":403,"), "{}", answer.body);
    }
}
