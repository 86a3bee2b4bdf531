use super::forms::{act_form, look_form};
use super::past::{history, reports};
use super::what::{What, what};
use crate::moderation::actions::act::ActForm;
use crate::moderation::actions::look_at_author::LookForm;
use crate::moderation::rules::{Before, may_moderate};
use crate::moderation::store::acts::Told;
use crate::moderation::store::reports::Report;
use crate::moderation::{Named, QUEUE, standing, store};
use crate::waves::{self, Open};
use axum::extract::Path;
use axum::response::Response;
use chrono_tz::Tz;
use kernel::deed::Deed;
use kernel::error::{Error, Problem, Result};
use kernel::once::OnceKey;
use kernel::visit::Visit;
use leptos::prelude::*;
use ui::back_link::back_link;
use ui::drawn::{Draw, Drawn};
use ui::form::{FormState, error_summary, problem_text};
use ui::page::Page;
use ui::shell::Place;
use ui::text::t;

struct Model {
    named: Named,
    what: What,
    before: Before,
    /// Why this moderator is the wrong one.
    wrong: Option<Problem>,
    reports: Vec<Report>,
    acts: Vec<Told>,
    wave: Option<Open>,
    zone: Tz,
}

/// So many reports are read at once; whoever reads them all decides no better.
const REPORTS: i64 = 50;

/// `GET /moderation/posts/{number}` and `…/comments/{id}`: a post or a comment as its author wrote it, what readers say of
/// it, what was done, and what can be.
#[kernel::handler]
pub async fn get(visit: Visit, Path(named): Path<Named>) -> Result<Response> {
    let model = load(&visit, named).await?;
    let state = FormState::new(visit.lang);
    page(&state).show(&visit, view(&model, OnceKey::new(), &state)).await
}

pub async fn refused(visit: &Visit, named: Named, posted: &ActForm, problems: Vec<Problem>) -> Result<Response> {
    let state = FormState::new(visit.lang)
        .with("act", &posted.act)
        .with("reason", &posted.reason)
        .with("why", &posted.why)
        .with("part", &posted.part)
        .with("days", &posted.days);
    drawn(visit, named, posted.key, &state.with_problems(problems)).await
}

pub async fn look_refused(visit: &Visit, named: Named, posted: &LookForm, told: Vec<Problem>) -> Result<Response> {
    let state = FormState::new(visit.lang).with("purpose", &posted.purpose).with("look_why", &posted.look_why);
    drawn(visit, named, OnceKey::new(), &state.with_problems(told)).await
}

pub async fn wave_refused(visit: &Visit, named: Named, state: &FormState) -> Result<Response> {
    drawn(visit, named, OnceKey::new(), state).await
}

async fn drawn(visit: &Visit, named: Named, key: OnceKey, state: &FormState) -> Result<Response> {
    let model = load(visit, named).await?;
    Ok(page(state).draw(visit, view(&model, key, state)))
}

async fn load(visit: &Visit, named: Named) -> Result<Model> {
    let mut read = visit.read(Deed::ModerateBoard).await?;
    let moderator = read.person()?;
    let target = store::targets::target(&mut read, named).await?.ok_or(Error::NotFound)?;
    let what = what(&mut read, named, target).await?;
    let before = standing::before(&mut read, target, moderator).await?;
    let wrong = may_moderate(&before, moderator).err();
    let reports = store::reports::open(&mut read, target, REPORTS).await?;
    let acts = store::acts::of(&mut read, target).await?;
    let wave = match target.comment {
        Some(_) => None,
        None => waves::open(&mut read, target.post).await?,
    };
    let zone = read.site().zone;
    Ok(Model { named, what, before, wrong, reports, acts, wave, zone })
}

fn page(state: &FormState) -> Page {
    Page::new(t(state.lang, "board-moderate")).at(Place::Moderation).on_desk().with_form(state)
}

fn view(model: &Model, key: OnceKey, state: &FormState) -> Drawn {
    let (lang, named) = (state.lang, model.named);
    let (title, tongue) = model.what.title(lang);
    let to_do = match &model.wrong {
        Some(problem) => view! { <p class="govuk-body">{problem_text(lang, problem)}</p> }.drawn(),
        None => {
            let wave = model.wave.as_ref().map(|wave| waves::decision(wave, state));
            view! { {wave} {act_form(named, &model.before, key, state)} {look_form(named, state)} }.drawn()
        }
    };
    view! {
        {back_link(QUEUE, t(lang, "board-queue"))}
        {error_summary(state)}
        <div class="govuk-grid-row">
            <div class="govuk-grid-column-two-thirds">
                <h1 class="govuk-heading-l" lang=tongue>{title}</h1>
                {model.what.drawn(model.zone, lang)}
                <p class="govuk-body">
                    <a class="govuk-link" href=model.what.public(named)>{t(lang, "board-public-page")}</a>
                </p>
                {reports(&model.reports, model.zone, lang)}
                {history(&model.acts, model.zone, lang)}
            </div>
            <div class="govuk-grid-column-one-third">{to_do}</div>
        </div>
    }
    .drawn()
}
