use super::write_post::WriteForm;
use crate::board::twins::twins;
use crate::board::{pages, store};
use crate::kernel::deed::Deed;
use crate::kernel::error::{Error, Result};
use crate::kernel::form::Fields;
use crate::kernel::visit::Visit;
use axum::response::Response;

/// So many posts that say something alike.
const TWINS: usize = 5;

/// `POST /board/new`: shows what was written as it will stand, and what others wrote alike. Nothing is kept of it.
pub async fn post(visit: Visit, fields: Fields) -> Result<Response> {
    let form = WriteForm::read(fields)?;
    let mut view = visit.read(Deed::WritePost).await?;
    let categories = store::categories(&mut view).await?;
    let text = match form.text(&mut view, &categories).await {
        Ok(text) => text,
        Err(Error::Refused(problems)) => {
            drop(view);
            return pages::new::refused(&visit, &form, problems).await;
        }
        Err(error) => return Err(error),
    };
    let numbers = text.personal_numbers();
    let text = text.masked(&form.keep);
    let twins = twins(&mut view, &text, TWINS).await?;
    let today = view.today();
    drop(view);
    Ok(pages::check::page(&visit, &form, pages::check::Model { text, numbers, twins, categories, today }))
}
