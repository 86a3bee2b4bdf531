//! What has happened in the demo city in the days before it is loaded.

use super::{answer_correction, ask_correction, decide_step, file_case};
use crate::{CaseId, store};
use cast::{CAO, CHEN_BOOKS, Firm, HE, JIANG, LIN_FOODS, QIAN, SUN, WU, ZHAO_BUILDERS, ZHENG};
use chrono::{Days, NaiveDate, NaiveTime};
use city::calendar::Calendar;
use identity::accounts::person_with;
use identity::email::Email;
use kernel::actor::Actor;
use kernel::clock::Clock;
use kernel::deed::Deed;
use kernel::error::{Error, Result};
use kernel::portal::Portal;
use serde_json::json;

const REOPENING: &str = "reopening-filing";
const SUBSIDY: &str = "staff-housing-subsidy";
const YES: &[(&str, &str)] = &[("decision", "approve")];

/// Lets the cast's firms have cases in every state, once: where there are any, nothing happens. Tells how many were filed.
/// The people and firms are settled before, and the programmes published.
pub async fn load(portal: &Portal) -> Result<usize> {
    if any_filed(portal).await? {
        return Ok(0);
    }
    let filed = [
        refused_and_filed_again(portal).await?,
        reopened(portal).await?,
        forgotten(portal).await?,
        paid_and_to_be_paid(portal).await?,
    ];
    Ok(filed.iter().sum())
}

async fn any_filed(portal: &Portal) -> Result<bool> {
    let mut view = portal.read(&Actor::System("demo"), Deed::LoadDemo).await?;
    let lin = person_with(&mut view, &Email::parse(LIN_FOODS.owner.email)?).await?;
    Ok(!store::own_filings(&mut view, lin, None, 1).await?.is_empty())
}

/// Lin's first plan was not enough; her second is before three departments at once, of which one has agreed, one has
/// it again after a correction, and one asks.
async fn refused_and_filed_again(portal: &Portal) -> Result<usize> {
    let first = filed(portal, 9, &LIN_FOODS, REOPENING, LIN_FOODS.staff).await?;
    let no = [
        ("decision", "refuse"),
        ("reasons", "plan_insufficient"),
        ("words", "方案没有写明食堂错峰就餐和体温检测的安排。请补充后重新提交。"),
    ];
    decide_step(&days_ago(portal, 8, 14)?, &QIAN, first, "subdistrict", &no).await?;

    let again = filed(portal, 4, &LIN_FOODS, REOPENING, LIN_FOODS.staff).await?;
    let noted = [("decision", "approve"), ("note", "已到现场查看，测温点和隔离间都已设好。")];
    decide_step(&days_ago(portal, 3, 11)?, &SUN, again, "subdistrict", &noted).await?;
    let ask = [("sections", "prevention"), ("message", "口罩只够用10天。请写明补货的来源，并更正可用天数。")];
    ask_correction(&days_ago(portal, 2, 10)?, &WU, again, "health", &ask).await?;
    let corrected = [("masks_stock", json!(12_800)), ("masks_days", json!(20))];
    answer_correction(&days_ago(portal, 1, 9)?, &LIN_FOODS, again, &corrected).await?;
    decide_step(&days_ago(portal, 1, 15)?, &HE, again, "economy", YES).await?;
    let ask = [("sections", "evidence.prevention_plan"), ("message", "方案第三页的后厨分区图看不清，请重新上传。")];
    ask_correction(&days_ago(portal, 1, 16)?, &ZHENG, again, "market_regulation", &ask).await?;
    Ok(2)
}

/// Chen's bookshop is open again, with more staff to come.
async fn reopened(portal: &Portal) -> Result<usize> {
    let first = filed(portal, 7, &CHEN_BOOKS, REOPENING, CHEN_BOOKS.staff).await?;
    decide_step(&days_ago(portal, 6, 10)?, &SUN, first, "subdistrict", YES).await?;
    filed(portal, 2, &CHEN_BOOKS, REOPENING, CHEN_BOOKS.staff + 15).await?;
    Ok(2)
}

/// Nobody in Sandun has looked at Zhao's building site.
async fn forgotten(portal: &Portal) -> Result<usize> {
    filed(portal, 8, &ZHAO_BUILDERS, REOPENING, ZHAO_BUILDERS.staff).await?;
    Ok(1)
}

/// One subsidy is granted, one waits for the second person, one has just arrived.
async fn paid_and_to_be_paid(portal: &Portal) -> Result<usize> {
    let granted = filed(portal, 5, &CHEN_BOOKS, SUBSIDY, 12).await?;
    decide_step(&days_ago(portal, 4, 10)?, &JIANG, granted, "review", YES).await?;
    decide_step(&days_ago(portal, 3, 10)?, &CAO, granted, "approve", YES).await?;
    let reviewed = filed(portal, 3, &ZHAO_BUILDERS, SUBSIDY, 36).await?;
    decide_step(&days_ago(portal, 1, 11)?, &JIANG, reviewed, "review", YES).await?;
    filed(portal, 1, &LIN_FOODS, SUBSIDY, 40).await?;
    Ok(3)
}

async fn filed(portal: &Portal, days: u64, firm: &Firm, programme: &str, staff: u32) -> Result<CaseId> {
    Ok(file_case(&days_ago(portal, days, 9)?, firm, programme, staff).await?.case)
}

/// The portal as it was so many working days ago, at this hour of the city's clock.
fn days_ago(portal: &Portal, working_days: u64, hour: u32) -> Result<Portal> {
    let (calendar, site) = (Calendar::current(), portal.site());
    let today = site.day_of(portal.clock().now());
    let mut day: NaiveDate = today;
    let mut left = working_days;
    while left > 0 {
        day = day.checked_sub_days(Days::new(1)).ok_or(Error::NotFound)?;
        left -= u64::from(calendar.is_working_day(day));
    }
    let time = NaiveTime::from_hms_opt(hour, 20, 0).unwrap_or_default();
    let at = day.and_time(time).and_local_timezone(site.zone).earliest().ok_or(Error::NotFound)?;
    Ok(portal.with_clock(Clock::fixed(at.to_utc())))
}
