//! Every reaction on one page: which slice does what about another's event, in the same transaction.

use crate::cases::{self, certificate};
use crate::disbursement;
use crate::kernel::tx::Reactions;

pub fn reactions() -> Reactions {
    Reactions::default()
        .on::<crate::identity::Event>(crate::notifications::accounts::write_about)
        .on::<crate::identity::Event>(crate::desks::handover::after_withdrawal)
        .on::<crate::desks::Event>(crate::desks::handover::after_answer)
        .on::<crate::city::CityEvent>(crate::enterprises::jobs::when_adopted)
        .on::<crate::city::CityEvent>(cases::jobs::redate::when_adopted)
        .on::<crate::city::CityEvent>(crate::board::jobs::when_adopted)
        .on::<crate::notifications::Event>(crate::residents::forget_expired_codes)
        .on::<crate::residents::Event>(crate::board::count_verified)
        .on::<crate::notifications::Event>(crate::board::waves::forget_networks)
        .on::<crate::cases::Event>(certificate::issue_when_decided)
        .on::<crate::enterprises::Event>(certificate::issue_when_confirmed)
        .on::<crate::enterprises::Event>(cases::withdraw_when_refused)
        .on::<crate::cases::Event>(disbursement::react_to_case)
        .on::<crate::enterprises::Event>(disbursement::grant_when_confirmed)
        .on::<crate::board::Event>(crate::following::tell_later)
}
