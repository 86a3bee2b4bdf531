//! Builds the router from the table in `routes.rs`: each path with its deed, and nothing without one.

use crate::identity;
use crate::kernel::actor::Actor;
use crate::kernel::deed::Deed;
use crate::kernel::error::{Error, Result};
use crate::kernel::lang::Lang;
use crate::kernel::portal::{Portal, permit};
use crate::kernel::session::{self, PgSessions, Session};
use crate::kernel::visit::Visit;
use axum::Router;
use axum::extract::{DefaultBodyLimit, Request, State};
use axum::handler::Handler;
use axum::http::{HeaderMap, Method, Uri, header};
use axum::middleware::{Next, from_fn_with_state};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::{MethodRouter, get, post};
use std::sync::Arc;

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
}

/// A form without files is small; 64 KiB leave room for long texts in Chinese, which triple when encoded.
const FORM_LIMIT: usize = 256 * 1024;

impl Routes {
    pub fn new(portal: Portal) -> Routes {
        Routes { portal, router: Router::new(), table: Vec::new() }
    }

    /// A page: GET (and HEAD), no writes.
    pub fn page<T: 'static>(self, path: &'static str, deed: Deed, handler: impl Handler<T, ()>) -> Self {
        self.add(Method::GET, path, deed, get(handler))
    }

    /// An action: POST, answered by 303, or 422 and the page it came from.
    pub fn action<T: 'static>(self, path: &'static str, deed: Deed, handler: impl Handler<T, ()>) -> Self {
        self.add(Method::POST, path, deed, post(handler).layer(DefaultBodyLimit::max(FORM_LIMIT)))
    }

    /// An action that takes files of up to `limit` bytes together.
    pub fn upload<T: 'static>(
        self,
        path: &'static str,
        deed: Deed,
        limit: usize,
        handler: impl Handler<T, ()>,
    ) -> Self {
        self.add(Method::POST, path, deed, post(handler).layer(DefaultBodyLimit::max(limit)))
    }

    /// A file of the portal itself, the same for everybody: nobody is asked who they are.
    pub fn asset<T: 'static>(mut self, path: &'static str, handler: impl Handler<T, ()>) -> Self {
        self.router = self.router.route(path, get(handler));
        self.table.push(Route { method: Method::GET, path, deed: Deed::ReadPublic });
        self
    }

    fn add(mut self, method: Method, path: &'static str, deed: Deed, handler: MethodRouter) -> Self {
        let doorkeeper = Doorkeeper { portal: self.portal.clone(), deed };
        self.router = self.router.route(path, handler.layer(from_fn_with_state(doorkeeper, admit)));
        self.table.push(Route { method, path, deed });
        self
    }

    /// The router, in which a path that is not in the table is a page that says so.
    pub fn into_router(self) -> Router {
        let Routes { portal, router, .. } = self;
        let doorkeeper = Doorkeeper { portal, deed: Deed::ReadPublic };
        let lost = get(not_found).post(not_found).layer(from_fn_with_state(doorkeeper, admit));
        router.fallback_service(lost)
    }
}

async fn not_found() -> Error {
    Error::NotFound
}

/// Sessions of eight hours' idleness, in a cookie that scripts cannot read.
pub fn session_layer(pool: sqlx::PgPool, secure: bool) -> tower_sessions::SessionManagerLayer<PgSessions> {
    use tower_sessions::cookie::{SameSite, time::Duration};
    tower_sessions::SessionManagerLayer::new(PgSessions(pool))
        .with_name(if secure { "__Host-seamless" } else { "seamless" })
        .with_secure(secure)
        .with_same_site(SameSite::Lax)
        .with_expiry(tower_sessions::Expiry::OnInactivity(Duration::hours(8)))
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
    mut request: Request,
    next: Next,
) -> Response {
    let (uri, headers) = (request.uri().clone(), request.headers().clone());
    let visit = match arrive(portal, session, uri, &headers).await {
        Ok(visit) => visit,
        Err(error) => return error.into_response(),
    };
    let response = match permit(&visit.actor, deed) {
        Ok(()) => {
            request.extensions_mut().insert(visit.clone());
            next.run(request).await
        }
        Err(error) => error.into_response(),
    };
    match response.extensions().get::<Arc<Error>>() {
        Some(error) if matches!(**error, Error::SignIn) => to_sign_in(&visit.uri).into_response(),
        Some(error)
            if matches!(**error, Error::Forbidden) && visit.actor.person().is_some_and(|who| !who.confirmed) =>
        {
            identity::pages::unconfirmed::draw(&visit)
        }
        Some(error) => crate::ui::error_page::draw(&visit, error),
        None => response,
    }
}

async fn arrive(portal: Portal, session: Session, uri: Uri, headers: &HeaderMap) -> Result<Visit> {
    let actor = match session::signed_in(&session).await? {
        None => Actor::Visitor,
        Some(signed_in) => {
            let mut view = portal.read(&Actor::Visitor, Deed::ReadPublic).await?;
            identity::who_is(&mut view, signed_in).await?.map_or(Actor::Visitor, Actor::Person)
        }
    };
    let lang = language(&session, &uri, headers, &actor).await?;
    let request_id = headers.get("x-request-id").and_then(|id| id.to_str().ok()).map(str::to_owned);
    Ok(Visit { portal, actor, lang, session, uri, request_id })
}

/// `?lang=` chooses and is remembered; then the session, the account, what the browser asks for, Chinese.
async fn language(session: &Session, uri: &Uri, headers: &HeaderMap, actor: &Actor) -> Result<Lang> {
    let query = uri.query().unwrap_or_default();
    let chosen = url::form_urlencoded::parse(query.as_bytes()).find(|(name, _)| name == "lang");
    let remembered = session.get::<Lang>("lang").await.map_err(Error::internal)?;
    if let Some(lang) = chosen.and_then(|(_, tag)| Lang::parse(&tag)) {
        if remembered != Some(lang) {
            session.insert("lang", lang).await.map_err(Error::internal)?;
        }
        return Ok(lang);
    }
    let accepted = || {
        let tags = headers.get(header::ACCEPT_LANGUAGE)?.to_str().ok()?;
        tags.split(',').find_map(|tag| Lang::parse(tag.split(';').next().unwrap_or(tag)))
    };
    Ok(remembered.or(actor.person().map(|person| person.lang)).or_else(accepted).unwrap_or_default())
}

fn to_sign_in(from: &Uri) -> Redirect {
    let next = from.path_and_query().map_or("/", |path| path.as_str());
    let query = url::form_urlencoded::Serializer::new(String::new()).append_pair("next", next).finish();
    Redirect::to(&format!("/sign-in?{query}"))
}
