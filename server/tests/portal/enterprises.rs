use crate::browser::Browser;
use crate::city::City;
use app::cast::{CHEN, Firm, JIANG, LIN, LIN_FOODS, XU, ZHAO, ZHENG};
use app::kernel::lang::Lang;
use axum::http::StatusCode;
use sqlx::PgPool;

const PHONE: &str = "13800000000";

pub async fn claim(browser: &mut Browser, firm: &Firm) {
    browser.open("/enterprises/new").await;
    browser.fill("credit_code", firm.credit_code).fill("firm_name", firm.zh).fill("role", "owner");
    browser.fill("statement", "法定代表人").submit("/enterprises").await;
    assert!(browser.path.starts_with("/enterprises/claims/"), "{}: {}", browser.path, browser.text());
}

/// The address of the firm that the claim's page leads to.
pub fn firm_path(browser: &Browser) -> String {
    let html = browser.html();
    let link = html.select(&scraper::Selector::parse("a.govuk-button--start").unwrap()).next();
    link.and_then(|link| link.attr("href")).expect("a link to the firm").to_owned()
}

/// The page of the same claim at the desk.
pub fn desk_path(claim: &str) -> String {
    claim.replace("/enterprises/claims/", "/desk/claims/")
}

pub async fn add_premises(browser: &mut Browser, firm_path: &str) {
    browser.open(&format!("{firm_path}/premises/new")).await;
    browser.fill("name", "总店").fill("division", LIN_FOODS.division).fill("address", LIN_FOODS.address);
    browser.fill("contact_name", "林悦").fill("contact_phone", PHONE);
    browser.submit(&format!("{firm_path}/premises")).await;
    assert_eq!((browser.status, browser.path.as_str()), (StatusCode::OK, firm_path), "{}", browser.text());
}

async fn set_account(browser: &mut Browser, firm_path: &str, account: &str) {
    let page = format!("{firm_path}/bank-account");
    browser.open(&page).await.fill("bank", LIN_FOODS.bank).fill("account", account).submit(&page).await;
    assert_eq!((browser.status, browser.path.as_str()), (StatusCode::OK, firm_path), "{}", browser.text());
}

