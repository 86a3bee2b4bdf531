pub mod rate;
pub mod reopen;
pub mod say_done;
