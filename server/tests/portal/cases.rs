//! Lin files for her firm: from the draft to the receipt, with all that goes wrong on the way.

use crate::city::City;
use crate::filing::files_reopening;
use app::cast::{LIN, LIN_FOODS};
use sqlx::PgPool;

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn lin_files_for_320_staff_and_gets_a_receipt_with_number_and_date(pool: PgPool) {
    let city = City::with_services(pool).await;
    city.settle_firm(&LIN_FOODS).await;
    let mut lin = city.browser_of(&LIN).await;
    let case = files_reopening(&mut lin, &LIN_FOODS).await;
    let receipt = lin.text();
    // Monday 10 February: one day for the subdistrict, two for the departments beside each other, one for the city.
    assert!(receipt.contains(&case.number) && receipt.contains("2020年2月14日(周五)"), "{receipt}");
    assert!(receipt.contains("古荡街道"), "{receipt}");
    lin.open(&case.path).await;
    assert!(lin.text().contains("正在办理，2020年2月11日(周二)前答复"), "{}", lin.text());
    let mail = city.last_mail().await;
    assert_eq!(mail.link(), case.path);
    assert!(mail.text.contains(&case.number) && mail.text.contains("2020年2月14日"), "{mail:?}");
}
