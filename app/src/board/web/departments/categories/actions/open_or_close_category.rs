use crate::categories::{pages, rules, store};
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
pub struct ClosingForm {
    pub key: OnceKey,
    /// What the category is to be.
    pub open: bool,
}

/// `POST /city/categories/{code}/closing`
#[kernel::handler]
pub async fn post(visit: Visit, Path(code): Path<String>, Form(form): Form<ClosingForm>) -> Result<Response> {
    match open_or_close(&visit, &code, &form).await {
        Err(Error::Refused(problems)) => pages::closing::refused(&visit, &code, problems).await,
        done => {
            let redirect = done?;
            visit.notice(if form.open { "board-category-opened" } else { "board-category-closed" }).await?;
            Ok(redirect.into_response())
        }
    }
}

async fn open_or_close(visit: &Visit, code: &str, form: &ClosingForm) -> Result<impl IntoResponse + use<>> {
    let mut tx = visit.begin(Deed::ManageCity).await?;
    tx.once(form.key, &(code, form)).await?;
    let all = store::categories_for_update(&mut tx).await?;
    let category = all.iter().find(|category| category.code == code).ok_or(Error::NotFound)?;
    let event = rules::open_or_close(category, form.open)?;
    store::set_open(&mut tx, code, form.open).await?;
    tx.commit_to(event, format!("/city/categories/{code}")).await
}
