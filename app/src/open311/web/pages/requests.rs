use crate::format::{Format, kept_for_a_minute};
use crate::request::{Reader, request};
use crate::rules::{self, Asked, Question};
use axum::extract::{Path, Query};
use axum::http::{HeaderValue, header};
use axum::response::Response;
use board::published::{self, Published, Sought};
use board::{Category, Order};
use chrono::{DateTime, SecondsFormat, Utc};
use kernel::deed::Deed;
use kernel::error::{Error, Result};
use kernel::view::View;
use kernel::visit::Visit;
use url::form_urlencoded::Serializer;

/// `GET /open311/v2/requests.{format}`: the newest first; where the next ones are stands in the `Link` header (RFC 8288).
#[kernel::handler]
pub async fn page(visit: Visit, Path(format): Path<String>, Query(question): Query<Question>) -> Result<Response> {
    let format = Format::parse(&format)?;
    let site = visit.portal.site();
    rules::jurisdiction(&question.jurisdiction_id, site.host())?;
    let mut read = visit.read(Deed::ReadPublic).await?;
    let categories = published::categories(&mut read).await?;
    let codes: Vec<&str> = categories.iter().map(|category: &Category| category.code.as_str()).collect();
    let asked = rules::asked(&question, &codes, read.now(), site.zone).map_err(Error::Refused)?;
    let (posts, next) = found(&mut read, asked).await?;
    let reader = Reader { lang: visit.lang, site, today: read.today() };
    drop(read);
    let requests: Vec<_> = posts.iter().map(|post| request(post, reader)).collect();
    let mut response = format.answer("service_requests", &requests).map(kept_for_a_minute)?;
    if let Some(next) = next {
        let link = format!("<{}?{}>; rel=\"next\"", site.link(visit.uri.path()), address(&next, &question));
        response.headers_mut().insert(header::LINK, HeaderValue::try_from(link).map_err(Error::internal)?);
    }
    Ok(response)
}

/// The posts, and what is to be asked for the next ones if there are any.
async fn found(view: &mut View, asked: Asked) -> Result<(Vec<Published>, Option<Sought>)> {
    let sought = match asked {
        Asked::Numbered(numbers) => return Ok((published::numbered(view, &numbers).await?, None)),
        Asked::Within(sought) => sought,
    };
    let most = sought.most as usize;
    let mut posts = published::sought(view, &Sought { most: sought.most + 1, ..sought.clone() }).await?;
    let more = posts.len() > most;
    posts.truncate(most);
    let last = posts.last().filter(|_| more).map(|last| published::Before::after(&last.post, &Order::Newest));
    Ok((posts, last.map(|last| Sought { before: Some(last), ..sought })))
}

/// The same question, from the last one on. Its span stays where it was when the first page was asked for.
fn address(next: &Sought, question: &Question) -> String {
    let moment = |at: DateTime<Utc>| at.to_rfc3339_opts(SecondsFormat::Micros, true);
    let mut query = Serializer::new(String::new());
    for (name, value) in [
        ("jurisdiction_id", &question.jurisdiction_id),
        ("service_code", &question.service_code),
        ("status", &question.status),
        ("page_size", &question.page_size),
        ("lang", &question.lang),
    ] {
        if !value.is_empty() {
            query.append_pair(name, value);
        }
    }
    query.append_pair("start_date", &moment(next.from)).append_pair("end_date", &moment(next.until));
    if let Some(before) = &next.before {
        query.append_pair("before", &before.to_string());
    }
    query.finish()
}
