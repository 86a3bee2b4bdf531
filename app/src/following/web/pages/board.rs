//! The board's own pages, with what one can do to hear of what they show.

use super::{beside, feeds};
use axum::extract::{Path, Query};
use axum::response::Response;
use board::{Number, Question};
use board_web::pages;
use kernel::error::{Error, Result};
use kernel::visit::Visit;

/// `GET /board`
#[kernel::handler]
pub async fn list(visit: Visit, Query(question): Query<Question>) -> Result<Response> {
    pages::list::page(visit, question, beside::list).await
}

/// `GET /board/{number}`, and `GET /board/{number}.atom`: the router knows no endings.
#[kernel::handler]
pub async fn post(visit: Visit, Path(asked): Path<String>) -> Result<Response> {
    let number = |digits: &str| digits.parse().map(Number).map_err(|_| Error::NotFound);
    match asked.strip_suffix(".atom") {
        Some(digits) => feeds::of_post(visit, number(digits)?).await,
        None => pages::post::page(visit, number(&asked)?, beside::post).await,
    }
}
