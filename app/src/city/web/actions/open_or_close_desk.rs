use crate::pages::desk as page;
use crate::{DepartmentId, rules, store};
use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use kernel::deed::Deed;
use kernel::error::{Error, Result};
use kernel::form::Form;
use kernel::once::OnceKey;
use kernel::visit::Visit;
use serde::{Deserialize, Serialize};

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DeskForm {
    pub key: OnceKey,
    /// What the desk is to be.
    pub open: bool,
}

/// `POST /city/departments/{id}/desk`
#[kernel::handler]
pub async fn post(visit: Visit, Path(id): Path<DepartmentId>, Form(form): Form<DeskForm>) -> Result<Response> {
    match open_or_close(&visit, id, &form).await {
        Err(Error::Refused(problems)) => page::refused(&visit, id, problems).await,
        done => {
            let redirect = done?;
            visit.notice(if form.open { "city-notice-opened" } else { "city-notice-closed" }).await?;
            Ok(redirect.into_response())
        }
    }
}

async fn open_or_close(visit: &Visit, id: DepartmentId, form: &DeskForm) -> Result<impl IntoResponse + use<>> {
    let mut tx = visit.begin(Deed::ManageCity).await?;
    tx.once(form.key, form).await?;
    let desk = store::desk_for_update(&mut tx, id).await?.ok_or(Error::NotFound)?;
    let event = rules::open_or_close(&desk, form.open)?;
    store::set_open(&mut tx, desk.id, form.open).await?;
    tx.commit_to(event, format!("/city/departments/{id}")).await
}
