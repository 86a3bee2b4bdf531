use crate::actions::decide_claim::VerdictForm;
use crate::claim::{Claim, ClaimId, ClaimStage, Standing};
use crate::store::{self, ClaimToFirm};
use axum::extract::Path;
use axum::response::Response;
use desks::shown::{holding, next_button};
use desks::{self, MatterId, Step};
use identity::{self, Recipient};
use kernel::audit::{About, DataOwner, Purpose, Sealed};
use kernel::deed::Deed;
use kernel::error::{Error, Problem, Result};
use kernel::lang::Lang;
use kernel::once::OnceKey;
use kernel::view::View;
use kernel::visit::Visit;
use leptos::prelude::*;
use ui::back_link::back_link;
use ui::dates::day_element;
use ui::drawn::{Draw, Drawn};
use ui::form::{Choice, Field, FormState, button, error_summary, form, once_key, radios, textarea};
use ui::inset::inset;
use ui::page::Page;
use ui::shell::Place;
use ui::summary_list::{Row, summary_list};
use ui::text::{t, t_with};

pub struct Model {
    made: ClaimToFirm,
    claimant: Recipient,
    statement: String,
    others: Vec<Claim>,
    /// How many people are confirmed for the firm.
    confirmed: usize,
    step: Step,
}

/// `GET /desk/claims/{id}`: a claim, for a clerk at the desk that decides it. Everything about the claimant is a recorded look.
#[kernel::handler]
pub async fn get(visit: Visit, Path(id): Path<ClaimId>) -> Result<Response> {
    let mut reading = visit.read(Deed::ReadMatter).await?;
    let model = load(&mut reading, id).await?;
    drop(reading);
    let state = FormState::new(visit.lang);
    page(&model, &state).show(&visit, view(model, OnceKey::new(), &state)).await
}

pub async fn refused(visit: &Visit, id: ClaimId, posted: &VerdictForm, problems: Vec<Problem>) -> Result<Response> {
    let mut reading = visit.read(Deed::ReadMatter).await?;
    let model = load(&mut reading, id).await?;
    let state = FormState::new(visit.lang)
        .with("decision", &posted.decision)
        .with("reason", &posted.reason)
        .with_problems(problems);
    Ok(page(&model, &state).draw(visit, view(model, posted.key, &state)))
}

pub async fn load(view: &mut View, id: ClaimId) -> Result<Model> {
    let clerk = view.person()?;
    let steps = desks::steps_of(view, MatterId(id.0)).await?;
    let step = desks::step_before(view, &steps, clerk).await?;
    let step = steps.get(step).cloned().ok_or(Error::NotFound)?;
    let made = store::claim(view, id).await?.ok_or(Error::NotFound)?;
    let claim = &made.claim;
    let about = Some(About { matter: id.0, desk: Some(step.desk.0) });
    let owner = DataOwner::Person(claim.person.0);
    let claimant = Sealed::new(identity::recipient(view, claim.person).await?, owner, ["name", "email"]);
    let claimant = view.open(claimant, Purpose::ConfirmClaim, about).await?;
    let statement = store::statement(view, claim).await?;
    let statement = view.open(statement, Purpose::ConfirmClaim, about).await?;
    let mut others = store::claims_to(view, claim.enterprise).await?;
    others.retain(|other| other.id != id);
    let agents = store::agents_of(view, claim.enterprise).await?;
    let confirmed = agents.iter().filter(|agent| agent.standing == Standing::Confirmed).count();
    Ok(Model { made, claimant, statement, others, confirmed, step })
}

fn page(model: &Model, state: &FormState) -> Page {
    Page::new(title(&model.made.claim, state.lang)).at(Place::Desk).on_desk().with_form(state)
}

fn title(claim: &Claim, lang: Lang) -> String {
    t_with(lang, "enterprises-desk-title", &[("firm", claim.firm_name.clone().into())])
}

