//! Every reaction on one page: which slice does what about another's event, in the same transaction; and every job that
//! is done later. None of it is a page's, so none of it is built again when a page is edited.

use cases::{self, certificate};
use kernel::job::Jobs;
use kernel::tx::Reactions;

pub fn reactions() -> Reactions {
    Reactions::default()
        .on::<identity::Event>(notifications::accounts::write_about)
        .on::<identity::Event>(desks::handover::after_withdrawal)
        .on::<desks::Event>(desks::handover::after_answer)
        .on::<city::CityEvent>(enterprises::jobs::when_adopted)
        .on::<city::CityEvent>(cases::jobs::redate::when_adopted)
        .on::<city::CityEvent>(board::jobs::when_adopted)
        .on::<notifications::Event>(residents::forget_expired_codes)
        .on::<residents::Event>(board::count_verified)
        .on::<notifications::Event>(board::waves::forget_networks)
        .on::<cases::Event>(certificate::issue_when_decided)
        .on::<enterprises::Event>(certificate::issue_when_confirmed)
        .on::<enterprises::Event>(cases::withdraw_when_refused)
        .on::<cases::Event>(disbursement::react_to_case)
        .on::<enterprises::Event>(disbursement::grant_when_confirmed)
        .on::<board::Event>(following::tell_later)
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
