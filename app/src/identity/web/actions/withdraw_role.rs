use crate::pages::withdrawal as page;
use crate::roles::{self, Held, Role, RoleId};
use crate::store;
use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use kernel::deed::Deed;
use kernel::error::{Error, Result};
use kernel::form::Form;
use kernel::once::OnceKey;
use kernel::view::View;
use kernel::visit::Visit;
use serde::{Deserialize, Serialize};

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WithdrawalForm {
    pub key: OnceKey,
    #[serde(default)]
    pub from: From,
}

/// The page from which the withdrawal was asked for, and to which it returns.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum From {
    #[default]
    Person,
    Department,
}

/// `POST /city/roles/{id}/withdrawal`: the role is gone with the person's next request.
#[kernel::handler]
pub async fn post(visit: Visit, Path(id): Path<RoleId>, Form(form): Form<WithdrawalForm>) -> Result<Response> {
    match withdraw(&visit, id, &form).await {
        Err(Error::Refused(problems)) => page::refused(&visit, id, &form, problems).await,
        done => {
            let redirect = done?;
            visit.notice("identity-notice-role-withdrawn").await?;
            Ok(redirect.into_response())
        }
    }
}

async fn withdraw(visit: &Visit, id: RoleId, form: &WithdrawalForm) -> Result<impl IntoResponse + use<>> {
    let mut tx = visit.begin(Deed::ManagePeople).await?;
    tx.once(form.key, form).await?;
    let held = store::held_role(&mut tx, id).await?.ok_or(Error::NotFound)?;
    let next = next(&mut tx, &held, form.from).await?;
    let withdrawn = roles::withdraw(&mut tx, held.person, held.role).await?;
    tx.commit_to(withdrawn, next).await
}

/// Who gives up their own administration can't open the page they came from any more.
async fn next(view: &mut View, held: &Held, from: From) -> Result<String> {
    if held.role == Role::Administrator && view.person()? == held.person {
        return Ok("/".into());
    }
    page::back(view, held, from).await
}
