//! How often a code can be tried.

use super::{PAGE, WRONG, hands_out, number, residents, verifies};
use crate::browser::Browser;
use crate::city::City;
use app::cast::{CHEN, LIN, SUN, WANG, XU, ZHAO, ZHOU};
use axum::http::StatusCode;
use chrono::TimeDelta;
use sqlx::PgPool;

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn ten_wrong_codes_close_the_door_for_an_hour(pool: PgPool) {
    let city = City::with_departments(pool).await;
    let number = number("19900101");
    let code = hands_out(&mut city.clerk(&SUN).await, &number).await;
    let mut zhou = city.browser_of(&ZHOU).await;
    for _ in 0..10 {
        assert!(verifies(&mut zhou, &number, "7K3M9-QXT0A").await.text().contains(WRONG), "{}", zhou.text());
    }
    verifies(&mut zhou, &number, &code).await;
    assert_eq!((zhou.status, residents(&city).await), (StatusCode::UNPROCESSABLE_ENTITY, 0));
    assert!(is_told_enough(&zhou), "{}", zhou.text());
    assert_eq!(zhou.value("identity_number"), Some(number.clone()), "what was typed is kept");
    city.passes(TimeDelta::hours(1));
    verifies(&mut zhou, &number, &code).await;
    assert_eq!((zhou.status, residents(&city).await), (StatusCode::OK, 1), "{}", zhou.text());
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn however_many_accounts_try_a_number_has_its_limit_and_none_alone_closes_it(pool: PgPool) {
    let city = City::with_departments(pool).await;
    let number = number("19900101");
    let code = hands_out(&mut city.clerk(&SUN).await, &number).await;
    let wrong = [("identity_number", number.as_str()), ("code", "7K3M9-QXT0A")];
    for person in [&LIN, &XU, &CHEN] {
        let mut browser = city.browser_of(person).await;
        for _ in 0..10 {
            assert_eq!(browser.post(PAGE, &wrong).await.status, StatusCode::UNPROCESSABLE_ENTITY);
            assert!(!is_told_enough(&browser), "{}", browser.text());
        }
        assert!(is_told_enough(browser.post(PAGE, &wrong).await), "{}", browser.text());
    }
    let mut zhao = city.browser_of(&ZHAO).await;
    assert!(is_told_enough(zhao.post(PAGE, &wrong).await), "{}", zhao.text());
    let mut wang = city.browser_of(&WANG).await;
    let others = super::number("19910101");
    let code_of_other = hands_out(&mut city.clerk(&SUN).await, &others).await;
    verifies(&mut wang, &others, &code_of_other).await;
    assert_eq!(residents(&city).await, 1, "other numbers go on");
    city.passes(TimeDelta::hours(1));
    let mut zhou = city.browser_of(&ZHOU).await;
    verifies(&mut zhou, &number, &code).await;
    assert_eq!(residents(&city).await, 2);
}

fn is_told_enough(browser: &Browser) -> bool {
    ["Too many tries", "尝试次数太多"].iter().any(|told| browser.text().contains(told))
}
