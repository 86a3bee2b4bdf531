pub(super) mod answers;
mod changed;
mod decision;
mod history;
mod lanes;

use crate::departments::{Departments, departments};
use crate::desk::case_of;
use crate::history::{Span, spans};
use crate::{Attachment, CaseId, Correction, Decision, Filing, Stage, store};
use axum::extract::{Path, Query};
use axum::response::Response;
use chrono::NaiveDate;
use chrono_tz::Tz;
use city::calendar::Calendar;
use desks::rules::Today;
use desks::{self, Outcome, Step, StepId};
use enterprises::{self, Contact};
use identity::roles::clerks_desks;
use kernel::actor::PersonId;
use kernel::audit::{About, Purpose};
use kernel::deed::Deed;
use kernel::error::{Error, Problem, Result};
use kernel::form::Fields;
use kernel::lang::Lang;
use kernel::view::View;
use kernel::visit::Visit;
use leptos::prelude::*;
use programmes::Answers;
use serde::Deserialize;
use std::collections::{BTreeMap, HashMap};
use ui::back_link::back_link;
use ui::form::{FormState, error_summary};
use ui::page::Page;
use ui::shell::Place;
use ui::text::t;
use uuid::Uuid;

#[derive(Debug, Default, Deserialize)]
pub struct Which {
    /// Of several steps at this clerk's desks.
    pub step: Option<StepId>,
}

pub struct Model {
    filing: Filing,
    /// The clerk's own step of it.
    step: Step,
    /// Other steps of it that are before desks of the same clerk.
    also: Vec<Step>,
    /// Why the clerk can't decide it now, if so.
    obstacle: Option<Problem>,
    me: PersonId,
    today: Today<'static>,
    zone: Tz,
    answers: Answers,
    before: Option<Answers>,
    /// Personal answers whose time was over, and since when.
    erased: BTreeMap<String, NaiveDate>,
    contact: Contact,
    files: Vec<Attachment>,
    files_before: Vec<Attachment>,
    departments: Departments,
    spans: BTreeMap<StepId, Span>,
    corrections: Vec<Correction>,
    decisions: Vec<Decision>,
    names: HashMap<PersonId, String>,
}

/// `GET /desk/cases/{id}`: a case, for a clerk at whose desk one of its steps lies. What is personal in it is a recorded look.
#[kernel::handler]
pub async fn get(visit: Visit, Path(id): Path<CaseId>, Query(which): Query<Which>) -> Result<Response> {
    let mut reading = visit.read(Deed::ReadMatter).await?;
    let model = load(&mut reading, id, which.step).await?;
    drop(reading);
    let state = FormState::new(visit.lang);
    page(&model, &state).show(&visit, view(model, &Fields::default(), &state)).await
}

/// The case as it is now, below why it could not be decided so.
pub async fn refused(visit: &Visit, step: StepId, posted: Fields, problems: Vec<Problem>) -> Result<Response> {
    let mut reading = visit.read(Deed::ReadMatter).await?;
    let id = case_of(&mut reading, step).await?;
    let model = load(&mut reading, id, Some(step)).await?;
    let state = FormState::refused(visit.lang, posted.clone(), problems);
    Ok(page(&model, &state).draw(visit, view(model, &posted, &state)))
}

/// The case, for a clerk one of whose desks has been asked about it; the step of these desks that is asked for, or about
/// which there is most to do; and their others. Errors: [`Error::NotFound`] where no desk of theirs has been asked.
pub async fn at_own_desk(view: &mut View, id: CaseId, which: Option<StepId>) -> Result<(Filing, Step, Vec<Step>)> {
    let clerk = view.person()?;
    let desks = clerks_desks(view, clerk).await?;
    let filing = store::filing(view, id).await?.ok_or(Error::NotFound)?;
    let (step, also) = own_steps(&filing, &desks, clerk, which)?;
    Ok((filing, step, also))
}

/// What a look for this step is about.
pub fn about(id: CaseId, step: &Step) -> About {
    About { matter: id.0, desk: Some(step.desk.0) }
}

