//! Seamless: the portal through which a city reopens. This file is the table of contents.

pub mod board;
pub mod cases;
pub mod cast;
pub mod city;
pub mod demo;
pub mod desks;
pub mod disbursement;
pub mod enterprises;
pub mod following;
pub mod home;
pub mod identity;
pub mod kernel;
pub mod notifications;
pub mod open311;
pub mod programmes;
pub mod reactions;
pub mod registries;
pub mod residents;
pub mod router;
pub mod routes;
pub mod ui;

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