pub fn view(model: Model, key: OnceKey, state: &FormState) -> impl IntoView + use<> {
    let lang = state.lang;
    let Model { made: ClaimToFirm { claim, credit_code, .. }, claimant, statement, others, confirmed, step } = model;
    let question = t_with(lang, "enterprises-desk-question", &[("person", claimant.name.clone().into())]);
    let agents = t_with(lang, "enterprises-desk-agents", &[("count", confirmed.into())]);
    let answer = match claim.stage {
        ClaimStage::Open => view! { {holding(&step, lang)} {verdict(&claim, key, state)} }.drawn(),
        ClaimStage::Confirmed => decided(&claim, "enterprises-desk-decided-confirmed", lang),
        ClaimStage::Refused => decided(&claim, "enterprises-desk-decided-refused", lang),
    };
    let heading = title(&claim, lang);
    let rows = vec![
        Row::new(t(lang, "enterprises-credit-code"), credit_code.to_string()),
        Row::new(t(lang, "enterprises-firm-name"), claim.firm_name),
        Row::new(t(lang, "enterprises-desk-claimant"), claimant.name),
        Row::new(t(lang, "enterprises-desk-email"), claimant.email),
        Row::new(t(lang, "enterprises-column-role"), t(lang, claim.role.key())),
        Row::new(t(lang, "enterprises-desk-statement"), statement),
        Row::new(t(lang, "enterprises-desk-due"), day_element(lang, claim.due_on)),
    ];
    view! {
        {back_link("/desk", t(lang, "desks-queue"))}
        {error_summary(state)}
        <h1 class="govuk-heading-l">{heading}</h1>
        <div class="govuk-grid-row">
            <div class="govuk-grid-column-two-thirds">
                <p class="govuk-body-l">{question}</p>
                {summary_list(lang, rows)}
                <h2 class="govuk-heading-m">{t(lang, "enterprises-desk-others")}</h2>
                <p class="govuk-body">{agents}</p>
                {rivals(others, lang)}
            </div>
            <div class="govuk-grid-column-one-third">{answer}</div>
        </div>
    }
}

fn rivals(others: Vec<Claim>, lang: Lang) -> Drawn {
    if others.is_empty() {
        return view! { <p class="govuk-body">{t(lang, "enterprises-desk-others-none")}</p> }.drawn();
    }
    let rows: Vec<_> = others
        .into_iter()
        .map(|other| {
            view! {
                <li>
                    <a class="govuk-link" href=format!("/desk/claims/{}", other.id) lang="zh-CN">{other.firm_name}</a>
                    ", " {t(lang, other.role.key())} ", " {t(lang, other.stage.key())} ", "
                    {day_element(lang, other.due_on)}
                </li>
            }
        })
        .collect();
    view! {
        <ul class="govuk-list govuk-list--bullet">{rows}</ul>
        <p class="govuk-body">{t(lang, "enterprises-desk-others-stay")}</p>
    }
    .drawn()
}

fn verdict(claim: &Claim, key: OnceKey, state: &FormState) -> Drawn {
    let lang = state.lang;
    let choice = |value: &str| {
        let text = format!("enterprises-desk-{value}");
        Choice::new(value, t(lang, &text)).hint(t(lang, &format!("{text}-hint")))
    };
    let reason = Field::new("reason", t(lang, "enterprises-desk-reason")).hint(t(lang, "enterprises-desk-reason-hint"));
    let decision = Field::new("decision", t(lang, "enterprises-desk-decision"));
    let fields = view! {
        {once_key(key)}
        {radios(state, decision, vec![choice("confirm"), choice("refuse")])}
        {textarea(state, reason)}
        {button(t(lang, "enterprises-desk-decide"))}
    };
    form(format!("/desk/claims/{}/decision", claim.id), fields)
}

fn decided(claim: &Claim, text: &str, lang: Lang) -> Drawn {
    view! {
        <p class="govuk-body-l">{t(lang, text)}</p>
        {claim.reason.clone().map(inset)}
        {next_button(lang)}
    }
    .drawn()
}
