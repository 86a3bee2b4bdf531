use super::answers::{answer, erased};
use super::{back, heading, own_dossier};
use crate::actions::submit_case::SubmitForm;
use crate::{Dossier, Reference, Stage};
use axum::extract::Path;
use axum::response::Response;
use kernel::deed::Deed;
use kernel::error::{Problem, Result};
use kernel::lang::Lang;
use kernel::once::OnceKey;
use kernel::visit::Visit;
use leptos::prelude::*;
use programmes::{Evidence, Section};
use ui::drawn::{Draw, Drawn};
use ui::form::{Choice, Field, FormState, button, checkboxes, error_summary, form, once_key};
use ui::inset::inset;
use ui::page::Page;
use ui::shell::Place;
use ui::summary_list::{Row, summary_list};
use ui::text::{t, t_with};

/// `GET /cases/{ref}/check`: all that was answered, what is missing, and the button.
#[kernel::handler]
pub async fn get(visit: Visit, Path(reference): Path<String>) -> Result<Response> {
    let dossier = own_dossier(&visit, Deed::ReadOwnCase, &Reference::parse(&reference)?).await?;
    let state = FormState::new(visit.lang);
    page(&dossier, &state).show(&visit, view(&dossier, OnceKey::new(), &state)).await
}

pub async fn refused(
    visit: &Visit,
    reference: &Reference,
    posted: &SubmitForm,
    problems: Vec<Problem>,
) -> Result<Response> {
    let dossier = own_dossier(visit, Deed::ReadOwnCase, reference).await?;
    let state =
        FormState::new(visit.lang).with("declaration", &posted.declaration).with_problems(placed(&dossier, problems));
    Ok(page(&dossier, &state).draw(visit, view(&dossier, posted.key, &state)))
}

/// A problem with an answer leads to the page where it is answered.
fn placed(dossier: &Dossier, mut problems: Vec<Problem>) -> Vec<Problem> {
    for problem in &mut problems {
        let section = problem.field.as_deref().and_then(|field| {
            dossier.sections().find(|section| section.fields.iter().any(|other| other.code == field))
        });
        if let (Some(section), Some(field)) = (section, &problem.field) {
            problem.field = Some(format!("{}#{field}", dossier.path_of_section(&section.code)));
        }
    }
    problems
}

fn page(dossier: &Dossier, state: &FormState) -> Page {
    Page::new(t(state.lang, title(dossier))).at(Place::Cases).with_form(state)
}

fn title(dossier: &Dossier) -> &'static str {
    let case = &dossier.filing.case;
    match case.stage {
        Stage::Draft => "cases-check",
        Stage::UnderReview if case.awaits_applicant() => "cases-check-correction",
        _ => "cases-answers",
    }
}

fn view(dossier: &Dossier, key: OnceKey, state: &FormState) -> impl IntoView + use<> {
    let lang = state.lang;
    let sections: Vec<_> = dossier.sections().map(|section| section_view(dossier, section, lang)).collect();
    let evidence = dossier.evidence();
    let evidence = (!evidence.is_empty()).then(|| {
        let rows = evidence.into_iter().map(|evidence| evidence_row(dossier, evidence, lang)).collect();
        view! { <h2 class="govuk-heading-m">{t(lang, "cases-attached")}</h2> {summary_list(lang, rows)} }
    });
    view! {
        {back(&dossier.filing, lang)}
        {error_summary(state)}
        {heading(&dossier.filing, t(lang, title(dossier)), lang)}
        {(!state.is_refused()).then(|| missing(dossier, lang))}
        {sections}
        {evidence}
        {to_submit(dossier, key, state)}
    }
}

/// What still stands in the way, each linked to its place.
fn missing(dossier: &Dossier, lang: Lang) -> Option<Drawn> {
    let case = &dossier.filing.case;
    if case.stage != Stage::Draft && !case.awaits_applicant() {
        return None;
    }
    let problems = dossier.problems(lang);
    if problems.is_empty() {
        return None;
    }
    let items: Vec<_> = problems
        .iter()
        .map(|problem| {
            let told = ui::form::problem_text(lang, problem);
            view! { <li><a class="govuk-link" href=problem.field.clone()>{told}</a></li> }
        })
        .collect();
    let body = view! {
        <h2 class="govuk-heading-m">{t(lang, "cases-still-missing")}</h2>
        <ul class="govuk-list govuk-list--bullet">{items}</ul>
    };
    Some(inset(body))
}

fn section_view(dossier: &Dossier, section: &Section, lang: Lang) -> Drawn {
    let path = dossier.is_open(section).then(|| dossier.path_of_section(&section.code));
    let rows = dossier.asked(section).into_iter().map(|field| {
        let row = Row::new(field.label.get(lang), answer(field, &dossier.answers, lang));
        match &path {
            Some(path) => row.change(format!("{path}#{}", field.code)),
            None => row,
        }
    });
    view! {
        <h2 class="govuk-heading-m">{section.title.get(lang).to_owned()}</h2>
        {summary_list(lang, rows.collect())}
    }
    .drawn()
}

fn evidence_row(dossier: &Dossier, evidence: &Evidence, lang: Lang) -> Row {
    let files: Vec<_> = dossier
        .files_of(&evidence.code)
        .map(|file| {
            if let Some(on) = file.erased_on {
                return view! { <li class="govuk-hint">{erased(on, lang)}</li> }.drawn();
            }
            let path = format!("{}/files/{}", dossier.filing.path(), file.id);
            view! { <li><a class="govuk-link" href=path>{file.file_name.clone()}</a></li> }.drawn()
        })
        .collect();
    let shown = match files.is_empty() {
        true => view! { <span class="govuk-hint">{t(lang, "cases-not-attached")}</span> }.drawn(),
        false => view! { <ul class="govuk-list">{files}</ul> }.drawn(),
    };
    let row = Row::new(evidence.label.get(lang), shown);
    match dossier.takes_files(evidence) {
        true => row.change(dossier.path_of_evidence(&evidence.code)),
        false => row,
    }
}

fn to_submit(dossier: &Dossier, key: OnceKey, state: &FormState) -> Option<Drawn> {
    let lang = state.lang;
    let case = &dossier.filing.case;
    let (lead, send) = match case.stage {
        Stage::Draft => ("cases-submit-lead", "cases-submit"),
        Stage::UnderReview if case.awaits_applicant() => ("cases-answer-lead", "cases-answer"),
        _ => return None,
    };
    let firm = dossier.filing.applicant.firm.clone();
    let declared = Choice::new("yes", t_with(lang, "cases-declaration", &[("firm", firm.into())]));
    let fields = view! {
        {once_key(key)}
        {checkboxes(state, Field::new("declaration", t(lang, "cases-declaration-title")), vec![declared])}
        {button(t(lang, send))}
    };
    let body = view! {
        <h2 class="govuk-heading-m">{t(lang, send)}</h2>
        <p class="govuk-body">{t(lang, lead)}</p>
        {form(format!("{}/submission", dossier.filing.path()), fields)}
    };
    Some(body.drawn())
}
