use board::Number;
use board::published::{Before, Sought};
use chrono::{DateTime, Datelike, Days, NaiveDate, NaiveTime, TimeDelta, Utc};
use chrono_tz::Tz;
use kernel::error::Problem;
use serde::Deserialize;

/// The parameters of `GET requests`, as they were sent.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Question {
    pub jurisdiction_id: String,
    pub service_request_id: String,
    pub service_code: String,
    pub start_date: String,
    pub end_date: String,
    pub status: String,
    /// Of so many each, as is widely done beside the standard.
    pub page: String,
    pub page_size: String,
    /// Where the page before ended: from its `Link`.
    pub before: String,
    /// In which language the portal's own words are.
    pub lang: String,
}

#[derive(Debug, PartialEq, Eq)]
pub enum Asked {
    /// "This overrides all other arguments."
    Numbered(Vec<Number>),
    Within(Sought),
}

/// "Default query limit is a span of 90 days or first 1000 requests returned, whichever is smallest."
const SPAN: TimeDelta = TimeDelta::days(90);
pub const MOST: i64 = 1000;

/// So many are passed over at most; who wants more follows the links, which pass over nothing.
const DEEPEST: i64 = 10_000;

/// Errors: everything that is wrong, each at its parameter.
pub fn asked(question: &Question, codes: &[&str], now: DateTime<Utc>, zone: Tz) -> Result<Asked, Vec<Problem>> {
    if !question.service_request_id.is_empty() {
        return numbers(&question.service_request_id).map(Asked::Numbered).map_err(|problem| vec![problem]);
    }
    let span = span(&question.start_date, &question.end_date, now, zone);
    let categories = services(&question.service_code, codes);
    let open = status(&question.status);
    let page = page(&question.page, &question.page_size);
    let before = match question.before.as_str() {
        "" => Ok(None),
        text => Before::parse(text).map(Some).ok_or_else(|| Problem::at("before", "open311-before")),
    };
    match (span, categories, open, page, before) {
        (Ok((from, until)), Ok(categories), Ok(open), Ok((skipped, most)), Ok(before)) => {
            Ok(Asked::Within(Sought { from, until, categories, open, before, skipped, most }))
        }
        (span, categories, open, page, before) => {
            let wrong = [span.err(), categories.err(), open.err(), page.err(), before.err()];
            Err(wrong.into_iter().flatten().collect())
        }
    }
}

/// What is no number is nobody's.
fn numbers(list: &str) -> Result<Vec<Number>, Problem> {
    let ids = list.split(',').map(str::trim).filter(|id| !id.is_empty());
    match ids.clone().count() as i64 > MOST {
        true => Err(Problem::at("service_request_id", "open311-many-ids").with("most", MOST)),
        false => Ok(ids.filter_map(|id| id.parse().ok().map(Number)).collect()),
    }
}

fn services(list: &str, codes: &[&str]) -> Result<Option<Vec<String>>, Problem> {
    let given: Vec<&str> = list.split(',').map(str::trim).filter(|code| !code.is_empty()).collect();
    match given.iter().all(|code| codes.contains(code)) {
        true => Ok(Some(given.into_iter().map(str::to_owned).collect()).filter(|codes: &Vec<_>| !codes.is_empty())),
        false => Err(Problem::at("service_code", "open311-no-service")),
    }
}

/// Whether only what is open is sought, or only what is not.
fn status(list: &str) -> Result<Option<bool>, Problem> {
    let given: Vec<&str> = list.split(',').map(str::trim).filter(|status| !status.is_empty()).collect();
    match (given.contains(&"open"), given.contains(&"closed")) {
        _ if given.iter().any(|status| !["open", "closed"].contains(status)) => {
            Err(Problem::at("status", "open311-status"))
        }
        (true, false) => Ok(Some(true)),
        (false, true) => Ok(Some(false)),
        _ => Ok(None),
    }
}

/// How many are passed over, and how many are shown.
fn page(page: &str, size: &str) -> Result<(i64, i64), Problem> {
    let read = |text: &str, default: i64| if text.is_empty() { Some(default) } else { text.parse().ok() };
    let size = read(size, MOST).filter(|size| (1..=MOST).contains(size));
    let size = size.ok_or_else(|| Problem::at("page_size", "open311-page-size").with("most", MOST))?;
    let page: Option<i64> = read(page, 1).filter(|page| (1..=DEEPEST + 1).contains(page));
    let skipped = page.map(|page| (page - 1) * size).filter(|skipped| *skipped <= DEEPEST);
    let skipped = skipped.ok_or_else(|| Problem::at("page", "open311-page").with("most", DEEPEST))?;
    Ok((skipped, size))
}

/// "May not span more than 90 days."
fn span(start: &str, end: &str, now: DateTime<Utc>, zone: Tz) -> Result<(DateTime<Utc>, DateTime<Utc>), Problem> {
    let start = read("start_date", start, Days::new(0), zone)?;
    let end = read("end_date", end, Days::new(1), zone)?;
    match (start, end) {
        (None, None) => Ok((now - SPAN, now)),
        (Some(start), None) => Ok((start, start + SPAN)),
        (None, Some(end)) => Ok((end - SPAN, end)),
        (Some(start), Some(end)) if start > end => Err(Problem::at("start_date", "open311-span-turned")),
        (Some(start), Some(end)) if end - start > SPAN => Err(Problem::at("end_date", "open311-span-long")),
        (Some(start), Some(end)) => Ok((start, end)),
    }
}

/// A moment with its zone, or a whole day of the city: its beginning, or after so many days the moment before.
fn read(name: &str, text: &str, later: Days, zone: Tz) -> Result<Option<DateTime<Utc>>, Problem> {
    if text.is_empty() {
        return Ok(None);
    }
    // In an address a plus is a space, and many forget to write it as %2B.
    let written = match text.rsplit_once(' ') {
        Some((moment, offset)) if moment.contains('T') => format!("{moment}+{offset}"),
        _ => text.to_owned(),
    };
    let moment = DateTime::parse_from_rfc3339(&written).ok().map(|at| at.to_utc());
    let day = || written.parse::<NaiveDate>().ok().filter(|day| (1..=9999).contains(&day.year()));
    let at = moment.or_else(|| {
        let begins = day()?.checked_add_days(later)?.and_time(NaiveTime::MIN).and_local_timezone(zone).earliest()?;
        Some(if later == Days::new(0) { begins.to_utc() } else { begins.to_utc() - TimeDelta::microseconds(1) })
    });
    // PostgreSQL knows fewer years.
    let at = at.filter(|at| (1..=9999).contains(&at.year()));
    at.map(Some).ok_or_else(|| Problem::at(name, "open311-date"))
}

#[cfg(test)]
mod tests;
