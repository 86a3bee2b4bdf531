//! Cases that all their desks approve, one after another.

use crate::browser::Browser;
use crate::city::City;
use crate::desks::approves;
use app::cases_web::demo::{Filed, file_case};
use app::cast::{self, Firm, PEOPLE, Part, Person};

impl City {
    pub async fn publish_programmes(&self) {
        app::demo::load_programmes(&self.portal, &crate::city::DEMO).await.unwrap();
    }
}

/// Files the reopening of a settled firm for so few staff that few desks are asked, and has them all approve.
pub async fn reopens(city: &City, firm: &Firm) -> Filed {
    let filed = file_case(&city.portal, firm, "reopening-filing", 30).await.unwrap();
    all_approve(city, &filed).await;
    filed
}

/// Whoever has the case before them approves it, until nobody has.
pub async fn all_approve(city: &City, filed: &Filed) {
    while let Some(clerk) = asked(city, filed).await {
        approves(&mut city.clerk(clerk).await, filed).await;
    }
}

/// The same up to the last, who is left with the page of the case before them.
pub async fn all_but_the_last_approve(city: &City, filed: &Filed, last: &Person) -> Browser {
    while let Some(clerk) = asked(city, filed).await.filter(|clerk| !same_desk(clerk, last)) {
        approves(&mut city.clerk(clerk).await, filed).await;
    }
    let mut last = city.clerk(last).await;
    last.open(&crate::desks::page_of(filed)).await;
    last
}

/// A clerk of the cast at a desk that has the case now.
async fn asked(city: &City, filed: &Filed) -> Option<&'static Person> {
    let desk = "SELECT kind, division_code FROM steps JOIN desks ON desks.id = desk_id
                JOIN departments ON departments.id = department_id WHERE matter_id = $1 AND stage = 'open' LIMIT 1";
    let (kind, division): (String, String) =
        sqlx::query_as(desk).bind(filed.case).fetch_optional(&city.pool).await.unwrap()?;
    let at_it = |part: &Part| matches!(part, Part::Clerk(desk) if desk.kind == kind && desk.division == division);
    let clerk = PEOPLE.into_iter().find(|person| at_it(&person.part));
    Some(clerk.unwrap_or_else(|| panic!("nobody of the cast sits at {kind} of {division}")))
}

fn same_desk(one: &Person, other: &Person) -> bool {
    matches!((&one.part, &other.part), (Part::Clerk(one), Part::Clerk(other)) if one == other)
}

/// Claims the firm as its owner, with premises, and gives the path of the claim at its desk.
pub async fn claims_with_premises(owner: &mut Browser, firm: &Firm) -> String {
    owner.open("/enterprises/new").await;
    owner.fill("credit_code", firm.credit_code).fill("firm_name", firm.zh).fill("role", "owner");
    owner.fill("statement", "法定代表人").submit("/enterprises").await;
    let claim = owner.path.replace("/enterprises/claims/", "/desk/claims/");
    let html = owner.html();
    let link = html.select(&scraper::Selector::parse("a.govuk-button--start").unwrap()).next();
    let page = link.and_then(|link| link.attr("href")).expect("a link to the firm").to_owned();
    owner.open(&format!("{page}/premises/new")).await;
    owner.fill("name", "总店").fill("division", firm.division).fill("address", firm.address);
    owner.fill("contact_name", firm.owner.zh).fill("contact_phone", "13800000000");
    owner.submit(&format!("{page}/premises")).await;
    assert_eq!(owner.path, page, "{}", owner.text());
    claim
}

/// The desk of the firm's district confirms a claim to it.
pub async fn confirms(city: &City, claim: &str) {
    let mut zheng = city.clerk(&cast::ZHENG).await;
    zheng.open(claim).await.fill("decision", "confirm").fill("reason", "").submit(&format!("{claim}/decision")).await;
    assert_eq!(zheng.status, axum::http::StatusCode::OK, "{}", zheng.text());
}
