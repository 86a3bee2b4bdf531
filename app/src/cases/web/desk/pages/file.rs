use crate::desk::pages::case::{Which, about, at_own_desk};
use crate::download;
use crate::{AttachmentId, CaseId, evidence_key, store};
use axum::extract::{Path, Query};
use axum::response::Response;
use kernel::audit::{DataOwner, Purpose, Sealed};
use kernel::deed::Deed;
use kernel::error::{Error, Result};
use kernel::visit::Visit;

/// `GET /desk/cases/{id}/files/{file}`: a file, for a clerk at whose desk the case lies. Each download is a recorded look.
#[kernel::handler]
pub async fn get(
    visit: Visit,
    Path((id, file)): Path<(CaseId, AttachmentId)>,
    Query(which): Query<Which>,
) -> Result<Response> {
    let mut reading = visit.read(Deed::ReadMatter).await?;
    let (filing, step, _) = at_own_desk(&mut reading, id, which.step).await?;
    let attachment = store::attachment(&mut reading, id, file).await?.ok_or(Error::NotFound)?;
    let owner = DataOwner::Enterprise(filing.applicant.enterprise.0);
    let fields = [evidence_key(&attachment.evidence)];
    let attachment =
        reading.open(Sealed::new(attachment, owner, fields), Purpose::DecideMatter, Some(about(id, &step))).await?;
    drop(reading);
    download::file(&visit.portal, &attachment).await
}
