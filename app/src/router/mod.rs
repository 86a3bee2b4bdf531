//! Builds the router from the table in `routes.rs`: each path with its deed, and nothing without one. What it does for
//! every page is built here, and not again with each that is edited.

mod leads;
pub mod programs;

use axum::Router;
use axum::extract::{DefaultBodyLimit, Request, State};
use axum::http::{HeaderName, HeaderValue, Method, StatusCode, Uri, header};
use axum::middleware::{Next, from_fn_with_state};
use axum::response::{IntoResponse, Response};
use axum::routing::{MethodRouter, get, get_service, post_service};
use futures::FutureExt;
use identity::unsent;
use identity_web::actions::{discard_unsent, keep_unsent};
use identity_web::pages::sign_in;
use kernel::actor::Actor;
use kernel::deed::{Audience, Deed};
use kernel::error::{Error, Result};
use kernel::handler::Handler;
use kernel::lang::Lang;
use kernel::portal::{Portal, permit};
use kernel::session::{self, PgSessions, Session};
use kernel::visit::Visit;
use std::collections::HashMap;
use std::panic::AssertUnwindSafe;
use std::sync::Arc;
use ui::unchanged;

/// One line of the table, for the test that visits every route as everybody.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Route {
    pub method: Method,
    pub path: &'static str,
    pub deed: Deed,
}

pub struct Routes {
    portal: Portal,
    router: Router,
    pub table: Vec<Route>,
    /// Those of the table that a person can open, and not only post to or download.
    pages: Vec<&'static str>,
    /// The page that an action's form stands on, where that is not the nearest above it.
    forms: HashMap<&'static str, &'static str>,
}

/// A form without files is small; 256 KiB leave room for long texts in Chinese, which triple when encoded.
const FORM_LIMIT: usize = keep_unsent::LARGEST;

impl Routes {
    pub fn new(portal: Portal) -> Routes {
        Routes { portal, router: Router::new(), table: Vec::new(), pages: Vec::new(), forms: HashMap::new() }
    }

    /// A page: GET (and HEAD), no writes.
    pub fn page(mut self, path: &'static str, deed: Deed, handler: fn() -> Handler) -> Self {
        self.pages.push(path);
        self.file(path, deed, handler)
    }

    /// What is no page of the portal but is downloaded, or stands in one: GET (and HEAD), no writes.
    pub fn file(self, path: &'static str, deed: Deed, handler: fn() -> Handler) -> Self {
        self.add(Method::GET, path, deed, reads(handler))
    }

    /// An action: POST, answered by 303, or 422 and the page it came from.
    pub fn action(self, path: &'static str, deed: Deed, handler: fn() -> Handler) -> Self {
        self.upload(path, deed, FORM_LIMIT, handler)
    }

    /// The action just named has its form on this page, and not on the nearest above it.
    pub fn form_on(mut self, page: &'static str) -> Self {
        if let Some(action) = self.table.last() {
            self.forms.insert(action.path, page);
        }
        self
    }

    /// An action that takes files of up to `limit` bytes together.
    pub fn upload(self, path: &'static str, deed: Deed, limit: usize, handler: fn() -> Handler) -> Self {
        self.add(Method::POST, path, deed, takes(limit, handler))
    }

    /// What programs read: GET, no writes. What goes wrong is told by `tell`.
    pub fn program_page(self, path: &'static str, deed: Deed, tell: programs::Tell, handler: fn() -> Handler) -> Self {
        self.add_for_programs(Method::GET, path, deed, tell, reads(handler))
    }

    /// What programs send: POST. The handler asks for their key, and opens the door as the key's owner.
    pub fn program_action(
        self,
        path: &'static str,
        deed: Deed,
        tell: programs::Tell,
        handler: fn() -> Handler,
    ) -> Self {
        self.add_for_programs(Method::POST, path, deed, tell, takes(FORM_LIMIT, handler))
    }

    /// A file of the portal itself, the same for everybody: nobody is asked who they are.
    pub fn asset(mut self, path: &'static str, handler: fn() -> Handler) -> Self {
        self.router = self.router.route(path, reads(handler));
        self.table.push(Route { method: Method::GET, path, deed: Deed::ReadPublic });
        self
    }

