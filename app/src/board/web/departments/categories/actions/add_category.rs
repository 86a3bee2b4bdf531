use crate::categories::rules::{self, Typed};
use crate::categories::{Event, pages, store};
use axum::response::{IntoResponse, Response};
use kernel::deed::Deed;
use kernel::error::{Error, Result};
use kernel::form::Form;
use kernel::once::OnceKey;
use kernel::visit::Visit;
use serde::{Deserialize, Serialize};

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NewForm {
    pub key: OnceKey,
    pub code: String,
    pub parent: String,
    pub name_zh: String,
    pub name_en: String,
    pub department_kind: String,
    /// Missing when none is chosen.
    #[serde(default)]
    pub level: String,
    pub days: String,
    pub threshold: String,
    pub position: String,
    /// Missing when the box is not ticked.
    #[serde(default)]
    pub checked: String,
}

/// `POST /city/categories/new`
#[kernel::handler]
pub async fn post(visit: Visit, Form(form): Form<NewForm>) -> Result<Response> {
    match add(&visit, &form).await {
        Err(Error::Refused(problems)) => pages::new::refused(&visit, &form, problems).await,
        done => {
            let redirect = done?;
            visit.notice("board-category-added").await?;
            Ok(redirect.into_response())
        }
    }
}

async fn add(visit: &Visit, form: &NewForm) -> Result<impl IntoResponse + use<>> {
    let mut tx = visit.begin(Deed::ManageCity).await?;
    tx.once(form.key, form).await?;
    let (all, kinds) = (store::categories_for_update(&mut tx).await?, city::kinds(&mut tx).await?);
    let new = rules::add(&form.typed(), &all, &kinds).map_err(Error::Refused)?;
    store::insert(&mut tx, &new).await?;
    let page = format!("/city/categories/{}", new.code);
    tx.commit_to(Event::CategoryAdded(new), page).await
}

impl NewForm {
    pub fn typed(&self) -> Typed<'_> {
        Typed {
            code: &self.code,
            parent: &self.parent,
            name_zh: &self.name_zh,
            name_en: &self.name_en,
            department_kind: &self.department_kind,
            level: &self.level,
            days: &self.days,
            threshold: &self.threshold,
            position: &self.position,
            checked: !self.checked.is_empty(),
        }
    }
}
