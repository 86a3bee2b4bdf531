//! What keeps the board one where people like to talk: readers report posts and comments, moderators hide, lock, mask, warn
//! and suspend, each with a reason that the author reads and can appeal; new accounts' links and listed words in posts
//! wait for a look.
//!
//! Nothing is deleted: an act is recorded for good, and everybody reads in the log what was done and why, without names.

mod act;
pub mod actions;
mod bars;
mod come_out;
mod doing;
mod jobs;
mod letters;
pub mod pages;
mod readable;
mod reason;
mod rules;
mod screening;
mod standing;
pub(super) mod store;
mod target;
mod undoing;
mod veil;
mod view;

pub use act::Act;
pub(super) use bars::masked;
pub use jobs::TellReporters;
pub use reason::Reason;
pub(super) use rules::Decided;
pub(super) use screening::{Screened, screen};
pub(super) use standing::{HIDDEN, is_newcomer, may_moderate, must_be_public, must_need_no_look, open_post};
pub(super) use store::queue::{Waits, wait_for_moderator, wave_decided};
pub(super) use store::veiled::veil_new;
pub use target::{Named, Target};
pub use veil::Veil;
pub(super) use view::{links, note, own_link};

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
/// Where everybody reads what moderators did.
const LOG: &str = "/board/log";

/// Writes an act down that is done elsewhere on the board, and tells the post's author of what is against them.
pub(super) async fn record(tx: &mut Tx, id: ActId, post: PostId, author: PersonId, decided: &Decided) -> Result<()> {
    doing::record(tx, id, post.into(), author, decided, None).await
}