    fn add(mut self, method: Method, path: &'static str, deed: Deed, handler: MethodRouter) -> Self {
        let doorkeeper = Doorkeeper { portal: self.portal.clone(), deed };
        self.router = self.router.route(path, handler.layer(from_fn_with_state(doorkeeper, admit)));
        self.table.push(Route { method, path, deed });
        self
    }

    fn add_for_programs(
        mut self,
        method: Method,
        path: &'static str,
        deed: Deed,
        tell: programs::Tell,
        handler: MethodRouter,
    ) -> Self {
        assert!(programs::is_theirs(path), "{path} is a path of people");
        let doorkeeper = programs::Doorkeeper { portal: self.portal.clone(), tell };
        self.router = self.router.route(path, handler.layer(from_fn_with_state(doorkeeper, programs::admit)));
        self.table.push(Route { method, path, deed });
        self
    }

    /// The router with its sessions, in which a path that is not in the table is a page that says so, and one that is only
    /// posted to leads to the page its form stands on: whoever was refused there may switch the language, or return to the
    /// address.
    pub fn into_router(self, secure: bool) -> Router {
        let Routes { portal, mut router, table, pages, forms } = self;
        for &Route { path, deed, .. } in table.iter().filter(|route| leads::is_only_posted_to(route, &table)) {
            let doorkeeper = Doorkeeper { portal: portal.clone(), deed };
            let page = forms.get(path).copied().unwrap_or_else(|| leads::page_above(path, &pages));
            let lead = get(move |uri: Uri| async move { leads::to_page(page, path, &uri) });
            router = router.route(path, lead.layer(from_fn_with_state(doorkeeper, admit)));
        }
        let doorkeeper = Doorkeeper { portal: portal.clone(), deed: Deed::ReadPublic };
        let lost = get(not_found).post(not_found).layer(from_fn_with_state(doorkeeper, admit));
        with_sessions(router.fallback_service(lost), &portal, secure)
    }
}

fn reads(handler: fn() -> Handler) -> MethodRouter {
    get_service(handler().into_service())
}

fn takes(limit: usize, handler: fn() -> Handler) -> MethodRouter {
    post_service(handler().into_service()).layer(DefaultBodyLimit::max(limit))
}

async fn not_found() -> Error {
    Error::NotFound
}

/// Gives the router its sessions, each in a cookie that scripts cannot read. The browser forgets it when it is closed; when
/// the session is over is the store's to say, so that a form sent after its end still tells whose it is.
pub fn with_sessions(router: Router, portal: &Portal, secure: bool) -> Router {
    let sessions = tower_sessions::SessionManagerLayer::new(PgSessions::of(portal))
        .with_name(if secure { "__Host-seamless" } else { "seamless" })
        .with_secure(secure)
        .with_same_site(tower_sessions::cookie::SameSite::Lax)
        .with_expiry(tower_sessions::Expiry::OnSessionEnd);
    router.layer(sessions)
}

#[derive(Clone)]
struct Doorkeeper {
    portal: Portal,
    deed: Deed,
}

/// Finds out who asks and whether their role may do this at all; draws the page of whatever goes wrong behind it.
async fn admit(
    State(Doorkeeper { portal, deed }): State<Doorkeeper>,
    session: Session,
    request: Request,
    next: Next,
) -> Response {
    let posts = request.method() == Method::POST;
    let known = unchanged::known(request.headers());
    let mut visit = stranger(portal, session, &request);
    let recognised = recognise(&mut visit).await;
    let sent_again = unsent::sent_again(&visit.uri).filter(|_| posts);
    let response = match recognised.and_then(|()| legible(&visit.uri)).and_then(|()| permit(&visit.actor, deed)) {
        Ok(()) => handled(&visit, request, next).await,
        Err(Error::SignIn) => keep_unsent::sign_in_first(&visit, request).await.into_response(),
        Err(error) => error.into_response(),
    };
    if let Some(form) = sent_again.filter(|_| is_answered(&visit, &response)) {
        // It stays a day at most; the answer is worth more.
        if let Err(error) = discard_unsent::sent_again(&visit, form).await {
            tracing::warn!(%error, "a form that was sent again still waits");
        }
    }
    match response.extensions().get::<Arc<Error>>() {
        Some(error) if matches!(**error, Error::SignIn) => {
            let asked = visit.uri.path_and_query().filter(|_| !posts);
            sign_in::first(asked.map_or("/", |path| path.as_str())).into_response()
        }
        Some(error)
            if matches!(**error, Error::Forbidden) && visit.actor.person().is_some_and(|who| !who.confirmed) =>
        {
            identity_web::pages::unconfirmed::draw(&visit)
        }
        Some(error) if matches!(**error, Error::Forbidden) && deed.audience() == Audience::Heard => {
            identity_web::pages::suspended::draw(&visit)
        }
        Some(error) => {
            error.log();
            ui::error_page::draw(&visit, error)
        }
        // An id or a question in the address that cannot be read, or something posted to a page.
        None if matches!(response.status(), StatusCode::BAD_REQUEST | StatusCode::METHOD_NOT_ALLOWED) => {
            ui::error_page::draw(&visit, &Error::NotFound)
        }
        None if posts => response,
        None => unchanged::instead_of(response, &known),
    }
}

