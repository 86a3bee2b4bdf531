mod posts;
mod published;
mod supports;
mod writing;

pub use posts::{Before, Reopened, categories, place_and_category, post, posts, reopened, similar, these};
pub use published::{LastSaid, last_said, numbered, sought};
pub use supports::{count_verified, insert_support, remove_support};
pub use writing::{insert_post, is_empty};
