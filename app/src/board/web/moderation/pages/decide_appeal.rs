use super::what::{What, what};
use crate::moderation::actions::decide_appeal::DecisionForm;
use crate::moderation::rules::LONGEST_REASON;
use crate::moderation::store::acts::Done;
use crate::moderation::store::appeals::Appeal;
use crate::moderation::view::{self, outcome};
use crate::moderation::{Act, ActId, QUEUE, store};
use crate::waves;
use axum::extract::Path;
use axum::response::Response;
use chrono_tz::Tz;
use kernel::deed::Deed;
use kernel::error::{Error, Problem, Result};
use kernel::lang::Lang;
use kernel::once::OnceKey;
use kernel::visit::Visit;
use leptos::prelude::*;
use ui::back_link::back_link;
use ui::dates::moment;
use ui::drawn::{Draw, Drawn};
use ui::form::{Choice, Field, FormState, button, error_summary, form, once_key, radios, textarea};
use ui::page::Page;
use ui::shell::Place;
use ui::text::{t, t_with};

struct Model {
    act: ActId,
    done: Done,
    appeal: Appeal,
    what: What,
    /// The wave whose supports the act voided.
    void: Option<waves::Void>,
    zone: Tz,
}

/// `GET /moderation/appeals/{id}`: what was done, why, and what its author says against it.
#[kernel::handler]
pub async fn get(visit: Visit, Path(act): Path<ActId>) -> Result<Response> {
    let model = load(&visit, act).await?;
    let state = FormState::new(visit.lang);
    page(&state).show(&visit, view(&model, OnceKey::new(), &state)).await
}

pub async fn refused(visit: &Visit, act: ActId, posted: &DecisionForm, problems: Vec<Problem>) -> Result<Response> {
    let model = load(visit, act).await?;
    let state = FormState::new(visit.lang).with("outcome", &posted.outcome).with("answer", &posted.answer);
    let state = state.with_problems(problems);
    Ok(page(&state).draw(visit, view(&model, posted.key, &state)))
}

async fn load(visit: &Visit, act: ActId) -> Result<Model> {
    let mut read = visit.read(Deed::ModerateBoard).await?;
    let done = store::acts::done(&mut read, act).await?.ok_or(Error::NotFound)?;
    let appeal = store::appeals::appeal(&mut read, act).await?.ok_or(Error::NotFound)?;
    let what = what(&mut read, done.named(), done.target()).await?;
    let void = match done.act {
        Act::VoidSupports => waves::voided_by(&mut read, act).await?,
        _ => None,
    };
    let zone = read.site().zone;
    Ok(Model { act, done, appeal, what, void, zone })
}

fn page(state: &FormState) -> Page {
    Page::new(t(state.lang, "board-appeal-decide")).at(Place::Moderation).on_desk().with_form(state)
}

fn view(model: &Model, key: OnceKey, state: &FormState) -> Drawn {
    let (lang, done) = (state.lang, &model.done);
    let (title, tongue) = model.what.title(lang);
    let decided = model.appeal.upheld.is_some();
    let to_do = match decided {
        true => view! { <p class="govuk-body">{outcome(true, model.appeal.upheld, lang)}</p> }.drawn(),
        false => decision(model, key, state),
    };
    view! {
        <div class="measure">
            {back_link(QUEUE, t(lang, "board-queue"))}
            {error_summary(state)}
            <h1 class="govuk-heading-l">{t(lang, "board-appeal-decide")}</h1>
            {view::in_short(done, lang)}
            <h2 class="govuk-heading-m">
                <a class="govuk-link" href=done.named().desk() lang=tongue>{title}</a>
            </h2>
            {model.what.drawn(model.zone, lang)}
            {model.void.map(|void| wave(&void, model.zone, lang))}
            <h2 class="govuk-heading-m">{t(lang, "board-appeal-said")}</h2>
            <p class="govuk-body reply__text">{model.appeal.why.clone()}</p>
            {to_do}
        </div>
    }
    .drawn()
}

/// Whoever decides was not there when it came.
fn wave(void: &waves::Void, zone: Tz, lang: Lang) -> Drawn {
    let told = [("count", void.people.into()), ("day", moment(lang, void.began_at, zone).into())];
    view! { <p class="govuk-body">{t_with(lang, "board-appeal-wave", &told)}</p> }.drawn()
}

fn decision(model: &Model, key: OnceKey, state: &FormState) -> Drawn {
    let lang = state.lang;
    let outcomes = ["upheld", "overturned"]
        .map(|outcome| Choice::new(outcome, t(lang, &format!("board-appeal-{outcome}"))))
        .to_vec();
    let answer = Field::new("answer", t(lang, "board-appeal-answer"));
    let answer = answer.hint(t_with(lang, "board-act-why-hint", &[("most", LONGEST_REASON.into())])).rows(3);
    let fields = view! {
        {once_key(key)}
        {radios(state, Field::new("outcome", t(lang, "board-appeal-outcome")), outcomes)}
        {textarea(state, answer)}
        {button(t(lang, "board-appeal-decide-press"))}
    };
    form(format!("{QUEUE}/appeals/{}", model.act), fields)
}
