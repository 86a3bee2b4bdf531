use crate::Event;
use crate::replies::templates::{Template, TemplateId, pages, rules, store};
use axum::response::{IntoResponse, Redirect, Response};
use city::DeskId;
use identity::roles::clerks_desks;
use kernel::deed::Deed;
use kernel::error::{Error, Problem, Result};
use kernel::form::Form;
use kernel::visit::Visit;
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
#[kernel::handler]
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
