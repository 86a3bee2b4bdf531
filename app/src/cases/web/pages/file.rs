use crate::{AttachmentId, Reference, download, own_filing, store};
use axum::extract::Path;
use axum::response::Response;
use kernel::deed::Deed;
use kernel::error::{Error, Result};
use kernel::visit::Visit;

/// `GET /cases/{ref}/files/{id}`: to those who may act in the case, and nobody else.
#[kernel::handler]
pub async fn get(visit: Visit, Path((reference, id)): Path<(String, AttachmentId)>) -> Result<Response> {
    let attachment = {
        let mut view = visit.read(Deed::DownloadFile).await?;
        let filing = own_filing(&mut view, &Reference::parse(&reference)?).await?;
        store::attachment(&mut view, filing.case.id, id).await?.ok_or(Error::NotFound)?
    };
    download::file(&visit.portal, &attachment).await
}
