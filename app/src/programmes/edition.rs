use super::rules::search::relevance;
use super::{Programme, store};
use chrono::{DateTime, Utc};
use kernel::error::{Error, Result};
use kernel::event::Event;
use kernel::id;
use kernel::view::View;
use serde::Serialize;
use std::collections::HashMap;
use std::ops::RangeInclusive;
use std::sync::{Arc, LazyLock, PoisonError, RwLock};
use uuid::Uuid;

id!(ProgrammeId);
id!(EditionId);

/// A published programme. Its number is `programme.edition`.
#[derive(Debug)]
pub struct Edition {
    pub id: EditionId,
    pub programme_id: ProgrammeId,
    pub published_at: DateTime<Utc>,
    /// The fewest and the most working days that a case may take.
    pub days: RangeInclusive<u32>,
    pub programme: Programme,
}

#[derive(Debug, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum ProgrammesEvent {
    EditionPublished { edition: EditionId, programme: ProgrammeId, number: i32 },
}

impl Event for ProgrammesEvent {
    const SLICE: &'static str = "programmes";

    fn subject(&self) -> Uuid {
        match self {
            ProgrammesEvent::EditionPublished { programme, .. } => programme.0,
        }
    }
}

/// Editions that were read, kept by each instance for itself: an edition never changes, so none of them can be stale.
static READ: LazyLock<RwLock<HashMap<EditionId, Arc<Edition>>>> = LazyLock::new(RwLock::default);

/// The edition that a case is under, current or not. Errors: [`Error::NotFound`].
pub async fn edition(view: &mut View, id: EditionId) -> Result<Arc<Edition>> {
    if let Some(edition) = READ.read().unwrap_or_else(PoisonError::into_inner).get(&id) {
        return Ok(Arc::clone(edition));
    }
    let edition = Arc::new(store::edition(view, id).await?.ok_or(Error::NotFound)?);
    READ.write().unwrap_or_else(PoisonError::into_inner).insert(id, Arc::clone(&edition));
    Ok(edition)
}

/// The edition under which a case begins today. Errors: [`Error::NotFound`].
pub async fn current_edition(view: &mut View, code: &str) -> Result<Arc<Edition>> {
    let id = store::current_edition_of(view, code).await?.ok_or(Error::NotFound)?;
    edition(view, id).await
}

/// The edition of this number, current or not. Errors: [`Error::NotFound`].
pub async fn edition_numbered(view: &mut View, code: &str, number: i32) -> Result<Arc<Edition>> {
    let id = store::edition_numbered(view, code, number).await?.ok_or(Error::NotFound)?;
    edition(view, id).await
}

/// Where an edition stands for ever.
pub fn edition_path(code: &str, number: i32) -> String {
    format!("/programmes/{code}/editions/{number}")
}

/// Everything that can be applied for, by code.
pub async fn current_editions(view: &mut View) -> Result<Vec<Arc<Edition>>> {
    let mut editions = Vec::new();
    for id in store::current_editions(view).await? {
        editions.push(edition(view, id).await?);
    }
    Ok(editions)
}

/// What these words ask for, the best match first; everything when there are no words. A city offers some hundreds of
/// programmes at most, which are in memory anyway, so they are looked through here.
pub async fn search(view: &mut View, words: &str) -> Result<Vec<Arc<Edition>>> {
    let all = current_editions(view).await?;
    let mut found: Vec<_> = all.into_iter().map(|edition| (relevance(&edition.programme, words), edition)).collect();
    found.retain(|(relevance, _)| *relevance > 0);
    found.sort_by_key(|(relevance, _)| std::cmp::Reverse(*relevance));
    Ok(found.into_iter().map(|(_, edition)| edition).collect())
}
