use crate::board::Event;
use crate::board::replies::templates::{Template, TemplateId, pages, rules, store};
use crate::city::DeskId;
use crate::identity::roles::clerks_desks;
use crate::kernel::deed::Deed;
use crate::kernel::error::{Error, Problem, Result};
use crate::kernel::form::Form;
use crate::kernel::visit::Visit;
use axum::response::{IntoResponse, Redirect, Response};
use serde::{Deserialize, Serialize};

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TemplateForm {
    #[serde(default)]
    pub desk: String,
    pub name: String,
    pub zh: String,
    pub en: String,
}

/// `POST /desk/templates`: keeps a text for a desk of one's own; under a name that it has, in its place.
pub async fn post(visit: Visit, Form(form): Form<TemplateForm>) -> Result<Response> {
    match save(&visit, &form).await {
        Err(Error::Refused(problems)) => pages::refused(&visit, &form, problems).await,
        done => done.map(IntoResponse::into_response),
    }
}

async fn save(visit: &Visit, form: &TemplateForm) -> Result<Redirect> {
    let (name, text) = rules::template(&form.name, &form.zh, &form.en).map_err(Error::Refused)?;
    let mut tx = visit.begin(Deed::DecideStep).await?;
    let clerk = tx.person()?;
    let desks = clerks_desks(&mut tx, clerk).await?;
    let desk = desks.into_iter().find(|desk| desk.to_string() == form.desk).map(DeskId);
    let desk = desk.ok_or_else(|| Problem::at("desk", "board-desk-missing"))?;
    store::save(&mut tx, &Template { id: TemplateId::new(), desk, name, text }).await?;
    tx.commit(Event::TemplateSaved { desk }).await?;
    Ok(Redirect::to("/desk/templates"))
}
