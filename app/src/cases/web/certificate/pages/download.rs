use super::undrawn;
use crate::Reference;
use crate::certificate::paper::paper;
use crate::certificate::{Certificate, CertificateCode, State, store};
use axum::body::Bytes;
use axum::extract::Path;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use kernel::client::ClientAddress;
use kernel::deed::Deed;
use kernel::error::{Error, Result};
use kernel::view::View;
use kernel::visit::Visit;

/// `GET /cases/{reference}/certificate.pdf`: for those who act in the case.
#[kernel::handler]
pub async fn of_case(visit: Visit, Path(reference): Path<String>) -> Result<Response> {
    let reference = Reference::parse(&reference).map_err(|_| Error::NotFound)?;
    let mut read = visit.read(Deed::ReadOwnCase).await?;
    let filing = crate::own_filing(&mut read, &reference).await?;
    let certificate = store::certificate_of_case(&mut read, filing.case.id).await?.ok_or(Error::NotFound)?;
    hand_out(&visit, read, certificate).await
}

/// `GET /verify/{code}/certificate.pdf`: for whoever holds the code, which stands on the paper alone.
#[kernel::handler]
pub async fn with_code(visit: Visit, from: ClientAddress, Path(code): Path<String>) -> Result<Response> {
    let code = CertificateCode::parse(&code).map_err(|_| Error::NotFound)?;
    let mut read = visit.read(Deed::ReadPublic).await?;
    let certificate = super::verify::find(&mut read, from, &code).await?.ok_or(Error::NotFound)?;
    hand_out(&visit, read, certificate).await
}

/// A revoked certificate is given to nobody: its paper would still say that it holds.
async fn hand_out(visit: &Visit, read: View, certificate: Certificate) -> Result<Response> {
    if matches!(certificate.state(read.today()), State::Revoked(_)) {
        return Ok(undrawn::revoked(visit, &certificate));
    }
    // The connection goes back before anything is drawn.
    drop(read);
    match paper(&visit.portal, &certificate).await? {
        Ok(pdf) => Ok(attachment(&certificate, pdf)),
        Err(why) => {
            tracing::error!(certificate = %certificate.id, %why, "a certificate cannot be drawn");
            Ok(undrawn::undrawn(visit, &certificate))
        }
    }
}

fn attachment(certificate: &Certificate, pdf: Bytes) -> Response {
    let name = format!("attachment; filename=\"{}.pdf\"", certificate.text.number);
    let headers = [
        (header::CONTENT_TYPE, "application/pdf"),
        (header::CONTENT_DISPOSITION, name.as_str()),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::CACHE_CONTROL, "private, no-store"),
    ];
    (headers, pdf).into_response()
}