pub async fn decide(clerk: &mut Browser, claim: &str, decision: &str, reason: &str) {
    let page = desk_path(claim);
    clerk.open(&page).await.fill("decision", decision).fill("reason", reason);
    clerk.submit(&format!("{page}/decision")).await;
    assert_eq!((clerk.status, clerk.path.as_str()), (StatusCode::OK, page.as_str()), "{}", clerk.text());
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn lin_claims_her_firm_and_zheng_confirms_it(pool: PgPool) {
    let city = City::with_departments(pool).await;
    let mut lin = city.browser_of(&LIN).await;
    lin.open("/enterprises").await;
    assert!(lin.text().contains("您还没有代表任何企业"));

    claim(&mut lin, &LIN_FOODS).await;
    let made = lin.path.clone();
    // Monday 10 February: two working days.
    assert!(lin.text().contains("2020年2月12日(周三)"), "{}", lin.text());
    assert!(lin.text().contains("西湖区市场监督管理局"), "{}", lin.text());
    let firm = firm_path(&lin);
    lin.open(&firm).await;
    assert!(lin.text().contains("在此之前不发批准书"), "{}", lin.text());

    let mut zheng = city.clerk(&ZHENG).await;
    zheng.open(&desk_path(&made)).await;
    assert!(zheng.text().contains(LIN.email) && zheng.text().contains("法定代表人"), "{}", zheng.text());
    decide(&mut zheng, &made, "confirm", "").await;
    assert!(zheng.text().contains("该申请已确认"), "{}", zheng.text());

    lin.open(&firm).await;
    assert!(lin.text().contains("您已被确认可以代表该企业"), "{}", lin.text());
    let mail = city.last_mail().await;
    assert_eq!((mail.to.as_str(), mail.link()), (LIN.email, firm.as_str()));
    assert!(mail.subject.contains(LIN_FOODS.zh), "{mail:?}");
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn a_wrong_credit_code_is_told_at_its_field_and_no_answer_is_lost(pool: PgPool) {
    let city = City::with_departments(pool).await;
    let mut xu = city.browser_of(&XU).await;
    xu.open("/enterprises/new").await.fill("credit_code", "91330106FAKE000134").fill("firm_name", "Yuewei");
    xu.fill("statement", "I file for Lin").submit("/enterprises").await;
    assert_eq!(xu.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(xu.text_of("#credit_code-error").unwrap().contains("Check the last character"));
    assert!(xu.text_of("#role-error").is_some());
    assert_eq!(xu.value("statement").unwrap().trim(), "I file for Lin");
    assert!(xu.text_of("title").unwrap().starts_with("Error:"));

    xu.fill("credit_code", LIN_FOODS.credit_code).fill("role", "delegate").submit("/enterprises").await;
    assert!(xu.path.starts_with("/enterprises/claims/"), "{}", xu.text());
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn a_second_claimant_waits_and_sees_nothing_of_the_firm(pool: PgPool) {
    let city = City::with_departments(pool).await;
    let mut lin = city.browser_of(&LIN).await;
    claim(&mut lin, &LIN_FOODS).await;
    let (lins_claim, firm) = (lin.path.clone(), firm_path(&lin));
    add_premises(&mut lin, &firm).await;
    let premises = premises_path(&lin);
    set_account(&mut lin, &firm, LIN_FOODS.account).await;

    let mut chen = city.browser_of(&CHEN).await;
    claim(&mut chen, &LIN_FOODS).await;
    let chens_claim = chen.path.clone();
    assert!(chen.text().contains("请您等待") && chen.text().contains("2020年2月12日"), "{}", chen.text());
    assert!(!chen.has("a.govuk-button--start"), "there is nothing to open yet");
    let pages = ["", "/premises/new", "/bank-account", "/looks"].map(|page| format!("{firm}{page}"));
    for page in pages.iter().chain([&premises, &lins_claim]) {
        chen.open(page).await;
        assert_eq!(chen.status, StatusCode::NOT_FOUND, "{page}");
        assert!(!chen.text().contains("林悦") && !chen.text().contains(PHONE), "{page}");
    }

    // Both lie before the desk; it may say yes to both, each by itself.
    let mut zheng = city.clerk(&ZHENG).await;
    zheng.open(&desk_path(&chens_claim)).await;
    assert!(zheng.has(&format!("a[href='{}']", desk_path(&lins_claim))), "the other claim is named");
    decide(&mut zheng, &chens_claim, "confirm", "").await;
    lin.open(&lins_claim).await;
    assert!(lin.text().contains("您现在就可以开始填报"), "hers is still open: {}", lin.text());
    // What Lin typed before a desk knew her is not the firm's.
    chen.open(&firm).await;
    assert_eq!(chen.status, StatusCode::OK);
    assert!(!chen.text().contains("总店") && !chen.text().contains("•••• 0013"), "{}", chen.text());

    decide(&mut zheng, &lins_claim, "confirm", "").await;
    chen.open(&firm).await;
    assert!(chen.text().contains("总店") && chen.text().contains("•••• 0013"), "{}", chen.text());
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn a_refused_claimant_is_told_why_and_takes_their_bank_account_with_them(pool: PgPool) {
    let city = City::with_departments(pool).await;
    let mut chen = city.browser_of(&CHEN).await;
    claim(&mut chen, &LIN_FOODS).await;
    let (chens_claim, firm) = (chen.path.clone(), firm_path(&chen));
    add_premises(&mut chen, &firm).await;
    set_account(&mut chen, &firm, "6200000000009999").await;
    let mut lin = city.browser_of(&LIN).await;
    claim(&mut lin, &LIN_FOODS).await;
    let lins_claim = lin.path.clone();

    let mut zheng = city.clerk(&ZHENG).await;
    zheng.open(&desk_path(&chens_claim)).await.fill("decision", "refuse");
    zheng.submit(&format!("{}/decision", desk_path(&chens_claim))).await;
    assert_eq!(zheng.status, StatusCode::UNPROCESSABLE_ENTITY, "a refusal has a reason");
    assert!(zheng.text_of("#reason-error").is_some());
    decide(&mut zheng, &chens_claim, "refuse", "营业执照上是别人").await;
    decide(&mut zheng, &lins_claim, "confirm", "").await;

    chen.open(&firm).await;
    assert_eq!(chen.status, StatusCode::NOT_FOUND);
    chen.open(&chens_claim).await;
    assert!(chen.text().contains("营业执照上是别人"), "{}", chen.text());
    let mails = city.mails().await;
    let told = mails.iter().find(|mail| mail.to == CHEN.email).expect("Chen is told");
    assert!(told.text.contains("营业执照上是别人"), "{told:?}");
    lin.open(&firm).await;
    assert!(!lin.text().contains("总店") && !lin.text().contains("•••• 9999"), "{}", lin.text());
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn a_claim_is_none_of_another_desks_business_and_is_decided_once(pool: PgPool) {
    let city = City::with_departments(pool).await;
    let mut lin = city.browser_of(&LIN).await;
    claim(&mut lin, &LIN_FOODS).await;
    let made = lin.path.clone();
    let mut jiang = city.clerk(&JIANG).await;
    jiang.open(&desk_path(&made)).await;
    assert_eq!(jiang.status, StatusCode::NOT_FOUND);

    let mut zheng = city.clerk(&ZHENG).await;
    zheng.open(&desk_path(&made)).await;
    let mut again = city.clerk(&ZHENG).await;
    again.open(&desk_path(&made)).await;
    zheng.fill("decision", "confirm").submit(&format!("{}/decision", desk_path(&made))).await;
    again.fill("decision", "refuse").fill("reason", "不");
    again.submit(&format!("{}/decision", desk_path(&made))).await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
    lin.open(&made).await;
    assert!(lin.text().contains("已确认您可以代表该企业"), "{}", lin.text());
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn lin_sees_each_look_at_her_claim_by_the_office_that_looked(pool: PgPool) {
    let city = City::with_departments(pool).await;
    let mut lin = city.browser_of(&LIN).await;
    claim(&mut lin, &LIN_FOODS).await;
    let (made, firm) = (lin.path.clone(), firm_path(&lin));
    lin.open(&format!("{firm}/looks")).await;
    assert!(lin.text().contains("还没有人查看"), "{}", lin.text());

    city.clerk(&ZHENG).await.open(&desk_path(&made)).await;
    lin.open(&format!("{firm}/looks")).await;
    let looks = lin.text();
    assert!(looks.contains("西湖区市场监督管理局的经办人") && looks.contains("申请人的说明"), "{looks}");
    assert!(looks.contains("2020年2月10日(周一) 09:00") && !looks.contains(ZHENG.zh), "{looks}");
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn lin_and_xu_change_the_same_premises_and_neither_text_is_lost(pool: PgPool) {
    let city = City::with_departments(pool).await;
    let settled = city.settle_firm(&LIN_FOODS).await;
    let firm = format!("/enterprises/{}", settled.enterprise);
    let premises = format!("{firm}/premises/{}", settled.premises);
    let (mut lin, mut xu) = (city.browser_of(&LIN).await, city.browser_of(&XU).await);
    lin.open(&premises).await;
    xu.open(&premises).await.fill("name", "Main shop").submit(&premises).await;
    assert_eq!(xu.path, firm, "{}", xu.text());

    lin.fill("name", "旗舰店").submit(&premises).await;
    assert_eq!(lin.status, StatusCode::CONFLICT);
    assert_eq!(lin.value("name").as_deref(), Some("旗舰店"));
    assert!(lin.text().contains("Main shop"), "{}", lin.text());
    lin.submit(&premises).await;
    assert!(lin.path == firm && lin.text().contains("旗舰店"), "{}", lin.text());
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn a_bank_account_is_never_shown_whole_and_its_number_is_kept_when_refused(pool: PgPool) {
    let city = City::with_departments(pool).await;
    let mut lin = city.browser_of(&LIN).await;
    claim(&mut lin, &LIN_FOODS).await;
    let firm = firm_path(&lin);
    let page = format!("{firm}/bank-account");
    lin.open(&page).await.fill("account", LIN_FOODS.account).submit(&page).await;
    assert_eq!(lin.status, StatusCode::UNPROCESSABLE_ENTITY, "the bank is missing");
    assert_eq!(lin.value("account").as_deref(), Some(LIN_FOODS.account));
    lin.fill("bank", LIN_FOODS.bank).submit(&page).await;
    assert!(lin.text().contains("•••• 0013"), "{}", lin.text());
    for path in [&firm, &page] {
        lin.open(path).await;
        assert!(!String::from_utf8_lossy(&lin.body).contains(LIN_FOODS.account), "{path}");
    }
    set_account(&mut lin, &firm, "62000000 0000 4321").await;
    assert!(lin.text().contains("•••• 4321") && !lin.text().contains("•••• 0013"), "{}", lin.text());
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn a_claim_sent_twice_is_made_once(pool: PgPool) {
    let city = City::with_departments(pool).await;
    let mut lin = city.browser_of(&LIN).await;
    lin.open("/enterprises/new").await;
    let key = lin.value("key").unwrap();
    let fields = [
        ("key", key.as_str()),
        ("credit_code", LIN_FOODS.credit_code),
        ("firm_name", LIN_FOODS.zh),
        ("district", ""),
        ("role", "owner"),
        ("statement", "法定代表人"),
    ];
    lin.post("/enterprises", &fields).await;
    let first = lin.path.clone();
    lin.post("/enterprises", &fields).await;
    assert_eq!(lin.path, first);
    claim_again(&mut lin).await;
}

async fn claim_again(lin: &mut Browser) {
    lin.open("/enterprises/new").await.fill("credit_code", LIN_FOODS.credit_code).fill("firm_name", LIN_FOODS.zh);
    lin.fill("role", "owner").fill("statement", "再来").submit("/enterprises").await;
    assert_eq!(lin.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(lin.text_of("#credit_code-error").unwrap().contains("您已经申请过"));
}

/// All at one instant, each on a connection of their own.
#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn of_four_who_claim_a_firm_at_once_one_works_and_the_others_wait(pool: PgPool) {
    let city = City::with_departments(pool).await;
    let mut browsers = Vec::new();
    for person in [&LIN, &XU, &CHEN, &ZHAO] {
        browsers.push(city.browser_of(person).await);
    }
    let claims = browsers.iter_mut().map(|browser| claim(browser, &LIN_FOODS));
    futures::future::join_all(claims).await;
    let working = browsers.iter().filter(|browser| browser.has("a.govuk-button--start")).count();
    assert_eq!(working, 1);
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn nobody_decides_about_a_firm_they_claim_themselves(pool: PgPool) {
    let city = City::with_departments(pool).await;
    let mut zheng = city.clerk(&ZHENG).await;
    claim(&mut zheng, &LIN_FOODS).await;
    let own = zheng.path.clone();
    let mut lin = city.browser_of(&LIN).await;
    claim(&mut lin, &LIN_FOODS).await;
    let rivals = lin.path.clone();
    for made in [own, rivals] {
        refuses_to_let_decide(&mut zheng, &made).await;
    }
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn nor_does_who_claimed_second_decide_about_the_first(pool: PgPool) {
    let city = City::with_departments(pool).await;
    let mut lin = city.browser_of(&LIN).await;
    claim(&mut lin, &LIN_FOODS).await;
    let lins = lin.path.clone();
    let mut zheng = city.clerk(&ZHENG).await;
    claim(&mut zheng, &LIN_FOODS).await;
    refuses_to_let_decide(&mut zheng, &lins).await;
}

async fn refuses_to_let_decide(clerk: &mut Browser, claim: &str) {
    let page = desk_path(claim);
    clerk.open(&page).await.fill("decision", "confirm").submit(&format!("{page}/decision")).await;
    assert_eq!(clerk.status, StatusCode::UNPROCESSABLE_ENTITY, "{claim}");
    assert!(clerk.text().contains("须由同事办理"), "{}", clerk.text());
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn the_subdistrict_is_chosen_under_its_district(pool: PgPool) {
    let city = City::with_departments(pool).await;
    city.settle(&LIN).await;
    let mut lin = city.browser(Lang::En);
    lin.signs_in(&LIN).await;
    lin.open("/enterprises/new?lang=en").await;
    claim(&mut lin, &LIN_FOODS).await;
    let firm = firm_path(&lin);
    lin.open(&format!("{firm}/premises/new")).await;
    let html = lin.html();
    let options = scraper::Selector::parse("#division optgroup option").unwrap();
    assert_eq!(html.select(&options).count(), 196);
    assert!(lin.has("#division optgroup[label*='Xihu'] option[value='330106007']"));
}

fn premises_path(browser: &Browser) -> String {
    let html = browser.html();
    let links = scraper::Selector::parse(".govuk-summary-list__actions a").unwrap();
    let link = html.select(&links).find_map(|link| link.attr("href").filter(|path| path.contains("/premises/")));
    link.expect("a link to the premises").to_owned()
}
