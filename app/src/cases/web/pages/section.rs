use super::answers::answer_rows;
use super::{back, controls::control, heading, own_dossier};
use crate::actions::save_section::{Posted, VERSION};
use crate::filling::{as_typed, is_unread};
use crate::{Dossier, Reference};
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use kernel::deed::Deed;
use kernel::error::{Error, Problem, Result};
use kernel::form::Fields;
use kernel::visit::Visit;
use leptos::prelude::*;
use programmes::Section;
use programmes::rules::Rejected;
use ui::drawn::Drawn;
use ui::form::{FormState, button, error_summary, form, hidden};
use ui::page::Page;
use ui::shell::Place;
use ui::summary_list::summary_list;
use ui::text::t;

/// `GET /cases/{ref}/sections/{section}`
#[kernel::handler]
pub async fn get(visit: Visit, Path((reference, section)): Path<(String, String)>) -> Result<Response> {
    let dossier = own_dossier(&visit, Deed::EditOwnCase, &Reference::parse(&reference)?).await?;
    let section = section_of(&dossier, &section)?;
    if !dossier.is_open(section) {
        return Ok(Redirect::to(&dossier.filing.path()).into_response());
    }
    let state = FormState::saved(visit.lang, Fields(as_typed(section, &dossier.answers)));
    page(section, &state).show(&visit, view(&dossier, section, &state)).await
}

/// The section as it was posted, with what is wrong. What was right is saved already.
pub async fn rejected(visit: &Visit, posted: &Posted, rejected: Rejected) -> Result<Response> {
    let dossier = own_dossier(visit, Deed::EditOwnCase, &posted.reference).await?;
    let section = section_of(&dossier, &posted.section)?;
    let state =
        FormState::refused(visit.lang, still_typed(posted, section, &rejected), told(visit, &dossier, &rejected));
    Ok(page(section, &state).draw(visit, view(&dossier, section, &state)))
}

/// The section as it was posted, of which nothing could be saved: it was closed meanwhile, say.
pub async fn refused(visit: &Visit, posted: &Posted, problems: Vec<Problem>) -> Result<Response> {
    let dossier = own_dossier(visit, Deed::EditOwnCase, &posted.reference).await?;
    let section = section_of(&dossier, &posted.section)?;
    let state = FormState::refused(visit.lang, posted.answers.clone(), problems);
    Ok(page(section, &state).draw(visit, view(&dossier, section, &state)))
}

/// Both texts: what was typed, ready to be saved over what somebody else saved meanwhile, and that.
pub async fn conflict(visit: &Visit, posted: &Posted) -> Result<Response> {
    let lang = visit.lang;
    let dossier = own_dossier(visit, Deed::EditOwnCase, &posted.reference).await?;
    let section = section_of(&dossier, &posted.section)?;
    let state = FormState::saved(lang, posted.answers.clone());
    let saved = answer_rows(&dossier.asked(section), &dossier.answers, lang);
    let body = view! {
        {back(&dossier.filing, lang)}
        {heading(&dossier.filing, t(lang, "cases-conflict"), lang)}
        <p class="govuk-body-l">{t(lang, "cases-conflict-lead")}</p>
        <h2 class="govuk-heading-m">{t(lang, "cases-conflict-yours")}</h2>
        {questions(&dossier, section, &state)}
        <h2 class="govuk-heading-m">{t(lang, "cases-conflict-saved")}</h2>
        {summary_list(lang, saved)}
    };
    Ok(page(section, &state).with_status(StatusCode::CONFLICT).draw(visit, body))
}

fn section_of<'d>(dossier: &'d Dossier, code: &str) -> Result<&'d Section> {
    dossier.sections().find(|section| section.code == code).ok_or(Error::NotFound)
}

fn told(visit: &Visit, dossier: &Dossier, rejected: &Rejected) -> Vec<Problem> {
    let told = rejected.errors.iter();
    told.map(|error| Problem::told(&error.field, error.message(dossier.programme(), visit.lang))).collect()
}

/// Of a list that was read, only the rows that have to be mended: the others are saved, and would be there twice.
fn still_typed(posted: &Posted, section: &Section, rejected: &Rejected) -> Fields {
    let mut typed = posted.answers.clone();
    for list in section.fields.iter().filter(|field| field.rows().is_some()) {
        if is_unread(list, rejected) {
            continue;
        }
        let bad = rejected.bad_rows.get(&list.code).cloned().unwrap_or_default();
        typed.0.insert(list.code.clone(), vec![bad]);
    }
    typed
}

fn page(section: &Section, state: &FormState) -> Page {
    Page::new(section.title.get(state.lang)).at(Place::Cases).with_form(state)
}

fn view(dossier: &Dossier, section: &Section, state: &FormState) -> impl IntoView + use<> {
    view! {
        {back(&dossier.filing, state.lang)}
        {error_summary(state)}
        {heading(&dossier.filing, section.title.get(state.lang).to_owned(), state.lang)}
        {questions(dossier, section, state)}
    }
}

fn questions(dossier: &Dossier, section: &Section, state: &FormState) -> Drawn {
    let here = dossier.path_of_section(&section.code);
    let controls: Vec<_> = dossier
        .asked(section)
        .into_iter()
        .map(|field| {
            let listed = dossier.answers.rows(&field.code).len();
            control(state, field, listed, &dossier.path_of_list(&section.code, &field.code))
        })
        .collect();
    let fields = view! {
        {hidden(VERSION, dossier.version_of(&section.code))}
        {controls}
        {button(t(state.lang, "ui-save-and-continue"))}
    };
    form(here, fields)
}
