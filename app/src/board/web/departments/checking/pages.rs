use super::actions::send_back::ReturnForm;
use super::store::{self, Given, Waiting};
use crate::rules::LONGEST_REASON;
use crate::teaser::{card_drawn, tone};
use axum::extract::{Path, Query};
use axum::response::Response;
use chrono_tz::Tz;
use desks::StepId;
use kernel::deed::Deed;
use kernel::error::{Error, Problem, Result};
use kernel::lang::Lang;
use kernel::once::OnceKey;
use kernel::visit::Visit;
use leptos::prelude::*;
use serde::Deserialize;
use ui::back_link::back_link;
use ui::dates::{day_short_element, day_without_weekday, moment_element};
use ui::drawn::{Draw, Drawn};
use ui::empty::empty;
use ui::form::{Field, FormState, button, error_summary, form, hidden, once_key, textarea};
use ui::page::Page;
use ui::shell::Place;
use ui::tag::tag;
use ui::text::{t, t_with};

struct Model {
    waiting: Vec<Waiting>,
    given: Vec<Given>,
    zone: Tz,
}

const MOST: i64 = 50;

/// `GET /supervision`: the answers that wait to be let out, and the cards of the desks that this person watches.
#[kernel::handler]
pub async fn get(visit: Visit) -> Result<Response> {
    let model = load(&visit).await?;
    let state = FormState::new(visit.lang);
    page(&state).show(&visit, view(&model, &state)).await
}

/// Why one of them was not let out.
pub async fn refused(visit: &Visit, problems: Vec<Problem>) -> Result<Response> {
    let model = load(visit).await?;
    let state = FormState::new(visit.lang).with_problems(problems);
    Ok(page(&state).draw(visit, view(&model, &state)))
}

/// `GET /supervision/drafts/{step}/return`: why an answer is to be written anew.
#[kernel::handler]
pub async fn why(visit: Visit, Path(step): Path<StepId>, Query(read): Query<Read>) -> Result<Response> {
    supervised(&visit, step).await?;
    let state = FormState::new(visit.lang);
    page(&state).show(&visit, asked_why(step, read.written, &state)).await
}

/// What of an answer was read: the moment at which it was written, in microseconds.
#[derive(Debug, Deserialize)]
pub struct Read {
    #[serde(default)]
    written: i64,
}

pub async fn why_refused(visit: &Visit, step: StepId, posted: &ReturnForm, problems: Vec<Problem>) -> Result<Response> {
    supervised(visit, step).await?;
    let state = FormState::new(visit.lang).with("why", &posted.why).with_problems(problems);
    Ok(page(&state).draw(visit, asked_why(step, posted.written, &state)))
}

/// Errors: [`Error::NotFound`] for what is not theirs to watch.
async fn supervised(visit: &Visit, step: StepId) -> Result<()> {
    let mut read = visit.read(Deed::Supervise).await?;
    let supervisor = read.person()?;
    store::supervised(&mut read, step, supervisor).await?.map(|_| ()).ok_or(Error::NotFound)
}

fn asked_why(step: StepId, written: i64, state: &FormState) -> Drawn {
    let lang = state.lang;
    let hint = t_with(lang, "board-check-why-hint", &[("most", LONGEST_REASON.into())]);
    let why = Field::new("why", t(lang, "board-check-why")).hint(hint).rows(3);
    let fields = view! { {hidden("written", written)} {textarea(state, why)} {button(t(lang, "board-check-back"))} };
    view! {
        {back_link("/supervision", t(lang, "board-supervision"))}
        {error_summary(state)}
        <div class="measure">
            <h1 class="govuk-heading-l">{t(lang, "board-check-send-back")}</h1>
            {form(format!("/supervision/drafts/{step}/return"), fields)}
        </div>
    }
    .drawn()
}

async fn load(visit: &Visit) -> Result<Model> {
    let mut read = visit.read(Deed::Supervise).await?;
    let supervisor = read.person()?;
    let waiting = store::waiting(&mut read, supervisor, MOST).await?;
    let given = store::given(&mut read, supervisor, MOST).await?;
    Ok(Model { waiting, given, zone: read.site().zone })
}

fn page(state: &FormState) -> Page {
    Page::new(t(state.lang, "board-supervision")).at(Place::Supervision).on_desk().with_form(state)
}

fn view(model: &Model, state: &FormState) -> Drawn {
    let lang = state.lang;
    let waiting = match model.waiting.is_empty() {
        true => empty(t(lang, "board-check-none"), ()),
        false => {
            let items: Vec<_> = model.waiting.iter().map(|one| draft(one, model.zone, lang)).collect();
            view! { <ul class="govuk-list replies">{items}</ul> }.drawn()
        }
    };
    let given = match model.given.is_empty() {
        true => empty(t(lang, "board-cards-none"), ()),
        false => {
            let items: Vec<_> = model.given.iter().map(|one| card(one, lang)).collect();
            view! { <ul class="govuk-list replies">{items}</ul> }.drawn()
        }
    };
    view! {
        {error_summary(state)}
        <h1 class="govuk-heading-l">{t(lang, "board-supervision")}</h1>
        <div class="measure">
            <h2 class="govuk-heading-m">{t(lang, "board-check-waiting")}</h2>
            {waiting}
            <h2 class="govuk-heading-m">{t(lang, "board-cards")}</h2>
            {given}
        </div>
    }
    .drawn()
}

fn draft(one: &Waiting, zone: Tz, lang: Lang) -> Drawn {
    let path = format!("/supervision/drafts/{}", one.step);
    let due = one.due.map(|due| t_with(lang, "board-check-due", &[("due", day_without_weekday(lang, due).into())]));
    let let_out = view! {
        {once_key(OnceKey::new())} {hidden("written", one.written_at.timestamp_micros())}
        {button(t(lang, "board-check-let-out"))}
    };
    view! {
        <li class="reply">
            <p class="post__about">
                {tag(tone(one.status), t(lang, one.status.key()))}
                <strong>{one.department.get(lang).to_owned()}</strong>
                <span>{moment_element(lang, one.written_at, zone)}</span> <span>{due}</span>
            </p>
            <h3 class="govuk-heading-s"><a class="govuk-link" href=one.number.path()>{one.title.clone()}</a></h3>
            <p class="govuk-body reply__text" lang="zh-CN">{one.text.zh.clone()}</p>
            <p class="govuk-body reply__text" lang="en">{one.text.en.clone()}</p>
            {form(format!("{path}/approval"), let_out)}
            <p class="govuk-body"><a class="govuk-link" href=format!("{path}/return?written={}", one.written_at.timestamp_micros())>{t(lang, "board-check-send-back")}</a></p>
        </li>
    }
    .drawn()
}

fn card(one: &Given, lang: Lang) -> Drawn {
    let stands = if one.stands { "board-no-answer" } else { "board-card-answered" };
    let due = t_with(lang, "board-check-due", &[("due", day_without_weekday(lang, one.due).into())]);
    view! {
        <li class="reply">
            <p class="post__about">
                {card_drawn(one.card, lang)} <strong>{one.department.get(lang).to_owned()}</strong>
                <span>{day_short_element(lang, one.on)}</span> <span>{due}</span> <span>{t(lang, stands)}</span>
            </p>
            <p class="govuk-body"><a class="govuk-link" href=one.number.path()>{one.title.clone()}</a></p>
        </li>
    }
    .drawn()
}
