use crate::document::Created;
use crate::format::Format;
use crate::rules::{self, Report};
use crate::{Event, KeyId, key, request, store};
use axum::extract::Path;
use axum::http::{HeaderMap, header};
use axum::response::Response;
use board::{self, Number, published};
use kernel::deed::Deed;
use kernel::error::{Error, Problem, Result};
use kernel::event::Events;
use kernel::form::Fields;
use kernel::once::OnceKey;
use kernel::visit::Visit;
use ui::text::{t, t_with};

/// `POST /open311/v2/requests.{format}`: a post as the key's owner would write it by the board's form.
#[kernel::handler]
pub async fn post(visit: Visit, Path(format): Path<String>, head: HeaderMap, mut fields: Fields) -> Result<Response> {
    let format = Format::parse(&format)?;
    must_be_a_form(&head)?;
    let mut take = |name: &str| fields.take(name).unwrap_or_default();
    let (shown, jurisdiction) = (take("api_key"), take("jurisdiction_id"));
    rules::jurisdiction(&jurisdiction, visit.portal.site().host())?;
    let (visit, key) = key::owners_visit(&visit, &shown).await?;
    let sent = fields.clone();
    let report = read(&visit, &mut fields).await?;
    let number = match write(&visit, key, once(&visit, &head)?, &sent, &report).await {
        Err(Error::AlreadyDone(path)) => Number::of_path(&path).ok_or(Error::KeySpent)?,
        done => done?,
    };
    let notice = notice(&visit, number, &report).await?;
    format.answer(
        "service_requests",
        &[Created { service_request_id: number.to_string(), service_notice: notice, account_id: None }],
    )
}

/// "All POST requests … form-encoded".
fn must_be_a_form(head: &HeaderMap) -> Result<()> {
    let kind = head.get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default();
    let kind = kind.split(';').next().unwrap_or_default().trim();
    match kind.eq_ignore_ascii_case("application/x-www-form-urlencoded") {
        true => Ok(()),
        false => Err(Problem::new("open311-no-form").into()),
    }
}

/// A program that heard no answer sends the same again under the same name, and writes once.
fn once(visit: &Visit, head: &HeaderMap) -> Result<Option<OnceKey>> {
    let Some(name) = head.get("idempotency-key") else { return Ok(None) };
    let person = visit.actor.person_id().ok_or(Error::SignIn)?;
    match name.to_str() {
        Ok(name) if (1..=100).contains(&name.len()) => Ok(Some(OnceKey::named(person, name))),
        _ => Err(Problem::new("open311-once-key").into()),
    }
}

async fn read(visit: &Visit, fields: &mut Fields) -> Result<Report> {
    let categories = published::categories(&mut visit.read(Deed::ReadPublic).await?).await?;
    let codes: Vec<&str> =
        categories.iter().filter(|one| one.takes_posts).map(|category| category.code.as_str()).collect();
    rules::report(fields, &codes).map_err(Error::Refused)
}

async fn write(visit: &Visit, key: KeyId, once: Option<OnceKey>, sent: &Fields, report: &Report) -> Result<Number> {
    let mut tx = visit.begin(Deed::WritePost).await?;
    if let Some(once) = once {
        tx.once(once, sent).await?;
    }
    if !store::note_use(&mut tx, key).await? {
        return Err(key::unknown().into());
    }
    let (number, posted) = board::write(&mut tx, &report.typed()).await?;
    tx.commit_to(Events::from(Event::KeyUsed { key }).and(posted), number.path()).await.map(|_| number)
}

/// Who answers by when, where it stands, and what of the sent is not kept.
async fn notice(visit: &Visit, number: Number, report: &Report) -> Result<Option<String>> {
    let mut view = visit.read(Deed::ReadPublic).await?;
    let post = published::numbered(&mut view, &[number]).await?.pop();
    drop(view);
    let lang = visit.lang;
    let stands = match &post {
        Some(_) => t_with(lang, "open311-stands", &[("link", visit.portal.site().link(&number.path()).into())]),
        // A moderator looks at it first.
        None => t(lang, "board-posted-waits"),
    };
    let mut told: Vec<String> = post.and_then(|found| request::notice(&found.post, lang)).into_iter().collect();
    told.push(stands);
    if !report.not_kept.is_empty() {
        told.push(t_with(lang, "open311-not-kept", &[("names", report.not_kept.join(", ").into())]));
    }
    Ok(Some(told.join("\n")))
}
