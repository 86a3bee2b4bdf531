pub mod change_way;
pub mod follow;
pub mod read_all_notices;
pub mod read_notice;
pub mod unfollow;
pub mod unsubscribe;
