//! What stands around every page: the head, the deep bar with its places, the notice, the footer.

mod footer;
mod header;
mod places;

pub use places::Place;

use leptos::prelude::*;
use std::sync::{Arc, LazyLock};

use super::assets::Assets;
use super::drawn::Draw;
use super::kept::Kept;
use super::page::Ground;
use super::text::{t, t_with};
use kernel::actor::Person;
use kernel::lang::Lang;

#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Shell {
    pub lang: Lang,
    /// Its name.
    pub city: String,
    pub title: String,
    pub place: Option<Place>,
    pub ground: Ground,
    /// The page shows a form that was refused.
    pub refused: bool,
    /// A Fluent key, shown once above the page.
    pub notice: Option<String>,
    pub person: Option<Person>,
    pub for_everybody: bool,
    /// Where the same is as Atom.
    pub feed: Option<String>,
    /// Path and query of the page.
    pub address: String,
    pub assets: Assets,
}

/// Those around pages that are the same for everybody.
static KEPT: LazyLock<Kept<Shell>> = LazyLock::new(|| Kept::most(8 * 1024 * 1024, 500));

impl Shell {
    /// Puts the rest of the document around a body.
    pub fn put_around(&self, body: &mut String) {
        let shell = self.html();
        let (before, after) = shell.rsplit_once(MIDDLE).unwrap_or((&shell, ""));
        body.insert_str(0, before);
        body.push_str(MIDDLE);
        body.push_str(after);
    }

    fn html(&self) -> Arc<str> {
        if self.for_everybody && self.person.is_none() {
            return KEPT.html(self, || document(self));
        }
        let mut html = String::with_capacity(MOST);
        document(self).draw_into(&mut html);
        html.into()
    }
}

/// The body stands before it.
const MIDDLE: &str = "</main>";

/// A shell fits into so many bytes.
const MOST: usize = 8 * 1024;

/// The whole document, with nothing in its middle.
fn document(shell: &Shell) -> impl IntoView + use<> {
    let lang = shell.lang;
    let class = match shell.ground {
        Ground::Paper => "govuk-template__body paper",
        Ground::Desk => "govuk-template__body desk",
    };
    view! {
        <!DOCTYPE html>
        <html class="govuk-template" lang=lang.tag()>
            {head(shell)}
            <body class=class>
                <a class="govuk-skip-link" href="#main">{t(lang, "ui-skip")}</a>
                {header::header(shell)}
                <div class="govuk-width-container">
                    {shell.notice.as_deref().map(|key| notice(lang, key))}
                    <main class="govuk-main-wrapper" id="main" tabindex="-1"></main>
                </div>
                {footer::footer(lang)}
            </body>
        </html>
    }
}

fn head(shell: &Shell) -> impl IntoView + use<> {
    let lang = shell.lang;
    let mut title =
        t_with(lang, "ui-title", &[("title", shell.title.clone().into()), ("city", shell.city.clone().into())]);
    if shell.refused {
        title = t_with(lang, "ui-title-refused", &[("title", title.into())]);
    }
    let feed = shell.feed.clone().map(|path| view! { <link rel="alternate" type="application/atom+xml" href=path/> });
    view! {
        <head>
            <meta charset="utf-8"/>
            <title>{title}</title>
            <meta name="viewport" content="width=device-width, initial-scale=1"/>
            <meta name="theme-color" content="#0e3a41"/>
            <link rel="icon" href=shell.assets.mark.clone() type="image/svg+xml"/>
            <link rel="stylesheet" href=shell.assets.styles.clone()/>
            {feed}
            <script type="module" src=shell.assets.script.clone()></script>
        </head>
    }
}

fn notice(lang: Lang, key: &str) -> impl IntoView + use<> {
    view! { <div class="notice" role="status"><p class="govuk-body">{t(lang, key)}</p></div> }
}
