//! A page on its way out: what stands around its body, and the answer it becomes.

use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{Html, IntoResponse, Response};
use leptos::prelude::*;
use leptos::tachys::view::Position;

use super::assets::Assets;
use super::form::FormState;
use super::shell::{Place, Shell};
use crate::kernel::error::Result;
use crate::kernel::visit::Visit;

/// What a page says about itself. [`Page::show`] is for pages that were asked for, [`Page::draw`] for forms refused.
#[derive(Debug, Clone)]
pub struct Page {
    title: String,
    place: Option<Place>,
    ground: Ground,
    refused: bool,
    status: StatusCode,
    for_everybody: bool,
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

    /// The same for everybody who is not signed in, and no worse a minute later: see [`kept_by_caches`].
    pub fn for_everybody(self) -> Page {
        Page { for_everybody: true, ..self }
    }

    pub fn with_status(self, status: StatusCode) -> Page {
        Page { status, ..self }
    }

    /// The page, with the notice that waits for this person.
    pub async fn show(self, visit: &Visit, body: impl IntoView + 'static) -> Result<Response> {
        let notice = visit.take_notice().await?;
        Ok(self.answer(visit, notice, body))
    }

    /// The page without touching the session; a waiting notice keeps waiting.
    pub fn draw(self, visit: &Visit, body: impl IntoView + 'static) -> Response {
        self.answer(visit, None, body)
    }

    fn answer(self, visit: &Visit, notice: Option<String>, body: impl IntoView) -> Response {
        let shell = Shell {
            lang: visit.lang,
            city: visit.portal.site().city.get(visit.lang).to_owned(),
            title: self.title,
            place: self.place,
            ground: self.ground,
            refused: self.refused,
            notice,
            person: visit.actor.person().cloned(),
            uri: visit.uri.clone(),
            assets: Assets::current(),
        };
        let mut response = (self.status, Html(render(&shell, body))).into_response();
        // What a signed-in person sees is theirs: no cache on the way, nor the back button after they left, may show it.
        let kept = match (visit.actor.person(), self.for_everybody) {
            (Some(_), _) => "no-store",
            (None, true) => kept_by_caches(visit),
            (None, false) => "no-cache",
        };
        let headers = response.headers_mut();
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(kept));
        headers.insert(header::VARY, HeaderValue::from_static(VARY));
        response
    }
}

/// What an answer that is not about a person depends on.
pub const VARY: &str = "cookie, accept-language";

/// What caches may do with an answer that is the same for everybody: keep it for a minute, as long as the browser brings
/// no session. A session remembers a language, which may be another by the next request.
pub fn kept_by_caches(visit: &Visit) -> &'static str {
    match visit.session.id().is_none() && !visit.session.is_modified() {
        true => "public, max-age=60",
        false => "no-cache",
    }
}

/// The shell in HTML, and in its middle the body, which is drawn where it stands: a page is long, and copied nowhere.
fn render(shell: &Shell, body: impl IntoView) -> String {
    let shell = shell.html();
    let (before, after) = shell.rsplit_once(MIDDLE).unwrap_or((&shell, ""));
    let mut html = String::with_capacity(MOST_PAGES);
    html.push_str("<!DOCTYPE html>");
    html.push_str(before);
    html = drawn(body, html);
    html.push_str(MIDDLE);
    html.push_str(after);
    html
}

/// A view in HTML, after what is written already. Its types are still known: an `AnyView` owns its attributes, and so
/// copies each of them.
pub(super) fn drawn(view: impl IntoView, mut html: String) -> String {
    Owner::new()
        .with(|| view.into_view().to_html_with_buf(&mut html, &mut Position::FirstChild, true, false, Vec::new()));
    html
}

/// The body stands before it.
const MIDDLE: &str = "</main>";

/// Most fit into so many bytes: growing on the way would copy what is written time and again.
const MOST_PAGES: usize = 40 * 1024;
