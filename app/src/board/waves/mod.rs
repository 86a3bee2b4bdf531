//! Supports that come in an unnatural wave, from one network and new accounts within a minute, are held: kept, not counted,
//! and shown apart, until a moderator says in public whether they count.

#[doc(hidden)]
pub mod appealed;
mod arriving;
mod retention;
#[doc(hidden)]
pub mod rules;
#[doc(hidden)]
pub mod store;
#[doc(hidden)]
pub mod view;

pub use appealed::{count_after_all, hold_before_appeal};
pub use arriving::{Given, arrive};
pub use retention::forget_networks;
pub use store::{Held, Open, Void, held, open, voided_by};
pub use view::{decision, told};

use kernel::id;

id!(WaveId);
