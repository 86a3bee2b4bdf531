//! Every reaction on one page: which slice does what about another's event, in the same transaction.

use cases::{self, certificate};
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
