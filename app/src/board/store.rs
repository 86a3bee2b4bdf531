mod posts;
mod supports;
mod writing;

pub use posts::{Before, Reopened, categories, place_and_category, post, posts, reopened, similar};
pub use supports::{count_verified, insert_support, remove_support};
pub use writing::{insert_post, is_empty};
