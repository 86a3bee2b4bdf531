//! Supports that come in an unnatural wave, from one network and new accounts within a minute, are held: kept, not counted,
//! and shown apart, until a moderator says in public whether they count.

pub mod actions;
mod appealed;
mod arriving;
mod retention;
mod rules;
mod store;
mod view;

pub(super) use appealed::{count_after_all, hold_before_appeal};
pub(super) use arriving::{Given, arrive};
pub use retention::forget_networks;
pub(super) use store::{Held, Open, Void, held, open, voided_by};
pub(super) use view::{decision, told};

use crate::id;

id!(WaveId);
