//! A page on its way out: what stands around its body, and the answer it becomes.

use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{Html, IntoResponse, Response};
use leptos::prelude::*;

use super::assets::Assets;
use super::drawn::Draw;
use super::form::FormState;
use super::shell::{Place, Shell};
use super::unchanged;
use kernel::error::Result;
use kernel::visit::Visit;
use std::pin::Pin;

/// A page that is being shown. What it shows is no part of its type: when a page is edited, whoever routes to it need not
/// be built for another type.
pub type Shown<'v> = Pin<Box<dyn Future<Output = Result<Response>> + Send + 'v>>;

/// What a page says about itself. [`Page::show`] is for pages that were asked for, [`Page::draw`] for forms refused.
#[derive(Debug, Clone)]
pub struct Page {
    title: String,
    place: Option<Place>,
    ground: Ground,
    refused: bool,
    status: StatusCode,
    for_everybody: bool,
    feed: Option<String>,
}

/// The paper of the public's and enterprises' pages, or the white of the desks, dense and wide.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Ground {
    #[default]
    Paper,
    Desk,
}

impl Page {
    /// `title` names the page alone; the shell adds the city.
    pub fn new(title: impl Into<String>) -> Page {
        Page {
            title: title.into(),
            place: None,
            ground: Ground::Paper,
            refused: false,
            status: StatusCode::OK,
            for_everybody: false,
            feed: None,
        }
    }

    /// Which of the places in the header this page belongs to.
    pub fn at(self, place: Place) -> Page {
        Page { place: Some(place), ..self }
    }

    /// A page that clerks work in.
    pub fn on_desk(self) -> Page {
        Page { ground: Ground::Desk, ..self }
    }

    /// The page holds this form: with problems it is refused, 422 and "Error:" in the title.
    pub fn with_form(self, form: &FormState) -> Page {
        match form.is_refused() {
            true => Page { refused: true, status: StatusCode::UNPROCESSABLE_ENTITY, ..self },
            false => self,
        }
    }

    /// The same for everybody who is not signed in, and no worse half a minute later: see [`kept_by_caches`].
    pub fn for_everybody(self) -> Page {
        Page { for_everybody: true, ..self }
    }

    /// The same as Atom is at this path.
    pub fn with_feed(self, path: impl Into<String>) -> Page {
        Page { feed: Some(path.into()), ..self }
    }

    pub fn with_status(self, status: StatusCode) -> Page {
        Page { status, ..self }
    }

    /// The page, with the notice that waits for this person.
    pub fn show<'v>(self, visit: &'v Visit, body: impl IntoView) -> Shown<'v> {
        Box::pin(self.show_drawn(visit, drawn(body)))
    }

    async fn show_drawn(self, visit: &Visit, body: String) -> Result<Response> {
        let notice = visit.take_notice().await?;
        Ok(self.answer(visit, notice, body))
    }

    /// The page without touching the session; a waiting notice keeps waiting.
    pub fn draw(self, visit: &Visit, body: impl IntoView) -> Response {
        self.answer(visit, None, drawn(body))
    }

    fn answer(self, visit: &Visit, notice: Option<String>, mut html: String) -> Response {
        let shell = Shell {
            lang: visit.lang,
            city: visit.portal.site().city.get(visit.lang).to_owned(),
            title: self.title,
            place: self.place,
            ground: self.ground,
            refused: self.refused,
            notice,
            person: visit.actor.person().cloned(),
            for_everybody: self.for_everybody,
            feed: self.feed,
            address: visit.uri.path_and_query().map_or("/", |address| address.as_str()).to_owned(),
            assets: Assets::current(),
        };
        shell.put_around(&mut html);
        let comes_again = self.for_everybody && visit.actor.person().is_none() && self.status == StatusCode::OK;
        let tag = comes_again.then(|| unchanged::tag(visit.portal.key(), html.as_bytes())).flatten();
        let mut response = (self.status, Html(html)).into_response();
        // What a signed-in person sees is theirs: no cache on the way, nor the back button after they left, may show it.
        let kept = match (visit.actor.person(), self.for_everybody) {
            (Some(_), _) => "no-store",
            (None, true) => kept_by_caches(visit),
            (None, false) => PRIVATE,
        };
        let headers = response.headers_mut();
        headers.extend(tag.map(|tag| (header::ETAG, tag)));
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(kept));
        headers.insert(header::VARY, HeaderValue::from_static(VARY));
        response
    }
}

/// What an answer that is not about a person depends on.
pub const VARY: &str = "cookie, accept-language";

/// What caches may do with an answer that is the same for everybody: keep it for half a minute, as long as the browser
/// brings no cookie and is given none. With a session comes a language, which may be another by the next request; and
/// whoever makes a session up must not have the answer to it, which takes the cookie away, kept for others.
pub fn kept_by_caches(visit: &Visit) -> &'static str {
    match visit.brings_nothing && !visit.session.is_modified() {
        true => "public, max-age=30",
        false => PRIVATE,
    }
}

/// This browser alone may keep it, and asks each time whether it still is so.
const PRIVATE: &str = "private, no-cache";

/// A body in HTML, with room for what will stand around it.
fn drawn(body: impl IntoView) -> String {
    let mut html = String::with_capacity(MOST);
    body.draw_into(&mut html);
    html
}

/// Most pages fit into so many bytes: growing on the way would copy what is written time and again.
const MOST: usize = 40 * 1024;
