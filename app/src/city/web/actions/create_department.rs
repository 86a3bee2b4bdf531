use crate::pages::new_department as page;
use crate::rules::{self, Proposal};
use crate::{CityEvent, store};
use axum::response::{IntoResponse, Response};
use kernel::deed::Deed;
use kernel::error::{Error, Problem, Result};
use kernel::form::Form;
use kernel::once::OnceKey;
use kernel::visit::Visit;
use serde::{Deserialize, Serialize};

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DepartmentForm {
    pub key: OnceKey,
    pub kind: String,
    pub division: String,
    pub name_zh: String,
    pub name_en: String,
}

/// `POST /city/departments/new`: a department, and with it its desk, open.
#[kernel::handler]
pub async fn post(visit: Visit, Form(form): Form<DepartmentForm>) -> Result<Response> {
    match create(&visit, &form).await {
        Err(Error::Refused(problems)) => page::refused(&visit, &form, problems).await,
        done => {
            let redirect = done?;
            visit.notice("city-notice-created").await?;
            Ok(redirect.into_response())
        }
    }
}

async fn create(visit: &Visit, form: &DepartmentForm) -> Result<impl IntoResponse + use<>> {
    let mut tx = visit.begin(Deed::ManageCity).await?;
    tx.once(form.key, form).await?;
    let new = rules::create(&form.proposal()).map_err(Error::Refused)?;
    let created = store::create(&mut tx, vec![new]).await?.pop();
    let created = created.ok_or_else(|| Problem::at("kind", "city-department-exists"))?;
    let page = format!("/city/departments/{}", created.department);
    tx.commit_to(CityEvent::DepartmentCreated(created), page).await
}

impl DepartmentForm {
    fn proposal(&self) -> Proposal {
        let DepartmentForm { kind, division, name_zh, name_en, .. } = self.clone();
        Proposal { kind, division, name_zh, name_en }
    }
}
