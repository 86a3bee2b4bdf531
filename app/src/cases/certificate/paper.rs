//! The paper of a certificate: drawn when it is first asked for, and kept.

use super::{Certificate, CertificateId, CertificateText, DrawError, Fonts, draw};
use axum::body::Bytes;
use kernel::error::{Error, Result};
use kernel::portal::Portal;
use object_store::ObjectStoreExt;
use object_store::path::Path;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;
use tokio::sync::Semaphore;

/// The PDF, or why there is none. A certificate's text never changes, so a paper that was kept is never stale.
/// Errors: [`Error::Busy`] when others wait for theirs.
pub async fn paper(portal: &Portal, certificate: &Certificate) -> Result<Result<Bytes, DrawError>> {
    let object = object(certificate.id);
    match portal.files().get(&object).await {
        Ok(kept) => return Ok(Ok(kept.bytes().await.map_err(Error::internal)?)),
        Err(object_store::Error::NotFound { .. }) => {}
        Err(error) => return Err(Error::internal(error)),
    }
    let drawn = match drawn(portal.fonts().to_owned(), certificate.text.clone()).await? {
        Ok(drawn) => Bytes::from(drawn),
        Err(error) => return Ok(Err(error)),
    };
    // Kept only to save drawing it again: who asked has it all the same.
    if let Err(error) = portal.files().put(&object, drawn.clone().into()).await {
        tracing::warn!(certificate = %certificate.id, %error, "a certificate's paper could not be kept");
    }
    Ok(Ok(drawn))
}

fn object(id: CertificateId) -> Path {
    Path::from(format!("certificates/{id}.pdf"))
}

/// One at a time: drawing takes a processor for itself, and pages must go on.
static DRAWING: Semaphore = Semaphore::const_new(1);

/// Whoever waits longer is better told to come again.
const PATIENCE: Duration = Duration::from_secs(20);

async fn drawn(folder: PathBuf, text: CertificateText) -> Result<Result<Vec<u8>, DrawError>> {
    let waited = tokio::time::timeout(PATIENCE, DRAWING.acquire()).await.map_err(|_| Error::Busy)?;
    let turn = waited.map_err(Error::internal)?;
    let work = move || {
        // Whoever hangs up does not end the drawing, and so keeps its turn.
        let _turn = turn;
        draw(&text, &*fonts(folder)?)
    };
    tokio::task::spawn_blocking(work).await.map_err(Error::internal)
}

/// The fonts read last, for they weigh 50 MB and a server has one folder of them.
static FONTS: Mutex<Option<(PathBuf, Arc<Fonts>)>> = Mutex::new(None);

fn fonts(folder: PathBuf) -> Result<Arc<Fonts>, DrawError> {
    let mut read = FONTS.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some((from, fonts)) = &*read
        && *from == folder
    {
        return Ok(Arc::clone(fonts));
    }
    let fonts = Arc::new(Fonts::in_folder(&folder)?);
    *read = Some((folder, Arc::clone(&fonts)));
    Ok(fonts)
}
