//! Seamless: the portal through which a city reopens. This file is the table of contents.
//!
//! A slice is a crate in its folder, and its pages and actions, where it has some, are a second one, in `web`; `home` is
//! nothing but pages. They are what is edited most, and nothing stands upon them but other pages and this roof: an edit is
//! served as soon as that little is built. Only a slice's own pages see what it keeps for them (`#[doc(hidden)]`), as if
//! they stood in it; the architecture test holds everybody else to it.

pub use {
    board, board_web, cases, cases_web, cast, city, city_web, desks, desks_web, disbursement, disbursement_web,
    enterprises, enterprises_web, following, following_web, home, identity, identity_web, kernel, notifications,
    open311, open311_web, programmes, programmes_web, registries, residents, residents_web, ui,
};

pub mod demo;
pub mod reactions;
pub mod router;
pub mod routes;

use axum::Router;
use kernel::job::Jobs;
use kernel::portal::Portal;

/// The whole portal. Around it belong a session layer ([`router::session_layer`]) and the server's own layers.
pub fn router(portal: Portal) -> Router {
    routes::routes(portal).into_router()
}

/// Every job of the portal on one page.
pub fn jobs() -> Jobs {
    Jobs::default()
        .knows::<notifications::SendMail>()
        .knows::<notifications::Housekeeping>()
        .knows::<enterprises::jobs::RedateClaims>()
        .knows::<cases::jobs::redate::RedateCases>()
        .knows::<board::jobs::RedatePosts>()
        .knows::<board::cards::GiveCards>()
        .knows::<board::merging::TellMerged>()
        .knows::<board::moderation::TellReporters>()
        .knows::<board::proposals::EndPhases>()
        .knows::<board::proposals::ObligeDepartments>()
        .knows::<board::comments::ForgetComments>()
        .knows::<following::jobs::tell::TellFollowers>()
        .knows::<following::jobs::digest::SendDigests>()
        .knows::<following::jobs::forget::ForgetNotices>()
        .knows::<board::figures::ReckonFigures>()
        .knows::<board::pictures::jobs::SweepPictures>()
        .knows::<cases::TidyCases>()
        .knows::<cases::register::ReckonDaysTaken>()
}
