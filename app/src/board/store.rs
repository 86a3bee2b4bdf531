mod categories;
mod posts;
mod supports;
mod writing;

pub use categories::categories;
pub use posts::{Before, Reopened, candidates, newest_of_all, place_and_category, post, posts, posts_of, reopened};
pub use supports::{count_verified, insert_support, remove_support};
pub use writing::{insert_post, is_empty};
