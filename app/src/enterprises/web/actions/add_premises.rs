use crate::event::Event;
use crate::place::Place;
use crate::{EnterpriseId, PremisesId, pages, store};
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
pub struct PremisesForm {
    pub key: OnceKey,
    pub name: String,
    pub division: String,
    pub address: String,
    pub contact_name: String,
    pub contact_phone: String,
    /// Of the premises that are changed, as they were read.
    #[serde(default)]
    pub version: Option<i32>,
}

impl PremisesForm {
    pub fn place(&self) -> Result<Place> {
        Place::parse(&self.name, &self.division, &self.address, &self.contact_name, &self.contact_phone)
            .map_err(Error::Refused)
    }
}

/// `POST /enterprises/{id}/premises`
#[kernel::handler]
pub async fn post(visit: Visit, Path(id): Path<EnterpriseId>, Form(form): Form<PremisesForm>) -> Result<Response> {
    match add(&visit, id, &form).await {
        Err(Error::Refused(problems)) => pages::premises::refused_new(&visit, id, &form, problems).await,
        done => done.map(IntoResponse::into_response),
    }
}

async fn add(visit: &Visit, id: EnterpriseId, form: &PremisesForm) -> Result<impl IntoResponse + use<>> {
    let place = form.place()?;
    let mut tx = visit.begin(Deed::EditOwnEnterprise).await?;
    tx.once(form.key, form).await?;
    let person = tx.person()?;
    let firm = store::firm_for_update(&mut tx, id, person).await?.ok_or(Error::NotFound)?;
    let premises = PremisesId::new();
    store::insert_premises(&mut tx, &firm, premises, person, &place).await?;
    let added = Event::PremisesAdded { enterprise: id, premises, division: place.division };
    tx.commit_to(added, format!("/enterprises/{id}")).await
}
