//! What keeps the board one where people like to talk: readers report, moderators hide, lock, mask, warn and suspend, each
//! with a reason that the author reads and can appeal; new accounts' links and listed words wait for a look.
//!
//! Nothing is deleted: an act is recorded for good, and everybody reads in the log what was done and why, without names.

mod act;
pub mod actions;
mod come_out;
mod doing;
mod letters;
pub mod pages;
mod reason;
mod rules;
mod screening;
mod standing;
pub(super) mod store;
mod undoing;
mod veil;
mod view;

pub use act::Act;
pub use reason::Reason;
pub(super) use rules::Decided;
pub(super) use screening::{Screened, screen};
pub(super) use standing::{HIDDEN, is_newcomer, may_moderate, must_be_public, must_need_no_look, open_post};
pub(super) use store::queue::{Waits, wait_for_moderator, wave_decided};
pub(super) use store::veiled::veil_new;
pub use veil::Veil;
pub(super) use view::{links, note};

use super::PostId;
use crate::id;
use crate::kernel::actor::PersonId;
use crate::kernel::error::Result;
use crate::kernel::tx::Tx;

id!(ActId);
id!(ReportId);

/// Where a moderator's work arrives.
pub const QUEUE: &str = "/moderation";
/// Where people read what was done about them.
pub const OWN: &str = "/account/moderation";

/// Writes an act down that is done elsewhere on the board.
pub(super) async fn record(tx: &mut Tx, id: ActId, post: PostId, author: PersonId, decided: &Decided) -> Result<()> {
    store::acts::insert_act(tx, id, post, author, decided, None).await
}
