use crate::unsubscribing::{self, Mails};
use crate::{Event, pages, store};
use axum::extract::Path;
use axum::response::Response;
use kernel::deed::Deed;
use kernel::error::{Error, Result};
use kernel::visit::Visit;

/// `POST /unsubscribe/{token}`: no more mails of these; it stays in the portal. Sent by the button of the link's page, or
/// by a mail programme (RFC 8058), which has no session, comes from no page of ours and follows no redirection: hence
/// answered at once. What stands in its body says nothing that the link does not.
#[kernel::handler]
pub async fn post(visit: Visit, Path(token): Path<String>) -> Result<Response> {
    let mails = unsubscribing::read(visit.portal.key(), &token).ok_or(Error::NotFound)?;
    let mut tx = visit.begin(Deed::Unsubscribe).await?;
    let (stopped, event) = match mails {
        Mails::About(follow) => (store::stop_mails(&mut tx, follow).await?, Event::MailsStopped { follow }),
        Mails::Digests(person) => (store::stop_digests(&mut tx, person).await?, Event::DigestsStopped { person }),
    };
    if stopped {
        tx.commit(event).await?;
    }
    Ok(pages::unsubscribe::done(&visit))
}
