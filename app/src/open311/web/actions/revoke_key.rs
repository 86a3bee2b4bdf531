use crate::{Event, KeyId, pages, store};
use axum::extract::Path;
use axum::response::IntoResponse;
use kernel::deed::Deed;
use kernel::error::{Error, Result};
use kernel::form::Form;
use kernel::once::OnceKey;
use kernel::visit::Visit;
use serde::{Deserialize, Serialize};

#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RevokeForm {
    key: OnceKey,
}

/// `POST /account/api-keys/{id}/revocation`: from now on it opens nothing.
#[kernel::handler]
pub async fn post(
    visit: Visit,
    Path(id): Path<KeyId>,
    Form(form): Form<RevokeForm>,
) -> Result<impl IntoResponse + use<>> {
    let mut tx = visit.begin(Deed::ManageOwnApiKeys).await?;
    tx.once(form.key, &(id, &form)).await?;
    let person = tx.person()?;
    if !store::delete_key(&mut tx, id, person).await? {
        return Err(Error::NotFound);
    }
    let revoked = tx.commit_to(Event::KeyRevoked { key: id }, pages::keys::PATH).await?;
    visit.notice("open311-revoked").await?;
    Ok(revoked)
}
