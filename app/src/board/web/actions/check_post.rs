use super::write_post::WriteForm;
use crate::twins::{SHOWN, twins};
use crate::{pages, store};
use axum::response::Response;
use chrono::TimeDelta;
use kernel::deed::Deed;
use kernel::error::{Error, Problem, Result};
use kernel::form::Fields;
use kernel::limit::Limit;
use kernel::visit::Visit;

/// Who looks at a post more often before it stands there writes no post.
const A_WHILE: Limit = Limit { tries: 60, window: TimeDelta::minutes(10) };

/// `POST /board/new`: shows what was written as it will stand, and what others wrote alike. Nothing is kept of it.
#[kernel::handler]
pub async fn post(visit: Visit, fields: Fields) -> Result<Response> {
    let form = WriteForm::read(fields)?;
    match check(&visit, &form).await {
        Err(Error::Refused(problems)) => pages::new::refused(&visit, &form, problems).await,
        Err(Error::TooMany { .. }) => {
            pages::new::refused(&visit, &form, vec![Problem::new("board-check-enough")]).await
        }
        checked => Ok(pages::check::page(&visit, &form, checked?)),
    }
}

async fn check(visit: &Visit, form: &WriteForm) -> Result<pages::check::Model> {
    let mut view = visit.read(Deed::WritePost).await?;
    let person = view.person()?;
    view.count_try("check by", &person.to_string(), A_WHILE).await?;
    let categories = store::categories(&mut view).await?;
    let text = form.text(&mut view, &categories).await?;
    let numbers = text.personal_numbers();
    let text = text.masked(&form.keep);
    let twins = twins(&mut view, &text.whole(), SHOWN).await?;
    Ok(pages::check::Model { text, numbers, twins, categories, today: view.today() })
}
