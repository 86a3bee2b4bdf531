use super::list::{Asked, place, published, state_key};
use crate::register::{Before, Filter, Line, store};
use axum::body::{Body, Bytes};
use axum::extract::Query;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use futures::stream::try_unfold;
use kernel::deed::Deed;
use kernel::error::Result;
use kernel::lang::Lang;
use kernel::visit::Visit;
use programmes::current_editions;
use ui::csv::{MARK, harmless, written};
use ui::page::{VARY, kept_by_caches};
use ui::text::t;

/// `GET /register.csv`: all that the question on the register's page finds, sent as it is read.
#[kernel::handler]
pub async fn download(visit: Visit, Query(asked): Query<Asked>) -> Result<Response> {
    let mut read = visit.read(Deed::ReadPublic).await?;
    let filter = asked.filter(&current_editions(&mut read).await?);
    drop(read);
    let headers = [
        (header::CONTENT_TYPE, "text/csv; charset=utf-8"),
        (header::CONTENT_DISPOSITION, "attachment; filename=\"register.csv\""),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::CACHE_CONTROL, kept_by_caches(&visit)),
        (header::VARY, VARY),
    ];
    let lines = try_unfold(Next::Heading, move |next| part(visit.clone(), filter.clone(), next));
    Ok((headers, Body::from_stream(lines)).into_response())
}

/// What is to be sent next.
enum Next {
    Heading,
    Lines(Option<Before>),
    Nothing,
}

/// Read and sent in parts, so that neither a connection nor the memory is held for the whole register.
const PART: usize = 500;

async fn part(visit: Visit, filter: Filter, next: Next) -> Result<Option<(Bytes, Next)>> {
    match next {
        Next::Heading => Ok(Some((heading(visit.lang)?, Next::Lines(None)))),
        Next::Lines(before) => {
            let mut read = visit.read(Deed::ReadPublic).await?;
            let lines = store::lines(&mut read, &filter, before, PART as i64).await?;
            drop(read);
            let next = match lines.last() {
                Some(last) if lines.len() == PART => Next::Lines(Some(last.before())),
                _ => Next::Nothing,
            };
            Ok(Some((written(lines.iter().map(|line| row(line, visit.lang)))?, next)))
        }
        Next::Nothing => Ok(None),
    }
}

fn heading(lang: Lang) -> Result<Bytes> {
    let keys = ["firm", "credit-code", "premises", "programme", "answers", "since", "state"];
    let titles = keys.map(|key| t(lang, &format!("cases-register-{key}")));
    Ok([Bytes::from_static(MARK.as_bytes()), written([Ok(titles)])?].concat().into())
}

fn row(line: &Line, lang: Lang) -> Result<[String; 7]> {
    Ok([
        harmless(&line.firm),
        line.credit_code.clone(),
        place(&line.place, lang),
        line.edition.programme.title.get(lang).to_owned(),
        harmless(&published(line, lang)?.join("; ")),
        line.issued_on.to_string(),
        t(lang, state_key(&line.state)),
    ])
}
