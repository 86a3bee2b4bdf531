mod answering;
mod posts;
mod supports;
mod writing;

pub use answering::{Written, set_answer, set_demo_state, waiting, written};
pub use posts::{Before, categories, post, posts, similar};
pub use supports::{insert_support, remove_support, supports};
pub use writing::{insert_post, is_empty};