async fn handled(visit: &Visit, mut request: Request, next: Next) -> Response {
    request.extensions_mut().insert(visit.clone());
    // A handler that panics is a fault like any other, with a page that says so.
    let answered = AssertUnwindSafe(next.run(request)).catch_unwind().await;
    answered.unwrap_or_else(|_| Error::Internal("a handler panicked".into()).into_response())
}

/// Errors: [`Error::NotFound`] for an address with a NUL, which PostgreSQL's texts can't hold.
fn legible(uri: &Uri) -> Result<()> {
    let address = uri.path_and_query().map_or("", |address| address.as_str());
    if address.contains("%00") { Err(Error::NotFound) } else { Ok(()) }
}

/// The visit of somebody of whom only the request is known, in the language that their browser asks for.
fn stranger(portal: Portal, session: Session, request: &Request) -> Visit {
    let header = |name: HeaderName| request.headers().get(name).and_then(|value| value.to_str().ok());
    let tags = header(header::ACCEPT_LANGUAGE).unwrap_or_default();
    let lang = tags.split(',').find_map(|tag| Lang::parse(tag.split(';').next().unwrap_or(tag)));
    let request_id = header(HeaderName::from_static("x-request-id")).map(str::to_owned);
    let uri = request.uri().clone();
    let brings_nothing = request.headers().get_all(header::COOKIE).iter().all(HeaderValue::is_empty);
    let lang = lang.unwrap_or_default();
    Visit { portal, actor: Actor::Visitor, lang, session, uri, brings_nothing, request_id }
}

/// Whom the session belongs to, and in which language they read.
async fn recognise(visit: &mut Visit) -> Result<()> {
    if let Some(signed_in) = session::signed_in(&visit.session).await? {
        let mut view = visit.read(Deed::ReadPublic).await?;
        visit.actor = identity::who_is(&mut view, signed_in).await?.map_or(Actor::Visitor, Actor::Person);
    }
    visit.lang = language(visit).await?;
    Ok(())
}

/// `?lang=` chooses and is remembered; then the session, the account, what the browser asks for, Chinese.
async fn language(visit: &Visit) -> Result<Lang> {
    let remembered = visit.session.get::<Lang>("lang").await.map_err(Error::internal)?;
    if let Some(lang) = chosen_language(&visit.uri) {
        if remembered != Some(lang) {
            visit.session.insert("lang", lang).await.map_err(Error::internal)?;
        }
        return Ok(lang);
    }
    Ok(remembered.or(visit.actor.person().map(|person| person.lang)).unwrap_or(visit.lang))
}

fn chosen_language(uri: &Uri) -> Option<Lang> {
    let query = uri.query().unwrap_or_default();
    let (_, tag) = url::form_urlencoded::parse(query.as_bytes()).find(|(name, _)| name == "lang")?;
    Lang::parse(&tag)
}

/// Somebody got a page for it, or its place: all but "come back later".
fn is_answered(visit: &Visit, response: &Response) -> bool {
    let status = response.status();
    visit.actor.person().is_some() && !status.is_server_error() && status != StatusCode::TOO_MANY_REQUESTS
}
