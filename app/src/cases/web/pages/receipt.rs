use crate::departments::departments;
use crate::{Filing, Reference, Stage, own_filing};
use axum::extract::Path;
use axum::response::Response;
use kernel::deed::Deed;
use kernel::error::{Error, Result};
use kernel::lang::{Bilingual, Lang};
use kernel::visit::Visit;
use leptos::prelude::*;
use ui::dates::day;
use ui::page::Page;
use ui::panel::panel;
use ui::shell::Place;
use ui::text::{t, t_with};

/// `GET /cases/{ref}/receipt`: the number to keep, what happens next, and by when.
#[kernel::handler]
pub async fn get(visit: Visit, Path(reference): Path<String>) -> Result<Response> {
    let mut reading = visit.read(Deed::ReadOwnCase).await?;
    let filing = own_filing(&mut reading, &Reference::parse(&reference)?).await?;
    if filing.submitted_at.is_none() {
        return Err(Error::NotFound);
    }
    let steps = &filing.case.steps;
    let names = departments(&mut reading, steps).await?;
    let asked = names.list(steps.iter().filter(|step| step.stage.is_asked()).map(|step| step.desk));
    drop(reading);
    Page::new(t(visit.lang, title(&filing))).at(Place::Cases).show(&visit, view(&filing, &asked, visit.lang)).await
}

fn title(filing: &Filing) -> &'static str {
    if filing.case.submissions > 1 { "cases-receipt-answered" } else { "cases-receipt" }
}

fn view(filing: &Filing, asked: &Bilingual, lang: Lang) -> impl IntoView + use<> {
    let next = (filing.case.stage == Stage::UnderReview).then(|| {
        let promised = filing.promised.map(|due| day(lang, due.on)).unwrap_or_default();
        let provisional = filing.promised.is_some_and(|due| due.provisional);
        view! {
            <h2 class="govuk-heading-m">{t(lang, "cases-receipt-next")}</h2>
            <ol class="govuk-list govuk-list--number">
                <li>{t_with(lang, "cases-receipt-asked", &[("departments", asked.get(lang).to_owned().into())])}</li>
                <li>{t_with(lang, "cases-receipt-promised", &[("promised", promised.into())])}</li>
                <li>{t(lang, "cases-receipt-mail")}</li>
            </ol>
            {provisional.then(|| view! { <p class="govuk-hint">{t(lang, "cases-receipt-provisional")}</p> })}
        }
    });
    view! {
        {panel(t(lang, title(filing)), t(lang, "cases-number"), filing.reference.to_string())}
        {next}
        <p class="govuk-body">
            <a class="govuk-link" href=filing.path()>{t(lang, "cases-receipt-open")}</a>
        </p>
    }
}
