use crate::{Attachment, AttachmentId, Dossier, Event, LARGEST, MediaType, Reference, dossier, pages, store};
use axum::extract::{Multipart, Path};
use axum::response::{IntoResponse, Response};
use chrono::TimeDelta;
use kernel::deed::Deed;
use kernel::error::{Error, Problem, Result};
use kernel::limit::Limit;
use kernel::upload::Upload;
use kernel::view::View;
use kernel::visit::Visit;
use object_store::{ObjectStoreExt, PutPayload};
use programmes::Evidence;
use sha2::{Digest, Sha256};

/// Bytes that belong to no case lie until the night: nobody fills the disk with them.
const UPLOADS: Limit = Limit { tries: 200, window: TimeDelta::hours(1) };

/// More files than this nobody reads for one document.
pub const MOST_FILES: usize = 20;

/// `POST /cases/{ref}/evidence/{code}`: one file, on a page of its own.
#[kernel::handler]
pub async fn post(
    visit: Visit,
    Path((reference, evidence)): Path<(String, String)>,
    parts: Multipart,
) -> Result<Response> {
    let reference = Reference::parse(&reference)?;
    match attach(&visit, &reference, &evidence, parts).await {
        Err(Error::Refused(problems)) => pages::evidence::refused(&visit, &reference, &evidence, problems).await,
        done => done.map(IntoResponse::into_response),
    }
}

async fn attach(
    visit: &Visit,
    reference: &Reference,
    evidence: &str,
    parts: Multipart,
) -> Result<impl IntoResponse + use<>> {
    let Upload { key, file_name, content, .. } = match Upload::read(parts, &[], LARGEST).await {
        Ok(upload) if upload.content.len() <= LARGEST => upload,
        Ok(_) | Err(Error::TooLarge) => return Err(Problem::at("file", "cases-file-too-large").into()),
        Err(error) => return Err(error),
    };
    if content.is_empty() {
        return Err(Problem::at("file", "cases-file-missing").into());
    }
    let media_type = {
        // Nothing is stored for somebody who may not store it here.
        let mut view = visit.read(Deed::EditOwnCase).await?;
        let dossier = own_dossier(&mut view, reference).await?;
        let evidence = wanted(&dossier, evidence)?;
        let media_type = judged(evidence, &content)?;
        let person = view.person()?;
        view.count_try("upload by", &person.to_string(), UPLOADS).await?;
        media_type
    };
    let attachment = Attachment {
        id: AttachmentId::new(),
        evidence: evidence.to_owned(),
        file_name,
        media_type,
        size: i64::try_from(content.len()).map_err(Error::internal)?,
        sha256: Sha256::digest(&content).to_vec(),
        uploaded_at: visit.portal.clock().now(),
        erased_on: None,
    };
    // Before the row: bytes without a row are swept up at night, a row without bytes would be a promise not kept.
    let payload = PutPayload::from(content);
    visit.portal.files().put(&attachment.id.object(), payload).await.map_err(Error::internal)?;
    let mut tx = visit.begin(Deed::EditOwnCase).await?;
    tx.once(key, &(reference, evidence, &attachment.sha256)).await?;
    let person = tx.person()?;
    let filing = store::own_filing_for_update(&mut tx, reference, person).await?.ok_or(Error::NotFound)?;
    let dossier = dossier(&mut tx, filing).await?;
    wanted(&dossier, evidence)?;
    let filing = &dossier.filing;
    store::insert_attachment(&mut tx, filing.case.id, filing.next_submission(), &attachment).await?;
    let attached =
        Event::FileAttached { case: filing.case.id, evidence: evidence.to_owned(), attachment: attachment.id };
    tx.commit_to(attached, dossier.path_of_evidence(evidence)).await
}

async fn own_dossier(view: &mut View, reference: &Reference) -> Result<Dossier> {
    let person = view.person()?;
    let filing = store::own_filing(view, reference, person).await?.ok_or(Error::NotFound)?;
    dossier(view, filing).await
}

/// The evidence, if the case takes files for it now.
fn wanted<'d>(dossier: &'d Dossier, code: &str) -> Result<&'d Evidence> {
    let evidence = dossier.evidence().into_iter().find(|evidence| evidence.code == code).ok_or(Error::NotFound)?;
    if !dossier.takes_files(evidence) {
        return Err(dossier.closed().into());
    }
    match dossier.files_of(code).count() < MOST_FILES {
        true => Ok(evidence),
        false => Err(Problem::at("file", "cases-file-too-many").with("most", MOST_FILES).into()),
    }
}

/// By its content, whatever its name says.
fn judged(evidence: &Evidence, content: &[u8]) -> Result<MediaType> {
    let found = MediaType::of(content).filter(|found| evidence.media_types.iter().any(|one| one == found.as_str()));
    found.ok_or_else(|| Problem::at("file", "cases-file-type").into())
}
