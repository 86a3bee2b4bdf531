use crate::{EditionId, Fault, Programme, ProgrammesEvent, store};
use kernel::actor::Actor;
use kernel::deed::Deed;
use kernel::error::{Error, Problem, Result};
use kernel::portal::Portal;

/// An edition that is published, by this call or by an earlier one with the same document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Published {
    pub edition: EditionId,
    pub code: String,
    pub number: i32,
    pub newly: bool,
}

/// Publishes a document as the next edition of its programme. The document states its own number, which must follow the
/// last one: so two people who both write "edition 4" are told, and no edition passes for another. The very same document
/// published again is no fault and makes nothing.
pub async fn publish(portal: &Portal, actor: &Actor, document: &str) -> Result<Published> {
    let mut tx = portal.begin(actor, Deed::PublishProgramme).await?;
    let seats = city::seats(&mut tx).await?;
    let programme = match Programme::parse_for(&seats, document) {
        Ok(programme) => programme,
        // What was published stays so, whatever departments there are by now.
        Err(faults) => match store::edition_of_document(&mut tx, document).await? {
            Some((edition, code, number)) => return Ok(Published { edition, code, number, newly: false }),
            None => return Err(refusal(faults)),
        },
    };
    let (code, number, title) = (programme.code, programme.edition, programme.title);
    let (id, last) = store::programme_for_update(&mut tx, &code).await?;
    if let Some((edition, published)) = store::document_of_edition(&mut tx, &code, number).await?
        && published == document
    {
        return Ok(Published { edition, code, number, newly: false });
    }
    if number != last + 1 {
        let problem = Problem::at("edition", "programmes-edition-out-of-turn");
        return Err(problem.with("code", code).with("number", number).with("next", last + 1).into());
    }
    let edition = EditionId::new();
    store::add_edition(&mut tx, edition, id, number, document).await?;
    desks::name_topic(&mut tx, &code, &title).await?;
    tx.commit(ProgrammesEvent::EditionPublished { edition, programme: id, number }).await?;
    Ok(Published { edition, code, number, newly: true })
}

fn refusal(faults: Vec<Fault>) -> Error {
    let problem = |fault: Fault| {
        let place = if fault.place.is_empty() { "TOML".to_owned() } else { fault.place };
        Problem::new("programmes-fault").with("line", fault.line).with("place", place).with("message", fault.message)
    };
    Error::Refused(faults.into_iter().map(problem).collect())
}

#[cfg(test)]
mod tests;
