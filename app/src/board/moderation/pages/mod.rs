pub mod appeal;
pub mod author;
pub mod decide_appeal;
pub mod log;
pub mod own;
pub mod post;
pub mod queue;
pub mod report;
pub(in crate::board) mod veiled;
