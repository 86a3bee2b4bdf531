use crate::email::Email;
use crate::pages::new_clerk as page;
use crate::roles::{self, Role};
use crate::store;
use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use city::{self, DepartmentId};
use kernel::deed::Deed;
use kernel::error::{Error, Problem, Result};
use kernel::form::Form;
use kernel::once::OnceKey;
use kernel::visit::Visit;
use serde::{Deserialize, Serialize};

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ClerkForm {
    pub key: OnceKey,
    pub email: String,
}

/// `POST /city/departments/{id}/clerks/new`: whoever has this address works at the department's desk from now on.
#[kernel::handler]
pub async fn post(visit: Visit, Path(id): Path<DepartmentId>, Form(form): Form<ClerkForm>) -> Result<Response> {
    match add(&visit, id, &form).await {
        Err(Error::Refused(problems)) => page::refused(&visit, id, &form, problems).await,
        done => {
            let redirect = done?;
            visit.notice("identity-notice-clerk-added").await?;
            Ok(redirect.into_response())
        }
    }
}

async fn add(visit: &Visit, id: DepartmentId, form: &ClerkForm) -> Result<impl IntoResponse + use<>> {
    let mut tx = visit.begin(Deed::ManagePeople).await?;
    tx.once(form.key, form).await?;
    let desk = city::desk_of(&mut tx, id).await?.ok_or(Error::NotFound)?;
    let email = Email::parse(&form.email)?;
    let person = store::account_of(&mut tx, &email).await?;
    let person = person.ok_or_else(|| Problem::at("email", "identity-clerk-no-account"))?.id;
    let granted = roles::grant(&mut tx, person, Role::Clerk { desk: desk.id.0 }).await?;
    if granted.is_empty() {
        return Err(Problem::at("email", "identity-clerk-already").into());
    }
    tx.commit_to(granted, format!("/city/departments/{id}")).await
}
