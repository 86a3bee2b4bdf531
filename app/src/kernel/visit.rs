use super::actor::Actor;
use super::deed::Deed;
use super::error::{Error, Result};
use super::lang::Lang;
use super::portal::Portal;
use super::session::Session;
use super::tx::Tx;
use super::view::View;
use axum::extract::FromRequestParts;
use axum::http::Uri;
use axum::http::request::Parts;

/// One request of one person: who asks, in which language, from which page. The router makes it before any handler runs.
#[derive(Clone)]
pub struct Visit {
    pub portal: Portal,
    pub actor: Actor,
    pub lang: Lang,
    pub session: Session,
    pub uri: Uri,
    /// The browser brings no cookie: what it is answered hangs on the address and the language it asks for, and on
    /// nothing else.
    pub brings_nothing: bool,
    /// Stands in every line of the log and on the page of a fault, so that both can be put together.
    pub request_id: Option<String>,
}

impl Visit {
    pub async fn read(&self, deed: Deed) -> Result<View> {
        self.portal.read(&self.actor, deed).await
    }

    pub async fn begin(&self, deed: Deed) -> Result<Tx> {
        self.portal.begin(&self.actor, deed).await
    }

    /// A notice for the next page this person sees, as a Fluent key: "saved", "you are signed out".
    pub async fn notice(&self, key: &str) -> Result<()> {
        self.session.insert(NOTICE, key).await.map_err(Error::internal)
    }

    /// Takes the notice, so that it is shown once.
    pub async fn take_notice(&self) -> Result<Option<String>> {
        if self.session.get::<String>(NOTICE).await.map_err(Error::internal)?.is_none() {
            return Ok(None);
        }
        self.session.remove(NOTICE).await.map_err(Error::internal)
    }
}

const NOTICE: &str = "notice";

impl<S: Send + Sync> FromRequestParts<S> for Visit {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Visit> {
        parts.extensions.get::<Visit>().cloned().ok_or_else(|| Error::Internal("a route outside the table".into()))
    }
}
