use crate::filling::{Filled, Next, fill_list};
use crate::{Dossier, Event, Reference, dossier, pages, store};
use axum::extract::multipart::MultipartError;
use axum::extract::{Multipart, Path};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use kernel::deed::Deed;
use kernel::error::{Error, Problem, Result};
use kernel::form::Fields;
use kernel::once::OnceKey;
use kernel::visit::Visit;
use programmes::rules::{FieldError, Rejected, decode};

/// Which list of which case.
#[derive(Debug, Clone)]
pub struct ListOf {
    pub reference: Reference,
    pub section: String,
    pub field: String,
}

/// The largest list that is uploaded: as many rows as a programme may ask for, with room to spare.
pub const LARGEST_LIST: usize = 4 * 1024 * 1024;

/// `POST /cases/{ref}/sections/{section}/list/{field}/rows`: adds what was pasted, or typed cell by cell.
#[kernel::handler]
pub async fn post(visit: Visit, Path(path): Path<(String, String, String)>, mut rows: Fields) -> Result<Response> {
    let list = ListOf::parse(path)?;
    let key = rows.take("key").and_then(|key| serde_json::from_value(key.into()).ok());
    let key = key.ok_or_else(|| Error::BadRequest("no key".into()))?;
    add(&visit, &list, key, rows).await
}

/// `POST /cases/{ref}/sections/{section}/list/{field}`: adds the rows of a CSV file.
#[kernel::handler]
pub async fn upload(visit: Visit, Path(path): Path<(String, String, String)>, parts: Multipart) -> Result<Response> {
    let list = ListOf::parse(path)?;
    let (key, content) = match read(parts).await {
        Err(Error::Refused(problems)) => return pages::list::refused(&visit, &list, Fields::default(), problems).await,
        read => read?,
    };
    match decode(&content) {
        Ok(text) => {
            let rows = Fields([(list.field.clone(), vec![text])].into());
            add(&visit, &list, key, rows).await
        }
        Err(problem) => {
            let unreadable = FieldError::of(&list.field, problem);
            pages::list::rejected(&visit, &list, Rejected { errors: vec![unreadable], ..Rejected::default() }).await
        }
    }
}

async fn add(visit: &Visit, list: &ListOf, key: OnceKey, rows: Fields) -> Result<Response> {
    match save(visit, list, key, &rows).await {
        Ok(Added::All(page)) => Ok(page.into_response()),
        Ok(Added::Some(rejected)) => pages::list::mend(visit, list, rows, rejected).await,
        Err(Error::Refused(problems)) => pages::list::refused(visit, list, rows, problems).await,
        Err(error) => Err(error),
    }
}

enum Added {
    All(Redirect),
    /// The rows that are right are saved, the others are to be mended.
    Some(Rejected),
}

async fn save(visit: &Visit, list: &ListOf, key: OnceKey, rows: &Fields) -> Result<Added> {
    let mut tx = visit.begin(Deed::EditOwnCase).await?;
    tx.once(key, &(&list.reference, &list.section, &list.field, rows)).await?;
    let person = tx.person()?;
    let filing = store::own_filing_for_update(&mut tx, &list.reference, person).await?.ok_or(Error::NotFound)?;
    let dossier = dossier(&mut tx, filing).await?;
    let (section, field, _) = list.within(&dossier)?;
    let today = dossier.filed_on;
    let filled = fill_list(dossier.programme(), section, field, &dossier.answers, &rows.0, today)?;
    let Filled { answers, complete, next } = filled;
    let case = dossier.filing.case.id;
    store::save_progress(&mut tx, case, &section.code, dossier.version_of(&section.code), complete).await?;
    store::save_answers(&mut tx, &dossier.filing, &dossier.answers, &answers).await?;
    let saved = Event::SectionSaved { case, section: section.code.clone() };
    let page = tx.commit_to(saved, dossier.path_of_list(&section.code, &field.code)).await?;
    Ok(match next {
        Next::Mend(rejected) => Added::Some(rejected),
        Next::Onward | Next::AskMore => Added::All(page),
    })
}

impl ListOf {
    pub fn parse((reference, section, field): (String, String, String)) -> Result<ListOf> {
        Ok(ListOf { reference: Reference::parse(&reference)?, section, field })
    }

    /// The list in the applicant's dossier, if it may be changed now.
    pub fn within<'d>(&self, dossier: &'d Dossier) -> Result<ListAsked<'d>> {
        let found = dossier.list(&self.section, &self.field).ok_or(Error::NotFound)?;
        match dossier.is_open(found.0) {
            true => Ok(found),
            false => Err(dossier.closed().into()),
        }
    }
}

type ListAsked<'d> = (&'d programmes::Section, &'d programmes::Field, &'d programmes::Rows);

async fn read(mut parts: Multipart) -> Result<(OnceKey, Vec<u8>)> {
    let (mut key, mut content) = (None, None);
    while let Some(part) = parts.next_field().await.map_err(unreadable)? {
        match part.name() {
            Some("key") if key.is_none() => {
                key = serde_json::from_value(part.text().await.map_err(unreadable)?.into()).ok();
            }
            Some("file") if content.is_none() => content = Some(part.bytes().await.map_err(unreadable)?.to_vec()),
            other => return Err(Error::BadRequest(format!("no field {other:?}"))),
        }
    }
    let key = key.ok_or_else(|| Error::BadRequest("no key".into()))?;
    match content {
        Some(content) if !content.is_empty() => Ok((key, content)),
        _ => Err(Problem::at("file", "cases-file-missing").into()),
    }
}

fn unreadable(error: MultipartError) -> Error {
    match error.status() {
        StatusCode::PAYLOAD_TOO_LARGE => Problem::at("file", "cases-list-too-large").into(),
        _ => Error::BadRequest(error.body_text()),
    }
}
