use crate::{AttachmentId, Event, Reference, dossier, store};
use axum::extract::Path;
use axum::response::IntoResponse;
use kernel::deed::Deed;
use kernel::error::{Error, Result};
use kernel::form::Form;
use kernel::once::OnceKey;
use kernel::visit::Visit;
use serde::{Deserialize, Serialize};

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RemoveForm {
    pub key: OnceKey,
}

/// `POST /cases/{ref}/files/{id}/removal`: takes a file out of what is submitted next. What desks have seen stays theirs.
#[kernel::handler]
pub async fn post(
    visit: Visit,
    Path((reference, id)): Path<(String, AttachmentId)>,
    Form(form): Form<RemoveForm>,
) -> Result<impl IntoResponse> {
    let reference = Reference::parse(&reference)?;
    let mut tx = visit.begin(Deed::EditOwnCase).await?;
    tx.once(form.key, &(&reference, id)).await?;
    let person = tx.person()?;
    let filing = store::own_filing_for_update(&mut tx, &reference, person).await?.ok_or(Error::NotFound)?;
    let dossier = dossier(&mut tx, filing).await?;
    let file = dossier.attachments.iter().find(|file| file.id == id).ok_or(Error::NotFound)?;
    let asked = dossier.evidence().into_iter().find(|evidence| evidence.code == file.evidence);
    if !dossier.takes_files(asked.ok_or(Error::NotFound)?) {
        return Err(dossier.closed().into());
    }
    let case = dossier.filing.case.id;
    store::remove_attachment(&mut tx, case, id, dossier.filing.next_submission()).await?;
    tx.commit_to(Event::FileRemoved { case, attachment: id }, dossier.path_of_evidence(&file.evidence)).await
}
