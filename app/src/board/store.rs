mod posts;
mod supports;
mod writing;

pub use posts::{Before, categories, post, posts, similar};
pub use supports::{insert_support, remove_support, supports};
pub use writing::{insert_post, is_empty, set_demo_state};
