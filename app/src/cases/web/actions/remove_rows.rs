use super::save_rows::ListOf;
use super::save_section::VERSION;
use crate::filling::{Filled, without_rows};
use crate::{Event, dossier, pages, store};
use axum::extract::Path;
use axum::response::{IntoResponse, Redirect, Response};
use kernel::deed::Deed;
use kernel::error::{Error, Problem, Result};
use kernel::form::Fields;
use kernel::visit::Visit;
use std::collections::BTreeSet;

/// The rows that are ticked, by their place in the list of the version that was shown.
struct Ticked {
    seen: i32,
    all: bool,
    rows: BTreeSet<usize>,
}

/// `POST /cases/{ref}/sections/{section}/list/{field}/removal`
#[kernel::handler]
pub async fn post(visit: Visit, Path(path): Path<(String, String, String)>, posted: Fields) -> Result<Response> {
    let list = ListOf::parse(path)?;
    match remove(&visit, &list, &Ticked::read(posted)?).await {
        Ok(page) => Ok(Redirect::to(&page).into_response()),
        Err(Error::Refused(problems)) => pages::list::refused(&visit, &list, Fields::default(), problems).await,
        Err(Error::Conflict) => pages::list::conflict(&visit, &list).await,
        Err(error) => Err(error),
    }
}

async fn remove(visit: &Visit, list: &ListOf, ticked: &Ticked) -> Result<String> {
    if !ticked.all && ticked.rows.is_empty() {
        return Err(Problem::at("row", "cases-rows-none-ticked").into());
    }
    let mut tx = visit.begin(Deed::EditOwnCase).await?;
    let person = tx.person()?;
    let filing = store::own_filing_for_update(&mut tx, &list.reference, person).await?.ok_or(Error::NotFound)?;
    let dossier = dossier(&mut tx, filing).await?;
    let (section, field, _) = list.within(&dossier)?;
    let goes = |row: usize| ticked.all || ticked.rows.contains(&row);
    let filled = without_rows(dossier.programme(), section, field, &dossier.answers, goes, dossier.filed_on)?;
    let Filled { answers, complete, .. } = filled;
    let case = dossier.filing.case.id;
    store::save_progress(&mut tx, case, &section.code, ticked.seen, complete).await?;
    store::save_answers(&mut tx, &dossier.filing, &dossier.answers, &answers).await?;
    tx.commit(Event::SectionSaved { case, section: section.code.clone() }).await?;
    Ok(dossier.path_of_list(&section.code, &field.code))
}

impl Ticked {
    fn read(mut posted: Fields) -> Result<Ticked> {
        let unreadable = || Error::BadRequest("not a form of rows".into());
        let seen = posted.take(VERSION).and_then(|version| version.parse().ok()).ok_or_else(unreadable)?;
        let all = posted.take("all").is_some();
        let rows = posted.0.remove("row").unwrap_or_default();
        let rows = rows.iter().map(|row| row.parse().map_err(|_| unreadable())).collect::<Result<_>>()?;
        if posted.0.is_empty() { Ok(Ticked { seen, all, rows }) } else { Err(unreadable()) }
    }
}
