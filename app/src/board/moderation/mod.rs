//! What keeps the board one where people like to talk: readers report posts and comments, moderators hide, lock, mask, warn
//! and suspend, each with a reason that the author reads and can appeal; new accounts' links and listed words in posts
//! wait for a look.
//!
//! Nothing is deleted: an act is recorded for good, and everybody reads in the log what was done and why, without names.

#[doc(hidden)]
pub mod act;
mod bars;
mod come_out;
#[doc(hidden)]
pub mod doing;
mod jobs;
#[doc(hidden)]
pub mod letters;
#[doc(hidden)]
pub mod purpose;
#[doc(hidden)]
pub mod readable;
#[doc(hidden)]
pub mod reason;
#[doc(hidden)]
pub mod rules;
mod screening;
#[doc(hidden)]
pub mod standing;
#[doc(hidden)]
pub mod store;
#[doc(hidden)]
pub mod target;
#[doc(hidden)]
pub mod undoing;
mod veil;
#[doc(hidden)]
pub mod view;

pub use act::Act;
#[doc(hidden)]
pub use bars::masked;
pub use jobs::TellReporters;
pub use purpose::Purpose;
pub use reason::Reason;
#[doc(hidden)]
pub use rules::Decided;
#[doc(hidden)]
pub use screening::{Screened, screen};
#[doc(hidden)]
pub use standing::{HIDDEN, may_moderate, must_need_no_look, open_post};
pub(crate) use standing::{is_newcomer, must_be_public};
#[doc(hidden)]
pub use store::queue::{Waits, wait_for_moderator, wave_decided};
pub(crate) use store::veiled::veil_new;
pub use target::{Named, Target};
pub use veil::Veil;
#[doc(hidden)]
pub use view::{links, note, own_link};

use super::PostId;
use kernel::actor::PersonId;
use kernel::error::Result;
use kernel::id;
use kernel::tx::Tx;

id!(ActId);
id!(ReportId);

/// Where a moderator's work arrives.
pub const QUEUE: &str = "/moderation";
/// Where people read what was done about them.
pub const OWN: &str = "/account/moderation";
/// Where everybody reads what moderators did.
pub const LOG: &str = "/board/log";

/// Writes an act down that is done elsewhere on the board, and tells the post's author of what is against them.
pub async fn record(tx: &mut Tx, id: ActId, post: PostId, author: PersonId, decided: &Decided) -> Result<()> {
    doing::record(tx, id, post.into(), author, decided, None).await
}
