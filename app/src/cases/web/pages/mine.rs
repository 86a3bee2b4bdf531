use crate::store::{self, Listed};
use crate::{CaseId, Reference};
use axum::extract::Query;
use axum::response::{IntoResponse, Redirect, Response};
use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use desks::Outcome;
use kernel::deed::Deed;
use kernel::error::{Error, Problem, Result};
use kernel::lang::Lang;
use kernel::view::View;
use kernel::visit::Visit;
use leptos::prelude::*;
use programmes::{self, Edition};
use serde::Deserialize;
use std::sync::Arc;
use ui::dates::day_short_element;
use ui::drawn::{Draw, Drawn};
use ui::empty::empty;
use ui::form::{Field, FormState, error_summary, secondary_button, start_link, text_input};
use ui::page::Page;
use ui::pager::pager;
use ui::shell::Place;
use ui::table::Table;
use ui::tag::{Tone, tag};
use ui::text::t;

const PAGE: usize = 20;

/// A number that somebody looks for, or where the page before ended.
#[derive(Debug, Default, Deserialize)]
pub struct Asked {
    number: Option<String>,
    before: Option<DateTime<Utc>>,
    id: Option<CaseId>,
}

pub struct Model {
    cases: Vec<(Listed, Arc<Edition>)>,
    older: Option<String>,
    zone: Tz,
}

/// `GET /cases`, and with `?number=` the way to one of them.
#[kernel::handler]
pub async fn get(visit: Visit, Query(asked): Query<Asked>) -> Result<Response> {
    let mut reading = visit.read(Deed::ReadOwnCase).await?;
    let mut state = FormState::new(visit.lang);
    if let Some(number) = asked.number.as_deref().filter(|number| !number.trim().is_empty()) {
        match find(&mut reading, number).await {
            Ok(path) => return Ok(Redirect::to(&path).into_response()),
            Err(Error::Refused(problems)) => state = state.with("number", number).with_problems(problems),
            Err(error) => return Err(error),
        }
    }
    let model = load(&mut reading, asked.before.zip(asked.id)).await?;
    drop(reading);
    let page = Page::new(t(visit.lang, "cases-mine")).at(Place::Cases).with_form(&state);
    page.show(&visit, view(model, &state)).await
}

/// The same answer for a number that nobody has and for one that is another's.
async fn find(view: &mut View, number: &str) -> Result<String> {
    let reference = Reference::parse(number).map_err(|_| Problem::at("number", "cases-number-malformed"))?;
    let person = view.person()?;
    let found = store::own_filing(view, &reference, person).await?;
    found.map(|filing| filing.path()).ok_or_else(|| Problem::at("number", "cases-number-unknown").into())
}

async fn load(view: &mut View, before: Option<(DateTime<Utc>, CaseId)>) -> Result<Model> {
    let person = view.person()?;
    let mut listed = store::own_filings(view, person, before, PAGE as i64 + 1).await?;
    let more = listed.len() > PAGE;
    listed.truncate(PAGE);
    let older = listed.last().filter(|_| more).map(|last| {
        let query = url::form_urlencoded::Serializer::new(String::new())
            .append_pair("before", &last.started_at.to_rfc3339())
            .append_pair("id", &last.id.to_string())
            .finish();
        format!("/cases?{query}")
    });
    let mut cases = Vec::new();
    for case in listed {
        let edition = programmes::edition(view, case.edition).await?;
        cases.push((case, edition));
    }
    Ok(Model { cases, older, zone: view.site().zone })
}

fn view(model: Model, state: &FormState) -> impl IntoView + use<> {
    let lang = state.lang;
    let begin = start_link("/", t(lang, "cases-mine-begin"));
    let list = match model.cases.is_empty() {
        true => empty(
            t(lang, "cases-mine-empty"),
            view! { <p class="govuk-body">{t(lang, "cases-mine-empty-next")}</p> {begin} },
        ),
        false => view! { {table(model.cases, model.zone, lang)} {pager(lang, None, model.older)} {begin} }.drawn(),
    };
    let number = Field::new("number", t(lang, "cases-number-find")).hint(t(lang, "cases-number-hint")).width(20);
    view! {
        {error_summary(state)}
        <h1 class="govuk-heading-xl">{t(lang, "cases-mine")}</h1>
        {list}
        <form action="/cases" method="get">
            {text_input(state, number)}
            {secondary_button(t(lang, "cases-number-go"))}
        </form>
    }
}

fn table(cases: Vec<(Listed, Arc<Edition>)>, zone: Tz, lang: Lang) -> Drawn {
    let rows = cases.into_iter().map(|(case, edition)| {
        let (tone, state) = state(&case);
        let path = format!("/cases/{}", case.reference);
        let started = case.submitted_at.unwrap_or(case.started_at).with_timezone(&zone).date_naive();
        let ended = case.ended_at.map(|at| at.with_timezone(&zone).date_naive());
        (
            view! { <a class="govuk-link number" href=path>{case.reference.to_string()}</a> },
            edition.programme.title.get(lang).to_owned(),
            firm(case.firm, case.premises_name),
            tag(tone, t(lang, state)),
            day_short_element(lang, started),
            ended.or(case.promised_on).map(|day| day_short_element(lang, day)),
        )
    });
    Table::new(t(lang, "cases-mine-table"))
        .column(t(lang, "cases-number"))
        .column(t(lang, "cases-column-programme"))
        .column(t(lang, "cases-column-firm"))
        .column(t(lang, "cases-column-state"))
        .column(t(lang, "cases-column-begun"))
        .column(t(lang, "cases-column-promised"))
        .view(rows.collect())
        .drawn()
}

/// A firm's premises are often called as the firm is.
fn firm(firm: String, premises: String) -> impl IntoView {
    let premises = (premises != firm).then(|| view! { <br/> {premises} });
    view! { <span lang="zh-CN">{firm} {premises}</span> }
}

fn state(case: &Listed) -> (Tone, &'static str) {
    match (case.stage.as_str(), case.outcome) {
        ("draft", _) => (Tone::Blue, "cases-stage-draft"),
        ("under_review", _) if case.awaits_applicant => (Tone::Red, "cases-stage-to-correct"),
        ("under_review", _) => (Tone::Amber, "cases-stage-under-review"),
        ("decided", Some(Outcome::Approved)) => (Tone::Green, "cases-stage-approved"),
        ("decided", _) => (Tone::Red, "cases-stage-refused"),
        _ => (Tone::Grey, "cases-stage-withdrawn"),
    }
}
