use super::{back, heading};
use crate::actions::withdraw_case::WithdrawForm;
use crate::{Filing, Reference, Stage, own_filing};
use axum::extract::Path;
use axum::response::{IntoResponse, Redirect, Response};
use kernel::deed::Deed;
use kernel::error::{Problem, Result};
use kernel::once::OnceKey;
use kernel::visit::Visit;
use leptos::prelude::*;
use ui::form::{FormState, error_summary, form, once_key, warning_button};
use ui::page::Page;
use ui::shell::Place;
use ui::text::t;
use ui::warning::warning;

/// `GET /cases/{ref}/withdrawal`
#[kernel::handler]
pub async fn get(visit: Visit, Path(reference): Path<String>) -> Result<Response> {
    let mut reading = visit.read(Deed::WithdrawCase).await?;
    let filing = own_filing(&mut reading, &Reference::parse(&reference)?).await?;
    drop(reading);
    if matches!(filing.case.stage, Stage::Decided(_) | Stage::Withdrawn) {
        return Ok(Redirect::to(&filing.path()).into_response());
    }
    let state = FormState::new(visit.lang);
    page(&filing, &state).show(&visit, view(&filing, OnceKey::new(), &state)).await
}

pub async fn refused(
    visit: &Visit,
    reference: &Reference,
    posted: &WithdrawForm,
    problems: Vec<Problem>,
) -> Result<Response> {
    let mut reading = visit.read(Deed::WithdrawCase).await?;
    let filing = own_filing(&mut reading, reference).await?;
    let state = FormState::new(visit.lang).with_problems(problems);
    Ok(page(&filing, &state).draw(visit, view(&filing, posted.key, &state)))
}

/// A draft is thrown away, a submitted case is taken back.
fn words(filing: &Filing) -> [&'static str; 3] {
    match filing.case.stage {
        Stage::Draft => ["cases-discard-title", "cases-discard-warning", "cases-discard-do"],
        _ => ["cases-withdraw-title", "cases-withdraw-warning", "cases-withdraw-do"],
    }
}

fn page(filing: &Filing, state: &FormState) -> Page {
    let [title, ..] = words(filing);
    Page::new(t(state.lang, title)).at(Place::Cases).with_form(state)
}

fn view(filing: &Filing, key: OnceKey, state: &FormState) -> impl IntoView + use<> {
    let lang = state.lang;
    let [title, warned, button] = words(filing);
    let fields = view! {
        {once_key(key)}
        {warning_button(t(lang, button))}
    };
    view! {
        {back(filing, lang)}
        {error_summary(state)}
        {heading(filing, t(lang, title), lang)}
        {warning(lang, t(lang, warned))}
        {form(format!("{}/withdrawal", filing.path()), fields)}
        <p class="govuk-body"><a class="govuk-link" href=filing.path()>{t(lang, "cases-keep")}</a></p>
    }
}
