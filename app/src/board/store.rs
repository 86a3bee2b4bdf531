mod mentions;
mod posts;
mod supports;
mod writing;

pub use mentions::known;
pub use posts::{Before, Reopened, candidates, categories, place_and_category, post, posts, posts_of, reopened};
pub use supports::{count_verified, insert_support, remove_support};
pub use writing::{insert_post, is_empty};
