//! Numbers that people write about themselves without thinking of who reads them.

use super::{about_masks, with_posts};
use app::cast::{LIN, ZHOU};
use app::kernel::lang::Lang;
use axum::http::StatusCode;
use sqlx::PgPool;

const MINE: &str = "call me: １３８　０００0　0000, card 6222 0200 0000 0000 018, id 33010619900307009x";
const MASKED: &str = "call me: １３８　••••　••••, card 622• •••• •••• •••• •••, id 330•••••••••••••••";

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn numbers_are_pointed_out_at_the_check_and_masked_unless_zhou_keeps_them(pool: PgPool) {
    let city = with_posts(pool).await;
    let mut zhou = city.browser_of(&ZHOU).await;
    zhou.open("/board/new").await.fill("called", "Zhou 139-0000-0000").fill("address", "Shop, 0571-88888888");
    about_masks(&mut zhou, "Masks sold out", MINE).submit("/board/new").await;
    assert_eq!(zhou.status, StatusCode::OK);
    assert!(zhou.text().contains(MASKED), "{}", zhou.text());
    for told in [
        "１３８　０００0　0000 (looks like a telephone number)",
        "6222 0200 0000 0000 018 (looks like a bank card)",
        "33010619900307009x (looks like an identity number)",
        "139-0000-0000 (looks like a telephone number)",
        "0571-88888888 (looks like a telephone number)",
    ] {
        assert!(zhou.text().contains(told), "{told}: {}", zhou.text());
    }
    // The shop's telephone is everybody's; a number added after the look is not kept by that.
    zhou.fill("keep", "057188888888").fill("title", "Masks sold out, 13700000000").submit("/board").await;
    assert_eq!(zhou.status, StatusCode::OK, "{}", zhou.text());
    let page = zhou.path.clone();
    let mut anybody = city.browser(Lang::En);
    anybody.open(&page).await;
    assert_eq!(anybody.text_of("h1").as_deref(), Some("Masks sold out, 137••••••••"));
    for shown in [MASKED, "Shop, 0571-88888888", "Zhou 139-••••-••••"] {
        assert!(anybody.text().contains(shown), "{shown}: {}", anybody.text());
    }
    let stored: String = sqlx::query_scalar(
        "SELECT row(posts)::text || row(m)::text FROM posts JOIN matters m USING (id) WHERE posts.title LIKE 'Masks sold%'",
    )
    .fetch_one(&city.pool)
    .await
    .unwrap();
    for secret in ["6222 0200", "33010619900307", "13700000000", "139-0000"] {
        assert!(!stored.contains(secret), "{secret} is kept: {stored}");
    }
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn what_is_kept_is_remembered_when_the_post_is_refused_and_checked_again(pool: PgPool) {
    let city = with_posts(pool).await;
    let mut lin = city.browser_of(&LIN).await;
    lin.open("/board/new").await;
    about_masks(&mut lin, "口罩", "店里电话13800000000，我的电话13900000000").submit("/board/new").await;
    assert!(!lin.has("input[name=keep][checked]"), "masked by default");
    lin.fill("keep", "13800000000").fill("body", "").submit("/board").await;
    assert_eq!(lin.status, StatusCode::UNPROCESSABLE_ENTITY);
    lin.fill("body", "店里电话13800000000，我的电话13900000000").submit("/board/new").await;
    assert_eq!(lin.status, StatusCode::OK);
    assert!(lin.has("input[name=keep][value='13800000000'][checked]"), "{}", lin.text());
    assert!(!lin.has("input[name=keep][value='13900000000'][checked]"), "{}", lin.text());
    lin.submit("/board").await;
    assert!(lin.text().contains("店里电话13800000000，我的电话139••••••••"), "{}", lin.text());
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn who_posts_without_the_check_is_masked_alike(pool: PgPool) {
    let city = with_posts(pool).await;
    let mut lin = city.browser_of(&LIN).await;
    lin.open("/board/new").await;
    about_masks(&mut lin, "口罩", "13800000000").retarget("action=\"/board/new\"", "action=\"/board\"");
    lin.submit("/board").await;
    assert!(lin.path.starts_with("/board/") && lin.text().contains("138••••••••"), "{}", lin.text());
    lin.open("/board/new").await;
    about_masks(&mut lin, "价格", "涨到13800000000元，请打12345，办件2026-330106-000123").submit("/board/new").await;
    assert!(!lin.has("input[name=keep]"), "nothing is masked that is nobody's own: {}", lin.text());
    assert!(lin.text_of(".post__preview").unwrap().contains("13800000000元"), "{}", lin.text());
    for unknown in [[("keep", "1"), ("evil", "1")].as_slice(), &[("title", "only")]] {
        lin.post("/board", unknown).await;
        assert_eq!(lin.status, StatusCode::BAD_REQUEST, "{}", lin.text());
    }
}
