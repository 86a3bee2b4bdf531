use crate::pages::sign_in::first;
use crate::rules::own_path;
use crate::unsent::{self, Typed, UnsentForm, UnsentId};
use crate::{Event, store};
use axum::body::to_bytes;
use axum::extract::Request;
use axum::http::{HeaderMap, Method, header};
use axum::response::Redirect;
use kernel::actor::PersonId;
use kernel::deed::Deed;
use kernel::error::Result;
use kernel::session;
use kernel::visit::Visit;

/// As large as a form may be that is sent in time.
pub const LARGEST: usize = 256 * 1024;

/// What becomes of a form that came when nobody was signed in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Fate {
    Waits,
    /// It came with files, which are chosen again.
    FilesLost,
    Lost,
}

impl Fate {
    fn notice(self) -> &'static str {
        match self {
            Fate::Waits => "identity-notice-unsent-waits",
            Fate::FilesLost => "identity-notice-unsent-files",
            Fate::Lost => "identity-notice-unsent-lost",
        }
    }
}

/// In place of what only somebody signed in may do: first to sign in. What was posted waits, if its session tells whose
/// it is; if not, they are told that it doesn't.
pub async fn sign_in_first(visit: &Visit, request: Request) -> Result<Redirect> {
    if request.method() != Method::POST {
        return Ok(first(visit.uri.path_and_query().map_or("/", |path| path.as_str())));
    }
    let page = page_of(visit, request.headers());
    let fate = settle(visit, page.clone(), request).await?;
    visit.notice(fate.notice()).await?;
    Ok(first(page.as_deref().unwrap_or("/")))
}

async fn settle(visit: &Visit, page: Option<String>, request: Request) -> Result<Fate> {
    let kind = request.headers().get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default();
    if kind.starts_with("multipart/form-data") {
        return Ok(Fate::FilesLost);
    }
    let path = visit.uri.path_and_query().map_or("/", |path| path.as_str()).to_owned();
    let (Some(person), Some(session)) = (session::last_person(&visit.session).await?, session::key_of(&visit.session))
    else {
        return Ok(Fate::Lost);
    };
    if !kind.starts_with("application/x-www-form-urlencoded") || path.len() > LONGEST_PATH {
        return Ok(Fate::Lost);
    }
    let Ok(body) = to_bytes(request.into_body(), LARGEST).await else { return Ok(Fate::Lost) };
    let typed = Typed::decode(&body);
    if typed.holds_a_secret() || typed.answers().is_empty() {
        return Ok(Fate::Lost);
    }
    keep(visit, person, &session, path, page, typed).await?;
    Ok(Fate::Waits)
}

const LONGEST_PATH: usize = 2000;

async fn keep(
    visit: &Visit,
    person: PersonId,
    session: &[u8],
    path: String,
    page: Option<String>,
    typed: Typed,
) -> Result<()> {
    let earlier = unsent::remembered(&visit.session).await?;
    let mut tx = visit.begin(Deed::SignIn).await?;
    if let Some(earlier) = earlier {
        store::delete_unsent(&mut tx, earlier).await?;
    }
    let form = UnsentForm { id: UnsentId::unguessable(), path, page, typed, at: tx.now() };
    store::keep_unsent(&mut tx, session, person, &form).await?;
    tx.commit(Event::UnsentKept { person }).await?;
    unsent::remember(&visit.session, form.id).await
}

/// The page of ours on which the form stood, as the browser tells it.
fn page_of(visit: &Visit, headers: &HeaderMap) -> Option<String> {
    let referer = headers.get(header::REFERER)?.to_str().ok()?;
    let path = referer.strip_prefix(&visit.portal.site().origin)?;
    (own_path(Some(path)) == path && path.len() <= LONGEST_PATH).then(|| path.to_owned())
}
