use super::add_premises::PremisesForm;
use crate::event::Event;
use crate::{EnterpriseId, PremisesId, pages, store};
use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use kernel::deed::Deed;
use kernel::error::{Error, Result};
use kernel::form::Form;
use kernel::visit::Visit;

/// `POST /enterprises/{id}/premises/{premises}`: what is filed already keeps the place it was filed with.
#[kernel::handler]
pub async fn post(
    visit: Visit,
    Path((id, premises)): Path<(EnterpriseId, PremisesId)>,
    Form(form): Form<PremisesForm>,
) -> Result<Response> {
    match change(&visit, id, premises, &form).await {
        Err(Error::Refused(problems)) => pages::premises::refused(&visit, id, premises, &form, problems).await,
        Err(Error::Conflict) => pages::premises::conflict(&visit, id, premises, &form).await,
        done => done.map(IntoResponse::into_response),
    }
}

async fn change(
    visit: &Visit,
    id: EnterpriseId,
    premises: PremisesId,
    form: &PremisesForm,
) -> Result<impl IntoResponse + use<>> {
    let place = form.place()?;
    let version = form.version.ok_or_else(|| Error::BadRequest("no version".into()))?;
    let mut tx = visit.begin(Deed::EditOwnEnterprise).await?;
    tx.once(form.key, form).await?;
    let person = tx.person()?;
    let firm = store::firm_for_update(&mut tx, id, person).await?.ok_or(Error::NotFound)?;
    store::premises(&mut tx, &firm, person, premises).await?.ok_or(Error::NotFound)?;
    store::update_premises(&mut tx, premises, version, &place).await?;
    let changed = Event::PremisesChanged { enterprise: id, premises, division: place.division };
    tx.commit_to(changed, format!("/enterprises/{id}")).await
}
