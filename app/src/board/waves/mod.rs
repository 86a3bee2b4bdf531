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

pub(crate) use appealed::count_after_all;
#[doc(hidden)]
pub use appealed::hold_before_appeal;
#[doc(hidden)]
pub use arriving::{Given, arrive};
pub use retention::forget_networks;
#[doc(hidden)]
pub use store::{Held, Open, Void, held, open, voided_by};
#[doc(hidden)]
pub use view::{decision, told};

use kernel::id;

id!(WaveId);
