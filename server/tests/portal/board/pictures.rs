//! What a post shows: drawn anew, told of by its author alone, and only while nobody has answered.

use super::{in_the_queue, selector, with_posts, writes_to_gudang};
use crate::browser::Browser;
use app::cast::{LIN, SUN, ZHOU};
use app::kernel::lang::Lang;
use axum::http::StatusCode;
use chrono::TimeDelta;
use image::{DynamicImage, ImageFormat, Rgb, RgbImage};
use sqlx::PgPool;
use std::io::Cursor;

/// As a telephone makes them, but for its size.
pub fn photograph(width: u32, height: u32) -> Vec<u8> {
    encoded(width, height, ImageFormat::Png)
}

fn encoded(width: u32, height: u32, format: ImageFormat) -> Vec<u8> {
    let picture = RgbImage::from_fn(width, height, |x, y| Rgb([(x % 256) as u8, (y % 256) as u8, 120]));
    let mut bytes = Cursor::new(Vec::new());
    DynamicImage::from(picture).write_to(&mut bytes, format).unwrap();
    bytes.into_inner()
}

/// With a place in it, as telephones note it.
fn with_a_place(jpeg: &[u8]) -> Vec<u8> {
    let tiff = b"Exif\0\0MM\0\x2a\0\0\0\x08\0\x01\x88\x25\0\x04\0\0\0\x01\0\0\0\x1a\0\0\0\0\0\x01\0\x1c\0\x07\0\0\0\x08\0\0\0\x2c\0\0\0\0HANGZHOU";
    let length = u16::try_from(tiff.len() + 2).unwrap().to_be_bytes();
    [&jpeg[..2], &[0xff, 0xe1], &length, tiff, &jpeg[2..]].concat()
}

async fn adds(browser: &mut Browser, page: &str, content: &[u8]) {
    let pictures = format!("{page}/pictures");
    browser.open(&pictures).await.upload(&pictures, "file", "a.jpg", content).await;
}

