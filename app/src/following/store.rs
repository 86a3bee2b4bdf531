mod digests;
mod follows;
mod notices;
mod telling;

pub use digests::{Told, begin_digest, people_to_write_to, take_for_digest};
pub use follows::{
    change_way, count_follows, delete_follow, departments_of, follow_of, follows_of, insert_follow, named, own_ways,
    stop_digests, stop_mails,
};
pub use notices::{forget_notices, mark_all_read, mark_read, notices_of};
pub use telling::{Follower, Happened, followers, happened, hold, insert_notices};
