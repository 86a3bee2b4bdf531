mod posts;
mod supports;
mod writing;

pub use posts::{Before, Reopened, candidates, categories, newest_of_all, place_and_category, post, posts, posts_of, reopened};
pub use supports::{count_verified, insert_support, remove_support};
pub use writing::{insert_post, is_empty};
