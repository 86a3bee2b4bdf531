use crate::pages;
use crate::rules::LONGEST_BODY;
use crate::twins::{SHOWN, twins};
use axum::response::Response;
use chrono::TimeDelta;
use kernel::deed::Deed;
use kernel::error::Result;
use kernel::form::Form;
use kernel::limit::Limit;
use kernel::visit::Visit;
use serde::Deserialize;

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TypedSoFar {
    pub title: String,
    pub body: String,
}

/// Who types without a pause is asked about less often.
const A_MINUTE: Limit = Limit { tries: 60, window: TimeDelta::minutes(1) };

/// `POST /board/similar`: what others wrote alike, while somebody still types. A read that keeps nothing: it is posted
/// because a text is longer than an address may be, and because addresses stand in histories and logs.
#[kernel::handler]
pub async fn post(visit: Visit, Form(typed): Form<TypedSoFar>) -> Result<Response> {
    let mut view = visit.read(Deed::WritePost).await?;
    let person = view.person()?;
    view.count_try("alike for", &person.to_string(), A_MINUTE).await?;
    let twins = twins(&mut view, &typed.whole(), SHOWN).await?;
    let today = view.today();
    drop(view);
    Ok(pages::alike::found(twins, today, visit.lang))
}

impl TypedSoFar {
    /// Title and text together. No post is longer.
    fn whole(&self) -> String {
        format!("{} {}", self.title, self.body).chars().take(LONGEST_BODY).collect()
    }
}
