use crate::board::moderation::actions::act::ActForm;
use crate::board::moderation::actions::look_at_author::{LookForm, Purpose};
use crate::board::moderation::rules::{Before, DAYS, LONGEST_REASON, Original, may_moderate, possible};
use crate::board::moderation::store::acts::Told;
use crate::board::moderation::store::reports::Report;
use crate::board::moderation::view::{done, outcome};
use crate::board::moderation::{QUEUE, Reason, standing, store};
use crate::board::pictures::{self, Picture};
use crate::board::waves::{self, Open};
use crate::board::{Number, Post};
use crate::kernel::deed::Deed;
use crate::kernel::error::{Error, Problem, Result};
use crate::kernel::lang::Lang;
use crate::kernel::once::OnceKey;
use crate::kernel::visit::Visit;
use crate::ui::back_link::back_link;
use crate::ui::dates::moment_element;
use crate::ui::details::unfolded_when;
use crate::ui::drawn::{Draw, Drawn};
use crate::ui::form::{
    Choice, Field, FormState, button, error_summary, form, once_key, problem_text, radios, secondary_button, select,
    textarea,
};
use crate::ui::page::Page;
use crate::ui::shell::Place;
use crate::ui::text::{t, t_with};
use axum::extract::Path;
use axum::response::Response;
use chrono_tz::Tz;
use leptos::prelude::*;

