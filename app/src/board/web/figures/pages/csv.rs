use super::line::{Line, lines};
use crate::figures::{Span, Subject};
use axum::extract::Query;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use kernel::deed::Deed;
use kernel::error::{Error, Result};
use kernel::lang::Lang;
use kernel::visit::Visit;
use serde::Deserialize;
use ui::csv::{MARK, harmless, written};
use ui::page::{VARY, kept_by_caches};
use ui::text::t;

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    by: String,
    days: String,
}

/// `GET /board/figures.csv`: one table of the figures, with all its lines.
#[kernel::handler]
pub async fn download(visit: Visit, Query(asked): Query<Asked>) -> Result<Response> {
    let subject = match asked.by.as_str() {
        "department" => Subject::Department,
        "district" => Subject::District,
        "category" => Subject::Section,
        _ => return Err(Error::NotFound),
    };
    let span = Span::parse(&asked.days);
    let lines = lines(&mut visit.read(Deed::ReadPublic).await?, span, subject, visit.lang).await?;
    let table = written(std::iter::once(titles(visit.lang)).chain(lines.iter().map(row)).map(Ok))?;
    let headers = [
        (header::CONTENT_TYPE, "text/csv; charset=utf-8".to_owned()),
        (header::CONTENT_DISPOSITION, format!("attachment; filename=\"figures-{}-{}.csv\"", asked.by, span.days())),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff".to_owned()),
        (header::CACHE_CONTROL, kept_by_caches(&visit).to_owned()),
        (header::VARY, VARY.to_owned()),
    ];
    Ok((headers, [MARK.as_bytes(), &table].concat()).into_response())
}

fn titles(lang: Lang) -> [String; 12] {
    [
        "code", "name", "received", "answered", "due", "in-time", "median", "done", "not-done", "ratings", "stars",
        "overdue",
    ]
    .map(|column| t(lang, &format!("board-figures-column-{column}")))
}

fn row(line: &Line) -> [String; 12] {
    let figure = &line.figure;
    [
        figure.code.clone(),
        harmless(&line.name),
        figure.received.to_string(),
        figure.answered.to_string(),
        figure.due.to_string(),
        figure.in_time.to_string(),
        figure.median.map(|days| days.to_string()).unwrap_or_default(),
        figure.said_done.to_string(),
        figure.said_not_done.to_string(),
        figure.ratings.to_string(),
        figure.stars.to_string(),
        figure.overdue.to_string(),
    ]
}
