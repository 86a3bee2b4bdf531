use crate::pages::new_role as page;
use crate::people;
use crate::roles::{self, Role};
use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use city::divisions::DivisionCode;
use city::{self, DeskId};
use kernel::actor::PersonId;
use kernel::deed::Deed;
use kernel::error::{Error, Problem, Result};
use kernel::form::Form;
use kernel::once::OnceKey;
use kernel::view::View;
use kernel::visit::Visit;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RoleForm {
    pub key: OnceKey,
    /// A clerk's desk. Missing when none is chosen.
    #[serde(default)]
    pub desk: String,
    /// What a supervisor watches; where a clerk's desk was looked for.
    #[serde(default)]
    pub division: String,
}

/// `POST /city/people/{id}/roles/{role}`
#[kernel::handler]
pub async fn post(
    visit: Visit,
    Path((id, role)): Path<(PersonId, String)>,
    Form(form): Form<RoleForm>,
) -> Result<Response> {
    match grant(&visit, id, &role, &form).await {
        Err(Error::Refused(problems)) => page::refused(&visit, id, &role, &form, problems).await,
        done => {
            let redirect = done?;
            visit.notice("identity-notice-role-granted").await?;
            Ok(redirect.into_response())
        }
    }
}

async fn grant(visit: &Visit, id: PersonId, role: &str, form: &RoleForm) -> Result<impl IntoResponse + use<>> {
    let mut tx = visit.begin(Deed::ManagePeople).await?;
    tx.once(form.key, form).await?;
    people::must_exist(&mut tx, id).await?;
    let role = asked(&mut tx, role, form).await?;
    let granted = roles::grant(&mut tx, id, role).await?;
    if granted.is_empty() {
        return Err(Problem::new("identity-role-already").into());
    }
    tx.commit_to(granted, format!("/city/people/{id}")).await
}

/// The role that the form asks for. Errors: what is missing for it; [`Error::NotFound`] for a role that there is not.
async fn asked(view: &mut View, role: &str, form: &RoleForm) -> Result<Role> {
    match role {
        "clerk" => {
            let missing = || Error::from(Problem::at("desk", "identity-desk-missing"));
            let desk = Uuid::parse_str(&form.desk).map_err(|_| missing())?;
            let known = city::desks(view, &[DeskId(desk)]).await?;
            known.first().map(|_| Role::Clerk { desk }).ok_or_else(missing)
        }
        "supervisor" => {
            let place = DivisionCode::parse(&form.division).ok().filter(|code| code.level().is_some());
            let place = place.ok_or_else(|| Problem::at("division", "identity-supervised-missing"))?;
            Ok(Role::Supervisor { division: place.into() })
        }
        "moderator" => Ok(Role::Moderator),
        "administrator" => Ok(Role::Administrator),
        _ => Err(Error::NotFound),
    }
}
