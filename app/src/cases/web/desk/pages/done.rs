use crate::departments::{Departments, departments};
use crate::desk::case_of;
use crate::{Filing, Stage, store};
use axum::extract::Path;
use axum::response::Response;
use desks::shown::next_button;
use desks::{self, Outcome, StepId};
use kernel::deed::Deed;
use kernel::error::{Error, Result};
use kernel::lang::Lang;
use kernel::view::View;
use kernel::visit::Visit;
use leptos::prelude::*;
use ui::page::Page;
use ui::panel::panel;
use ui::shell::Place;
use ui::text::{t, t_with};

pub struct Model {
    filing: Filing,
    stage: desks::Stage,
    departments: Departments,
}

/// `GET /desk/steps/{id}/done`: what the clerk has decided, what comes of it, and the next one. No personal data is here.
#[kernel::handler]
pub async fn get(visit: Visit, Path(id): Path<StepId>) -> Result<Response> {
    let mut reading = visit.read(Deed::ReadMatter).await?;
    let model = load(&mut reading, id).await?;
    drop(reading);
    let page = Page::new(title(&model, visit.lang)).at(Place::Desk).on_desk();
    page.show(&visit, view(model, visit.lang)).await
}

pub async fn load(view: &mut View, id: StepId) -> Result<Model> {
    let case = case_of(view, id).await?;
    let filing = store::filing(view, case).await?.ok_or(Error::NotFound)?;
    let stage = filing.case.steps.get(id).map(|step| step.stage).ok_or(Error::NotFound)?;
    let departments = departments(view, &filing.case.steps).await?;
    Ok(Model { filing, stage, departments })
}

fn title(model: &Model, lang: Lang) -> String {
    let key = match model.stage {
        desks::Stage::Done { outcome: Outcome::Approved, .. } => "cases-desk-done-approved",
        desks::Stage::Done { outcome: Outcome::Refused, .. } => "cases-desk-done-refused",
        desks::Stage::Asking { .. } => "cases-desk-done-asked",
        _ => "cases-desk-done-open",
    };
    t(lang, key)
}

fn view(model: Model, lang: Lang) -> impl IntoView {
    let heading = title(&model, lang);
    let asked = model.filing.case.steps.iter().filter(|step| step.stage.is_asked()).map(|step| step.desk);
    let asked = model.departments.list(asked).get(lang).to_owned();
    let told = match (model.filing.case.stage, model.stage) {
        (_, desks::Stage::Asking { .. }) => t(lang, "cases-desk-done-waits"),
        (Stage::Decided(Outcome::Approved), _) => t(lang, "cases-desk-done-all"),
        (Stage::Decided(Outcome::Refused), _) => t(lang, "cases-desk-done-over"),
        _ => t_with(lang, "cases-desk-done-next", &[("departments", asked.into())]),
    };
    let case = format!("/desk/cases/{}", model.filing.case.id);
    view! {
        <div class="measure">
            {panel(heading, model.filing.applicant.firm.clone(), model.filing.reference.to_string())}
            <p class="govuk-body">{told}</p>
            {next_button(lang)}
            <p class="govuk-body"><a class="govuk-link" href="/desk">{t(lang, "desks-queue")}</a></p>
            <p class="govuk-body"><a class="govuk-link" href=case>{t(lang, "cases-desk-done-case")}</a></p>
        </div>
    }
}