fn holds(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).any(|window| window == part)
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn zhou_shows_the_gate_and_nobody_learns_where_he_stood(pool: PgPool) {
    let city = with_posts(pool).await;
    let mut zhou = city.browser_of(&ZHOU).await;
    let page = writes_to_gudang(&mut zhou).await;
    let pictures = zhou.href("a[href$='/pictures']").expect("a way to his pictures");
    assert_eq!(pictures, format!("{page}/pictures"));
    let photograph = with_a_place(&encoded(2000, 1000, ImageFormat::Jpeg));
    assert!(holds(&photograph, b"HANGZHOU"));
    zhou.open(&pictures).await.fill("description", "The <north> gate, 13800000000");
    zhou.upload(&pictures, "file", "gate.jpg", &photograph).await;
    assert_eq!((zhou.status, zhou.path.as_str()), (StatusCode::OK, pictures.as_str()), "{}", zhou.text());

    let mut anybody = city.browser(Lang::En);
    anybody.open(&page).await;
    let html = anybody.html();
    let image = html.select(&selector(".pictures img")).next().expect("a picture");
    assert_eq!(image.attr("alt"), Some("The <north> gate, 138••••••••"));
    assert_eq!((image.attr("width"), image.attr("height")), (Some("400"), Some("200")));
    assert_eq!((image.attr("loading"), image.attr("lang")), (Some("lazy"), Some("zh-CN")));
    let (small, large) = (image.attr("src").unwrap().to_owned(), anybody.href(".pictures a").unwrap());
    assert!(large.starts_with(&pictures) && large.ends_with(".jpg"), "{large}");
    for (path, width, height) in [(small.as_str(), 400, 200), (large.as_str(), 1600, 800)] {
        anybody.open(path).await;
        assert_eq!(anybody.status, StatusCode::OK, "{path}");
        let header = |name: &str| anybody.headers[name].to_str().unwrap();
        assert_eq!(header("content-type"), "image/jpeg");
        assert_eq!(header("x-content-type-options"), "nosniff");
        assert_eq!(header("cache-control"), "private, max-age=3600");
        assert_eq!(header("content-security-policy"), "default-src 'none'; sandbox");
        assert_eq!(header("content-length"), anybody.body.len().to_string());
        assert!(!holds(&anybody.body, b"HANGZHOU") && !holds(&anybody.body, b"Exif"), "{path}");
        let drawn = image::load_from_memory(&anybody.body).unwrap();
        assert_eq!((drawn.width(), drawn.height()), (width, height));
    }
    anybody.open("/board").await;
    assert!(anybody.has(&format!("li.post img[alt=''][src='{small}']")), "in the list: {}", anybody.text());
    // Under another post's number it is nobody's.
    anybody.open(&large.replace(&page, "/board/1")).await;
    assert_eq!(anybody.status, StatusCode::NOT_FOUND);
    for wrong in ["/pictures/x.jpg", "/pictures/x/thumbnail", "/pictures/..%2f..%2fserver.key"] {
        anybody.open(&format!("{page}{wrong}")).await;
        assert_eq!(anybody.status, StatusCode::NOT_FOUND, "{wrong}");
    }
    let mut sun = city.clerk(&SUN).await;
    sun.open(&format!("/desk?number={}", page.rsplit('/').next().unwrap())).await;
    let desk = in_the_queue(&sun);
    assert!(sun.open(&desk).await.has(".pictures img"), "the clerk sees it: {}", sun.text());
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn what_is_no_picture_or_a_bomb_is_told_on_the_page_and_what_was_said_of_it_is_kept(pool: PgPool) {
    let city = with_posts(pool).await;
    let mut zhou = city.browser_of(&ZHOU).await;
    let page = writes_to_gudang(&mut zhou).await;
    let pictures = format!("{page}/pictures");
    let bomb = encoded(20_001, 1, ImageFormat::Png);
    let cut = &photograph(300, 300)[..200];
    let large = vec![0xff; 10 * 1024 * 1024 + 1];
    let largest = vec![0xff; 41 * 1024 * 1024];
    for (content, told) in [
        (b"".as_slice(), "Choose a picture first"),
        (b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>", "no still picture"),
        (b"GIF89a<script>alert(1)</script>", "no still picture"),
        (b"%PDF-1.7 and more", "no still picture"),
        (cut, "no still picture"),
        (&bomb, "too many pixels"),
        (&large, "larger than 10 MB"),
    ] {
        zhou.open(&pictures).await.fill("description", "the gate").upload(&pictures, "file", "a.png", content).await;
        assert_eq!(zhou.status, StatusCode::UNPROCESSABLE_ENTITY, "{told}: {}", zhou.text());
        assert!(zhou.text_of("#file-error").unwrap().contains(told), "{told}: {}", zhou.text());
        assert_eq!(zhou.value("description").as_deref(), Some("the gate"), "{told}");
        assert!(zhou.text_of("title").unwrap().starts_with("Error:"), "{told}");
    }
    zhou.open(&pictures).await.upload(&pictures, "file", "a.png", &largest).await;
    assert_eq!(zhou.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", zhou.text());
    zhou.open(&pictures).await.fill("description", &"长".repeat(121));
    zhou.upload(&pictures, "file", "a.png", &photograph(9, 9)).await;
    assert!(zhou.text_of("#description-error").is_some(), "{}", zhou.text());
    zhou.open(&pictures).await.fill("description", "代 开 发 票");
    zhou.upload(&pictures, "file", "a.png", &photograph(9, 9)).await;
    let told = zhou.text_of("#description-error").expect("a listed word");
    assert!(told.contains("a word that is not taken here"), "{told}");
    let kept: i64 = sqlx::query_scalar("SELECT count(*) FROM pictures").fetch_one(&city.pool).await.unwrap();
    assert_eq!(kept, 0, "nothing is stored half");
    // A picture and something else at once is a picture and nothing else.
    let polyglot = [photograph(30, 20), b"<script>alert(1)</script>".to_vec()].concat();
    adds(&mut zhou, &page, &polyglot).await;
    let large = zhou.open(&page).await.href(".pictures a").unwrap();
    assert!(!holds(&zhou.open(&large).await.body, b"<script>"));
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn five_are_enough_and_each_is_taken_out_alone(pool: PgPool) {
    let city = with_posts(pool).await;
    let mut zhou = city.browser_of(&ZHOU).await;
    let page = writes_to_gudang(&mut zhou).await;
    let pictures = format!("{page}/pictures");
    zhou.open(&pictures).await;
    let mut sixth = zhou.clone();
    sixth.open(&pictures).await;
    let twice = zhou.form_with_file(&pictures, "file", "a.png", &photograph(21, 21));
    for _ in 0..2 {
        assert_eq!(zhou.visit(&twice).await.status, StatusCode::SEE_OTHER, "sent twice, answered twice the same");
    }
    let sent =
        futures::future::join_all(
            (0..7).map(|n| {
                let (mut tab, pictures) = (zhou.clone(), pictures.clone());
                async move {
                    tab.open(&pictures).await.upload(&pictures, "file", "a.png", &photograph(30 + n, 20)).await.status
                }
            }),
        );
    let refused = sent.await.into_iter().filter(|status| *status == StatusCode::UNPROCESSABLE_ENTITY).count();
    assert_eq!(refused, 3, "of eight, five stand");
    zhou.open(&pictures).await;
    assert_eq!(zhou.html().select(&selector(".pictures img")).count(), 5);
    assert!(!zhou.has("input[type=file]"), "nobody is asked for a sixth: {}", zhou.text());
    sixth.upload(&pictures, "file", "a.png", &photograph(9, 9)).await;
    assert_eq!(sixth.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(sixth.text().contains("A post has 5 pictures at most"), "{}", sixth.text());

    assert_eq!(zhou.visit(&twice).await.status, StatusCode::SEE_OTHER, "also when there is no room any more");
    zhou.open(&pictures).await;
    let first = zhou.action("form[action$='/removal']").unwrap();
    let shown = zhou.html().select(&selector(".pictures img")).next().unwrap().attr("src").unwrap().to_owned();
    let form = zhou.form(&first);
    for _ in 0..2 {
        assert_eq!(zhou.visit(&form).await.status, StatusCode::SEE_OTHER);
    }
    zhou.open(&pictures).await;
    assert_eq!(zhou.html().select(&selector(".pictures img")).count(), 4);
    assert_eq!(zhou.open(&shown).await.status, StatusCode::NOT_FOUND, "it is gone for everybody");
    adds(&mut zhou, &page, &photograph(9, 9)).await;
    assert_eq!(zhou.html().select(&selector(".pictures img")).count(), 5, "there is room again");
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn nobody_else_adds_or_takes_out_and_nobody_after_the_first_day_or_the_answer(pool: PgPool) {
    let city = with_posts(pool).await;
    let mut zhou = city.browser_of(&ZHOU).await;
    let page = writes_to_gudang(&mut zhou).await;
    let pictures = format!("{page}/pictures");
    adds(&mut zhou, &page, &photograph(20, 20)).await;
    let removal = zhou.action("form[action$='/removal']").unwrap();
    let (adding, removing) = (zhou.form_with_file(&pictures, "file", "a.png", &photograph(9, 9)), zhou.form(&removal));
    let mut lin = city.browser_of(&LIN).await;
    assert!(!lin.open(&page).await.has("a[href$='/pictures']"));
    for sent in [&adding, &removing] {
        assert_eq!(lin.visit(sent).await.status, StatusCode::NOT_FOUND, "it is Zhou's");
    }
    assert_eq!(lin.open(&pictures).await.status, StatusCode::NOT_FOUND);
    let mut anybody = city.browser(Lang::En);
    assert_eq!(anybody.visit(&removing).await.status, StatusCode::SEE_OTHER, "to sign in first");

    let mut sun = city.clerk(&SUN).await;
    sun.open(&format!("/desk?number={}", page.rsplit('/').next().unwrap())).await;
    let desk = in_the_queue(&sun);
    sun.open(&desk).await.fill("status", "answered").fill("zh", "可以。").fill("en", "Yes.");
    sun.submit(&format!("{desk}/replies")).await;
    for sent in [&adding, &removing] {
        zhou.visit(sent).await;
        assert_eq!(zhou.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", zhou.text());
        assert!(zhou.text().contains("Your post is answered"), "{}", zhou.text());
    }
    let second = writes_to_gudang(&mut zhou).await;
    zhou.open(&format!("{second}/pictures")).await;
    city.passes(TimeDelta::hours(24));
    let mut zhou = city.browser_of(&ZHOU).await;
    zhou.open(&format!("{second}/pictures")).await;
    assert!(zhou.text().contains("first day") && !zhou.has("input[type=file]"), "{}", zhou.text());
    assert!(!zhou.open(&second).await.has("a[href$='/pictures']"));
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn at_night_the_bytes_that_no_post_shows_are_swept_up(pool: PgPool) {
    let city = with_posts(pool).await;
    let mut zhou = city.browser_of(&ZHOU).await;
    let page = writes_to_gudang(&mut zhou).await;
    for width in [20, 30] {
        adds(&mut zhou, &page, &photograph(width, 20)).await;
    }
    let removal = zhou.action("form[action$='/removal']").unwrap();
    zhou.submit(&removal).await;
    let lie = async || {
        use futures::TryStreamExt;
        city.portal.files().list(Some(&"pictures".into())).try_collect::<Vec<_>>().await.unwrap().len()
    };
    city.drain().await;
    assert_eq!(lie().await, 4, "what was put there just now is left alone");
    // Bytes know the real time, the city's clock is set.
    let ahead = chrono::TimeDelta::days(4000);
    city.passes(ahead);
    city.drain().await;
    assert_eq!(lie().await, 2);
    let mut anybody = city.browser(Lang::En);
    let small = anybody
        .open(&page)
        .await
        .html()
        .select(&selector(".pictures img"))
        .next()
        .unwrap()
        .attr("src")
        .unwrap()
        .to_owned();
    assert_eq!(anybody.open(&small).await.status, StatusCode::OK, "what is shown stays");
}
