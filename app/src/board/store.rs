mod candidates;
mod categories;
mod locks;
mod mentions;
mod posts;
mod published;
mod supports;
mod writing;

pub use candidates::candidates;
pub use categories::categories;
pub use locks::{lock_post, lock_wholly};
pub use mentions::known;
pub use posts::{Before, Reopened, any_post, place_and_category, post, posts, reopened, these};
pub use published::{LastSaid, last_said, numbered, sought};
pub use supports::{count_verified, insert_support, remove_support};
pub use writing::{insert_post, is_empty};
