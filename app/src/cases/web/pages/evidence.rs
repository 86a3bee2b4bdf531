use super::{back, controls::explained, heading, own_dossier};
use crate::actions::attach_file::MOST_FILES;
use crate::{Attachment, Dossier, Reference};
use axum::extract::Path;
use axum::response::{IntoResponse, Redirect, Response};
use kernel::deed::Deed;
use kernel::error::{Error, Problem, Result};
use kernel::lang::Lang;
use kernel::once::OnceKey;
use kernel::visit::Visit;
use leptos::prelude::*;
use programmes::Evidence;
use ui::drawn::{Draw, Drawn};
use ui::form::{
    Field, FormState, button, error_summary, file_upload, form, once_key, secondary_button, start_link, upload_form,
};
use ui::page::Page;
use ui::shell::Place;
use ui::text::{t, t_with};

/// `GET /cases/{ref}/evidence/{code}`
#[kernel::handler]
pub async fn get(visit: Visit, Path((reference, code)): Path<(String, String)>) -> Result<Response> {
    let dossier = own_dossier(&visit, Deed::EditOwnCase, &Reference::parse(&reference)?).await?;
    let evidence = evidence_of(&dossier, &code)?;
    if !dossier.takes_files(evidence) {
        return Ok(Redirect::to(&dossier.filing.path()).into_response());
    }
    let state = FormState::new(visit.lang);
    page(evidence, &state).show(&visit, view(&dossier, evidence, &state)).await
}

pub async fn refused(visit: &Visit, reference: &Reference, code: &str, problems: Vec<Problem>) -> Result<Response> {
    let dossier = own_dossier(visit, Deed::EditOwnCase, reference).await?;
    let evidence = evidence_of(&dossier, code)?;
    let state = FormState::new(visit.lang).with_problems(problems);
    Ok(page(evidence, &state).draw(visit, view(&dossier, evidence, &state)))
}

fn evidence_of<'d>(dossier: &'d Dossier, code: &str) -> Result<&'d Evidence> {
    dossier.evidence().into_iter().find(|evidence| evidence.code == code).ok_or(Error::NotFound)
}

fn page(evidence: &Evidence, state: &FormState) -> Page {
    Page::new(evidence.label.get(state.lang)).at(Place::Cases).with_form(state)
}

fn view(dossier: &Dossier, evidence: &Evidence, state: &FormState) -> impl IntoView + use<> {
    let lang = state.lang;
    let files: Vec<_> = dossier.files_of(&evidence.code).map(|file| attached(dossier, file, lang)).collect();
    let has_files = !files.is_empty();
    let label = t(lang, if has_files { "cases-file-another" } else { "cases-file" });
    let upload = (files.len() < MOST_FILES).then(|| {
        let field = Field::new("file", label).hint(accepted(evidence, lang)).accept(evidence.media_types.join(","));
        let fields = view! {
            {once_key(OnceKey::new())}
            {file_upload(state, field)}
            {if has_files { secondary_button(t(lang, "cases-file-send")) } else { button(t(lang, "cases-file-send")) }}
        };
        upload_form(dossier.path_of_evidence(&evidence.code), fields)
    });
    view! {
        {back(&dossier.filing, lang)}
        {error_summary(state)}
        {heading(&dossier.filing, evidence.label.get(lang).to_owned(), lang)}
        <p class="govuk-body-l">{explained(None, &evidence.why, lang)}</p>
        {has_files.then(|| view! {
            <h2 class="govuk-heading-m">{t(lang, "cases-attached")}</h2>
            <ul class="govuk-list files">{files}</ul>
        })}
        {upload}
        {has_files.then(|| start_link(dossier.filing.path(), t(lang, "ui-continue")))}
    }
}

/// "PDF, JPEG or PNG, up to 10 MB"
fn accepted(evidence: &Evidence, lang: Lang) -> String {
    let types = evidence.media_types.iter().map(|one| one.rsplit('/').next().unwrap_or_default().to_uppercase());
    let types = types.collect::<Vec<_>>().join(&t(lang, "cases-list-separator"));
    t_with(lang, "cases-file-hint", &[("types", types.into())])
}

fn attached(dossier: &Dossier, file: &Attachment, lang: Lang) -> Drawn {
    let path = format!("{}/files/{}", dossier.filing.path(), file.id);
    let size = t_with(lang, "cases-file-size", &[("kilobytes", (file.size / 1024).max(1).into())]);
    let remove = view! {
        {once_key(OnceKey::new())}
        <button class="govuk-button govuk-button--secondary" type="submit">
            {t(lang, "cases-file-remove")}
            <span class="govuk-visually-hidden">" "{file.file_name.clone()}</span>
        </button>
    };
    view! {
        <li class="file">
            <span><a class="govuk-link" href=path.clone()>{file.file_name.clone()}</a> " " <span class="govuk-hint">{size}</span></span>
            {form(format!("{path}/removal"), remove)}
        </li>
    }
    .drawn()
}