pub async fn load(view: &mut View, id: CaseId, which: Option<StepId>) -> Result<Model> {
    let me = view.person()?;
    let (filing, step, also) = at_own_desk(view, id, which).await?;
    let today = Today { date: view.today(), calendar: Calendar::current() };
    let obstacle = obstacle(view, &filing, &step, me, today).await?;

    let about = Some(about(id, &step));
    let sealed = store::answers_and_before(view, &filing).await?;
    let (answers, before) = view.open(sealed, Purpose::DecideMatter, about).await?;
    let sealed = enterprises::sealed_contact(view, filing.applicant.premises).await?;
    let contact = view.open(sealed, Purpose::DecideMatter, about).await?;

    let submission = filing.case.submissions;
    let files = store::attachments(view, id, submission).await?;
    let files_before = match &before {
        Some(_) => store::attachments(view, id, submission - 1).await?,
        None => files.clone(),
    };
    let corrections = store::corrections(view, id).await?;
    let decisions = store::decisions(view, id).await?;
    let people = filing.case.steps.iter().filter_map(|step| step.stage.holder());
    let people = people.chain(corrections.iter().map(|asked| asked.asked_by)).collect::<Vec<_>>();
    Ok(Model {
        step,
        also,
        obstacle,
        me,
        today,
        zone: view.site().zone,
        answers,
        before,
        erased: store::erased_fields(view, id).await?,
        contact,
        files,
        files_before,
        departments: departments(view, &filing.case.steps).await?,
        spans: spans(&store::history(view, id).await?),
        corrections,
        decisions,
        names: identity::names(view, &people).await?,
        filing,
    })
}

/// A desk that waits for others may never be asked, and has no purpose yet for which to look.
fn has_come_to(step: &Step, desks: &[Uuid]) -> bool {
    desks.contains(&step.desk.0) && !matches!(step.stage, desks::Stage::Waiting | desks::Stage::Dropped)
}

/// The step that is asked for, else the one of theirs about which there is most to do; and what else is before them.
fn own_steps(filing: &Filing, desks: &[Uuid], me: PersonId, which: Option<StepId>) -> Result<(Step, Vec<Step>)> {
    let mut own: Vec<Step> = filing.case.steps.iter().filter(|step| has_come_to(step, desks)).cloned().collect();
    own.sort_by_key(|step| {
        let urgency = match step.stage {
            desks::Stage::Claimed { by, .. } if by == me => 0,
            desks::Stage::Open { .. } => 1,
            desks::Stage::Asking { by, .. } if by == me => 2,
            desks::Stage::Claimed { .. } | desks::Stage::Asking { .. } => 3,
            desks::Stage::Done { .. } | desks::Stage::Waiting | desks::Stage::Dropped => 4,
        };
        (which != Some(step.id), urgency)
    });
    if own.is_empty() {
        return Err(Error::NotFound);
    }
    let step = own.remove(0);
    own.retain(|step| step.stage.is_asked());
    Ok((step, own))
}

/// The rules say so before the clerk has written anything, so that nobody writes in vain.
async fn obstacle(
    view: &mut View,
    filing: &Filing,
    step: &Step,
    me: PersonId,
    today: Today<'_>,
) -> Result<Option<Problem>> {
    let refusal = match filing.case.decide(step.id, me, Outcome::Approved, today) {
        Err(refusal) => super::super::told(view, &filing.case, step.id, refusal).await?,
        Ok(_) if enterprises::is_party(view, filing.applicant.enterprise, me).await? => {
            desks::Refusal::OwnMatter.into()
        }
        Ok(_) => return Ok(None),
    };
    match refusal {
        Error::Refused(mut problems) => Ok(problems.pop()),
        other => Err(other),
    }
}

fn page(model: &Model, state: &FormState) -> Page {
    let title = format!("{} {}", model.filing.reference, model.filing.applicant.firm);
    Page::new(title).at(Place::Desk).on_desk().with_form(state)
}

fn view(model: Model, posted: &Fields, state: &FormState) -> impl IntoView + use<> {
    let lang = state.lang;
    let filing = &model.filing;
    let programme = filing.edition.programme.title.get(lang).to_owned();
    view! {
        {back_link("/desk", t(lang, "desks-queue"))}
        {error_summary(state)}
        <div class="matter__top">
            <h1 class="govuk-heading-l" lang="zh-CN">{filing.applicant.firm.clone()}</h1>
            <p class="govuk-body">
                <span class="number">{filing.reference.to_string()}</span> " · " {programme} " · "
                {stage_words(filing.case.stage, lang)}
            </p>
        </div>
        <div class="matter">
            <div class="matter__data">
                {changed::view(&model, lang)}
                {answers::view(&model, lang)}
                {lanes::view(&model, lang)}
                {history::view(&model, lang)}
            </div>
            <p class="actions"><a class="govuk-button" href="#decide">{t(lang, "cases-desk-to-decision")}</a></p>
            <aside class="matter__decision" id="decide" aria-label=t(lang, "cases-desk-decision")>
                {decision::view(&model, posted, state)}
            </aside>
        </div>
    }
}

pub fn stage_words(stage: Stage, lang: Lang) -> String {
    let key = match stage {
        Stage::Draft => "cases-desk-stage-draft",
        Stage::UnderReview => "cases-desk-stage-under-review",
        Stage::Decided(Outcome::Approved) => "cases-desk-stage-approved",
        Stage::Decided(Outcome::Refused) => "cases-desk-stage-refused",
        Stage::Withdrawn => "cases-desk-stage-withdrawn",
    };
    t(lang, key)
}
