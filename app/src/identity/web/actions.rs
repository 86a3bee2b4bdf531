//! One file a POST; and how the cast gets its accounts.

pub mod add_clerk;
pub mod appoint_administrator;
pub mod ask_reset;
pub mod change_password;
pub mod claim_unsent;
pub mod confirm;
pub mod discard_unsent;
pub mod grant_role;
pub mod keep_unsent;
pub mod resend;
pub mod save_profile;
pub mod set_password;
pub mod settle_demo_person;
pub mod sign_in;
pub mod sign_out;
pub mod sign_up;
pub mod withdraw_role;

use chrono::TimeDelta;
use kernel::limit::Limit;

/// For one client address, which many may share. Successes are given back.
const BY_ADDRESS: Limit = Limit { tries: 100, window: TimeDelta::minutes(15) };

/// Mails that one person can have sent to one address.
const LETTERS: Limit = Limit { tries: 5, window: TimeDelta::hours(1) };
