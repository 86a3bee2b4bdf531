//! What an approved case was granted: its certificate, its money.

use crate::certificate::{self, Certificate, State};
use crate::{Filing, Stage};
use desks::Outcome;
use kernel::error::Result;
use kernel::lang::Lang;
use kernel::view::View;
use leptos::prelude::*;
use ui::drawn::{Draw, Drawn};
use ui::inset::inset;
use ui::text::t;

pub struct Granted {
    /// The programme issues one.
    promised: bool,
    certificate: Option<(Certificate, State)>,
    /// The programme grants money; the page of the award says how much.
    money: bool,
}

/// `None` unless the case is approved.
pub async fn load(view: &mut View, filing: &Filing) -> Result<Option<Granted>> {
    if filing.case.stage != Stage::Decided(Outcome::Approved) {
        return Ok(None);
    }
    let programme = &filing.edition.programme;
    let certificate = certificate::of_case(view, filing.case.id).await?;
    let certificate = certificate.map(|issued| {
        let state = issued.state(view.today());
        (issued, state)
    });
    Ok(Some(Granted { promised: programme.certificate.is_some(), certificate, money: programme.award.is_some() }))
}

pub fn view(granted: &Granted, filing: &Filing, lang: Lang) -> Drawn {
    let certificate = match &granted.certificate {
        Some((certificate, State::Revoked(_))) => Some(said(lang, "cases-granted-revoked", &certificate.text.code)),
        Some((certificate, State::Expired { .. })) => Some(said(lang, "cases-granted-expired", &certificate.text.code)),
        Some((certificate, State::Valid { .. })) => {
            let paper = format!("{}/certificate.pdf", filing.path());
            let page = format!("/verify/{}", certificate.text.code);
            let links = view! {
                <p class="govuk-body"><a class="govuk-button" href=paper download="">{t(lang, "cases-granted-paper")}</a></p>
                <p class="govuk-body">
                    {t(lang, "cases-granted-code")} " " <a class="govuk-link number" href=page>{certificate.text.code.to_string()}</a>
                </p>
            };
            Some(links.drawn())
        }
        None if granted.promised => Some(inset(t(lang, "cases-granted-awaits-confirmation"))),
        None => None,
    };
    let money = granted.money.then(|| {
        view! {
            <p class="govuk-body">
                <a class="govuk-link" href=format!("{}/award", filing.path())>{t(lang, "cases-granted-award")}</a>
            </p>
        }
    });
    view! { {certificate} {money} }.drawn()
}

fn said(lang: Lang, key: &str, code: &certificate::CertificateCode) -> Drawn {
    let page = format!("/verify/{code}");
    inset(view! {
        <p class="govuk-body">{t(lang, key)} " " <a class="govuk-link number" href=page>{code.to_string()}</a></p>
    })
}
