//! A post as GeoReport's service request: all of the mapping stands here.

use super::document::{Extended, ServiceRequest, Status};
use board::pictures::Scale;
use board::published::Published;
use board::{Post, Status as State, WaitsFor};
use chrono::{DateTime, NaiveDate, NaiveTime, SecondsFormat, TimeDelta, Utc};
use chrono_tz::Tz;
use city::divisions::{self, DivisionCode};
use kernel::lang::Lang;
use kernel::portal::Site;
use ui::dates::day_without_weekday;
use ui::text::{t, t_with};

/// For whom it is told: in which language, of which portal, on which day.
#[derive(Debug, Clone, Copy)]
pub struct Reader<'r> {
    pub lang: Lang,
    pub site: &'r Site,
    pub today: NaiveDate,
}

/// Where a post can be, as the page for programs lists it.
pub const STATES: [State; 9] = [
    State::Waiting,
    State::Received,
    State::InHand,
    State::PassedOn,
    State::Reopened,
    State::Answered,
    State::Done,
    State::Declined,
    State::Duplicate,
];

/// The standard knows two states; ours stand in `status_notes` and the extended attributes.
pub fn status(state: State) -> Status {
    if state.is_open() { Status::Open } else { Status::Closed }
}

pub fn request(published: &Published, reader: Reader) -> ServiceRequest {
    let Reader { lang, site, today } = reader;
    let Published { post, last_said } = published;
    let (text, waits) = (&post.text, waits(post));
    let overdue = waits.is_some_and(|asked| asked.due.on < today);
    let agency = waits.map(|asked| &asked.department).or(post.answer.as_ref().map(|answer| &answer.department));
    let state = t(lang, if overdue { "board-overdue" } else { post.status.key() });
    ServiceRequest {
        service_request_id: post.number.to_string(),
        status: status(post.status),
        status_notes: last_said.text.as_ref().map_or(state, |said| said.get(lang).to_owned()),
        service_name: post.category_name.get(lang).to_owned(),
        service_code: text.category.clone(),
        description: text.body.clone(),
        agency_responsible: agency.map(|department| department.get(lang).to_owned()),
        service_notice: notice(post, lang),
        requested_datetime: moment(post.posted_at, site.zone),
        updated_datetime: moment(last_said.at.unwrap_or(post.posted_at), site.zone),
        expected_datetime: waits.map(|asked| moment(end_of(asked.due.on, site.zone), site.zone)),
        address: address(&text.place, text.address.as_deref(), lang),
        address_id: text.place.to_string(),
        zipcode: None,
        lat: text.coordinates.map(|at| f64::from(at.latitude) / 1e5),
        long: text.coordinates.map(|at| f64::from(at.longitude) / 1e5),
        media_url: post.picture.map(|picture| site.link(&picture.path(post.number, Scale::Large))),
        extended_attributes: Extended {
            title: text.title.clone(),
            kind: text.kind.code(),
            state: post.status.code(),
            overdue,
            lang: text.lang.tag(),
            division: text.place.to_string(),
            called: text.called.clone(),
            supports: post.supports,
            supports_verified: post.supports_verified,
            expected_provisional: waits.is_some_and(|asked| asked.due.provisional),
            url: site.link(&post.number.path()),
        },
    }
}

/// Who answers by when, as long as an answer is owed. Where one is being corrected, none is.
fn waits(post: &Post) -> Option<&WaitsFor> {
    post.waits_for.as_ref().filter(|_| post.status.is_open())
}

/// The same as a sentence.
pub fn notice(post: &Post, lang: Lang) -> Option<String> {
    let asked = waits(post)?;
    let told = [
        ("department", asked.department.get(lang).to_owned().into()),
        ("due", day_without_weekday(lang, asked.due.on).into()),
    ];
    Some(t_with(lang, if asked.due.provisional { "board-due-provisional" } else { "board-due" }, &told))
}

/// As each language writes it: from the city to the door, or from the door to the city.
fn address(place: &DivisionCode, within: Option<&str>, lang: Lang) -> String {
    let place = divisions::division(place).map_or_else(|| place.to_string(), |division| division.full_name(lang));
    match (within, lang) {
        (None, _) => place,
        (Some(within), Lang::Zh) => format!("{place}{within}"),
        (Some(within), Lang::En) => format!("{within}, {place}"),
    }
}

/// The whole of its last day has a department: the last second of it on the city's clock.
fn end_of(day: NaiveDate, zone: Tz) -> DateTime<Utc> {
    let next = day.succ_opt().unwrap_or(day).and_time(NaiveTime::MIN);
    // Where clocks go forward at midnight the day begins an hour later.
    let begins = next.and_local_timezone(zone).earliest().map_or_else(|| next.and_utc(), |begins| begins.to_utc());
    begins - TimeDelta::seconds(1)
}

/// As the standard writes it (a profile of ISO 8601): on the city's clock, with its distance from Greenwich.
fn moment(at: DateTime<Utc>, zone: Tz) -> String {
    at.with_timezone(&zone).to_rfc3339_opts(SecondsFormat::Secs, false)
}

#[cfg(test)]
mod tests;
