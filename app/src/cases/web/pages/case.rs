use super::{progress, tasks};
use crate::{Dossier, Reference, Stage, dossier, own_filing};
use axum::extract::Path;
use axum::response::Response;
use kernel::deed::Deed;
use kernel::error::Result;
use kernel::lang::Lang;
use kernel::visit::Visit;
use leptos::prelude::*;
use ui::back_link::back_link;
use ui::drawn::{Draw, Drawn};
use ui::page::Page;
use ui::shell::Place;
use ui::text::{t, t_with};

/// `GET /cases/{ref}`: of a draft what is to be done, of a submitted case where it is.
#[kernel::handler]
pub async fn get(visit: Visit, Path(reference): Path<String>) -> Result<Response> {
    let reference = Reference::parse(&reference)?;
    let lang = visit.lang;
    let mut reading = visit.read(Deed::ReadOwnCase).await?;
    let filing = own_filing(&mut reading, &reference).await?;
    let dossier = dossier(&mut reading, filing).await?;
    let submitted = match dossier.filing.case.stage {
        Stage::Draft => Err(dossier),
        _ => Ok(progress::load(&mut reading, dossier).await?),
    };
    drop(reading);
    let body = submitted.map_or_else(|draft| tasks::view(&draft, lang), |case| progress::view(case, lang));
    let title = t_with(lang, "cases-title", &[("number", reference.to_string().into())]);
    Page::new(title).at(Place::Cases).show(&visit, body).await
}

/// Whose case it is, for what and under which number.
pub(super) fn whose(dossier: &Dossier, lang: Lang) -> Drawn {
    let filing = &dossier.filing;
    view! {
        {back_link("/cases", t(lang, "cases-mine"))}
        <span class="govuk-caption-l">
            <span lang="zh-CN">{filing.applicant.firm.clone()}</span> " · " <span class="number">{filing.reference.to_string()}</span>
        </span>
        <h1 class="govuk-heading-xl">{filing.edition.programme.title.get(lang).to_owned()}</h1>
    }
    .drawn()
}
