use crate::board::{self, Typed, pages};
use crate::kernel::deed::Deed;
use crate::kernel::error::{Error, Problem, Result};
use crate::kernel::form::Form;
use crate::kernel::once::OnceKey;
use crate::kernel::visit::Visit;
use axum::response::{IntoResponse, Response};
use serde::{Deserialize, Serialize};

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WriteForm {
    pub key: OnceKey,
    /// Missing when none is chosen.
    #[serde(default)]
    pub kind: String,
    pub category: String,
    pub title: String,
    pub body: String,
    pub place: String,
    pub address: String,
    pub called: String,
}

/// `POST /board`: puts the post on the board, and before the desk that answers it.
pub async fn post(visit: Visit, Form(form): Form<WriteForm>) -> Result<Response> {
    match write(&visit, &form).await {
        Err(Error::Refused(problems)) => pages::new::refused(&visit, &form, problems).await,
        Err(Error::TooMany { .. }) => pages::new::refused(&visit, &form, vec![Problem::new("board-enough")]).await,
        done => {
            let redirect = done?;
            visit.notice("board-posted").await?;
            Ok(redirect.into_response())
        }
    }
}

async fn write(visit: &Visit, form: &WriteForm) -> Result<impl IntoResponse + use<>> {
    let mut tx = visit.begin(Deed::WritePost).await?;
    tx.once(form.key, form).await?;
    let (number, events) = board::write(&mut tx, &form.typed()).await?;
    tx.commit_to(events, number.path()).await
}

impl WriteForm {
    pub fn typed(&self) -> Typed<'_> {
        Typed {
            kind: &self.kind,
            category: &self.category,
            title: &self.title,
            body: &self.body,
            place: &self.place,
            address: &self.address,
            called: &self.called,
        }
    }
}
