use crate::filling::{Filled, Next, fill};
use crate::{Event, Reference, dossier, pages, store};
use axum::extract::Path;
use axum::response::{IntoResponse, Redirect, Response};
use kernel::deed::Deed;
use kernel::error::{Error, Result};
use kernel::form::Fields;
use kernel::visit::Visit;
use programmes::rules::Rejected;

/// A section as it was posted.
#[derive(Debug, Clone)]
pub struct Posted {
    pub reference: Reference,
    pub section: String,
    /// The version that the form was drawn with.
    pub seen: i32,
    pub answers: Fields,
}

/// No field of a programme can have this name: a code has no hyphen.
pub const VERSION: &str = "section-version";

/// What became of it.
enum Saved {
    Whole {
        case: String,
    },
    MoreAsked {
        section: String,
    },
    /// What is right is saved, the rest is to be mended.
    InPart(Rejected),
}

/// `POST /cases/{ref}/sections/{section}`: saves what is right, and says of the rest how to mend it.
#[kernel::handler]
pub async fn post(
    visit: Visit,
    Path((reference, section)): Path<(String, String)>,
    mut answers: Fields,
) -> Result<Response> {
    let seen =
        answers.take(VERSION).and_then(|version| version.parse().ok()).filter(|seen| (0..i32::MAX).contains(seen));
    let seen = seen.ok_or_else(|| Error::BadRequest("no version".into()))?;
    let posted = Posted { reference: Reference::parse(&reference)?, section, seen, answers };
    match save(&visit, &posted).await {
        Ok(Saved::Whole { case }) => Ok(Redirect::to(&case).into_response()),
        Ok(Saved::MoreAsked { section }) => {
            visit.notice("cases-more-asked").await?;
            Ok(Redirect::to(&section).into_response())
        }
        Ok(Saved::InPart(rejected)) => pages::section::rejected(&visit, &posted, rejected).await,
        Err(Error::Conflict) => pages::section::conflict(&visit, &posted).await,
        Err(Error::Refused(problems)) => pages::section::refused(&visit, &posted, problems).await,
        Err(error) => Err(error),
    }
}

async fn save(visit: &Visit, posted: &Posted) -> Result<Saved> {
    let mut tx = visit.begin(Deed::EditOwnCase).await?;
    let person = tx.person()?;
    let filing = store::own_filing_for_update(&mut tx, &posted.reference, person).await?.ok_or(Error::NotFound)?;
    let dossier = dossier(&mut tx, filing).await?;
    let (programme, case) = (dossier.programme(), dossier.filing.case.id);
    let section = programme.section(&posted.section).ok_or(Error::NotFound)?;
    if !dossier.is_open(section) {
        return Err(dossier.closed().into());
    }
    let filled = fill(programme, section, &dossier.answers, &posted.answers.0, dossier.filed_on)?;
    let Filled { answers, complete, next } = filled;
    store::save_progress(&mut tx, case, &section.code, posted.seen, complete).await?;
    store::save_answers(&mut tx, &dossier.filing, &dossier.answers, &answers).await?;
    tx.commit(Event::SectionSaved { case, section: section.code.clone() }).await?;
    let here = dossier.filing.path();
    Ok(match next {
        Next::Onward => Saved::Whole { case: here },
        Next::AskMore => Saved::MoreAsked { section: format!("{here}/sections/{}", section.code) },
        Next::Mend(rejected) => Saved::InPart(rejected),
    })
}
