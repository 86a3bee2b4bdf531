use crate::categories::rules::{self, Typed};
use crate::categories::{Event, pages, store};
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
pub struct ChangeForm {
    pub key: OnceKey,
    /// Of what was read.
    pub version: i32,
    pub name_zh: String,
    pub name_en: String,
    pub department_kind: String,
    #[serde(default)]
    pub level: String,
    pub days: String,
    pub threshold: String,
    pub position: String,
    /// Missing when the box is not ticked.
    #[serde(default)]
    pub checked: String,
}

/// `POST /city/categories/{code}`: what is posted from now on goes by it. Posts that are out keep their desk and their day.
#[kernel::handler]
pub async fn post(visit: Visit, Path(code): Path<String>, Form(form): Form<ChangeForm>) -> Result<Response> {
    match change(&visit, &code, &form).await {
        Err(Error::Refused(problems)) => pages::category::refused(&visit, &code, &form, problems).await,
        Err(Error::Conflict) => pages::category::conflict(&visit, &code, &form).await,
        done => {
            let redirect = done?;
            visit.notice("board-category-saved").await?;
            Ok(redirect.into_response())
        }
    }
}

async fn change(visit: &Visit, code: &str, form: &ChangeForm) -> Result<impl IntoResponse + use<>> {
    let mut tx = visit.begin(Deed::ManageCity).await?;
    tx.once(form.key, &(code, form)).await?;
    let (all, kinds) = (store::categories_for_update(&mut tx).await?, city::kinds(&mut tx).await?);
    let category = all.iter().find(|category| category.code == code).ok_or(Error::NotFound)?;
    // What a colleague changed is shown before anything else is told.
    if category.version != form.version {
        return Err(Error::Conflict);
    }
    let settings = rules::change(category, &form.typed(), &all, &kinds).map_err(Error::Refused)?;
    store::update(&mut tx, code, form.version, &settings).await?;
    let page = format!("/city/categories/{code}");
    tx.commit_to(Event::CategoryChanged { code: code.to_owned(), settings }, page).await
}

impl ChangeForm {
    pub fn typed(&self) -> Typed<'_> {
        Typed {
            code: "",
            parent: "",
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
