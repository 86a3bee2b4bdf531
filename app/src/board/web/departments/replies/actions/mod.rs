pub mod ask_part;
pub mod pass_on;
pub mod reply;