struct Model {
    post: Post,
    pictures: Vec<Picture>,
    original: Original,
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

/// `GET /moderation/posts/{number}`: a post as its author wrote it, what readers say of it, what was done, and what can be.
pub async fn get(visit: Visit, Path(number): Path<Number>) -> Result<Response> {
    let model = load(&visit, number).await?;
    let state = FormState::new(visit.lang);
    page(&state).show(&visit, view(&model, OnceKey::new(), &state)).await
}

pub async fn refused(visit: &Visit, number: Number, posted: &ActForm, problems: Vec<Problem>) -> Result<Response> {
    let state = FormState::new(visit.lang)
        .with("act", &posted.act)
        .with("reason", &posted.reason)
        .with("why", &posted.why)
        .with("part", &posted.part)
        .with("days", &posted.days);
    drawn(visit, number, posted.key, &state.with_problems(problems)).await
}

pub async fn look_refused(visit: &Visit, number: Number, posted: &LookForm, told: Vec<Problem>) -> Result<Response> {
    let state = FormState::new(visit.lang).with("purpose", &posted.purpose).with("look_why", &posted.look_why);
    drawn(visit, number, OnceKey::new(), &state.with_problems(told)).await
}

pub async fn wave_refused(visit: &Visit, number: Number, state: &FormState) -> Result<Response> {
    drawn(visit, number, OnceKey::new(), state).await
}

async fn drawn(visit: &Visit, number: Number, key: OnceKey, state: &FormState) -> Result<Response> {
    let model = load(visit, number).await?;
    Ok(page(state).draw(visit, view(&model, key, state)))
}

async fn load(visit: &Visit, number: Number) -> Result<Model> {
    let mut read = visit.read(Deed::ModerateBoard).await?;
    let moderator = read.person()?;
    let post = crate::board::store::any_post(&mut read, number).await?.ok_or(Error::NotFound)?;
    let original = store::texts::original(&mut read, post.id).await?.ok_or(Error::NotFound)?;
    let before = standing::before(&mut read, post.id, moderator).await?;
    let wrong = may_moderate(&before, moderator).err();
    let reports = store::reports::open(&mut read, post.id, REPORTS).await?;
    let acts = store::acts::of_post(&mut read, post.id).await?;
    let wave = waves::open(&mut read, post.id).await?;
    let pictures = pictures::of_post(&mut read, post.id).await?;
    let zone = read.site().zone;
    Ok(Model { post, pictures, original, before, wrong, reports, acts, wave, zone })
}

fn page(state: &FormState) -> Page {
    Page::new(t(state.lang, "board-moderate")).at(Place::Moderation).on_desk().with_form(state)
}

fn view(model: &Model, key: OnceKey, state: &FormState) -> Drawn {
    let (lang, post) = (state.lang, &model.post);
    let tongue = (post.text.lang != lang).then(|| post.text.lang.tag());
    let own = [&model.original.called, &model.original.address].into_iter().flatten().cloned().collect::<Vec<_>>();
    let to_do = match &model.wrong {
        Some(problem) => view! { <p class="govuk-body">{problem_text(lang, problem)}</p> }.drawn(),
        None => {
            let wave = model.wave.as_ref().map(|wave| waves::decision(wave, state));
            view! { {wave} {act_form(model, key, state)} {look_form(post.number, state)} }.drawn()
        }
    };
    view! {
        {back_link(QUEUE, t(lang, "board-queue"))}
        {error_summary(state)}
        <div class="govuk-grid-row">
            <div class="govuk-grid-column-two-thirds">
                <h1 class="govuk-heading-l" lang=tongue>{model.original.title.clone()}</h1>
                <p class="govuk-body reply__text" lang=tongue>{model.original.body.clone()}</p>
                {pictures::shown(&model.pictures, post, lang)}
                <p class="govuk-hint" lang=tongue>{own.join(" · ")}</p>
                <p class="govuk-body">
                    <a class="govuk-link" href=post.number.path()>{t(lang, "board-public-page")}</a>
                </p>
                {reports(model, lang)}
                {history(model, lang)}
            </div>
            <div class="govuk-grid-column-one-third">{to_do}</div>
        </div>
    }
    .drawn()
}

fn reports(model: &Model, lang: Lang) -> Option<Drawn> {
    let each = model.reports.iter().map(|report| {
        view! {
            <li class="reply">
                <p class="post__about">
                    <strong>{t(lang, report.reason.key())}</strong>
                    <span>{moment_element(lang, report.at, model.zone)}</span>
                </p>
                <p class="govuk-body reply__text">{report.words.clone()}</p>
            </li>
        }
    });
    let each: Vec<_> = each.collect();
    let heading = t(lang, "board-reports");
    (!each.is_empty()).then(|| {
        view! { <h2 class="govuk-heading-m">{heading}</h2> <ol class="govuk-list replies">{each}</ol> }.drawn()
    })
}

fn history(model: &Model, lang: Lang) -> Option<Drawn> {
    let each = model.acts.iter().map(|told| {
        let masked = told.masked.clone().map(|part| view! { " " <q>{part}</q> });
        view! {
            <li class="reply">
                <p class="post__about">
                    <strong>{done(told.act, told.days, lang)}</strong>
                    <span>{moment_element(lang, told.at, model.zone)}</span>
                    <span>{outcome(told.appealed, told.upheld, lang)}</span>
                </p>
                <p class="govuk-body reply__text">{t(lang, told.reason.key())} " " {told.why.clone()} {masked}</p>
            </li>
        }
    });
    let each: Vec<_> = each.collect();
    let heading = t(lang, "board-acts");
    (!each.is_empty()).then(|| {
        view! { <h2 class="govuk-heading-m">{heading}</h2> <ol class="govuk-list replies">{each}</ol> }.drawn()
    })
}

fn act_form(model: &Model, key: OnceKey, state: &FormState) -> Drawn {
    let lang = state.lang;
    let acts = possible(&model.before).into_iter();
    let acts =
        acts.map(|act| Choice::new(act.code(), t(lang, act.key())).hint(t(lang, &format!("{}-hint", act.key()))));
    let reasons = Reason::ALL.map(|reason| Choice::new(reason.code(), t(lang, reason.key()))).to_vec();
    let days = DAYS
        .map(|days| Choice::new(days.to_string(), t_with(lang, "board-days", &[("count", i64::from(days).into())])));
    let why = Field::new("why", t(lang, "board-act-why"));
    let why = why.hint(t_with(lang, "board-act-why-hint", &[("most", LONGEST_REASON.into())])).rows(3);
    let part = Field::new("part", t(lang, "board-act-part")).hint(t(lang, "board-act-part-hint")).rows(2);
    let fields = view! {
        {once_key(key)}
        {radios(state, Field::new("act", t(lang, "board-act")), acts.collect())}
        {textarea(state, part)}
        {select(state, Field::new("days", t(lang, "board-act-days")), days.to_vec())}
        {radios(state, Field::new("reason", t(lang, "board-reason")), reasons)}
        {textarea(state, why)}
        {button(t(lang, "board-act-press"))}
    };
    form(format!("{QUEUE}/posts/{}/acts", model.post.number), fields)
}

fn look_form(number: Number, state: &FormState) -> Drawn {
    let lang = state.lang;
    let purposes =
        Purpose::ALL.map(|purpose| Choice::new(purpose.code(), t(lang, &format!("board-look-{}", purpose.code()))));
    let why = Field::new("look_why", t(lang, "board-look-why"));
    let why = why.hint(t_with(lang, "board-look-why-hint", &[("most", LONGEST_REASON.into())])).rows(3);
    let fields = view! {
        <p class="govuk-body">{t(lang, "board-look-means")}</p>
        {radios(state, Field::new("purpose", t(lang, "board-look-purpose")), purposes.to_vec())}
        {textarea(state, why)}
        {secondary_button(t(lang, "board-look-press"))}
    };
    let wrong = |problem: &Problem| matches!(problem.field.as_deref(), Some("purpose" | "look_why"));
    let content = form(format!("{QUEUE}/posts/{number}/author"), fields);
    unfolded_when(state.problems().iter().any(wrong), t(lang, "board-look"), content)
}
