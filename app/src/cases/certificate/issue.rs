//! When a certificate is issued: with the decision, or with the desk's word on who acts for the firm, whichever is later.

use super::{Certificate, CertificateCode, CertificateEvent, CertificateId, CertificateText, rules, store};
use crate::Filing;
use city::{self, divisions};
use desks::Outcome;
use futures::future::BoxFuture;
use kernel::error::{Error, Result};
use kernel::event::Events;
use kernel::ids::random_bytes;
use kernel::lang::{Bilingual, Lang};
use kernel::tx::Tx;
use kernel::view::View;
use notifications::{self, Letter};
use ui::text::t;

/// The case is approved: its certificate is issued in the same transaction, if the desk knows who filed it.
pub fn issue_when_decided<'a>(tx: &'a mut Tx, event: &'a crate::Event) -> BoxFuture<'a, Result<Events>> {
    Box::pin(async move {
        let crate::Event::Decided { case, outcome: Outcome::Approved } = event else { return Ok(Events::none()) };
        let filing = crate::filing(tx, *case).await?;
        let enterprise = filing.applicant.enterprise;
        match enterprises::is_confirmed_for_update(tx, enterprise, filing.started_by).await? {
            true => issue(tx, &filing).await,
            false => Ok(Events::none()),
        }
    })
}

/// Who acts for the firm is confirmed: what was approved meanwhile gets its certificate now, and they are told.
pub fn issue_when_confirmed<'a>(tx: &'a mut Tx, event: &'a enterprises::Event) -> BoxFuture<'a, Result<Events>> {
    Box::pin(async move {
        let enterprises::Event::ClaimConfirmed { enterprise, person, .. } = event else { return Ok(Events::none()) };
        let mut issued = Events::none();
        let mut waiting = Vec::new();
        for case in crate::approved_of(tx, *enterprise, *person).await? {
            waiting.push(crate::filing(tx, case).await?);
        }
        // In one order for everybody: each counts in its district, and two who count must not wait for each other.
        waiting.sort_by(|a, b| a.applicant.place.cmp(&b.applicant.place));
        for filing in waiting {
            let now = issue(tx, &filing).await?;
            if !now.is_empty() {
                let letter = Letter::new("cases-letter-certificate")
                    .with("number", filing.reference.to_string())
                    .with_each("programme", &filing.edition.programme.title)
                    .with_link(filing.path(), "cases-letter-open-case");
                notifications::tell(tx, *person, &letter).await?;
            }
            issued = issued.and(now);
        }
        Ok(issued)
    })
}

/// Nothing happens where the programme issues none, or the case has one.
async fn issue(tx: &mut Tx, filing: &Filing) -> Result<Events> {
    let Some(certificate) = certificate_for(tx, filing).await? else { return Ok(Events::none()) };
    if !store::insert_certificate(tx, &certificate).await? {
        return Ok(Events::none());
    }
    store::count_issued(tx, &certificate.place).await?;
    let Certificate { id, case, enterprise, text, .. } = certificate;
    let valid_until = text.valid_until;
    Ok(CertificateEvent::CertificateIssued { certificate: id, case, enterprise, valid_until }.into())
}

async fn certificate_for(view: &mut View, filing: &Filing) -> Result<Option<Certificate>> {
    let programme = &filing.edition.programme;
    let Some(promised) = &programme.certificate else { return Ok(None) };
    let answers = crate::published_answers(view, filing).await?;
    let place = divisions::division(&filing.applicant.place).ok_or(Error::NotFound)?;
    let city = divisions::city();
    let text = CertificateText {
        city: Bilingual::new(city.zh, city.name(Lang::En)),
        title: promised.title.clone(),
        number: filing.reference.to_string(),
        code: CertificateCode::from_random(random_bytes()),
        origin: view.site().origin.clone(),
        enterprise: filing.applicant.firm.clone(),
        credit_code: filing.applicant.credit_code.to_string(),
        premises: format!("{}{}", place.full_name(Lang::Zh), filing.applicant.address),
        allows: promised.allows.clone(),
        facts: rules::facts(programme, &answers),
        conditions: Vec::new(),
        issued_by: issuer(view, filing).await?,
        issued_on: view.today(),
        valid_until: rules::valid_until(view.today(), promised.valid_days),
    };
    Ok(Some(Certificate {
        id: CertificateId::new(),
        case: filing.case.id,
        edition: filing.edition.id,
        programme: filing.edition.programme_id,
        enterprise: filing.applicant.enterprise,
        text,
        place: filing.applicant.place.clone(),
        answers,
        issued_at: view.now(),
        revoked: None,
    }))
}

/// The departments whose word was the last, by name; the city itself where a department is no more.
async fn issuer(view: &mut View, filing: &Filing) -> Result<Bilingual> {
    let last = rules::last_desks(&filing.case.steps);
    let desks = city::desks(view, &last).await?;
    let names = last.iter().filter_map(|id| desks.iter().find(|desk| desk.id == *id)).map(|desk| &desk.department.name);
    let (zh, en): (Vec<_>, Vec<_>) = names.map(|name| (name.zh.as_str(), name.en.as_str())).unzip();
    let city = divisions::city();
    Ok(match zh.is_empty() {
        true => Bilingual::new(city.zh, city.name(Lang::En)),
        false => {
            let separator = |lang| t(lang, "programmes-list-separator");
            Bilingual::new(zh.join(&separator(Lang::Zh)), en.join(&separator(Lang::En)))
        }
    })
}
