mod moderating;
mod reading;
mod writing;

pub use moderating::{earlier_editions, hide, is_hidden_by, lock, set_masks, show, written};
pub use reading::{comment, comments, earlier, editions, own_comment, own_comment_for_update, post_id};
pub use writing::{change_freely, change_openly, forget, insert_comment, take_back};
