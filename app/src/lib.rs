//! Seamless: the portal through which a city reopens. This file is the table of contents.
//!
//! A slice is a crate in its folder, and its pages and actions, where it has some, are a second one, in `web` (the board's
//! are two); `home` is nothing but pages. They are what is edited most, and nothing stands upon them but other pages and
//! this roof: an edit is served as soon as that little is built. For the same reason each handler is made in its own crate
//! (`#[kernel::handler]`), and what happens by itself (`reactions`) and around every page (`router`, which knows the pages
//! of identity) are crates beside them. Only a slice's own pages see what it keeps for them (`#[doc(hidden)]`), as if they
//! stood in it; the architecture test holds everybody else to it.

pub use {
    board, board_web, board_web_departments, cases, cases_web, cast, city, city_web, desks, desks_web, disbursement,
    disbursement_web, enterprises, enterprises_web, following, following_web, home, identity, identity_web, kernel,
    notifications, open311, open311_web, programmes, programmes_web, reactions, registries, residents, residents_web,
    router, ui,
};

pub mod demo;
pub mod routes;

use axum::Router;
use kernel::portal::Portal;

/// The whole portal, for browsers that reach it by HTTPS or not. Around it belong the server's own layers.
pub fn pages(portal: Portal, secure: bool) -> Router {
    routes::routes(portal).into_router(secure)
}
