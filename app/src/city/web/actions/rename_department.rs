use crate::pages::department_name as page;
use crate::{CityEvent, DepartmentId, rules, store};
use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use kernel::deed::Deed;
use kernel::error::{Error, Result};
use kernel::form::Form;
use kernel::lang::Bilingual;
use kernel::once::OnceKey;
use kernel::visit::Visit;
use serde::{Deserialize, Serialize};

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NameForm {
    pub key: OnceKey,
    /// Of the name that was read.
    pub version: i32,
    pub name_zh: String,
    pub name_en: String,
}

/// `POST /city/departments/{id}/name`
#[kernel::handler]
pub async fn post(visit: Visit, Path(id): Path<DepartmentId>, Form(form): Form<NameForm>) -> Result<Response> {
    match rename(&visit, id, &form).await {
        Err(Error::Refused(problems)) => page::refused(&visit, id, &form, problems).await,
        Err(Error::Conflict) => page::conflict(&visit, id, &form).await,
        done => {
            let redirect = done?;
            visit.notice("city-notice-renamed").await?;
            Ok(redirect.into_response())
        }
    }
}

async fn rename(visit: &Visit, id: DepartmentId, form: &NameForm) -> Result<impl IntoResponse + use<>> {
    let mut tx = visit.begin(Deed::ManageCity).await?;
    tx.once(form.key, form).await?;
    let desk = store::desk_for_update(&mut tx, id).await?.ok_or(Error::NotFound)?;
    let proposed = Bilingual::new(&form.name_zh, &form.name_en);
    let name = rules::rename(&desk.department, &proposed).map_err(Error::Refused)?;
    store::rename(&mut tx, id, form.version, &name).await?;
    tx.commit_to(CityEvent::DepartmentRenamed { department: id, name }, format!("/city/departments/{id}")).await
}
