use super::write_post::WriteForm;
use crate::board::twins::twins;
use crate::board::{pages, rules, store};
use crate::kernel::deed::Deed;
use crate::kernel::error::Result;
use crate::kernel::form::Form;
use crate::kernel::visit::Visit;
use axum::response::Response;

/// So many posts that say something alike.
const TWINS: usize = 5;

/// `POST /board/new`: shows what was written as it will stand, and what others wrote alike. Nothing is kept of it.
pub async fn post(visit: Visit, Form(form): Form<WriteForm>) -> Result<Response> {
    let mut view = visit.read(Deed::WritePost).await?;
    let categories = store::categories(&mut view).await?;
    let text = match rules::text(&form.typed(), &categories) {
        Ok(text) => text,
        Err(problems) => {
            drop(view);
            return pages::new::refused(&visit, &form, problems).await;
        }
    };
    let twins = twins(&mut view, &text, TWINS).await?;
    let today = view.today();
    drop(view);
    Ok(pages::check::page(&visit, &form, &text, twins, &categories, today))
}
